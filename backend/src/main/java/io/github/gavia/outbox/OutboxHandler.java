package io.github.gavia.outbox;

import java.time.Duration;

/**
 * Does one kind of job, outside any transaction. A job may come twice when a process dies in the
 * middle: a handler has to recognise what it has done already.
 */
public interface OutboxHandler {

  /** The kind of jobs it does, at most 30 characters. */
  String kind();

  /**
   * Does the job. An exception counts as {@link TryAgain} with a growing pause, ten times, and then
   * as {@link GiveUp}.
   */
  Result handle(OutboxJob job);

  /** How a job ended. */
  sealed interface Result {
    /** The job is done, well or badly, and forgotten. */
    Result DONE = new Done();
  }

  /** Done and forgotten. */
  record Done() implements Result {}

  /**
   * To be tried again after a pause, as often as the handler says so.
   *
   * @param reason kept with the job; names no secret
   */
  record TryAgain(Duration pause, String reason) implements Result {}

  /**
   * Set aside for an administrator.
   *
   * @param reason kept with the job; names no secret
   */
  record GiveUp(String reason) implements Result {}
}
