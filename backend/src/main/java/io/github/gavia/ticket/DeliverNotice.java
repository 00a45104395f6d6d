package io.github.gavia.ticket;

import io.github.gavia.outbox.OutboxHandler;
import io.github.gavia.outbox.OutboxJob;
import io.github.gavia.ticket.HookSender.Answer;
import io.github.gavia.ticket.HookSender.Call;
import io.github.gavia.ticket.HookSender.Failed;
import io.github.gavia.workflow.Notices;
import io.github.gavia.workflow.Notices.Channel;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Delivers a notice (R188 to R191). Whatever comes of it, the ticket is not concerned. */
@Component
class DeliverNotice implements OutboxHandler {

  private static final Logger log = LoggerFactory.getLogger(DeliverNotice.class);

  private final Notices notices;
  private final HookSender sender;
  private final JsonMapper json = new JsonMapper();

  DeliverNotice(Notices notices, HookSender sender) {
    this.notices = notices;
    this.sender = sender;
  }

  @Override
  public String kind() {
    return TicketNotices.KIND;
  }

  @Override
  public Result handle(OutboxJob job) {
    JsonNode payload = json.readTree(job.payload());
    Optional<Channel> notice = notices.find(payload.path("notice").asInt());
    if (notice.isEmpty()) {
      return Result.DONE; // R187
    }
    Answer answer = send(notice.get(), payload.path("body").asString());
    if (answer instanceof Failed failed) {
      log.warn(
          "Notice {} of ticket {} was not delivered: {}",
          notice.get().id(),
          job.ticketId(),
          failed.reason().replaceAll("\\p{Cntrl}", " "));
      return Redelivery.after(job, redeliveries(notice.get()), failed.reason());
    }
    return Result.DONE;
  }

  private Answer send(Channel notice, String body) {
    if (notice.typeId() != Notices.HOOK) {
      return new Failed("notices of type " + notice.typeId() + " have no sender"); // R191
    }
    String token = notice.hookToken() == null ? "" : notice.hookToken();
    return notice.hookUrl() == null || notice.hookUrl().isBlank()
        ? new Failed("the notice has no hook_url")
        : sender.send(new Call(notice.hookUrl(), token, body));
  }

  /** What has no sender now will have none in a minute. */
  private static int redeliveries(Channel notice) {
    return notice.typeId() == Notices.HOOK ? notice.redeliveries() : 0;
  }
}
