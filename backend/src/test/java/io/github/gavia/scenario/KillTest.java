package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.gavia.Agreement;
import io.github.gavia.MovableClock;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceClient.Unanswered;
import io.github.gavia.ServiceProcess;
import io.github.gavia.ServiceTestSetup;
import io.github.gavia.TicketScenario;
import io.github.gavia.platform.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/** The service is killed under load: what was answered is there, and nothing is half done. */
@Tag("database")
class KillTest {

  private static final int THREADS = 4;
  private static final int ROUNDS = 200;
  private static final int CALLS_BEFORE_THE_END = 120;

  /** Something for every field that any button on the way wants. */
  private static final Map<String, Object> ANYTHING =
      fields(
          "title", "x",
          "leave_type", "sick",
          "days", 5,
          "start_date", "2026-12-01",
          "end_date", "2026-12-02",
          "hr_comment", "x",
          "item", "x",
          "amount", 20_000,
          "finance_result", "pass",
          "legal_result", "pass",
          "goal", "x",
          "members", "bob,alice",
          "result", "x",
          "system", "git",
          "account", "a.b",
          "access_level", "read");

  @TempDir private Path temporary;

  private final MovableClock clock = new MovableClock();
  private final Map<Integer, List<String>> answered = new ConcurrentHashMap<>();
  private final CountDownLatch underWay = new CountDownLatch(CALLS_BEFORE_THE_END);

  @Test
  void losesNothingAndLeavesNothingHalfDone() throws Exception {
    Database database = database();
    try (ServiceProcess service = ServiceProcess.start(database.settings())) {
      killUnderLoad(service);
    }
    database.look(Agreement::check);
    // As if the two minutes had passed for which a job belongs to the process that began it.
    database.look(jdbc -> jdbc.sql("update outbox_job set locked_until = null").update());

    try (ServiceProcess service = ServiceProcess.start(database.settings())) {
      Scenarios scenarios = scenarios(service);
      assertThat(answered).isNotEmpty();
      answered.forEach((id, steps) -> tellsWhatWasAnswered(ticket(scenarios, id), steps));
      takeAllToTheirEnd(service, scenarios);
    }
    database.look(Agreement::check);
  }

  private void killUnderLoad(ServiceProcess service) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Scenarios scenarios = scenarios(service);
        workers.add(threads.submit(() -> work(scenarios)));
      }
      assertThat(underWay.await(60, TimeUnit.SECONDS)).as("calls before the kill").isTrue();
      service.kill();
      for (Future<?> worker : workers) {
        worker.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void work(Scenarios scenarios) {
    try {
      for (int i = 0; i < ROUNDS; i++) {
        Story leave = new Story(scenarios, "请假申请");
        leave.creates("提交");
        leave.takes("tom", "同意");
        new Story(scenarios, "账号开通").creates("提交");
        Story purchase = new Story(scenarios, "采购申请");
        purchase.creates("提交");
        purchase.takes("tom", "同意");
        leave.takes("helen", "同意");
        purchase.takes("lucy", "法务审核完成");
        Story project = new Story(scenarios, "项目立项");
        project.creates("提交");
        project.takes("tom", "批准");
        purchase.takes("frank", "财务审核完成");
      }
      throw new IllegalStateException("all rounds were done before the kill");
    } catch (Unanswered e) {
      // The service is gone, as it was meant to be; the step it was at was not noted.
      assertThat(underWay.getCount()).as("%s", e).isZero();
    }
  }

  /** One ticket and what the service has confirmed of it. */
  private final class Story {
    private final TicketScenario ticket;
    private final List<String> steps = new ArrayList<>();

    Story(Scenarios scenarios, String workflow) {
      ticket = scenarios.workflow(workflow);
    }

    void creates(String button) {
      ticket.as("alice").creates(button, ANYTHING);
      answered.put(ticket.ticketId(), steps);
      note("alice " + button);
    }

    void takes(String person, String button) {
      ticket.as(person).takes(button, ANYTHING);
      note(person + " " + button);
    }

    private void note(String step) {
      steps.add(step);
      underWay.countDown();
    }
  }

  /** At most the one step is there beyond, whose answer was lost. */
  private static void tellsWhatWasAnswered(TicketScenario ticket, List<String> steps) {
    List<String> log = ticket.log().stream().filter(line -> !line.startsWith("脚本:")).toList();
    assertThat(log).startsWith(steps.toArray(String[]::new));
    assertThat(log.size()).isLessThanOrEqualTo(steps.size() + 1);
  }

  /** Whoever has a ticket presses the first button, until nobody has any. */
  private static void takeAllToTheirEnd(ServiceProcess service, Scenarios scenarios) {
    ServiceClient demo = client(service, new MovableClock());
    await()
        .atMost(Duration.ofSeconds(45))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              List<JsonNode> open = open(demo);
              open.forEach(row -> pressFirstButton(scenarios, row));
              return open.isEmpty();
            });
  }

  private static List<JsonNode> open(ServiceClient demo) {
    Set<Integer> over = Set.of(4, 5);
    return demo.as("admin")
        .get("/tickets?category=all&per_page=10000")
        .orFail()
        .path("value")
        .valueStream()
        .filter(row -> !over.contains(row.path("act_state_id").asInt()))
        .toList();
  }

  private static void pressFirstButton(Scenarios scenarios, JsonNode row) {
    String person = row.path("participant").asString().split(",", -1)[0];
    if (row.path("participant_type_id").asInt() == 6 || person.equals("loonrobot")) {
      return;
    }
    TicketScenario ticket = ticket(scenarios, row.path("id").asInt()).as(person);
    JsonNode first =
        ticket.client().get(ticket.path("/transitions")).orFail().path("value").path(0);
    ticket.tries(first.path("transition_id").asInt(), ANYTHING).orFail();
  }

  private static TicketScenario ticket(Scenarios scenarios, int id) {
    return scenarios.workflow("请假申请").ticket(id, "");
  }

  private static ServiceClient client(ServiceProcess service, MovableClock clock) {
    return new ServiceClient(service.base(), clock, "demo", ServiceTestSetup.DEMO_TOKEN);
  }

  private Scenarios scenarios(ServiceProcess service) {
    return new Scenarios(client(service, clock), clock);
  }

  /** Where the service keeps its data. */
  private record Database(String url, String user, String password, List<String> settings) {

    /** Looks at it while no service runs: a file of H2 belongs to one process at a time. */
    void look(Consumer<JdbcClient> at) {
      SingleConnectionDataSource connection =
          new SingleConnectionDataSource(url, user, password, true);
      try {
        at.accept(JdbcClient.create(connection));
      } finally {
        connection.destroy();
      }
    }
  }

  private Database database() {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "gavia.demo=true",
                "gavia.demo-token=" + ServiceTestSetup.DEMO_TOKEN,
                "gavia.bootstrap.admin.password=" + ServiceTestSetup.ADMIN_PASSWORD));
    if (TestDatabase.isPostgresql()) {
      TestDatabase fresh = TestDatabase.fresh();
      settings.add("spring.datasource.url=" + fresh.url());
      settings.add("spring.datasource.username=" + fresh.username());
      settings.add("spring.datasource.password=" + fresh.password());
      return new Database(fresh.url(), fresh.username(), fresh.password(), settings);
    }
    Path data = temporary.resolve("data");
    settings.add("gavia.data-dir=" + data);
    return new Database("jdbc:h2:file:" + data.resolve("gavia"), "gavia", "", settings);
  }
}
