package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.loonflow.ContractCalls.Call;
import io.github.gavia.platform.Instants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 6.22; the service's zone is eight hours ahead of UTC. */
@ContractTest
class NumStatisticsCallsTest {

  private static final String DAYS = "?start_date=2020-01-01&end_date=2020-12-31";

  @Autowired private ContractCalls calls;
  @Autowired private LimitedWorkflow workflows;
  @Autowired private WorkflowPermissions permissions;
  @Autowired private JdbcClient jdbc;

  private List<String> lines(String username, String query) {
    JsonNode data = calls.data(Call.of("GET", "/tickets/num_statistics" + query, username, null));
    assertThat(data.isArray()).isTrue();
    List<String> lines = new ArrayList<>();
    for (JsonNode line : data) {
      assertThat(line.propertyNames()).containsExactly("day", "type", "count");
      lines.add(
          "%s %s %d"
              .formatted(
                  line.path("day").asString(),
                  line.path("type").asString(),
                  line.path("count").intValue()));
    }
    return lines;
  }

  private void ticket(int workflow, String created) {
    jdbc.sql("update ticket set gmt_created = ? where id = ?")
        .param(Instants.bind(Instant.parse(created)))
        .param(workflows.ticket(workflow, "mia"))
        .update();
  }

  private int managedBy(String username, String key) {
    int workflow = workflows.publish(key, "{}");
    permissions.grant(workflow, WorkflowRight.ADMIN, username);
    return workflow;
  }

  @Test
  void countsByDayOfTheServicesZoneAndByWorkflow() { // R223
    int first = managedBy("ns-days", "ns-a");
    int second = managedBy("ns-days", "ns-b");
    ticket(second, "2020-03-01T15:59:59.999999Z");
    ticket(first, "2020-03-01T16:00:00Z");
    ticket(first, "2020-03-02T15:59:59Z");
    ticket(second, "2020-03-02T00:00:00Z");
    ticket(first, "2020-02-28T20:00:00Z");

    assertThat(lines("ns-days", DAYS))
        .containsExactly(
            "2020-02-29 Workflow ns-a 1",
            "2020-03-01 Workflow ns-b 1",
            "2020-03-02 Workflow ns-a 2",
            "2020-03-02 Workflow ns-b 1");
  }

  @Test
  void takesBothBoundsAsInclusive() { // R224
    int workflow = managedBy("ns-bounds", "ns-c");
    ticket(workflow, "2020-05-01T00:00:00Z");
    ticket(workflow, "2020-05-02T00:00:00Z");
    ticket(workflow, "2020-05-03T00:00:00Z");
    ticket(workflow, "2020-05-04T00:00:00Z");

    assertThat(lines("ns-bounds", "?start_date=2020-05-02&end_date=2020-05-03"))
        .containsExactly("2020-05-02 Workflow ns-c 1", "2020-05-03 Workflow ns-c 1");
    assertThat(lines("ns-bounds", "?start_date=2020-05-04")).hasSize(1);
    assertThat(lines("ns-bounds", "?end_date=2020-05-01")).hasSize(1);
    assertThat(lines("ns-bounds", "")).hasSize(4);
    assertThat(lines("ns-bounds", "?start_date=&end_date=")).hasSize(4);
    assertThat(lines("ns-bounds", "?start_date=9999-12-31&end_date=9999-12-31")).isEmpty();
    assertThat(lines("ns-bounds", "?start_date=0000-01-01&end_date=0001-01-01")).isEmpty();
  }

  @Test
  void leavesDeletedTicketsAndWorkflowsOut() { // R223, R1
    int workflow = managedBy("ns-deleted", "ns-d");
    ticket(workflow, "2020-06-01T00:00:00Z");
    long deleted = workflows.ticket(workflow, "mia");
    calls.data(Call.of("DELETE", "/tickets/" + deleted, "admin", ""));
    int gone = managedBy("ns-deleted", "ns-e");
    ticket(gone, "2020-06-01T00:00:00Z");
    jdbc.sql("update workflow set is_deleted = true where id = ?").param(gone).update();

    assertThat(lines("ns-deleted", "")).containsExactly("2020-06-01 Workflow ns-d 1");
  }

  @Test
  void countsOnlyWhatTheUserManages() { // R223
    int workflow = managedBy("ns-manager", "ns-f");
    permissions.grant(workflow, WorkflowRight.INTERVENE, "ns-intervener");
    ticket(workflow, "2020-07-01T00:00:00Z");

    assertThat(lines("ns-manager", DAYS)).containsExactly("2020-07-01 Workflow ns-f 1");
    assertThat(lines("admin", DAYS)).contains("2020-07-01 Workflow ns-f 1");
    assertThat(lines("ns-intervener", DAYS)).isEmpty();
    assertThat(lines("nobody-knows", DAYS)).isEmpty();
    assertThat(lines(null, DAYS)).isEmpty();
  }

  @Test
  void countsWhateverTheApplicationMayUse() { // 6.22
    int workflow = managedBy("ns-stranger", "ns-g");
    ticket(workflow, "2020-08-01T00:00:00Z");

    JsonNode data =
        calls.data(
            Call.of("GET", "/tickets/num_statistics" + DAYS, "ns-stranger", null)
                .through("stranger"));

    assertThat(data).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start_date=2020-02-30",
        "start_date=2020-2-3",
        "end_date=20200203",
        "end_date=2020-01-01%2000:00:00",
        "end_date=today"
      })
  void refusesWhatIsNoDay(String query) { // R224
    JsonNode answer =
        calls.envelope(Call.of("GET", "/tickets/num_statistics?" + query, "admin", null));

    assertThat(answer.path("code").intValue()).isEqualTo(-1);
    assertThat(answer.path("data").toString()).isEqualTo("{}");
    assertThat(answer.path("msg").asString()).contains(query.split("=")[0]).contains("YYYY-MM-DD");
  }
}
