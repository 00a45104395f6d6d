package io.github.gavia.ticket;

import io.github.gavia.access.Permission;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.ticket.Outcome.Done;
import io.github.gavia.workflow.RunnableWorkflow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may look at a ticket (R193, R194). */
@Component
public class ViewPermission {

  private final HandlePermission handlePermission;
  private final WorkflowPermissions permissions;

  ViewPermission(HandlePermission handlePermission, WorkflowPermissions permissions) {
    this.handlePermission = handlePermission;
    this.permissions = permissions;
  }

  /**
   * Why the user may not look, or empty when they may.
   *
   * @param relation everyone ever involved
   */
  public Optional<Refusal> refusal(
      RunnableWorkflow workflow,
      Collection<String> relation,
      List<Activity> activities,
      String username) {
    if (!workflow.settings().viewPermissionCheck()
        || relation.contains(username)
        || handles(workflow, activities, username)) {
      return Optional.empty();
    }
    Permission permission = permissions.mayViewByPermission(username, workflow.workflowId());
    return permission instanceof Permission.Denied denied
        ? Optional.of(Refusal.of(denied.reason()))
        : Optional.empty();
  }

  private boolean handles(RunnableWorkflow workflow, List<Activity> activities, String username) {
    return !activities.isEmpty()
        && handlePermission.of(workflow, 0, activities, username) instanceof Done;
  }
}
