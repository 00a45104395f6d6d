package io.github.gavia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.ticket.ProcessMover.Child;
import io.github.gavia.ticket.TimerListener.TimerRefused;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.job.api.Job;
import org.flowable.job.service.impl.asyncexecutor.ExecuteAsyncRunnable;
import org.flowable.job.service.impl.asyncexecutor.JobExecutionObservationProvider;
import org.flowable.job.service.impl.persistence.entity.JobEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Timer transitions. */
abstract class TimerScenarios extends Scenarios {

  @Autowired ManagementService management;
  @Autowired ProcessEngine engine;

  private static Drawing timed() {
    return Drawing.of("timed")
        .start("draft")
        .task("approve", "late")
        .end("done")
        .timer("t1", "approve", 60)
        .timer("t2", "approve", 7200)
        .flow("submit", "draft", "approve")
        .flow("agree", "approve", "done")
        .flow("escalate", "t1", "late")
        .flow("giveUp", "t2", "done")
        .flow("back", "late", "approve");
  }

  @Test
  void firesWhenItsTimeHasCome() {
    long ticket = desk.create(desk.deploy(timed()), "submit");
    desk.timersMove(FixedRoute.taking());

    desk.pass(Duration.ofSeconds(59));
    assertThat(desk.where(ticket)).containsExactly("approve");
    desk.pass(Duration.ofSeconds(2));

    assertThat(desk.where(ticket)).containsExactly("late");
    assertThat(desk.timers().fired())
        .containsExactly(new TimerDesk.Fired(ticket, desk.instance(ticket), "t1"));
    assertThat(desk.timersOf(ticket)).isEmpty();
  }

  @Test
  void tellsTheListenerBeforeAnythingMoves() {
    long ticket = desk.create(desk.deploy(timed()), "submit");
    AtomicReference<String> before = new AtomicReference<>();
    desk.timers()
        .then(
            (id, instance, node, move) -> {
              before.set(desk.where(id).toString());
              move.along(FixedRoute.taking()).steps().forEach(desk::follow);
            });

    desk.pass(Duration.ofSeconds(61));

    assertThat(before).hasValue("[approve]");
    assertThat(desk.where(ticket)).containsExactly("late");
  }

  @Test
  void isGoneWhenTheStateWasLeft() {
    long ticket = desk.create(desk.deploy(timed()), "submit");
    assertThat(desk.timersOf(ticket)).hasSize(2);
    desk.timersMove(FixedRoute.taking());

    desk.press(ticket, "approve", "agree");
    desk.pass(Duration.ofDays(1));

    assertThat(desk.outcome(ticket)).isEqualTo("done");
    assertThat(desk.timers().fired()).isEmpty();
  }

  @Test
  void startsAnewWithEveryStay() {
    long ticket = desk.create(desk.deploy(timed()), "submit");
    desk.timersMove(FixedRoute.taking());
    desk.pass(Duration.ofSeconds(50));

    desk.press(ticket, "approve", "escalate"); // R153
    assertThat(desk.where(ticket)).containsExactly("late");
    assertThat(desk.timersOf(ticket)).isEmpty();
    desk.press(ticket, "late", "back");

    desk.pass(Duration.ofSeconds(20));
    assertThat(desk.where(ticket)).containsExactly("approve");
    desk.pass(Duration.ofSeconds(41));
    assertThat(desk.where(ticket)).containsExactly("late");
  }

  @Test
  void isSpentWhenTheListenerDoesNotMove() {
    long ticket = desk.create(desk.deploy(timed()), "submit");

    desk.pass(Duration.ofSeconds(61));

    assertThat(desk.where(ticket)).containsExactly("approve");
    assertThat(desk.timersOf(ticket)).hasSize(1);
    desk.press(ticket, "approve", "agree");
    assertThat(desk.outcome(ticket)).isEqualTo("done");
  }

  /** As the engine's own threads do it, failures included. */
  private void runDueTimers() {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    for (Job due : management.createTimerJobQuery().executable().list()) {
      JobEntity job = (JobEntity) management.moveTimerToExecutableJob(due.getId());
      new ExecuteAsyncRunnable(
              job,
              configuration.getJobServiceConfiguration(),
              configuration.getJobServiceConfiguration().getJobEntityManager(),
              null,
              JobExecutionObservationProvider.NOOP)
          .run();
    }
  }

  @Test
  void isSetAsideWithItsReasonWhenRefused() {
    long ticket = desk.create(desk.deploy(timed()), "submit");
    desk.timers()
        .then(
            (id, instance, node, move) -> {
              move.along(FixedRoute.taking());
              throw new TimerRefused("the script is gone");
            });

    desk.advance(Duration.ofSeconds(61));
    runDueTimers();

    assertThat(desk.failedOf(ticket))
        .singleElement()
        .satisfies(job -> assertThat(job.getExceptionMessage()).isEqualTo("the script is gone"));
    assertThat(desk.timersOf(ticket)).hasSize(1);
    desk.press(ticket, "approve", "agree"); // nothing had moved
    assertThat(desk.outcome(ticket)).isEqualTo("done");
    assertThat(desk.runtimeRows()).isEmpty();
  }

  @Test
  void isTriedAgainAfterAFault() {
    long ticket = desk.create(desk.deploy(timed()), "submit");
    desk.timers()
        .then(
            (id, instance, node, move) -> {
              move.along(FixedRoute.taking());
              throw new IllegalStateException("the database is away");
            });
    desk.advance(Duration.ofSeconds(61));
    runDueTimers();

    assertThat(desk.failedOf(ticket)).isEmpty();
    assertThat(desk.timersOf(ticket)).extracting(Job::getRetries).contains(2);
    desk.timersMove(FixedRoute.taking());
    desk.advance(Duration.ofSeconds(30));
    runDueTimers();
    assertThat(desk.where(ticket)).containsExactly("late");
  }

  @Test
  void asksTheRouteOnTheWay() {
    Drawing drawing =
        timed()
            .gateway("rule", GatewayKind.RULE)
            .timer("t3", "late", 5)
            .flow("next", "t3", "rule")
            .when("r1", "rule", "draft")
            .when("r2", "rule", "done");
    long ticket = desk.create(desk.deploy(drawing), "submit");
    desk.press(ticket, "approve", "escalate");
    desk.timersMove(FixedRoute.taking("r2"));

    desk.pass(Duration.ofSeconds(6));

    assertThat(desk.outcome(ticket)).isEqualTo("done");
  }

  @Test
  void stopsACallAndItsChildren() {
    String child =
        desk.deploy(
            Drawing.of("child").start("cDraft").task("work").flow("quick", "cDraft", "work"));
    String definition =
        desk.deploy(
            Drawing.of("caller")
                .start("draft")
                .calls("call")
                .timer("t", "call", 60)
                .task("late")
                .flow("submit", "draft", "call")
                .flow("over", "t", "late"));
    for (boolean byHand : new boolean[] {false, true}) {
      long c1 = desk.freshTicket();
      long c2 = desk.freshTicket();
      long ticket =
          desk.create(
              definition,
              "submit",
              FixedRoute.taking("quick").calling(new Child(c1, child), new Child(c2, child)));
      desk.timersMove(FixedRoute.taking());

      if (byHand) {
        desk.press(ticket, "call", "over"); // R153
      } else {
        desk.pass(Duration.ofSeconds(61));
      }

      assertThat(desk.where(ticket)).containsExactly("late");
      assertThat(desk.outcome(c1)).isEqualTo("cut short");
      assertThat(desk.outcome(c2)).isEqualTo("cut short");
    }
  }

  @Test
  void stopsASubProcess() {
    String definition =
        desk.deploy(
            Drawing.of("outer")
                .start("draft")
                .sub(Drawing.of("sub").start("a").task("b").flow("ab", "a", "b"))
                .timer("t", "sub", 60)
                .task("late")
                .flow("submit", "draft", "sub")
                .flow("over", "t", "late"));
    long ticket = desk.create(definition, "submit");
    desk.timersMove(FixedRoute.taking());
    desk.press(ticket, "a", "ab");

    desk.pass(Duration.ofSeconds(61));

    assertThat(desk.where(ticket)).containsExactly("late");
  }

  @Test
  void letsAFailureOfTheMoveReachTheListener() {
    Drawing drawing =
        timed()
            .gateway("rule", GatewayKind.RULE)
            .timer("t3", "late", 5)
            .flow("next", "t3", "rule")
            .when("r1", "rule", "draft");
    long ticket = desk.create(desk.deploy(drawing), "submit");
    desk.press(ticket, "approve", "escalate");
    desk.timersMove(new BrokenRoute());

    assertThatThrownBy(() -> desk.pass(Duration.ofSeconds(6)))
        .hasStackTraceContaining("the rule is broken");

    assertThat(desk.where(ticket)).containsExactly("late");
  }

  @Test
  void losesAgainstAPersonWhoWasFaster() {
    long ticket = desk.create(desk.deploy(timed()), "submit");
    desk.timers()
        .then(
            (id, instance, node, move) -> {
              CompletableFuture.runAsync(() -> desk.press(id, "approve", "agree")).join();
              move.along(FixedRoute.taking());
            });
    desk.advance(Duration.ofSeconds(61));

    runDueTimers();

    assertThat(desk.outcome(ticket)).isEqualTo("done");
    assertThat(desk.runtimeRows()).isEmpty();
  }
}
