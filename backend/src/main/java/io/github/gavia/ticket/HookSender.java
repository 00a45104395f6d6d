package io.github.gavia.ticket;

import org.jspecify.annotations.Nullable;

/** Port: tells a foreign address of a hook or a notice, outside any transaction. Never throws. */
public interface HookSender {

  /** Sends the call and judges the answer (R169 to R171, R174, R190). */
  Answer send(Call call);

  /**
   * A call.
   *
   * @param token secret that signs it
   * @param body JSON object text
   * @param visit the stay it is made for, which a call-back may name; null when none belongs to it
   */
  record Call(String url, String token, String body, @Nullable String visit) {
    /** A call that no call-back belongs to. */
    public Call(String url, String token, String body) {
      this(url, token, body, null);
    }

    /** Keeps URL, token and values to itself. */
    @Override
    public String toString() {
      return "Call[visit=" + visit + "]";
    }
  }

  /** What became of it. */
  sealed interface Answer {}

  /**
   * The receiver answered {@code code} 0.
   *
   * @param message its {@code msg} as text, possibly empty
   */
  record Accepted(String message) implements Answer {}

  /** Anything else: an error, a time-out, a refused address, another code. */
  record Failed(String reason) implements Answer {}
}
