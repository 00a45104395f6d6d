package io.github.gavia.hook;

import io.github.gavia.hook.CallOutcome.Answered;
import io.github.gavia.hook.CallOutcome.Unanswered;
import io.github.gavia.ticket.ExternalLookUp;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks other systems over HTTP who handles a state (R182 to R185). */
@Component
class HttpExternalLookUp implements ExternalLookUp {

  /** Longest list of names, in UTF-16 units. */
  private static final int MAX_NAMES = 100_000;

  private final SignedCalls calls;

  HttpExternalLookUp(SignedCalls calls) {
    this.calls = calls;
  }

  @Override
  public Answer ask(Question question) {
    CallOutcome outcome = calls.post(question.url(), question.token(), question.body());
    return outcome instanceof Answered answered
        ? judge(answered.answer().path("data"))
        : new Failed(((Unanswered) outcome).reason());
  }

  /** R183: the code is not looked at. */
  private static Answer judge(JsonNode data) {
    if (!data.isString()) {
      return new Failed("the answer's data is no text");
    }
    return data.stringValue().length() > MAX_NAMES
        ? new Failed("the answer's data is longer than " + MAX_NAMES + " characters")
        : new Named(AnswerText.storable(data.stringValue(), MAX_NAMES));
  }
}
