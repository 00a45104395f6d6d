package io.github.gavia.ticket;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldValue;
import io.github.gavia.form.FieldValues;
import io.github.gavia.form.ReadValue;
import io.github.gavia.form.ValueReader;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.model.Node.Call;
import io.github.gavia.workflow.model.Node.CallActivity;
import io.github.gavia.workflow.model.Node.FieldCopy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Tickets that a call activity starts: how many, with which values, and what they give back. */
@Component
class ChildTickets {

  private final Workflows workflows;
  private final SerialNumbers serialNumbers;
  private final TicketIds ids;
  private final Titles titles;

  ChildTickets(Workflows workflows, SerialNumbers serialNumbers, TicketIds ids, Titles titles) {
    this.workflows = workflows;
    this.serialNumbers = serialNumbers;
    this.ids = ids;
    this.titles = titles;
  }

  /** A child that is about to be moved by its first transition. */
  record Begun(OpenTicket ticket, TransitionEntry transition) {}

  /** How many children the call activity starts. */
  int count(OpenTicket parent, String nodeId) {
    Call call = call(parent, nodeId);
    return HandOver.items(call, parent.values()).size();
  }

  private static Call call(OpenTicket parent, String nodeId) {
    return ((CallActivity) parent.workflow().state(nodeId).orElseThrow().node()).call();
  }

  /** Makes one child, or says what of the called workflow is missing. */
  Outcome<Begun> begin(OpenTicket parent, String nodeId, int index, Instant now) {
    Call call = call(parent, nodeId);
    Optional<RunnableWorkflow> called = workflows.liveByKey(call.workflow());
    if (called.isEmpty()) {
      return Outcome.refused(
          Refusal.of("workflow " + call.workflow() + " called by " + nodeId + " is not existed"));
    }
    if (index >= HandOver.MOST_CHILDREN) {
      return Outcome.refused(
          Refusal.of(
              "field "
                  + call.itemsField()
                  + " has more than "
                  + HandOver.MOST_CHILDREN
                  + " items"));
    }
    return HandOver.startButton(called.get(), call)
        .map(button -> Outcome.done(create(parent, nodeId, index, called.get(), button, now)))
        .orElseGet(
            () ->
                Outcome.refused(
                    Refusal.of("workflow " + call.workflow() + " has no such start transition")));
  }

  private Begun create(
      OpenTicket parent,
      String nodeId,
      int index,
      RunnableWorkflow called,
      TransitionEntry button,
      Instant now) {
    Call call = call(parent, nodeId);
    int stateId = parent.workflow().state(nodeId).map(StateEntry::id).orElseThrow();
    String prefix = parent.sn().substring(0, Math.max(0, parent.sn().lastIndexOf('_')));
    String sn = serialNumbers.nextWithin(prefix, now);
    OpenTicket child =
        new OpenTicket(ids.next(), called, parent.creator(), sn, now, parent.id(), stateId);
    Map<String, JsonNode> handed = new LinkedHashMap<>();
    for (FieldCopy copy : call.handOver()) {
      handed.put(copy.to(), wire(parent, copy.from()));
    }
    if (call.itemsField() != null && call.itemTarget() != null) {
      String item = HandOver.items(call, parent.values()).get(index);
      handed.put(call.itemTarget(), StringNode.valueOf(item));
    }
    JsonNode title = handed.remove("title");
    child.values(read(called, FieldValues.none(), handed));
    String plain = title == null ? parent.title() : title.asString();
    child.title(fitting(titles.rendered(child, plain, Titles.texts(handed.entrySet()), now)));
    return new Begun(child, button);
  }

  /** Nobody is there to choose a shorter one: a long title must not stop the flow. */
  private static String fitting(String title) {
    return title.codePointCount(0, title.length()) <= Titles.LENGTH
        ? title
        : title.substring(0, title.offsetByCodePoints(0, Titles.LENGTH));
  }

  private static JsonNode wire(OpenTicket ticket, String key) {
    return HandOver.value(
        ticket.workflow(), ticket.values(), ticket.title(), ticket.creator(), ticket.sn(), key);
  }

  /** Values the target cannot hold are left out: a copy must not stop the flow. */
  private static FieldValues read(
      RunnableWorkflow workflow, FieldValues into, Map<String, JsonNode> values) {
    Map<String, Optional<FieldValue>> changes = new LinkedHashMap<>();
    values.forEach(
        (key, node) -> {
          FieldDefinition field = workflow.field(key);
          if (field != null
              && ValueReader.read(field, node) instanceof ReadValue.Accepted accepted) {
            changes.put(key, Optional.of(accepted.value()));
          }
        });
    return into.with(changes);
  }

  /** The call activity by which the parent called the ticket, if it did. */
  Optional<CallActivity> called(OpenTicket child, OpenTicket parent) {
    return parent
        .workflow()
        .state(child.parentTicketStateId())
        .map(StateEntry::node)
        .filter(CallActivity.class::isInstance)
        .map(CallActivity.class::cast);
  }

  /**
   * Copies what a called ticket that has ended gives back; does nothing for tickets that were not
   * called by that parent.
   */
  void handBack(OpenTicket child, @Nullable OpenTicket parent) {
    if (parent == null || child.parentTicketId() != parent.id()) {
      return;
    }
    Optional<CallActivity> call = called(child, parent);
    if (call.isPresent()) {
      Map<String, JsonNode> back = new LinkedHashMap<>();
      for (FieldCopy copy : call.get().call().handBack()) {
        back.put(copy.to(), wire(child, copy.from()));
      }
      parent.values(read(parent.workflow(), parent.values(), back));
    }
  }
}
