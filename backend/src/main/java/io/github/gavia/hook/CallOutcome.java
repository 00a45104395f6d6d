package io.github.gavia.hook;

import tools.jackson.databind.node.ObjectNode;

/** What a signed call came to. */
sealed interface CallOutcome {

  /** The answer is a JSON object; nothing in it has been judged yet. */
  record Answered(ObjectNode answer) implements CallOutcome {}

  /**
   * There is no such answer.
   *
   * @param reason what happened, naming neither URL, address nor token
   */
  record Unanswered(String reason) implements CallOutcome {}
}
