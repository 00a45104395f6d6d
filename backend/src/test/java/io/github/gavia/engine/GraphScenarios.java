package io.github.gavia.engine;

import static io.github.gavia.engine.Drawing.plain;
import static io.github.gavia.workflow.model.Node.GatewayKind.BUTTONS;
import static io.github.gavia.workflow.model.Node.GatewayKind.INCLUSIVE;
import static io.github.gavia.workflow.model.Node.GatewayKind.MERGE;
import static io.github.gavia.workflow.model.Node.GatewayKind.PARALLEL;
import static io.github.gavia.workflow.model.Node.GatewayKind.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.ticket.ProcessMover.Arrived;
import io.github.gavia.ticket.ProcessMover.Ended;
import io.github.gavia.ticket.ProcessMover.Left;
import io.github.gavia.ticket.ProcessMover.NoWayOut;
import io.github.gavia.ticket.ProcessMover.Position;
import io.github.gavia.ticket.ProcessMover.Step;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moving through what is drawn. */
abstract class GraphScenarios extends Scenarios {

  @Test
  void createsATicketBehindTheButtonOfItsStartState() {
    String definition = desk.deploy(plain());

    long ticket = desk.create(definition, "submit");

    assertThat(desk.where(ticket)).containsExactly("approve");
  }

  @Test
  void tellsWhatHappenedInOrder() {
    long ticket = desk.create(desk.deploy(plain()), "submit");
    Position before = desk.position(ticket, "approve");

    List<Step> back = desk.press(ticket, "approve", "refuse");
    Position draft = desk.position(ticket, "draft");
    assertThat(back)
        .containsExactly(new Left(ticket, "approve", before), new Arrived(ticket, "draft", draft));

    desk.press(ticket, "draft", "submit");
    Position again = desk.position(ticket, "approve");
    assertThat(desk.press(ticket, "approve", "agree"))
        .containsExactly(new Left(ticket, "approve", again), new Ended(ticket, "done"));
  }

  @Test
  void staysWhereItIsWhenAButtonOfAnotherStateIsPressed() {
    long ticket = desk.create(desk.deploy(plain()), "submit");

    assertThatThrownBy(() -> desk.press(ticket, "approve", "submit"))
        .isInstanceOfSatisfying(NoWayOut.class, e -> assertThat(e.ticketId()).isEqualTo(ticket));

    desk.press(ticket, "approve", "agree");
    assertThat(desk.outcome(ticket)).isEqualTo("done");
  }

  @Test
  void readsButtonsBehindAGatewayAndBesideIt() {
    String definition =
        desk.deploy(
            Drawing.of("choices")
                .start("draft")
                .gateway("buttons", BUTTONS)
                .task("a", "b", "c")
                .flow("toButtons", "draft", "buttons")
                .flow("direct", "draft", "c")
                .flow("left", "buttons", "a")
                .flow("right", "buttons", "b"));

    assertThat(desk.where(desk.create(definition, "left"))).containsExactly("a");
    assertThat(desk.where(desk.create(definition, "right"))).containsExactly("b");
    assertThat(desk.where(desk.create(definition, "direct"))).containsExactly("c");
    assertThatThrownBy(() -> desk.create(definition, "toElsewhere")).isInstanceOf(NoWayOut.class);
  }

  @Test
  void triesRulesInOrderAndTakesTheDefaultLast() {
    String definition =
        desk.deploy(
            Drawing.of("rules")
                .start("draft")
                .gateway("rule", RULE, "else")
                .task("a", "b", "c")
                .flow("submit", "draft", "rule")
                .when("else", "rule", "c")
                .when("first", "rule", "a")
                .when("second", "rule", "b"));

    FixedRoute both = FixedRoute.taking("first", "second");
    long ticket = desk.create(definition, "submit", both);
    assertThat(desk.where(ticket)).containsExactly("a");
    assertThat(both.asked()).containsExactly(ticket + ":first");

    FixedRoute none = FixedRoute.taking("else");
    long other = desk.create(definition, "submit", none);
    assertThat(desk.where(other)).containsExactly("c");
    assertThat(none.asked()).containsExactly(other + ":first", other + ":second");
  }

  @Test
  void refusesWhenNoRuleHoldsAndThereIsNoDefault() {
    String definition =
        desk.deploy(
            Drawing.of("rules")
                .start("draft")
                .task("a", "b")
                .gateway("rule", RULE)
                .flow("submit", "draft", "a")
                .flow("on", "a", "rule")
                .when("back", "rule", "draft")
                .when("forth", "rule", "b"));
    long ticket = desk.create(definition, "submit");

    assertThatThrownBy(() -> desk.press(ticket, "a", "on")).isInstanceOf(NoWayOut.class);

    desk.press(ticket, "a", "on", "forth");
    assertThat(desk.where(ticket)).containsExactly("b");
  }

  @Test
  void leavesAlongTheOnlyFlowOrTheOneTheRouteTakesWhenNoButtonWasPressed() {
    String definition =
        desk.deploy(
            plain()
                .task("x", "y")
                .flow("on", "done", "x")
                .flow("other", "approve", "x")
                .flow("further", "x", "y"));
    long ticket = desk.create(definition, "submit");

    assertThatThrownBy(() -> desk.press(ticket, "approve", null)).isInstanceOf(NoWayOut.class);
    desk.press(ticket, "approve", null, "other");
    assertThat(desk.where(ticket)).containsExactly("x");
    desk.press(ticket, "x", null);
    assertThat(desk.where(ticket)).containsExactly("y");
  }

  @Test
  void goesRoundInLoops() {
    String definition =
        desk.deploy(
            Drawing.of("loop")
                .start("draft")
                .task("a")
                .gateway("merge", MERGE)
                .gateway("rule", RULE)
                .end("done")
                .flow("submit", "draft", "merge")
                .flow("into", "merge", "a")
                .flow("next", "a", "rule")
                .when("again", "rule", "merge")
                .when("enough", "rule", "done"));
    long ticket = desk.create(definition, "submit");

    for (int round = 0; round < 5; round++) {
      desk.press(ticket, "a", "next", "again");
      assertThat(desk.where(ticket)).containsExactly("a");
    }
    desk.press(ticket, "a", "next", "enough");
    assertThat(desk.outcome(ticket)).isEqualTo("done");
  }

  private static Drawing branches(GatewayKind kind) {
    return Drawing.of("branches")
        .start("draft")
        .gateway("split", kind)
        .task("a", "b", "c", "after")
        .gateway("join", kind)
        .end("done")
        .flow("submit", "draft", "split")
        .when("fa", "split", "a")
        .when("fb", "split", "b")
        .when("fc", "split", "c")
        .flow("ja", "a", "join")
        .flow("jb", "b", "join")
        .flow("jc", "c", "join")
        .flow("on", "join", "after")
        .flow("finish", "after", "done");
  }

  @Test
  void waitsForAllBranchesOfAParallelGateway() {
    long ticket = desk.create(desk.deploy(branches(PARALLEL)), "submit");
    assertThat(desk.where(ticket)).containsExactly("a", "b", "c");

    desk.press(ticket, "b", "jb");
    desk.press(ticket, "a", "ja");
    assertThat(desk.where(ticket)).containsExactly("c");

    desk.press(ticket, "c", "jc");
    assertThat(desk.where(ticket)).containsExactly("after");
    desk.press(ticket, "after", "finish");
    assertThat(desk.outcome(ticket)).isEqualTo("done");
  }

  @Test
  void waitsForTheTakenBranchesOfAnInclusiveGateway() {
    String definition = desk.deploy(branches(INCLUSIVE));
    long ticket = desk.create(definition, "submit", "fa", "fc");
    assertThat(desk.where(ticket)).containsExactly("a", "c");

    desk.press(ticket, "a", "ja");
    assertThat(desk.where(ticket)).containsExactly("c");
    desk.press(ticket, "c", "jc");
    assertThat(desk.where(ticket)).containsExactly("after");

    assertThatThrownBy(() -> desk.create(definition, "submit")).isInstanceOf(NoWayOut.class);
  }

  @Test
  void endsOnceWhenBranchesEndApart() {
    String definition =
        desk.deploy(
            Drawing.of("apart")
                .start("draft")
                .gateway("split", PARALLEL)
                .task("a", "b")
                .end("left", "right")
                .flow("submit", "draft", "split")
                .flow("fa", "split", "a")
                .flow("fb", "split", "b")
                .flow("ea", "a", "left")
                .flow("eb", "b", "right"));
    long ticket = desk.create(definition, "submit");

    desk.press(ticket, "b", "eb");
    assertThat(desk.outcome(ticket)).isNull();
    desk.press(ticket, "a", "ea");
    assertThat(desk.outcome(ticket)).isEqualTo("left");
  }

  @Test
  void passesThroughSubProcesses() {
    Drawing inner =
        Drawing.of("inner")
            .start("i1")
            .task("i2")
            .end("iEnd")
            .flow("n1", "i1", "i2")
            .flow("n2", "i2", "iEnd");
    String definition =
        desk.deploy(
            Drawing.of("outer")
                .start("draft")
                .sub(
                    Drawing.of("middle")
                        .event()
                        .sub(inner)
                        .end("mEnd")
                        .flow("m0", "begin.middle", "inner")
                        .flow("m1", "inner", "mEnd"))
                .task("after")
                .end("done")
                .flow("submit", "draft", "middle")
                .flow("on", "middle", "after")
                .flow("finish", "after", "done"));
    long ticket = desk.create(definition, "submit");
    assertThat(desk.where(ticket)).containsExactly("i1");

    desk.press(ticket, "i1", "n1");
    desk.press(ticket, "i2", "n2");
    assertThat(desk.where(ticket)).containsExactly("after");
    assertThat(desk.outcome(ticket)).isNull();

    desk.press(ticket, "after", "finish");
    assertThat(desk.outcome(ticket)).isEqualTo("done");
  }

  @Test
  void refusesToLeaveAStateWithoutExit() {
    long ticket =
        desk.create(
            desk.deploy(Drawing.of("gap").start("draft").task("a").flow("submit", "draft", "a")),
            "submit");

    assertThatThrownBy(() -> desk.press(ticket, "a", null)).isInstanceOf(NoWayOut.class);
    assertThat(desk.where(ticket)).containsExactly("a");
  }

  @Test
  void deploysWhateverIsMissing() {
    String unconnected =
        desk.deploy(
            Drawing.of("unconnected")
                .task("alone")
                .gateway("g", PARALLEL)
                .gateway("r", RULE, "nothing")
                .timer("t", "nowhere", 5)
                .flow("loose", "alone", "missing")
                .flow("toGateway", "alone", "g"));
    String empty = desk.deploy(Drawing.of("empty"));

    assertThatThrownBy(() -> desk.create(empty, "any")).isInstanceOf(NoWayOut.class);
    assertThatThrownBy(() -> desk.create(unconnected, "any")).isInstanceOf(NoWayOut.class);
    long ticket = desk.createAt(unconnected, "alone", FixedRoute.taking());
    assertThatThrownBy(() -> desk.press(ticket, "alone", "toGateway")).isInstanceOf(NoWayOut.class);
  }
}
