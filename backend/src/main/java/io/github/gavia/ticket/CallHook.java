package io.github.gavia.ticket;

import io.github.gavia.outbox.OutboxHandler;
import io.github.gavia.outbox.OutboxJob;
import io.github.gavia.ticket.AutomaticWork.Worker;
import io.github.gavia.ticket.HookSender.Accepted;
import io.github.gavia.ticket.HookSender.Answer;
import io.github.gavia.ticket.HookSender.Call;
import io.github.gavia.ticket.HookSender.Failed;
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

  @Override
  public Result handle(OutboxJob job) {
    JsonNode payload = json.readTree(job.payload());
    String visit = payload.path("visit").asString();
    if (work.ticketValues(job.ticketId(), visit).isEmpty()) {
      return Result.DONE;
    }
    Answer answer = call(payload);
    if (answer instanceof Accepted accepted) {
      boolean move = !payload.path("wait").asBoolean();
      work.succeeded(job.ticketId(), visit, HOOK, accepted.message(), move, true);
    } else if (answer instanceof Failed failed) {
      work.failed(job.ticketId(), visit, HOOK, failed.reason());
    }
    return Result.DONE;
  }

  private Answer call(JsonNode payload) {
    if (!payload.has("url")) {
      return new Failed("the hook's configuration can not be read");
    }
    return sender.send(
        new Call(
            payload.path("url").asString(),
            payload.path("token").asString(),
            payload.path("body").asString()));
  }
}
