package io.github.gavia.ticket;

import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.outbox.NewJob;
import io.github.gavia.outbox.Outbox;
import io.github.gavia.participant.Names;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.platform.WriteBatch;
import io.github.gavia.platform.Writes;
import io.github.gavia.rule.TitleTemplate;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Queues the notices of what has just happened to a ticket, in the transaction in which it happens
 * (R186 to R189). What is told is written down here; where it goes is read when it is delivered.
 */
@Component
class TicketNotices {

  /** Jobs that deliver a notice. */
  static final String KIND = "notice";

  /** R186: nothing is told of the others. */
  private static final Set<Intervention> TOLD =
      EnumSet.of(
          Intervention.NONE,
          Intervention.DELIVER,
          Intervention.ADD_NODE,
          Intervention.ADD_NODE_END,
          Intervention.FORCE_STATE);

  private final Outbox outbox;
  private final Writes writes;
  private final Snapshot snapshot;
  private final FlowLogJson flowLogJson;
  private final Users users;
  private final JdbcClient jdbc;
  private final JsonMapper json = new JsonMapper();

  TicketNotices(
      Outbox outbox,
      Writes writes,
      Snapshot snapshot,
      FlowLogJson flowLogJson,
      Users users,
      JdbcClient jdbc) {
    this.outbox = outbox;
    this.writes = writes;
    this.snapshot = snapshot;
    this.flowLogJson = flowLogJson;
    this.users = users;
    this.jdbc = jdbc;
  }

  /**
   * Queues a job for each notice of the ticket's workflow. The ticket and its log have been written
   * by now: the newest line is told.
   */
  void queue(OpenTicket ticket, Intervention happened, Instant now) {
    List<String> notices = ids(ticket.workflow().settings());
    if (notices.isEmpty() || !TOLD.contains(happened) || forcedToMachine(ticket, happened)) {
      return;
    }
    String body = body(ticket, now).toString();
    WriteBatch jobs = new WriteBatch();
    for (String notice : notices) {
      String payload = json.createObjectNode().put("notice", notice).put("body", body).toString();
      outbox.add(jobs, new NewJob(KIND, ticket.id(), KIND + ":" + notice, payload), now);
    }
    writes.send(jobs);
  }

  private static boolean forcedToMachine(OpenTicket ticket, Intervention happened) {
    int type = ticket.participantTypeId();
    return happened == Intervention.FORCE_STATE
        && (type == ParticipantType.SCRIPT.code() || type == ParticipantType.HOOK.code());
  }

  /** R187: what is no id names no notice. */
  private static List<String> ids(WorkflowSettings settings) {
    return Names.split(settings.notices()).stream().filter(id -> id.matches("\\d{1,9}")).toList();
  }

  /** R188. */
  private ObjectNode body(OpenTicket ticket, Instant now) {
    ObjectNode values = snapshot.values(ticket, now);
    WorkflowSettings settings = ticket.workflow().settings();
    ObjectNode body =
        json.createObjectNode()
            .put("title_result", rendered(settings.titleTemplate(), values))
            .put("content_result", rendered(settings.contentTemplate(), values))
            .put("participant", ticket.participant())
            .put("participant_type_id", ticket.participantTypeId())
            .put("multi_all_person", ticket.votes());
    body.set("ticket_value_info", values);
    FlowLogLine newest = newest(ticket.id());
    Set<String> names = new LinkedHashSet<>(ticket.inProcess());
    Map<String, User> people = users.byUsernames(with(names, newest.participant()));
    body.set(
        "last_flow_log",
        flowLogJson.entry(ticket.workflow(), newest, people.get(newest.participant())));
    body.set("participant_info_list", infos(names, people));
    return body;
  }

  private static List<String> with(Set<String> names, String name) {
    List<String> all = new ArrayList<>(names);
    all.add(name);
    return all;
  }

  /** R189: an unknown key and a template that cannot be read give nothing. */
  private static String rendered(@Nullable String template, ObjectNode values) {
    Map<String, String> texts = Titles.texts(values.properties());
    return template == null ? "" : TitleTemplate.render(template, texts::get).orElse("");
  }

  /** Reads by ticket_flow_log_ticket. */
  private FlowLogLine newest(long ticketId) {
    return jdbc.sql(
            "select "
                + FlowLogLine.COLUMNS
                + " from ticket_flow_log where ticket_id = ? order by id desc limit 1")
        .param(ticketId)
        .query((row, n) -> FlowLogLine.read(row))
        .single();
  }

  /** Those of the handlers who have an account. */
  private ArrayNode infos(Set<String> names, Map<String, User> people) {
    ArrayNode infos = json.createArrayNode();
    for (String name : names) {
      User user = people.get(name);
      if (user != null) {
        infos
            .addObject()
            .put("username", user.username())
            .put("alias", user.alias())
            .put("phone", user.phone())
            .put("email", user.email());
      }
    }
    return infos;
  }
}
