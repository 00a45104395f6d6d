package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.ticket.AcceptTicket;
import io.github.gavia.ticket.Actor;
import io.github.gavia.ticket.AddNode;
import io.github.gavia.ticket.CloseTicket;
import io.github.gavia.ticket.CommentTicket;
import io.github.gavia.ticket.DeleteTicket;
import io.github.gavia.ticket.DeliverTicket;
import io.github.gavia.ticket.ForceState;
import io.github.gavia.ticket.HandleTicket;
import io.github.gavia.ticket.RetreatTicket;
import io.github.gavia.ticket.RetryWork;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be done with one ticket (section 6). */
@RestController
@RequestMapping("/api/v1.0/tickets/{id" + PathId.DIGITS + "}")
class TicketActionController {

  private static final String SUGGESTION = "suggestion";
  private static final String TARGET = "target_username";

  private static final Schema STATE =
      Schema.strict()
          .nonZeroInt("state_id", "state_id is needed and type should be int")
          .optionalText(SUGGESTION);
  private static final Schema DELIVER =
      Schema.strict()
          .nonEmptyText(TARGET, "target_username is needed")
          .optionalText(SUGGESTION)
          .optionalIntOrBoolean("from_admin");
  private static final Schema ADD_NODE =
      Schema.strict().nonEmptyText(TARGET, "target_username is needed").optionalText(SUGGESTION);
  private static final Schema ADD_NODE_END = Schema.strict().optionalText(SUGGESTION);
  private static final Schema COMMENT =
      Schema.strict().nonEmptyText(SUGGESTION, "suggestion is needed");
  private static final Schema REMARK = Schema.open().optionalText(SUGGESTION);

  private final HandleTicket handleTicket;
  private final AcceptTicket acceptTicket;
  private final RetreatTicket retreatTicket;
  private final CloseTicket closeTicket;
  private final DeleteTicket deleteTicket;
  private final ForceState forceState;
  private final DeliverTicket deliverTicket;
  private final AddNode addNode;
  private final CommentTicket commentTicket;
  private final RetryWork retryWork;
  private final JsonBody bodies;

  TicketActionController(
      HandleTicket handleTicket,
      AcceptTicket acceptTicket,
      RetreatTicket retreatTicket,
      CloseTicket closeTicket,
      DeleteTicket deleteTicket,
      ForceState forceState,
      DeliverTicket deliverTicket,
      AddNode addNode,
      CommentTicket commentTicket,
      RetryWork retryWork,
      JsonBody bodies) {
    this.handleTicket = handleTicket;
    this.acceptTicket = acceptTicket;
    this.retreatTicket = retreatTicket;
    this.closeTicket = closeTicket;
    this.deleteTicket = deleteTicket;
    this.forceState = forceState;
    this.deliverTicket = deliverTicket;
    this.addNode = addNode;
    this.commentTicket = commentTicket;
    this.retryWork = retryWork;
    this.bodies = bodies;
  }

  private static Actor actor(Caller caller) {
    String username = caller.username() == null ? "" : caller.username();
    return new Actor(caller.application(), username);
  }

  private static boolean nameless(Caller caller) {
    return caller.username() == null || caller.username().isEmpty();
  }

  @PatchMapping
  Envelope handle(@PathVariable String id, Caller caller, HttpServletRequest request) {
    ObjectNode body = bodies.required(request, "patch参数为空");
    if (nameless(caller) || missing(body.path("transition_id"))) {
      throw ContractFailure.object("参数不合法,请提供username，transition_id");
    }
    body.put("username", caller.username());
    FailData.OBJECT.orFail(
        handleTicket.handle(
            actor(caller), PathId.ticket(id), transitionId(body.path("transition_id")), body));
    return Envelope.ok(Map.of("value", true));
  }

  private static boolean missing(JsonNode transitionId) {
    boolean empty = transitionId.isString() && transitionId.stringValue().isEmpty();
    boolean zero = transitionId.isNumber() && transitionId.decimalValue().signum() == 0;
    return transitionId.isMissingNode() || transitionId.isNull() || empty || zero;
  }

  /** A number as text worked (6.4); anything else is no transition. */
  private static int transitionId(JsonNode node) {
    if (node.isIntegralNumber() && node.canConvertToInt()) {
      return node.intValue();
    }
    return node.isString() && node.stringValue().matches("\\d{1,9}")
        ? Integer.parseInt(node.stringValue())
        : -1;
  }

  @PostMapping("/accept")
  Envelope accept(@PathVariable String id, Caller caller) {
    FailData.TEXT.orFail(acceptTicket.accept(actor(caller), PathId.ticket(id)));
    return Envelope.ok(Envelope.EMPTY_OBJECT);
  }

  @PostMapping("/retreat")
  Envelope retreat(@PathVariable String id, Caller caller, HttpServletRequest request) {
    String suggestion = remark(request);
    FailData.OBJECT.orFail(retreatTicket.retreat(actor(caller), PathId.ticket(id), suggestion));
    return Envelope.ok(Envelope.EMPTY_OBJECT);
  }

  @PostMapping("/close")
  Envelope close(@PathVariable String id, Caller caller, HttpServletRequest request) {
    String suggestion = remark(request);
    FailData.OBJECT.orFail(closeTicket.close(actor(caller), PathId.ticket(id), suggestion));
    return Envelope.ok(Envelope.EMPTY_TEXT);
  }

  @DeleteMapping
  Envelope delete(@PathVariable String id, Caller caller, HttpServletRequest request) {
    String suggestion = remark(request);
    FailData.OBJECT.orFail(deleteTicket.delete(actor(caller), PathId.ticket(id), suggestion));
    return Envelope.ok(Envelope.EMPTY_OBJECT);
  }

  /** R149: null counts as empty. */
  private String remark(HttpServletRequest request) {
    ObjectNode body = bodies.optional(request);
    if (body.path(SUGGESTION).isNull()) {
      body.remove(SUGGESTION);
    }
    REMARK.check(body);
    return suggestion(body);
  }

  private static String suggestion(ObjectNode body) {
    String text = body.path(SUGGESTION).asString("");
    if (text.codePointCount(0, text.length()) > 10_000) {
      throw ContractFailure.object("suggestion is longer than 10000 characters");
    }
    return text;
  }

  @PutMapping("/state")
  Envelope forceState(@PathVariable String id, Caller caller, HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    STATE.check(body);
    FailData.TEXT_FOR_TICKET.orFail(
        forceState.force(
            actor(caller), PathId.ticket(id), body.path("state_id").intValue(), suggestion(body)));
    return Envelope.ok(Envelope.EMPTY_OBJECT);
  }

  @PostMapping("/deliver")
  Envelope deliver(@PathVariable String id, Caller caller, HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    DELIVER.check(body);
    JsonNode fromAdmin = body.path("from_admin");
    boolean administrator = fromAdmin.asInt(0) != 0 || fromAdmin.asBoolean(false);
    String target = body.path(TARGET).stringValue();
    FailData.OBJECT.orFail(
        administrator
            ? deliverTicket.deliverAsAdministrator(
                actor(caller), PathId.ticket(id), target, suggestion(body))
            : deliverTicket.deliver(actor(caller), PathId.ticket(id), target, suggestion(body)));
    return Envelope.ok(true);
  }

  @PostMapping("/add_node")
  Envelope addNode(@PathVariable String id, Caller caller, HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    ADD_NODE.check(body);
    FailData.TEXT.orFail(
        addNode.begin(
            actor(caller), PathId.ticket(id), body.path(TARGET).stringValue(), suggestion(body)));
    return Envelope.ok(Envelope.EMPTY_OBJECT);
  }

  @PostMapping("/add_node_end")
  Envelope addNodeEnd(@PathVariable String id, Caller caller, HttpServletRequest request) {
    ObjectNode body = bodies.optional(request);
    ADD_NODE_END.check(body);
    FailData.TEXT.orFail(addNode.end(actor(caller), PathId.ticket(id), suggestion(body)));
    return Envelope.ok(Envelope.EMPTY_OBJECT);
  }

  @PostMapping("/comments")
  Envelope comment(@PathVariable String id, Caller caller, HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    COMMENT.check(body);
    if (nameless(caller)) {
      throw ContractFailure.text("ticket_id and username should not be null");
    }
    FailData.TEXT.orFail(commentTicket.comment(actor(caller), PathId.ticket(id), suggestion(body)));
    return Envelope.ok(Envelope.EMPTY_OBJECT, "add ticket comment successful");
  }

  @PostMapping("/retry_script")
  Envelope retry(@PathVariable String id, Caller caller) {
    if (nameless(caller)) {
      throw ContractFailure.text("need arg username");
    }
    FailData.TEXT_FOR_TICKET_AND_USER.orFail(retryWork.retry(actor(caller), PathId.ticket(id)));
    return Envelope.ok(Envelope.EMPTY_OBJECT, "Ticket script or hook retry start successful");
  }
}
