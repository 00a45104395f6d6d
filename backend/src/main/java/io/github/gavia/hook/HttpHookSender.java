package io.github.gavia.hook;

import io.github.gavia.hook.CallOutcome.Answered;
import io.github.gavia.hook.CallOutcome.Unanswered;
import io.github.gavia.ticket.HookSender;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls hooks and notices over HTTP and judges answers by {@code code} (R171, R174, R190). */
@Component
class HttpHookSender implements HookSender {

  /** Longest text a log entry keeps, in UTF-16 units. */
  private static final int MAX_MESSAGE = 10_000;

  private final SignedCalls calls;

  HttpHookSender(SignedCalls calls) {
    this.calls = calls;
  }

  @Override
  public Answer send(Call call) {
    CallOutcome outcome = calls.post(call.url(), call.token(), call.body(), call.visit());
    return outcome instanceof Answered answered
        ? judge(answered.answer())
        : new Failed(((Unanswered) outcome).reason());
  }

  /** Whether an answer counts as a success. */
  static Answer judge(ObjectNode answer) {
    String message = message(answer.path("msg"));
    JsonNode code = answer.path("code");
    if (isZero(code)) {
      return new Accepted(message);
    }
    if (!message.isEmpty()) {
      return new Failed(message);
    }
    return new Failed(
        code.isMissingNode()
            ? "the answer has no code"
            : "the answer's code is not the number 0: " + storable(code.toString()));
  }

  private static boolean isZero(JsonNode code) {
    return code.isIntegralNumber()
        ? code.bigIntegerValue().signum() == 0
        : code.isNumber() && code.doubleValue() == 0;
  }

  private static String message(JsonNode msg) {
    if (msg.isMissingNode() || msg.isNull()) {
      return "";
    }
    return storable(msg.isString() ? msg.stringValue() : msg.toString());
  }

  private static String storable(String text) {
    return AnswerText.storable(text, MAX_MESSAGE);
  }
}
