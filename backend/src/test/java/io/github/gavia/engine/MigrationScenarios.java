package io.github.gavia.engine;

import static io.github.gavia.workflow.model.Node.GatewayKind.PARALLEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ticket.ProcessMover.Child;
import io.github.gavia.ticket.ProcessMover.Position;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.flowable.job.api.Job;
import org.junit.jupiter.api.Test;

/** Running tickets and newer versions. */
abstract class MigrationScenarios extends Scenarios {

  private static Drawing first() {
    return Drawing.of("wf")
        .start("draft")
        .task("approve", "late")
        .end("done")
        .timer("t", "approve", 60)
        .timer("dropped", "approve", 90)
        .flow("submit", "draft", "approve")
        .flow("agree", "approve", "done")
        .flow("escalate", "t", "late")
        .flow("forget", "dropped", "late");
  }

  private static Drawing second() {
    return Drawing.of("wf")
        .start("draft")
        .task("approve", "late", "check")
        .end("done")
        .timer("t", "approve", 6000)
        .timer("added", "approve", 10)
        .flow("submit", "draft", "approve")
        .flow("agree", "approve", "check")
        .flow("escalate", "t", "check")
        .flow("soon", "added", "late")
        .flow("finish", "check", "done");
  }

  /** Another version, in which the state is an end. */
  private static Drawing ended() {
    return Drawing.of("wf").start("draft").end("approve").flow("x", "draft", "approve");
  }

  /** Another version, in which the state stands in a sub-process. */
  private static Drawing nested() {
    return Drawing.of("wf")
        .start("draft")
        .sub(Drawing.of("sub").start("approve"))
        .flow("x", "draft", "sub");
  }

  @Test
  void followsTheNewVersionFromWhereItWaits() {
    long ticket = desk.create(desk.deploy(first()), "submit");
    Position before = desk.position(ticket, "approve");

    assertThat(desk.migrate(ticket, desk.deploy(second()))).isTrue();

    assertThat(desk.position(ticket, "approve")).isEqualTo(before);
    desk.press(ticket, "approve", "agree");
    assertThat(desk.where(ticket)).containsExactly("check");
    desk.press(ticket, "check", "finish");
    assertThat(desk.outcome(ticket)).isEqualTo("done");
  }

  @Test
  void keepsDueTimesAndDropsTimersThatAreGone() {
    long ticket = desk.create(desk.deploy(first()), "submit");
    List<Date> due =
        desk.timersOf(ticket).stream()
            .filter(job -> job.getElementId().equals("t"))
            .map(Job::getDuedate)
            .toList();
    desk.advance(Duration.ofSeconds(30));

    desk.migrate(ticket, desk.deploy(second()));

    assertThat(desk.timersOf(ticket)).extracting(Job::getDuedate).isEqualTo(due);
    desk.timersMove(FixedRoute.taking());
    desk.pass(Duration.ofSeconds(31));
    assertThat(desk.where(ticket)).containsExactly("check");
  }

  @Test
  void takesANewTimersFlowByHand() {
    long ticket = desk.create(desk.deploy(first()), "submit");
    desk.migrate(ticket, desk.deploy(second()));

    desk.press(ticket, "approve", "soon"); // R153

    assertThat(desk.where(ticket)).containsExactly("late");
  }

  @Test
  void staysWhenItsStateIsGone() {
    long ticket = desk.create(desk.deploy(first()), "submit");
    String without =
        desk.deploy(Drawing.of("wf").start("draft").end("done").flow("submit", "draft", "done"));

    assertThat(desk.migrate(ticket, without)).isFalse();

    desk.press(ticket, "approve", "agree");
    assertThat(desk.outcome(ticket)).isEqualTo("done");
  }

  @Test
  void staysWhenItsStateIsOfAnotherKindOrElsewhere() {
    long ticket = desk.create(desk.deploy(first()), "submit");
    Drawing called = Drawing.of("wf").start("draft").call("approve").flow("x", "draft", "approve");

    for (Drawing other : List.of(ended(), nested(), called)) {
      assertThat(desk.migrate(ticket, desk.deploy(other))).isFalse();
    }
    assertThat(desk.timersOf(ticket)).hasSize(2);
  }

  @Test
  void isNoWorkOnTheSameVersion() {
    String definition = desk.deploy(first());
    long ticket = desk.create(definition, "submit");

    assertThat(desk.migrate(ticket, definition)).isTrue();
    assertThat(desk.timersOf(ticket)).hasSize(2);
  }

  private static Drawing branches(String last) {
    return Drawing.of("wf")
        .start("draft")
        .gateway("split", PARALLEL)
        .task("a", last)
        .sub(
            Drawing.of("sub")
                .start("s1")
                .task("s2")
                .end("sEnd")
                .flow("n1", "s1", "s2")
                .flow("n2", "s2", "sEnd"))
        .calls("call")
        .gateway("join", PARALLEL)
        .flow("submit", "draft", "split")
        .flow("fa", "split", "a")
        .flow("fs", "split", "sub")
        .flow("fc", "split", "call")
        .flow("ja", "a", "join")
        .flow("js", "sub", "join")
        .flow("jc", "call", "join")
        .flow("on", "join", last);
  }

  @Test
  void movesBranchesJoinsSubProcessesAndCalls() {
    String child =
        desk.deploy(
            Drawing.of("child")
                .start("cDraft")
                .task("work")
                .end("cDone")
                .flow("quick", "cDraft", "work")
                .flow("c", "work", "cDone"));
    long c1 = desk.freshTicket();
    long c2 = desk.freshTicket();
    long ticket =
        desk.create(
            desk.deploy(branches("old")),
            "submit",
            FixedRoute.taking("quick").calling(new Child(c1, child), new Child(c2, child)));
    desk.press(ticket, "a", "ja");
    desk.press(c1, "work", "c");

    assertThat(desk.migrate(ticket, desk.deploy(branches("fresh")))).isTrue();

    desk.press(ticket, "s1", "n1");
    desk.press(ticket, "s2", "n2");
    desk.press(c2, "work", "c");
    assertThat(desk.where(ticket)).containsExactly("fresh");
  }

  @Test
  void tellsBeforehandWhoStaysAndWhy() {
    String here = desk.deploy(first());
    Drawing gone = Drawing.of("wf").start("draft").end("done").flow("x", "draft", "done");

    assertThat(foretold(here, gone)).isEqualTo("approve GONE");
    assertThat(foretold(here, ended())).isEqualTo("approve OTHER_KIND");
    assertThat(foretold(here, nested())).isEqualTo("approve ELSEWHERE");
    // timers that are gone keep nobody
    assertThat(foretold(here, second())).isEmpty();
  }

  private String foretold(String definition, Drawing target) {
    return desk.migrateAsForetold(desk.create(definition, "submit"), definition, target);
  }

  private static Drawing calling(boolean many) {
    Drawing drawing = Drawing.of("wf").start("draft").end("done");
    return (many ? drawing.calls("call") : drawing.call("call"))
        .flow("submit", "draft", "call")
        .flow("on", "call", "done");
  }

  @Test
  void tellsWhenOneChildBecameMany() {
    String child =
        desk.deploy(
            Drawing.of("child").start("cDraft").task("work").flow("quick", "cDraft", "work"));
    String one = desk.deploy(calling(false));
    long ticket =
        desk.create(
            one,
            "submit",
            FixedRoute.taking("quick").calling(new Child(desk.freshTicket(), child)));

    assertThat(desk.migrateAsForetold(ticket, one, calling(true))).isEqualTo("call OTHER_CHILDREN");
    assertThat(desk.migrateAsForetold(ticket, one, calling(false))).isEmpty();
  }

  private static Drawing joined(String join, String sub) {
    return Drawing.of("wf")
        .start("draft")
        .gateway("split", PARALLEL)
        .task("a", "last")
        .sub(Drawing.of(sub).start("s1").end("sEnd").flow("n1", "s1", "sEnd"))
        .gateway(join, PARALLEL)
        .flow("submit", "draft", "split")
        .flow("fa", "split", "a")
        .flow("fs", "split", sub)
        .flow("ja", "a", join)
        .flow("js", sub, join)
        .flow("on", join, "last");
  }

  @Test
  void tellsOfJoinsAndSubProcessesThatAreGone() {
    String here = desk.deploy(joined("join", "sub"));
    long waitsAtTheJoin = desk.create(here, "submit");
    desk.press(waitsAtTheJoin, "a", "ja");

    assertThat(desk.migrateAsForetold(waitsAtTheJoin, here, joined("join2", "sub")))
        .isEqualTo("join GONE");
    assertThat(desk.migrateAsForetold(waitsAtTheJoin, here, joined("join", "sub2")))
        .isEqualTo("s1 ELSEWHERE");
    assertThat(desk.migrateAsForetold(waitsAtTheJoin, here, joined("join", "sub"))).isEmpty();
  }
}
