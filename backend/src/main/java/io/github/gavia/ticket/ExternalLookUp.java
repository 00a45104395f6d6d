package io.github.gavia.ticket;

/** Port: asks another system who handles a state (C.24), outside any transaction. Never throws. */
public interface ExternalLookUp {

  /** Asks, and waits for the answer as long as a call may take. */
  Answer ask(Question question);

  /**
   * What is asked.
   *
   * @param token secret that signs the call
   * @param body JSON object text
   */
  record Question(String url, String token, String body) {
    /** Keeps URL, token and values to itself. */
    @Override
    public String toString() {
      return "Question[]";
    }
  }

  /** What became of it. */
  sealed interface Answer {}

  /**
   * The system named people.
   *
   * @param names its {@code data}: usernames separated by commas, not yet normalised (R183)
   */
  record Named(String names) implements Answer {}

  /**
   * It did not (R184).
   *
   * @param reason what happened, naming neither URL nor token
   */
  record Failed(String reason) implements Answer {}
}
