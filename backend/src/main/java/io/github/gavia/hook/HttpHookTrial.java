package io.github.gavia.hook;

import io.github.gavia.ticket.HookSender;
import io.github.gavia.ticket.HookSender.Accepted;
import io.github.gavia.ticket.HookSender.Call;
import io.github.gavia.ticket.HookSender.Failed;
import io.github.gavia.ticket.HookTrial;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Makes a hook's call and tells all of what came back. */
@Component
class HttpHookTrial implements HookTrial {

  private static final int MOST_SHOWN = 2_000;

  private final SignedCalls calls;

  HttpHookTrial(SignedCalls calls) {
    this.calls = calls;
  }

  @Override
  public Result make(Call call) {
    try {
      Reply reply = calls.reply(call.url(), call.token(), call.body());
      HookSender.Answer judged = judged(reply);
      String message =
          judged instanceof Accepted accepted ? accepted.message() : ((Failed) judged).reason();
      String body = new String(reply.body(), StandardCharsets.UTF_8);
      return new Result(
          reply.status(),
          AnswerText.storable(body, MOST_SHOWN),
          judged instanceof Accepted,
          message);
    } catch (CallFailed failed) {
      return new Result(0, "", false, failed.reason());
    }
  }

  private HookSender.Answer judged(Reply reply) {
    try {
      return HttpHookSender.judge(calls.object(reply));
    } catch (CallFailed unreadable) {
      return new Failed(unreadable.reason());
    }
  }
}
