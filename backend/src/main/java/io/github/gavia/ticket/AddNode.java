package io.github.gavia.ticket;

import io.github.gavia.participant.Assignment;
import io.github.gavia.participant.Handlers;
import io.github.gavia.participant.Votes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A handler asks somebody else to act first, and gets the ticket back (R131 to R134). */
@Component
public class AddNode {

  private final TicketGate gate;
  private final HandlePermission permission;
  private final StayAction stayAction;

  AddNode(TicketGate gate, HandlePermission permission, StayAction stayAction) {
    this.gate = gate;
    this.permission = permission;
    this.stayAction = stayAction;
  }

  static Refusal onlyEndAllowed() {
    return Refusal.of("工单当前处于加签中，只允许加签完成操作");
  }

  /** Asks the target; while they are asked nobody else can act. */
  public Outcome<OpenTicket> begin(Actor actor, long ticketId, String target, String suggestion) {
    Optional<Refusal> wrong = DeliverTicket.refusedTarget(target);
    if (wrong.isPresent()) {
      return Outcome.refused(wrong.get());
    }
    return gate.enter(
        actor,
        ticketId,
        ticket ->
            permission
                .of(ticket, actor.username())
                .then(
                    granted -> {
                      Activity before = granted.first();
                      if (before.inAddNode()) {
                        return Outcome.refused(onlyEndAllowed());
                      }
                      Handlers asked =
                          Assignment.People.one(target)
                              .stored()
                              .withVotes(before.handlers().votes());
                      Activity after = before.handledBy(asked).withAddNode(true, actor.username());
                      return store(ticket, before, after, actor, Intervention.ADD_NODE, suggestion);
                    }));
  }

  /** The one who was asked is done: the ticket goes back to who asked. */
  public Outcome<OpenTicket> end(Actor actor, long ticketId, String suggestion) {
    return gate.enter(
        actor,
        ticketId,
        ticket ->
            permission
                .of(ticket, actor.username())
                .then(
                    granted -> {
                      Activity before = granted.first();
                      if (!before.inAddNode()) {
                        return Outcome.refused(Refusal.of("ticket is not in add node"));
                      }
                      Votes votes = before.handlers().votes();
                      Handlers back =
                          votes.active()
                              ? votes.handlers()
                              : Assignment.People.one(before.addNodeMan()).stored();
                      Activity after = before.handledBy(back).withAddNode(false, "");
                      return store(
                          ticket, before, after, actor, Intervention.ADD_NODE_END, suggestion);
                    }));
  }

  private Outcome<OpenTicket> store(
      OpenTicket ticket,
      Activity before,
      Activity after,
      Actor actor,
      Intervention intervention,
      String suggestion) {
    ticket.replace(before, after);
    return stayAction.write(ticket, actor.username(), intervention, after.stateId(), suggestion);
  }
}
