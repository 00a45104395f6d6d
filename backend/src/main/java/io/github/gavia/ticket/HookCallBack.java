package io.github.gavia.ticket;

import io.github.gavia.form.StateForm;
import io.github.gavia.form.Submission;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.ticket.TakeTransition.By;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The receiver of a hook tells how its work ended (R175 to R180). */
@Component
public class HookCallBack {

  private final TicketGate gate;
  private final TakeTransition takeTransition;
  private final StepServices services;
  private final Clock clock;

  HookCallBack(TicketGate gate, TakeTransition takeTransition, StepServices services, Clock clock) {
    this.gate = gate;
    this.takeTransition = takeTransition;
    this.services = services;
    this.clock = clock;
  }

  /**
   * What was told.
   *
   * @param succeeded whether the ticket shall go on
   * @param message for the log
   * @param fieldValues values of fields that the hook's state may write
   * @param visit the stay that the hook was called for, as its {@code gavia-visit} header named it;
   *     null when the receiver does not say: then the stay of now is meant
   */
  public record CallBack(
      boolean succeeded, String message, ObjectNode fieldValues, @Nullable String visit) {}

  /** A stay along with the way out of it. */
  private record Plan(Activity from, TransitionEntry transition, StepInput input) {}

  /** Takes it in; the application's right decides alone (R180). */
  public Outcome<OpenTicket> receive(Actor actor, long ticketId, CallBack callBack) {
    return gate.enter(actor, ticketId, ticket -> receive(ticket, callBack));
  }

  private Outcome<OpenTicket> receive(OpenTicket ticket, CallBack callBack) {
    Optional<Activity> waiting =
        ticket.activities().stream()
            .filter(a -> a.handlers().typeCode() == ParticipantType.HOOK.code())
            .filter(a -> callBack.visit() == null || callBack.visit().equals(a.position().token()))
            .findFirst();
    if (waiting.isEmpty()) {
      return Outcome.refused(Refusal.of("工单当前处理人类型非hook，不执行回调操作"));
    }
    return callBack.succeeded()
        ? plan(ticket.workflow(), waiting.get(), callBack.fieldValues())
            .then(plan -> goOn(ticket, plan, callBack.message()))
        : stay(ticket, waiting.get(), callBack.message());
  }

  /** R176: what a handler's step checks is checked here, too. */
  private static Outcome<Plan> plan(
      RunnableWorkflow workflow, Activity from, ObjectNode fieldValues) {
    Optional<StateEntry> state = workflow.state(from.stateId());
    Optional<TransitionEntry> transition =
        workflow.transitionsFrom(from.stateId()).stream().findFirst();
    if (state.isEmpty() || transition.isEmpty()) {
      return Outcome.refused(Refusal.of("no transition leaves the state of the hook")); // R179
    }
    StateForm form = new StateForm(state.get().state().fieldAccess(), workflow.fieldDefinitions());
    if (transition.get().button().requireFields()) {
      Optional<String> missing = form.missingText(fieldValues.propertyNames());
      if (missing.isPresent()) {
        return Outcome.refused(Refusal.of(missing.get()));
      }
    }
    Submission submission = form.read(fieldValues);
    if (submission instanceof Submission.Invalid invalid) {
      return Outcome.refused(Refusal.of(invalid.message()));
    }
    Submission.Valid valid = (Submission.Valid) submission;
    StepInput input = new StepInput(fieldValues, form, valid, false);
    return Outcome.done(new Plan(from, transition.get(), input));
  }

  private Outcome<OpenTicket> goOn(OpenTicket ticket, Plan plan, String message) {
    Activity free = plan.from().withWork(true).withAddNode(false, ""); // R135, R178
    ticket.replace(plan.from(), free);
    return takeTransition.take(ticket, free, plan.transition(), plan.input(), By.engine(message));
  }

  /** R177, R221. */
  private Outcome<OpenTicket> stay(OpenTicket ticket, Activity activity, String message) {
    Instant now = clock.instant();
    ticket.replace(activity, activity.withWork(false));
    ticket.log(
        new LogEntry(
            0,
            message,
            ParticipantType.HOOK.code(),
            "hook",
            activity.stateId(),
            Intervention.HOOK,
            services.snapshot().forLog(ticket, now),
            "hook"));
    services.store().save(ticket, now);
    return Outcome.done(ticket);
  }
}
