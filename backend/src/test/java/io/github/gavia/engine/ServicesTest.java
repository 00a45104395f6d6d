package io.github.gavia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.gavia.platform.SettableClock;
import io.github.gavia.platform.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.flowable.common.engine.impl.cfg.IdGenerator;
import org.flowable.engine.ManagementService;
import org.flowable.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Services that start, run timers by themselves, and share a database. */
@Tag("database")
class ServicesTest {

  private static ConfigurableApplicationContext here;
  private static ConfigurableApplicationContext there;

  @BeforeAll
  static void startTwo() {
    TestDatabase database = TestDatabase.fresh();
    here = start(database);
    there = start(database);
  }

  @AfterAll
  static void stop() {
    there.close();
    here.close();
  }

  private static ConfigurableApplicationContext start(TestDatabase database) {
    return new SpringApplicationBuilder(EngineTestSetup.class)
        .web(WebApplicationType.NONE)
        .properties(
            "spring.datasource.url=" + database.url(),
            "spring.datasource.username=" + database.username(),
            "spring.datasource.password=" + database.password())
        .run();
  }

  private static String deployTimed() {
    return here.getBean(Desk.class)
        .deploy(
            Drawing.of("timed")
                .start("draft")
                .task("approve", "late")
                .timer("t", "approve", 60)
                .flow("submit", "draft", "approve")
                .flow("escalate", "t", "late"));
  }

  @Test
  void fireADueTimerWithinSecondsAndOnceAmongThem() {
    Stream.of(here, there)
        .forEach(
            service ->
                service
                    .getBean(TimerDesk.class)
                    .then((ticket, instance, node, move) -> move.along(FixedRoute.taking())));
    Desk desk = here.getBean(Desk.class);
    TaskService tasks = here.getBean(TaskService.class);
    String definition = deployTimed();
    List<Long> tickets =
        Stream.generate(() -> desk.create(definition, "submit")).limit(20).toList();

    Stream.of(here, there)
        .map(service -> service.getBean(SettableClock.class))
        .forEach(clock -> clock.set(clock.instant().plusSeconds(61)));

    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                tasks.createTaskQuery().processDefinitionId(definition).list().stream()
                    .allMatch(task -> task.getTaskDefinitionKey().equals("late")));
    assertThat(tasks.createTaskQuery().processDefinitionId(definition).count()).isEqualTo(20);
    assertThat(firedTickets()).containsAll(tickets);
    ManagementService management = here.getBean(ManagementService.class);
    assertThat(management.createTimerJobQuery().processDefinitionId(definition).count()).isZero();
    assertThat(management.createJobQuery().processDefinitionId(definition).count()).isZero();
    assertThat(management.createDeadLetterJobQuery().count()).isZero();
  }

  private static List<Long> firedTickets() {
    return Stream.of(here, there)
        .flatMap(s -> s.getBean(TimerDesk.class).fired().stream())
        .map(TimerDesk.Fired::ticketId)
        .toList();
  }

  @Test
  void goOnWithWhatTheOtherDeployedAndStarted() {
    Desk desk = here.getBean(Desk.class);
    long ticket = desk.create(deployTimed(), "submit");

    var movement =
        there
            .getBean(FlowableMover.class)
            .take(ticket, desk.position(ticket, "approve"), "escalate", FixedRoute.taking());

    assertThat(movement.steps()).hasSize(2);
  }

  @Test
  void makeIdsOfTheirOwn() {
    String ours = here.getBean(IdGenerator.class).getNextId();
    String theirs = there.getBean(IdGenerator.class).getNextId();

    assertThat(ours.substring(7, 10)).isNotEqualTo(theirs.substring(7, 10));
  }

  @Test
  void refuseADatabaseOfANewerEngine() {
    TestDatabase database = TestDatabase.fresh();
    start(database).close();
    JdbcClient.create(database.dataSource())
        .sql("update ACT_GE_PROPERTY set VALUE_ = '99.1.0.0' where NAME_ like '%schema.version'")
        .update();

    assertThatThrownBy(() -> start(database))
        .hasStackTraceContaining("unknown version from database: '99.1.0.0'");
  }
}
