package io.github.gavia.api.designer;

import io.github.gavia.access.Administration;
import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowScope;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.Workflows.WorkflowRow;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may work on drafts: a workflow's managers (R181, R228); new ones administrators begin. */
@Component
class ManagedWorkflows {

  private final Administration administration;
  private final WorkflowPermissions permissions;
  private final Workflows workflows;

  ManagedWorkflows(
      Administration administration, WorkflowPermissions permissions, Workflows workflows) {
    this.administration = administration;
    this.permissions = permissions;
    this.workflows = workflows;
  }

  /** The row of a workflow that the caller manages; others do not learn that it is there. */
  WorkflowRow require(int workflowId, Caller caller) {
    if (!permissions.isManager(username(caller), workflowId)) {
      throw unknown();
    }
    return workflows
        .row(workflowId)
        .filter(row -> !row.deleted())
        .orElseThrow(ManagedWorkflows::unknown);
  }

  /** Whether the caller manages the workflow. */
  boolean manages(int workflowId, Caller caller) {
    return permissions.isManager(username(caller), workflowId);
  }

  /** Whether the caller may do everything. */
  boolean superAdministrator(Caller caller) {
    return administration.ofEverything(caller).granted();
  }

  /** Refuses those who have nothing to design: neither administrators nor managers. */
  void requireDesigner(Caller caller) {
    boolean manages =
        !new WorkflowScope.Only(Set.of()).equals(permissions.managedWorkflows(username(caller)));
    if (!manages && !administration.ofWorkflows(caller).granted()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "You manage no workflow.");
    }
  }

  /** Refuses those who may not begin a workflow. */
  void requireAdministrator(Caller caller) {
    if (!administration.ofWorkflows(caller).granted()) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "Only workflow administrators may begin a workflow.");
    }
  }

  /** The acting person, who has an account here. */
  static String username(Caller caller) {
    return String.valueOf(caller.username());
  }

  static ResponseStatusException unknown() {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no such workflow, or you do not manage it.");
  }
}
