package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.access.Sessions;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.loonflow.ContractCalls.Call;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.PlanLog;
import io.github.gavia.platform.PlanLog.Plan;
import io.github.gavia.platform.TestDatabase;
import io.github.gavia.workflow.PublishWithGaps;
import io.github.gavia.workflow.Workflows;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.client.RestClient;

/**
 * No call of the contract reads a table that grows with the number of tickets from one end to the
 * other. Only on PostgreSQL: it tells how it reads, and it is where there are many tickets.
 */
@Tag("database")
@EnabledIf("io.github.gavia.platform.TestDatabase#isPostgresql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "gavia.time-zone=Asia/Shanghai",
      "gavia.engine.timers=false",
      // As on disks without moving parts, for which the database's own setting is too cautious.
      "spring.datasource.hikari.connection-init-sql=set random_page_cost = 1.1",
      "gavia.upload.dir=target/test-uploads",
      "gavia.bootstrap.admin.username=admin",
      "gavia.bootstrap.admin.password=admin-pass-1",
      "gavia.bootstrap.app.name=ops",
      "gavia.bootstrap.app.token=" + ContractTest.TOKEN
    })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({PublishWithGaps.class, ContractCalls.class, LimitedWorkflow.class, PlanLog.class})
class QueryPlansTest {

  private static final Pattern WHOLE = Pattern.compile("Seq Scan on (\\w+)");

  /** Grow with the number of tickets or people; all others are configuration. */
  private static final List<String> GROWING =
      List.of(
          "ticket",
          "ticket_user",
          "ticket_activity",
          "ticket_flow_log",
          "ticket_attachment",
          "flow_instance",
          "upload",
          "outbox_job",
          "account_user",
          "login_session");

  /** Filters that may read a whole table, and why. */
  private static final Map<String, String> ALLOWED =
      Map.of(
          "&title=请假", "trigrams find no text of less than three letters",
          "&title=a", "trigrams find no text of less than three letters");

  @LocalServerPort private int port;
  @Autowired private ContractCalls calls;
  @Autowired private LimitedWorkflow limited;
  @Autowired private WorkflowPermissions permissions;
  @Autowired private Workflows workflows;
  @Autowired private Users users;
  @Autowired private Sessions sessions;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlanLog planLog;
  private Console console;
  private int first;
  private int counted;

  @BeforeAll
  void fill() {
    console = Console.of(port, "admin", "admin-pass-1");
    List<Integer> ids =
        IntStream.range(0, 5).mapToObj(i -> limited.publish("plans-" + i, "{}")).toList();
    first = ids.get(0);
    counted = limited.publish("plans-own", "{'period':24,'level':1,'count':1000}");
    permissions.grant(first, WorkflowRight.VIEW, "person7");
    permissions.grant(first, WorkflowRight.INTERVENE, "person7");
    permissions.grant(first, WorkflowRight.ADMIN, "person7");
    new ManyTickets(jdbc, workflows).make(ids);
    jdbc.update("update account_user set type_id = 1 where username = 'person7'");
  }

  /** What can be asked of each category, one at a time. */
  private static final String FILTERS =
      """

      &sn=ops_2026
      &sn=ops_20261119
      &title=请假
      &title=a
      &title=Ticket%20c4f
      &create_start=2026-11-01
      &create_end=2025-06-01
      &create_start=2026-06-01&create_end=2026-06-02
      &workflow_ids={workflow}
      &state_ids={review}
      &ticket_ids=1500,1600,1700
      &act_state_id=1
      &act_state_id=4
      &creator=person9
      &parent_ticket_id=2001
      &parent_ticket_state_id={review}
      &reverse=0
      &page=300
      &from_admin=1
      """;

  static Stream<String> lists() {
    return Stream.of("all", "owner", "duty", "relation", "worked", "view", "intervene")
        .flatMap(category -> FILTERS.lines().map(filter -> "?category=" + category + filter));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void listsReadWhatTheyShow(String query) {
    readsNoWholeTable("GET", "/tickets" + query);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void listsOfTheConsoleReadWhatTheyShow(String query) {
    inspect(query, planLog.of(() -> console.get("/tickets" + filled(query)).orFail()));
  }

  @ParameterizedTest
  @MethodSource("details")
  void detailsReadWhatTheyShow(String path) {
    readsNoWholeTable("GET", path);
  }

  static Stream<String> details() {
    return """
        /tickets/{ticket}
        /tickets/{ticket}/transitions
        /tickets/{ticket}/flowlogs
        /tickets/{ticket}/flowlogs?desc=0&ticket_data=1&per_page=100
        /tickets/{ticket}/flowsteps
        /tickets/{ticket}/participant_info
        /tickets/states?ticket_ids={ticket},1500,1600
        /tickets/num_statistics
        /tickets/num_statistics?start_date=2026-11-01&end_date=2026-11-10
        /workflows/{workflow}/statistics
        /workflows/{workflow}/statistics?start_time=2026-11-01&end_time=2026-11-10
        """
        .lines();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/workflows/{workflow}/monitor",
        "/workflows/{workflow}/monitor?longer_than_days=300",
        "/workflows/{workflow}/monitor/states/{review}/tickets",
        "/workflows/{workflow}/monitor/states/{review}/tickets?page=20&per_page=100",
        "/tickets/{ticket}/progress"
      })
  void monitorsReadWhatTheyShow(String path) {
    String session = sessions.open(users.byUsername("admin").orElseThrow().id());
    RestClient pages = RestClient.create("http://127.0.0.1:" + port + "/api/designer");
    inspect(
        path,
        planLog.of(
            () ->
                pages
                    .get()
                    .uri(filled(path))
                    .header("Cookie", "sessionid=" + session)
                    .retrieve()
                    .toBodilessEntity()));
  }

  private void readsNoWholeTable(String method, String path) {
    inspect(path, planLog.of(() -> calls.data(Call.of(method, filled(path), "person7", null))));
  }

  private String filled(String path) {
    int review = workflows.live(first).orElseThrow().state("review").orElseThrow().id();
    String encoded = path.replace("请假", URLEncoder.encode("请假", StandardCharsets.UTF_8));
    return encoded
        .replace("{workflow}", String.valueOf(first))
        .replace("{review}", String.valueOf(review))
        .replace("{ticket}", String.valueOf(ticketOfPersonSeven()));
  }

  /** One that waits for person7. */
  private long ticketOfPersonSeven() {
    return jdbc.queryForObject(
        "select min(ticket_id) from ticket_user where username = 'person7' and in_process",
        Long.class);
  }

  private static void inspect(String path, List<Plan> plans) {
    assertThat(plans).as(path).isNotEmpty();
    List<String> whole = new ArrayList<>();
    for (Plan plan : plans) {
      Matcher scan = WHOLE.matcher(plan.text());
      while (scan.find()) {
        if (GROWING.contains(scan.group(1))) {
          whole.add(plan.sql() + "\n" + plan.text());
        }
      }
    }
    if (ALLOWED.keySet().stream().noneMatch(path::endsWith)) {
      assertThat(whole).as(path).isEmpty();
    }
  }

  @Test
  void countsForALimitReadTheCountedAlone() { // R36, R37
    int everybodys = limited.publish("plans-all", "{'period':24,'level':2,'count':1000}");
    inspect("own", planLog.of(() -> limited.ticket(counted, "person7")));
    inspect("all", planLog.of(() -> limited.ticket(everybodys, "person7")));
  }

  @Test
  void stepsReadTheirTicketsAlone() { // R25, R157
    jdbc.update("delete from ticket_sn_counter");
    long[] parent = new long[1];
    inspect("create", planLog.of(() -> parent[0] = limited.ticket(counted, "person7")));
    int review = workflows.live(counted).orElseThrow().state("review").orElseThrow().id();
    String child =
        ",\"parent_ticket_id\":%d,\"parent_ticket_state_id\":%d".formatted(parent[0], review);
    long[] made = new long[1];
    inspect(
        "child",
        planLog.of(
            () ->
                made[0] =
                    calls
                        .data(limited.creation(counted, "person7", child))
                        .path("ticket_id")
                        .longValue()));
    inspect(
        "parent check",
        planLog.of(
            () -> calls.data(Call.of("POST", "/tickets/" + made[0] + "/close", "admin", ""))));
    inspect(
        "delete",
        planLog.of(() -> calls.data(Call.of("DELETE", "/tickets/" + made[0], "admin", ""))));
  }

  @Test
  void openTicketsAreCountedWithoutThoseThatAreOver() {
    for (String path : List.of("", "/" + first, "/" + first + "/running")) {
      inspect(path, planLog.of(() -> console.page("/api/designer/workflows" + path)));
    }
  }

  @Test
  void filesAreFoundByTheirNames() {
    String path =
        jdbc.queryForObject(
            "select '/media/ticket_file/' || file_name from upload order by 1 limit 1",
            String.class);

    inspect("file", planLog.of(() -> calls.raw("GET", path, "ops", "person7")));
  }
}
