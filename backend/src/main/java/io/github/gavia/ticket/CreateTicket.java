package io.github.gavia.ticket;

import io.github.gavia.form.ReadText;
import io.github.gavia.form.StateForm;
import io.github.gavia.form.Submission;
import io.github.gavia.form.ValueReader;
import io.github.gavia.workflow.Deployments;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates a ticket and takes its first transition in one step (C.3). */
@Component
public class CreateTicket {

  private final WorkflowGate gate;
  private final CreationLimits limits;
  private final Deployments deployments;
  private final TicketTransaction transaction;
  private final StepServices services;
  private final ProcessMover mover;
  private final SerialNumbers serialNumbers;
  private final TicketIds ids;
  private final Titles titles;
  private final ChildrenEnded childrenEnded;
  private final ParentTickets parents;
  private final Clock clock;

  CreateTicket(
      WorkflowGate gate,
      CreationLimits limits,
      Deployments deployments,
      TicketTransaction transaction,
      StepServices services,
      ProcessMover mover,
      SerialNumbers serialNumbers,
      TicketIds ids,
      Titles titles,
      ChildrenEnded childrenEnded,
      ParentTickets parents,
      Clock clock) {
    this.gate = gate;
    this.limits = limits;
    this.deployments = deployments;
    this.transaction = transaction;
    this.services = services;
    this.mover = mover;
    this.serialNumbers = serialNumbers;
    this.ids = ids;
    this.titles = titles;
    this.childrenEnded = childrenEnded;
    this.parents = parents;
    this.clock = clock;
  }

  /**
   * What is to be created.
   *
   * @param serialPrefix the application's prefix, may be empty (R23)
   * @param parentTicketId 0 for none
   * @param parentTicketStateId 0 for none
   * @param body the whole request
   */
  public record NewTicket(
      int workflowId,
      int transitionId,
      String serialPrefix,
      long parentTicketId,
      int parentTicketStateId,
      ObjectNode body) {}

  private record Plan(
      RunnableWorkflow workflow,
      StateEntry start,
      TransitionEntry transition,
      Submission.Valid valid,
      String suggestion) {}

  /** Creates it; gives its id. */
  public Outcome<Long> create(Actor actor, NewTicket request) {
    Optional<Refusal> unfit = actor.refusal();
    if (unfit.isPresent()) {
      return Outcome.refused(unfit.get());
    }
    return plan(actor, request)
        .then(
            plan -> {
              // The number's own transaction has to be over before the ticket's begins.
              String sn = serialNumbers.next(request.serialPrefix(), clock.instant());
              return transaction.run(() -> store(actor, request, plan, sn));
            });
  }

  /** R14, steps 2 to 7. */
  private Outcome<Plan> plan(Actor actor, NewTicket request) {
    return gate.enter(actor.application(), request.workflowId())
        .then(workflow -> limits.admit(workflow, actor.username()))
        .then(workflow -> plan(workflow, request));
  }

  private static Outcome<Plan> plan(RunnableWorkflow workflow, NewTicket request) {
    Optional<StateEntry> start = workflow.startState();
    if (start.isEmpty()) {
      return Outcome.refused(Refusal.noInitialState());
    }
    Optional<TransitionEntry> transition = workflow.transition(request.transitionId());
    if (transition.isEmpty()) {
      return Outcome.refused(Refusal.invalidTransition());
    }
    StateForm form = new StateForm(start.get().state().fieldAccess(), workflow.fieldDefinitions());
    if (transition.get().button().requireFields()) {
      Optional<String> missing = form.missingText(request.body().propertyNames());
      if (missing.isPresent()) {
        return Outcome.refused(Refusal.of(missing.get()));
      }
    }
    return valid(form, request.body())
        .then(
            valid ->
                suggestion(request.body())
                    .then(
                        suggestion ->
                            transition.get().sourceStateId() == start.get().id()
                                ? Outcome.done(
                                    new Plan(
                                        workflow, start.get(), transition.get(), valid, suggestion))
                                : Outcome.refused(Refusal.invalidTransition())));
  }

  private static Outcome<Submission.Valid> valid(StateForm form, ObjectNode body) {
    Submission submission = form.readNew(body);
    return submission instanceof Submission.Valid valid
        ? Outcome.done(valid)
        : Outcome.refused(Refusal.of(((Submission.Invalid) submission).message()));
  }

  /** R149. */
  static Outcome<String> suggestion(ObjectNode body) {
    JsonNode node = body.path("suggestion");
    if (node instanceof MissingNode) {
      return Outcome.done("");
    }
    ReadText read = ValueReader.suggestion(node);
    return read instanceof ReadText.Accepted accepted
        ? Outcome.done(accepted.text())
        : Outcome.refused(Refusal.of(((ReadText.Refused) read).message()));
  }

  private Outcome<Long> store(Actor actor, NewTicket request, Plan plan, String sn) {
    Optional<Refusal> refusal =
        limits
            .refusalInTurn(plan.workflow(), actor.username())
            .or(() -> parents.refusal(request.parentTicketId(), request.parentTicketStateId()));
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    Instant now = clock.instant();
    OpenTicket ticket =
        new OpenTicket(
            ids.next(),
            plan.workflow(),
            actor.username(),
            sn,
            now,
            request.parentTicketId(),
            request.parentTicketStateId());
    StepInput input = new StepInput(request.body(), null, plan.valid(), true);
    TicketStep step =
        new TicketStep(
            services, now, actor.username(), ticket, plan.transition().elementId(), input, false);
    // A ticket that is called at once gets its fields from here.
    TakeTransition.store(ticket, input);
    String definition = deployments.definitionOf(plan.workflow());
    return step.move(
            route -> mover.start(ticket.id(), definition, plan.transition().elementId(), route))
        .then(moved -> entitle(ticket, input, now))
        .then(
            titled -> {
              log(ticket, actor, plan, now);
              childrenEnded.tellParents(step.tell(Intervention.NONE).finish());
              return Outcome.done(ticket.id());
            });
  }

  private Outcome<OpenTicket> entitle(OpenTicket ticket, StepInput input, Instant now) {
    ticket.progress(TicketStep.progressOf(ticket));
    String title =
        titles.rendered(ticket, ticket.title(), Titles.texts(input.body().properties()), now);
    if (title.codePointCount(0, title.length()) > Titles.LENGTH) {
      return Outcome.refused(
          Refusal.of("title is longer than " + Titles.LENGTH + " characters: " + title.length()));
    }
    ticket.title(title);
    return Outcome.done(ticket);
  }

  /** R21: the log belongs to the start state. */
  private void log(OpenTicket ticket, Actor actor, Plan plan, Instant now) {
    ticket.log(
        LogEntry.byPerson(
            actor.username(),
            plan.transition().id(),
            Intervention.NONE,
            plan.start().id(),
            plan.suggestion(),
            services.snapshot().forLog(ticket, now)));
  }
}
