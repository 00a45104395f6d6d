package io.github.gavia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.platform.TestDatabase;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

@Tag("database")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"gavia.demo=true", "gavia.engine.timers=false"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Transactional
class WorkflowGateTest {

  private static final int UNKNOWN = 987_654;

  @Autowired WorkflowGate gate;
  @Autowired Workflows workflows;
  @Autowired WorkflowPermissions permissions;
  @Autowired JdbcClient jdbc;
  private RunnableWorkflow leave;

  @BeforeEach
  void find() {
    leave = workflows.liveByKey("leave").orElseThrow();
  }

  @Test
  void letsAnApplicationWithTheRightIn() {
    permissions.grant(leave.workflowId(), WorkflowRight.API, "ops");

    Outcome<RunnableWorkflow> entered = gate.enter("ops", leave.workflowId());

    assertThat(entered).isEqualTo(Outcome.done(leave));
  }

  @Test
  void letsTheConsoleInWithoutARight() { // R9
    Outcome<RunnableWorkflow> entered = gate.enter("loonflow", leave.workflowId());

    assertThat(entered).isEqualTo(Outcome.done(leave));
  }

  @Test
  void refusesAnApplicationWithoutTheRight() { // R9
    permissions.grant(leave.workflowId(), WorkflowRight.API, "ops");

    Outcome<RunnableWorkflow> entered = gate.enter("other", leave.workflowId());

    assertThat(entered).isEqualTo(Outcome.refused(Refusal.mayNotCreate("other")));
  }

  @Test
  void refusesAnUnknownWorkflowLikeAForbiddenOne() { // R9
    assertThat(gate.enter("ops", UNKNOWN)).isEqualTo(Outcome.refused(Refusal.mayNotCreate("ops")));
    assertThat(gate.enter("loonflow", UNKNOWN))
        .isEqualTo(Outcome.refused(Refusal.mayNotCreate("loonflow")));
  }

  @Test
  void refusesADeletedWorkflow() { // R232
    jdbc.sql("update workflow set is_deleted = true where id = ?")
        .param(leave.workflowId())
        .update();

    Outcome<RunnableWorkflow> entered = gate.enter("loonflow", leave.workflowId());

    assertThat(entered).isEqualTo(Outcome.refused(Refusal.deletedWorkflow()));
  }

  @Test
  void refusesAWorkflowThatWasNeverPublished() { // R14, step 5
    jdbc.sql("update workflow set live_version_id = null where id = ?")
        .param(leave.workflowId())
        .update();

    Outcome<RunnableWorkflow> entered = gate.enter("loonflow", leave.workflowId());

    assertThat(entered).isEqualTo(Outcome.refused(Refusal.noInitialState()));
  }
}
