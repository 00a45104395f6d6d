package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.query.FlowLog;
import io.github.gavia.query.FlowLogs;
import io.github.gavia.query.Page;
import io.github.gavia.query.ReadTicket;
import io.github.gavia.query.TicketReader;
import io.github.gavia.ticket.Outcome;
import io.github.gavia.ticket.Refusal;
import io.github.gavia.ticket.Refusal.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be read of one ticket (6.3, 6.6 to 6.8, 6.18). */
@RestController
@RequestMapping("/api/v1.0/tickets/{id" + PathId.DIGITS + "}")
class TicketReadController {

  private final TicketReader reader;
  private final FlowLogs flowLogs;
  private final TicketDetail detail;
  private final ButtonsJson buttons;
  private final HistoryJson history;
  private final TicketJson ticketJson;
  private final Users users;
  private final JsonMapper json;

  TicketReadController(
      TicketReader reader,
      FlowLogs flowLogs,
      TicketDetail detail,
      ButtonsJson buttons,
      HistoryJson history,
      TicketJson ticketJson,
      Users users,
      JsonMapper json) {
    this.reader = reader;
    this.flowLogs = flowLogs;
    this.detail = detail;
    this.buttons = buttons;
    this.history = history;
    this.ticketJson = ticketJson;
    this.users = users;
    this.json = json;
  }

  @GetMapping
  Envelope detail(@PathVariable String id, Caller caller) {
    ReadTicket ticket = FailData.TEXT_FOR_TICKET_AND_USER.orFail(viewed(id, caller));
    ObjectNode answer = json.createObjectNode();
    answer.set("value", detail.of(ticket, username(caller)));
    return Envelope.ok(answer);
  }

  private Outcome<ReadTicket> viewed(String id, Caller caller) {
    return reader.forViewing(caller.application(), PathId.ticket(id), caller.username());
  }

  private static String username(Caller caller) {
    return caller.username() == null ? "" : caller.username();
  }

  /** R13: an unknown ticket and a refused application are no failure here. */
  @GetMapping("/transitions")
  Envelope transitions(@PathVariable String id, Caller caller) {
    if (username(caller).isEmpty()) {
      throw ContractFailure.text("参数不全，请提供username");
    }
    Outcome<ReadTicket> ticket = reader.forActing(caller.application(), PathId.ticket(id));
    ObjectNode answer = json.createObjectNode();
    if (ticket instanceof Outcome.Done<ReadTicket> done) {
      answer.set("value", buttons.of(done.value(), username(caller)));
      return Envelope.ok(answer);
    }
    answer.set("value", json.createArrayNode());
    return Envelope.ok(answer, ((Outcome.Refused<ReadTicket>) ticket).refusal().text());
  }

  @GetMapping("/flowlogs")
  Envelope flowLogs(@PathVariable String id, Caller caller, HttpServletRequest request) {
    ReadTicket ticket = FailData.TEXT.orFail(viewed(id, caller));
    Params params = new Params(request);
    boolean withSnapshot = params.integer("ticket_data", 0) != 0;
    boolean newestFirst = params.integer("desc", 1) != 0;
    Page<FlowLog> page = flowLogs.page(ticket.row().id(), newestFirst, params.page());
    Map<String, User> people = history.people(page.value());
    return Envelope.ok(
        ticketJson.page(page, log -> history.entry(ticket.workflow(), log, people, withSnapshot)));
  }

  @GetMapping("/flowsteps")
  Envelope flowSteps(@PathVariable String id, Caller caller) {
    ReadTicket ticket = FailData.TEXT.orFail(viewed(id, caller));
    return Envelope.ok(history.steps(ticket, flowLogs.all(ticket.row().id())));
  }

  @GetMapping("/participant_info")
  Envelope participantInfo(@PathVariable String id, Caller caller) {
    ReadTicket ticket = FailData.OBJECT.orFail(viewedByAnybody(id, caller));
    List<String> names = participants(ticket);
    ArrayNode infos = json.createArrayNode();
    users
        .byUsernames(names)
        .values()
        .forEach(
            user ->
                infos.add(
                    json.createObjectNode()
                        .put("username", user.username())
                        .put("alias", user.alias())
                        .put("phone", user.phone())
                        .put("email", user.email())));
    ObjectNode answer = json.createObjectNode();
    answer.set("participant_username_list", json.valueToTree(names));
    answer.set("participant_info_list", infos);
    return Envelope.ok(answer);
  }

  /** No username is needed where the workflow does not check the right to view (6.18). */
  private Outcome<ReadTicket> viewedByAnybody(String id, Caller caller) {
    Outcome<ReadTicket> viewed = viewed(id, caller);
    boolean nameless =
        viewed instanceof Outcome.Refused<ReadTicket> refused
            && refused.refusal().kind() == Kind.NO_USERNAME;
    if (!nameless) {
      return viewed;
    }
    return reader
        .forActing(caller.application(), PathId.ticket(id))
        .then(
            ticket ->
                ticket.workflow().settings().viewPermissionCheck()
                    ? Outcome.refused(Refusal.of("user is not existed or has been deleted"))
                    : Outcome.done(ticket));
  }

  /** An empty handler is one empty name (6.18). */
  private static List<String> participants(ReadTicket ticket) {
    int type = ticket.row().participantTypeId();
    return type == 1 || type == 2
        ? Arrays.asList(ticket.row().participant().split(",", -1))
        : List.of();
  }
}
