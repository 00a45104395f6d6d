package io.github.gavia.ticket;

import io.github.gavia.ticket.HookSender.Call;

/** Port: makes a hook's call once, for whoever sets the hook up. Never throws. */
public interface HookTrial {

  /** Makes the call as {@link HookSender} would, with the same bounds, and tells what came back. */
  Result make(Call call);

  /**
   * What came back.
   *
   * @param status HTTP status, 0 when there was no answer
   * @param answer the beginning of the answer's body as text, at most 2,000 characters
   * @param accepted whether a ticket would have counted the call as a success (R171)
   * @param message the answer's {@code msg}, or why the call failed; names neither URL nor token
   */
  record Result(int status, String answer, boolean accepted, String message) {}
}
