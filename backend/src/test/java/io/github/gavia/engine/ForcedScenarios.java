package io.github.gavia.engine;

import static io.github.gavia.workflow.model.Node.GatewayKind.INCLUSIVE;
import static io.github.gavia.workflow.model.Node.GatewayKind.PARALLEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.ticket.ProcessMover.Child;
import io.github.gavia.ticket.ProcessMover.NoWayOut;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Retreat, forced states, close: moves along no flow. */
abstract class ForcedScenarios extends Scenarios {

  /** A bit of everything, entered through {@code split}. */
  private static Drawing everything(GatewayKind kind) {
    return Drawing.of("everything")
        .start("draft")
        .gateway("split", kind)
        .task("a", "b", "after")
        .sub(
            Drawing.of("sub")
                .event()
                .gateway("innerSplit", PARALLEL)
                .task("s1", "s2")
                .gateway("innerJoin", PARALLEL)
                .end("sEnd")
                .flow("n0", "begin.sub", "innerSplit")
                .flow("n1", "innerSplit", "s1")
                .flow("n2", "innerSplit", "s2")
                .flow("n3", "s1", "innerJoin")
                .flow("n4", "s2", "innerJoin")
                .flow("n5", "innerJoin", "sEnd"))
        .calls("call")
        .timer("t", "a", 600)
        .timer("tSub", "sub", 600)
        .gateway("join", kind)
        .end("done")
        .flow("submit", "draft", "split")
        .when("fa", "split", "a")
        .when("fb", "split", "b")
        .when("fs", "split", "sub")
        .when("fc", "split", "call")
        .flow("ja", "a", "join")
        .flow("jb", "b", "join")
        .flow("js", "sub", "join")
        .flow("jc", "call", "join")
        .flow("on", "join", "after")
        .flow("finish", "after", "done")
        .flow("late", "t", "after")
        .flow("lateSub", "tSub", "after");
  }

  private FixedRoute route(long... children) {
    String child =
        desk.deploy(
            Drawing.of("child")
                .start("cDraft")
                .task("work")
                .end("cDone")
                .flow("quick", "cDraft", "work")
                .flow("on", "work", "cDone"));
    return FixedRoute.taking("quick", "fa", "fb", "fs", "fc")
        .calling(
            Arrays.stream(children)
                .mapToObj(ticket -> new Child(ticket, child))
                .toArray(Child[]::new));
  }

  @Test
  void leavesAllBranchesForOneState() {
    for (GatewayKind kind : List.of(PARALLEL, INCLUSIVE)) {
      String definition = desk.deploy(everything(kind));
      for (String target : List.of("draft", "a", "after")) {
        long c1 = desk.freshTicket();
        long c2 = desk.freshTicket();
        long ticket = desk.create(definition, "submit", route(c1, c2));
        assertThat(desk.where(ticket)).containsExactly("a", "b", "call", "s1", "s2");
        desk.press(ticket, "b", "jb"); // waits at the join now

        desk.jump(ticket, target);

        assertThat(desk.where(ticket)).containsExactly(target);
        assertThat(desk.outcome(c1)).isEqualTo("cut short");
        assertThat(desk.outcome(c2)).isEqualTo("cut short");
        assertThat(desk.timersOf(ticket)).hasSize(target.equals("a") ? 1 : 0);
      }
    }
  }

  @Test
  void goesOnOrdinarilyAfterwards() {
    String definition = desk.deploy(everything(PARALLEL));
    long ticket = desk.create(definition, "submit", route());
    desk.press(ticket, "a", "ja");

    desk.jump(ticket, "draft");
    desk.press(ticket, "draft", "submit", route());
    assertThat(desk.where(ticket)).containsExactly("a", "b", "s1", "s2");
    desk.press(ticket, "a", "ja");
    desk.press(ticket, "b", "jb");
    desk.press(ticket, "s2", "n4");
    desk.press(ticket, "s1", "n3");

    assertThat(desk.where(ticket)).containsExactly("after");
    desk.press(ticket, "after", "finish");
    assertThat(desk.outcome(ticket)).isEqualTo("done");
  }

  @Test
  void entersASubProcessWithItsTimer() {
    String definition = desk.deploy(everything(PARALLEL));
    long ticket = desk.create(definition, "submit", route());
    desk.timersMove(FixedRoute.taking());

    desk.jump(ticket, "s2");
    assertThat(desk.where(ticket)).containsExactly("s2");
    assertThat(desk.timersOf(ticket)).hasSize(1);
    desk.pass(Duration.ofSeconds(601));

    assertThat(desk.where(ticket)).containsExactly("after");
  }

  @Test
  void entersACallWithItsChildren() {
    String definition = desk.deploy(everything(PARALLEL));
    long ticket = desk.create(definition, "submit", route());
    long c1 = desk.freshTicket();

    desk.jump(ticket, "call", route(c1));

    assertThat(desk.where(ticket)).containsExactly("call");
    assertThat(desk.where(c1)).containsExactly("work");
  }

  @Test
  void endsAtAnEndEvent() {
    String definition = desk.deploy(everything(PARALLEL));
    long ticket = desk.create(definition, "submit", route());

    desk.jump(ticket, "done");

    assertThat(desk.outcome(ticket)).isEqualTo("done");
    assertThat(desk.runtimeRows()).isEmpty();
  }

  @Test
  void beginsAnewWhereItIs() {
    String definition = desk.deploy(everything(PARALLEL));
    long ticket = desk.createAt(definition, "a", FixedRoute.taking());
    String token = desk.position(ticket, "a").token();

    desk.jump(ticket, "a");

    assertThat(desk.position(ticket, "a").token()).isNotEqualTo(token);
  }

  @Test
  void refusesAStateThatIsNotThere() {
    String definition = desk.deploy(everything(PARALLEL));
    long ticket = desk.createAt(definition, "a", FixedRoute.taking());

    assertThatThrownBy(() -> desk.jump(ticket, "nowhere")).isInstanceOf(NoWayOut.class);
    assertThatThrownBy(() -> desk.createAt(definition, "split", FixedRoute.taking()))
        .isInstanceOf(NoWayOut.class);
    assertThat(desk.timersOf(ticket)).hasSize(1);
  }

  @Test
  void startsAnywhere() {
    String definition = desk.deploy(everything(PARALLEL));
    for (String state : List.of("draft", "a", "s1", "after")) {
      long ticket = desk.createAt(definition, state, FixedRoute.taking());
      assertThat(desk.where(ticket)).containsExactly(state);
    }
    long ended = desk.createAt(definition, "done", FixedRoute.taking());
    assertThat(desk.outcome(ended)).isEqualTo("done");
  }

  @Test
  void endsEverythingWithoutAnEndEvent() {
    String definition = desk.deploy(everything(PARALLEL));
    long c1 = desk.freshTicket();
    long ticket = desk.create(definition, "submit", route(c1));

    desk.end(ticket);

    assertThat(desk.outcome(ticket)).isEqualTo("cut short");
    assertThat(desk.outcome(c1)).isEqualTo("cut short");
    assertThat(desk.runtimeRows()).isEmpty();
  }

  @Test
  void movesAChildWithoutItsParent() {
    String definition = desk.deploy(everything(PARALLEL));
    long c1 = desk.freshTicket();
    long ticket = desk.create(definition, "submit", route(c1));

    desk.jump(c1, "cDraft");
    assertThat(desk.where(c1)).containsExactly("cDraft");
    assertThat(desk.where(ticket)).contains("call");

    desk.jump(c1, "cDone");
    assertThat(desk.where(ticket)).doesNotContain("call");
  }
}
