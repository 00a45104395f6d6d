package io.github.gavia.ticket;

import io.github.gavia.form.StateForm;
import io.github.gavia.form.Submission;
import io.github.gavia.participant.Votes;
import io.github.gavia.ticket.HandlePermission.Granted;
import io.github.gavia.ticket.TakeTransition.By;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A handler takes a transition (C.14), or casts a vote where everyone must act (C.15). */
@Component
public class HandleTicket {

  private final TicketGate gate;
  private final HandlePermission permission;
  private final TakeTransition takeTransition;
  private final StayAction stayAction;

  HandleTicket(
      TicketGate gate,
      HandlePermission permission,
      TakeTransition takeTransition,
      StayAction stayAction) {
    this.gate = gate;
    this.permission = permission;
    this.takeTransition = takeTransition;
    this.stayAction = stayAction;
  }

  /** What is to be done, found valid. */
  private record Plan(
      Activity from, TransitionEntry transition, StepInput input, String suggestion) {}

  /**
   * Takes a transition.
   *
   * @param transitionId as sent; an unknown one is refused after the right to handle was checked
   * @param body the whole request
   */
  public Outcome<OpenTicket> handle(Actor actor, long ticketId, int transitionId, ObjectNode body) {
    return gate.enter(
        actor,
        ticketId,
        ticket ->
            permission
                .of(ticket, actor.username())
                .then(granted -> plan(ticket, granted, transitionId, body))
                .then(plan -> perform(ticket, actor.username(), plan)));
  }

  private Outcome<Plan> plan(
      OpenTicket ticket, Granted granted, int transitionId, ObjectNode body) {
    Optional<TransitionEntry> transition = ticket.workflow().transition(transitionId);
    Activity from = chosen(granted, transition);
    if (permission.needsAccept(ticket.workflow(), from)) {
      return Outcome.refused(Refusal.of("需要先接单再处理"));
    }
    if (from.inAddNode()) {
      return Outcome.refused(AddNode.onlyEndAllowed());
    }
    return transition.isEmpty()
        ? Outcome.refused(Refusal.invalidTransition())
        : plan(ticket.workflow(), from, transition.get(), body);
  }

  /** Of several states the user may handle, the one the button belongs to. */
  private static Activity chosen(Granted granted, Optional<TransitionEntry> transition) {
    List<Activity> stays = granted.activities();
    return transition
        .flatMap(t -> stays.stream().filter(a -> a.stateId() == t.sourceStateId()).findFirst())
        .orElse(granted.first());
  }

  private static Outcome<Plan> plan(
      RunnableWorkflow workflow, Activity from, TransitionEntry transition, ObjectNode body) {
    StateEntry state = workflow.state(from.stateId()).orElseThrow();
    StateForm form = new StateForm(state.state().fieldAccess(), workflow.fieldDefinitions());
    if (transition.button().requireFields()) {
      Optional<String> missing = form.missingText(body.propertyNames());
      if (missing.isPresent()) {
        return Outcome.refused(Refusal.of(missing.get()));
      }
    }
    Submission submission = form.read(body);
    if (submission instanceof Submission.Invalid invalid) {
      return Outcome.refused(Refusal.of(invalid.message()));
    }
    if (transition.sourceStateId() != from.stateId()) {
      return Outcome.refused(Refusal.invalidTransition());
    }
    StepInput input = new StepInput(body, form, (Submission.Valid) submission, false);
    return CreateTicket.suggestion(body)
        .then(suggestion -> Outcome.done(new Plan(from, transition, input, suggestion)));
  }

  private Outcome<OpenTicket> perform(OpenTicket ticket, String username, Plan plan) {
    Votes votes = plan.from().handlers().votes();
    if (!votes.active()) {
      return move(ticket, username, plan);
    }
    Votes.Outcome outcome =
        votes.record(username, plan.transition().id(), plan.transition().name());
    if (outcome instanceof Votes.Outcome.StillWaiting waiting) {
      return stay(ticket, username, plan, waiting.votes());
    }
    if (outcome instanceof Votes.Outcome.Disagreed disagreed) {
      return stay(ticket, username, plan, disagreed.votes());
    }
    return move(ticket, username, plan);
  }

  private Outcome<OpenTicket> move(OpenTicket ticket, String username, Plan plan) {
    By person = By.person(username, plan.suggestion());
    return takeTransition.take(ticket, plan.from(), plan.transition(), plan.input(), person);
  }

  /** R106, R110, R112 to R114: the vote is recorded and logged, the state stays. */
  private Outcome<OpenTicket> stay(OpenTicket ticket, String username, Plan plan, Votes votes) {
    ticket.replace(plan.from(), plan.from().handledBy(votes.handlers()));
    TakeTransition.store(ticket, plan.input());
    ticket.progress(TakeTransition.progress(ticket, plan.transition()));
    ticket.markWorked(username);
    return stayAction.write(
        ticket,
        username,
        plan.transition().id(),
        Intervention.NONE,
        plan.from().stateId(),
        plan.suggestion());
  }
}
