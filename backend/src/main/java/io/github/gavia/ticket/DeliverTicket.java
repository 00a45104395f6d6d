package io.github.gavia.ticket;

import io.github.gavia.access.Permission;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.participant.Assignment;
import io.github.gavia.participant.Names;
import io.github.gavia.participant.Votes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands a ticket to another person (R127 to R130). */
@Component
public class DeliverTicket {

  private final TicketGate gate;
  private final HandlePermission permission;
  private final WorkflowPermissions permissions;
  private final StayAction stayAction;

  DeliverTicket(
      TicketGate gate,
      HandlePermission permission,
      WorkflowPermissions permissions,
      StayAction stayAction) {
    this.gate = gate;
    this.permission = permission;
    this.permissions = permissions;
    this.stayAction = stayAction;
  }

  /** A handler hands their work to the target, who need not be a known user (R129). */
  public Outcome<OpenTicket> deliver(Actor actor, long ticketId, String target, String suggestion) {
    Optional<Refusal> wrong = refusedTarget(target);
    if (wrong.isPresent()) {
      return Outcome.refused(wrong.get());
    }
    return gate.enter(
        actor,
        ticketId,
        ticket ->
            permission
                .of(ticket, actor.username())
                .then(granted -> handOver(granted.first(), actor.username(), target))
                .then(after -> store(ticket, after, actor.username(), suggestion)));
  }

  /**
   * An administrator gives the ticket to the target, whatever it waits for and in all its states
   * (R115, R128, R130).
   */
  public Outcome<OpenTicket> deliverAsAdministrator(
      Actor actor, long ticketId, String target, String suggestion) {
    Optional<Refusal> wrong = refusedTarget(target);
    if (wrong.isPresent()) {
      return Outcome.refused(wrong.get());
    }
    return gate.enter(
        actor,
        ticketId,
        ticket -> {
          Permission may =
              permissions.mayIntervene(actor.username(), ticket.workflow().workflowId());
          if (may instanceof Permission.Denied denied) {
            return Outcome.refused(Refusal.of(denied.reason()));
          }
          if (ticket.ended()) {
            return Outcome.refused(Refusal.of("工单当前状态无需操作"));
          }
          for (Activity activity : List.copyOf(ticket.activities())) {
            Activity after = activity.handledBy(Assignment.People.one(target).stored());
            ticket.replace(activity, after.withAddNode(false, ""));
          }
          return stayAction.write(
              ticket, actor.username(), Intervention.DELIVER, ticket.stateId(), suggestion);
        });
  }

  private record Change(Activity before, Activity after) {}

  static Optional<Refusal> refusedTarget(String target) {
    if (!Names.fit(List.of(target))) {
      return Optional.of(
          Refusal.of("target_username is longer than " + Names.LENGTH + " characters"));
    }
    if (target.isBlank() || target.contains(",") || target.equals(OpenTicket.ROBOT)) {
      return Optional.of(
          Refusal.of("target_username is invalid: one username is needed, not '" + target + "'"));
    }
    return Optional.empty();
  }

  /** Inside an "all" state the target takes the actor's vote, unless an add-node is open. */
  private static Outcome<Change> handOver(Activity activity, String from, String target) {
    Votes votes = activity.handlers().votes();
    if (!votes.active() || activity.inAddNode()) {
      Assignment.People one = Assignment.People.one(target);
      return Outcome.done(new Change(activity, activity.handledBy(one.stored().withVotes(votes))));
    }
    return votes
        .deliver(from, target)
        .map(v -> Outcome.done(new Change(activity, activity.handledBy(v.handlers()))))
        .orElseGet(
            () ->
                Outcome.refused(
                    Refusal.of(
                        "target_username: " + target + " has to act on this ticket anyway")));
  }

  private Outcome<OpenTicket> store(
      OpenTicket ticket, Change change, String username, String suggestion) {
    ticket.replace(change.before(), change.after());
    return stayAction.write(
        ticket, username, Intervention.DELIVER, change.after().stateId(), suggestion);
  }
}
