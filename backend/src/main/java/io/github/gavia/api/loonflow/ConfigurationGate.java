package io.github.gavia.api.loonflow;

import io.github.gavia.access.Administration;
import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.query.WorkflowLists;
import io.github.gavia.query.WorkflowLists.WorkflowLine;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may make the calls that read and change the configuration (section 3). A call looks at its
 * body first, then asks for the administrator, then for the application's right, then for the
 * manager. Each check ends the call when it is not met.
 */
@Component
class ConfigurationGate {

  private final AccountGate accounts;
  private final Administration administration;
  private final WorkflowPermissions permissions;
  private final WorkflowLists workflows;

  ConfigurationGate(
      AccountGate accounts,
      Administration administration,
      WorkflowPermissions permissions,
      WorkflowLists workflows) {
    this.accounts = accounts;
    this.administration = administration;
    this.permissions = permissions;
    this.workflows = workflows;
  }

  /** <em>admin</em>: the username of the super administrator who calls. */
  String administrator(Caller caller) {
    return accounts.administrator(caller);
  }

  /** <em>wfadmin</em>: the username of the workflow or super administrator who calls. */
  String workflowAdministrator(Caller caller) {
    return accounts.workflowAdministrator(caller);
  }

  /** <em>app</em> of the calls that read parts of a workflow (R12). */
  void applicationForReading(Caller caller, int workflowId) {
    if (!mayUse(caller, workflowId)) {
      throw ContractFailure.object(noWorkflowInfo(caller));
    }
  }

  /**
   * The workflow whose parts a call reads. An unknown or deleted one is empty, whatever the
   * application may use: that it does not exist is told first (R12).
   */
  Optional<WorkflowLine> workflowForReading(Caller caller, int workflowId) {
    Optional<WorkflowLine> workflow = workflows.byId(workflowId);
    if (workflow.isPresent()) {
      applicationForReading(caller, workflowId);
    }
    return workflow;
  }

  /**
   * <em>app</em> of the calls that edit and delete a workflow and its custom fields; their data is
   * the empty text then (1.2).
   */
  void applicationForChange(Caller caller, int workflowId) {
    if (!mayUse(caller, workflowId)) {
      throw ContractFailure.text(noWorkflowInfo(caller));
    }
  }

  /** <em>app</em> of the workflow's detail, which tells it as ticket calls do (7.4). */
  void applicationForDetail(Caller caller, int workflowId) {
    if (!mayUse(caller, workflowId)) {
      throw ContractFailure.object(
          "app: " + caller.application() + " has no api permission for workflow_id: " + workflowId);
    }
  }

  private boolean mayUse(Caller caller, int workflowId) {
    return permissions.mayUse(caller.application(), workflowId);
  }

  private static String noWorkflowInfo(Caller caller) {
    return "APP:" + caller.application() + " have no permission to get this workflow info";
  }

  /** <em>manager</em> (R229). */
  void manager(Caller caller, int workflowId) {
    if (!isManager(caller, workflowId)) {
      throw ContractFailure.object(
          "user: " + caller.username() + " has no admin permission for workflow_id:" + workflowId);
    }
  }

  /** Whether the caller acts for a manager of the workflow (R228). */
  boolean isManager(Caller caller, int workflowId) {
    String username = caller.username();
    return username != null
        && administration.mayCome(caller)
        && permissions.isManager(username, workflowId);
  }
}
