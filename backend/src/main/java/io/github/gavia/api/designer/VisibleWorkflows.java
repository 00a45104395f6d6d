package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowScope;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The workflows a person sees: those the person manages, may view or intervene in. */
@Component
class VisibleWorkflows {

  private final WorkflowPermissions permissions;
  private final Workflows workflows;

  VisibleWorkflows(WorkflowPermissions permissions, Workflows workflows) {
    this.permissions = permissions;
    this.workflows = workflows;
  }

  WorkflowScope of(Caller caller) {
    String username = ManagedWorkflows.username(caller);
    return permissions
        .managedWorkflows(username)
        .or(permissions.viewWorkflows(username))
        .or(permissions.interveneWorkflows(username));
  }

  /** The live version of a workflow that the caller sees; others do not learn that it is there. */
  RunnableWorkflow require(int workflowId, Caller caller) {
    Optional<RunnableWorkflow> workflow =
        of(caller).contains(workflowId) ? workflows.live(workflowId) : Optional.empty();
    return workflow.orElseThrow(VisibleWorkflows::unknown);
  }

  static ResponseStatusException unknown() {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no such workflow, or you may not see it.");
  }
}
