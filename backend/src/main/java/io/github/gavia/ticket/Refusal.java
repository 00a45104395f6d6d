package io.github.gavia.ticket;

/**
 * Why a call was not done; nothing has changed then.
 *
 * @param kind what was checked; doors choose the shape of their answer by it
 * @param text the contract's text, literal where clients may match it
 */
public record Refusal(Kind kind, String text) {

  /** What was checked. */
  public enum Kind {
    /** The ticket does not exist or was deleted. */
    UNKNOWN_TICKET,
    /** The application may not use the workflow. */
    APPLICATION,
    /** No acting user was named. */
    NO_USERNAME,
    /** Anything else. */
    OTHER
  }

  /** A refusal for a reason of its own. */
  public static Refusal of(String text) {
    return new Refusal(Kind.OTHER, text);
  }

  /** The ticket is not there (5.2 of the API: every ticket call). */
  public static Refusal unknownTicket() {
    return new Refusal(Kind.UNKNOWN_TICKET, "ticket is not existed or has been deleted");
  }

  /** The application may not use the ticket's workflow (R11). */
  public static Refusal application(String application, int workflowId) {
    return new Refusal(
        Kind.APPLICATION,
        "app: " + application + " has no api permission for workflow_id: " + workflowId);
  }

  /** The application may not create tickets of the workflow, or there is none. */
  public static Refusal mayNotCreate(String application) {
    return new Refusal(
        Kind.APPLICATION,
        "APP:" + application + " have no permission to create this workflow ticket");
  }

  /** The workflow is gone (R232). */
  public static Refusal deletedWorkflow() {
    return of("workflow is not existed or has been deleted");
  }

  /** The workflow was never published, or nothing follows its start. */
  public static Refusal noInitialState() {
    return of("This workflow have no init state, please check the config");
  }

  /** The transition is unknown, deleted, or leaves another state (R22, R56). */
  public static Refusal invalidTransition() {
    return of("transition_id is invalid");
  }

  /** A step leads nowhere (R64), or a named state is not there (R138). */
  public static Refusal noSuchState() {
    return of("工单状态不存在或已被删除");
  }

  /** Nobody but the engine acts under its name (R6). */
  public static Refusal robot() {
    return of("username: loonrobot is the engine itself, no caller may act under this name");
  }
}
