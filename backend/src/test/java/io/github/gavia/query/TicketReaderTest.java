package io.github.gavia.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.platform.TestDatabase;
import io.github.gavia.ticket.Actor;
import io.github.gavia.ticket.CreateTicket;
import io.github.gavia.ticket.CreateTicket.NewTicket;
import io.github.gavia.ticket.Outcome;
import io.github.gavia.ticket.Refusal;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Tag("database")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"gavia.demo=true", "gavia.engine.timers=false"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Transactional
class TicketReaderTest {

  private static final long UNKNOWN = 987_654_321;

  @Autowired TicketReader reader;
  @Autowired CreateTicket createTicket;
  @Autowired Workflows workflows;
  @Autowired WorkflowPermissions permissions;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;
  private RunnableWorkflow leave;
  private long ticket;

  @BeforeEach
  void create() {
    leave = workflows.liveByKey("leave").orElseThrow();
    permissions.grant(leave.workflowId(), WorkflowRight.API, "ops");
    int submit =
        leave.transitionsFrom(leave.startState().orElseThrow().id()).stream()
            .findFirst()
            .orElseThrow()
            .id();
    ObjectNode body =
        json.createObjectNode()
            .put("title", "Five days off")
            .put("leave_type", "annual")
            .put("days", 5)
            .put("start_date", "2026-11-23")
            .put("end_date", "2026-11-27");
    Outcome<Long> created =
        createTicket.create(
            new Actor("ops", "alice"), new NewTicket(leave.workflowId(), submit, "", 0, 0, body));
    assertThat(created).isInstanceOf(Outcome.Done.class);
    ticket = ((Outcome.Done<Long>) created).value();
  }

  @Test
  void givesTheTicketWithWhereItStands() {
    ReadTicket read = value(reader.forActing("ops", ticket));

    assertThat(read.row().id()).isEqualTo(ticket);
    assertThat(read.workflow()).isEqualTo(leave);
    assertThat(read.activities()).hasSize(1);
  }

  @Test
  void givesItToTheConsoleWithoutARight() { // R9
    assertThat(value(reader.forActing("loonflow", ticket)).row().id()).isEqualTo(ticket);
  }

  @Test
  void refusesAnApplicationWithoutTheRight() { // R11
    Outcome<ReadTicket> read = reader.forViewing("other", ticket, "alice");

    assertThat(read).isEqualTo(Outcome.refused(Refusal.application("other", leave.workflowId())));
  }

  @Test
  void refusesATicketThatIsNotThere() {
    assertThat(reader.forActing("ops", UNKNOWN))
        .isEqualTo(Outcome.refused(Refusal.unknownTicket()));
  }

  @Test
  void refusesATicketThatWasDeleted() {
    jdbc.sql("update ticket set is_deleted = true where id = ?").param(ticket).update();

    assertThat(reader.forActing("ops", ticket)).isEqualTo(Outcome.refused(Refusal.unknownTicket()));
  }

  @Test
  void refusesATicketWhoseWorkflowWasDeleted() { // R232
    jdbc.sql("update workflow set is_deleted = true where id = ?")
        .param(leave.workflowId())
        .update();

    assertThat(reader.forViewing("loonflow", ticket, "alice"))
        .isEqualTo(Outcome.refused(Refusal.deletedWorkflow()));
  }

  @Test
  void asksForAUsernameAfterTheApplicationsRight() {
    Outcome<ReadTicket> nameless = reader.forViewing("ops", ticket, null);
    Outcome<ReadTicket> forbidden = reader.forViewing("other", ticket, null);

    assertThat(kind(nameless)).isEqualTo(Refusal.Kind.NO_USERNAME);
    assertThat(kind(forbidden)).isEqualTo(Refusal.Kind.APPLICATION);
  }

  private static ReadTicket value(Outcome<ReadTicket> read) {
    assertThat(read).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<ReadTicket>) read).value();
  }

  private static Refusal.Kind kind(Outcome<ReadTicket> read) {
    assertThat(read).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<ReadTicket>) read).refusal().kind();
  }
}
