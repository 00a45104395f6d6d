package io.github.gavia.ticket;

import io.github.gavia.outbox.OutboxHandler;
import io.github.gavia.outbox.OutboxJob;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.ticket.AutomaticWork.Report;
import io.github.gavia.ticket.AutomaticWork.Waiting;
import io.github.gavia.ticket.AutomaticWork.Worker;
import io.github.gavia.ticket.HookSender.Accepted;
import io.github.gavia.ticket.HookSender.Answer;
import io.github.gavia.ticket.HookSender.Call;
import io.github.gavia.ticket.HookSender.Failed;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the hook a ticket waits for (R169 to R174). */
@Component
class CallHook implements OutboxHandler {

  private static final Worker HOOK = new Worker(10, "hook", Intervention.HOOK, Intervention.NONE);

  private final AutomaticWork work;
  private final HookSender sender;
  private final JsonMapper json = new JsonMapper();

  CallHook(AutomaticWork work, HookSender sender) {
    this.work = work;
    this.sender = sender;
  }

  @Override
  public String kind() {
    return WaitingWork.HOOK;
  }

  /**
   * The first outcome is logged at once, whatever it is. Where the hook says so a failed call is
   * repeated; what becomes of that is not logged (R190), but one that succeeds then moves the
   * ticket on as it would have done at first (R178).
   */
  @Override
  public Result handle(OutboxJob job) {
    JsonNode payload = json.readTree(job.payload());
    String visit = payload.path("visit").asString();
    Optional<Waiting> waiting = work.look(job.ticketId(), visit);
    if (waiting.isEmpty()) {
      return Result.DONE;
    }
    Waiting before = waiting.get();
    boolean repeated = job.attempts() > 0;
    if (!(before.rule() instanceof ParticipantRule.Hook hook)) {
      String reason = "the hook's configuration can not be read";
      work.failed(job.ticketId(), visit, new Report(HOOK, reason, before, repeated));
      return Result.DONE;
    }
    String body = payload.path("body").asString();
    Answer answer = sender.send(new Call(hook.url(), hook.token(), body, visit));
    if (answer instanceof Accepted accepted) {
      Report report = new Report(HOOK, accepted.message(), before, repeated);
      work.succeeded(job.ticketId(), visit, report, !hook.waitForCallBack(), true);
      return Result.DONE;
    }
    String reason = ((Failed) answer).reason();
    work.failed(job.ticketId(), visit, new Report(HOOK, reason, before, repeated));
    return hook.redeliveries() == 0
        ? Result.DONE
        : Redelivery.after(job, hook.redeliveries(), reason);
  }
}
