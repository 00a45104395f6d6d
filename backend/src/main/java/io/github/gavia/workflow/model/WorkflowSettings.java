package io.github.gavia.workflow.model;

import org.jspecify.annotations.Nullable;

/**
 * Settings of a workflow ({@code workflow_workflow} in section A.1). Texts are kept as written;
 * mistakes in them show when they are used (R55).
 *
 * @param notices comma-separated notice ids
 * @param viewPermissionCheck whether only related users may open a ticket
 * @param limitExpression JSON object text (C.6)
 * @param displayFields JSON array text of field keys shown to viewers (R195)
 * @param titleTemplate null or empty: the request's title is stored
 * @param contentTemplate template of notices
 */
public record WorkflowSettings(
    String notices,
    boolean viewPermissionCheck,
    String limitExpression,
    String displayFields,
    @Nullable String titleTemplate,
    @Nullable String contentTemplate,
    RunningTickets runningTickets) {

  /** Nothing restricted, nothing shown, no templates. */
  public static final WorkflowSettings DEFAULT =
      new WorkflowSettings("", true, "{}", "[]", null, null, RunningTickets.FOLLOW);

  /** What a new version means for tickets on their way. */
  public enum RunningTickets {
    /** They move to the newest version when next touched: loonflow's behaviour. */
    FOLLOW,
    /** They end on the version they began with. */
    PIN
  }
}
