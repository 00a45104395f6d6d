package io.github.gavia.engine;

import static io.github.gavia.workflow.model.Node.GatewayKind.PARALLEL;
import static io.github.gavia.workflow.model.Node.GatewayKind.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.ticket.ProcessMover.Arrived;
import io.github.gavia.ticket.ProcessMover.Child;
import io.github.gavia.ticket.ProcessMover.ChildStarted;
import io.github.gavia.ticket.ProcessMover.Ended;
import io.github.gavia.ticket.ProcessMover.Left;
import io.github.gavia.ticket.ProcessMover.NoWayOut;
import io.github.gavia.ticket.ProcessMover.Position;
import io.github.gavia.ticket.ProcessMover.Route;
import io.github.gavia.ticket.ProcessMover.Step;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Call activities and the tickets they start. */
abstract class CallScenarios extends Scenarios {

  private String childDefinition;
  private String single;
  private String multi;
  private long c1;
  private long c2;
  private long c3;

  @BeforeEach
  void deploy() {
    childDefinition =
        desk.deploy(
            Drawing.of("child")
                .start("cDraft")
                .task("work", "other")
                .end("cDone")
                .flow("slow", "cDraft", "other")
                .flow("quick", "cDraft", "work")
                .flow("on", "work", "cDone"));
    single = desk.deploy(parent().call("call"));
    multi = desk.deploy(parent().calls("call"));
    c1 = desk.freshTicket();
    c2 = desk.freshTicket();
    c3 = desk.freshTicket();
  }

  private static Drawing parent() {
    return Drawing.of("parent")
        .start("draft")
        .gateway("rule", RULE)
        .task("good", "bad")
        .end("done")
        .flow("submit", "draft", "call")
        .flow("on", "call", "rule")
        .when("yes", "rule", "good")
        .when("no", "rule", "bad")
        .flow("finish", "good", "done");
  }

  private FixedRoute calling(long... tickets) {
    return FixedRoute.taking("quick")
        .calling(
            Arrays.stream(tickets)
                .mapToObj(ticket -> new Child(ticket, childDefinition))
                .toArray(Child[]::new));
  }

  @Test
  void startsOneChildAndGoesOnWhenItEnds() {
    long parent = desk.freshTicket();
    List<Step> begun =
        desk.transactions()
            .execute(status -> desk.mover().start(parent, single, "submit", calling(c1)))
            .steps();
    begun.forEach(desk::follow);
    assertThat(begun)
        .containsExactly(
            new Arrived(parent, "call", desk.position(parent, "call")),
            new ChildStarted(parent, "call", 0, c1),
            new Arrived(c1, "work", desk.position(c1, "work")));

    Position call = desk.position(parent, "call");
    Position work = desk.position(c1, "work");
    FixedRoute parentsRule = FixedRoute.taking("no");
    assertThat(desk.press(c1, "work", "on", parentsRule))
        .containsExactly(
            new Left(c1, "work", work),
            new Ended(c1, "cDone"),
            new Left(parent, "call", call),
            new Arrived(parent, "bad", desk.position(parent, "bad")));
    assertThat(parentsRule.asked()).containsExactly(parent + ":yes", parent + ":no");
  }

  @Test
  void asksTheRouteForTheChildsFirstButton() {
    FixedRoute route = calling(c1);
    desk.create(single, "submit", route);

    assertThat(route.asked()).endsWith(c1 + ":slow", c1 + ":quick");
    assertThat(desk.where(c1)).containsExactly("work");
  }

  @Test
  void startsOneChildPerItemAndWaitsForAll() {
    long parent = desk.create(multi, "submit", calling(c1, c2, c3));
    assertThat(desk.where(parent)).containsExactly("call");

    desk.press(c2, "work", "on");
    desk.press(c1, "work", "on");
    assertThat(desk.where(parent)).containsExactly("call");
    assertThat(desk.outcome(c1)).isEqualTo("cDone");

    desk.press(c3, "work", "on", "yes");
    assertThat(desk.where(parent)).containsExactly("good");
    desk.press(parent, "good", "finish");
    assertThat(desk.outcome(parent)).isEqualTo("done");
  }

  @Test
  void tellsTheIndexOfEachChild() {
    long parent = desk.freshTicket();

    List<Step> steps =
        desk.transactions()
            .execute(status -> desk.mover().start(parent, multi, "submit", calling(c1, c2)))
            .steps();
    steps.forEach(desk::follow);

    assertThat(steps)
        .contains(new ChildStarted(parent, "call", 0, c1), new ChildStarted(parent, "call", 1, c2));
  }

  @Test
  void passesStraightThroughWithoutChildren() {
    long parent = desk.create(multi, "submit", FixedRoute.taking("yes"));

    assertThat(desk.where(parent)).containsExactly("good");
  }

  @Test
  void callsAgainInALoop() {
    String loop =
        desk.deploy(
            Drawing.of("loop")
                .start("draft")
                .call("call")
                .gateway("rule", RULE)
                .end("done")
                .flow("submit", "draft", "call")
                .flow("on", "call", "rule")
                .when("again", "rule", "call")
                .when("enough", "rule", "done"));
    long parent = desk.create(loop, "submit", calling(c1));

    FixedRoute again = FixedRoute.taking("again", "quick").calling(new Child(c2, childDefinition));
    desk.press(c1, "work", "on", again);
    assertThat(desk.where(parent)).containsExactly("call");
    desk.press(c2, "work", "on", "enough");
    assertThat(desk.outcome(parent)).isEqualTo("done");
  }

  @Test
  void childrenCallChildren() {
    String middle =
        desk.deploy(
            Drawing.of("middle")
                .start("mDraft")
                .call("mCall")
                .end("mDone")
                .flow("quick", "mDraft", "mCall")
                .flow("up", "mCall", "mDone"));
    Child first = new Child(c1, middle);
    Child second = new Child(c2, childDefinition);
    long parent = desk.create(single, "submit", new TwoLevels(first, second));
    assertThat(desk.where(c1)).containsExactly("mCall");
    assertThat(desk.where(c2)).containsExactly("work");

    desk.press(c2, "work", "on", "yes");

    assertThat(desk.outcome(c1)).isEqualTo("mDone");
    assertThat(desk.where(parent)).containsExactly("good");
  }

  /** A route for a parent whose only child calls one child itself. */
  private record TwoLevels(Child first, Child second) implements Route {
    @Override
    public boolean takes(long ticketId, String flowId) {
      return flowId.equals("quick");
    }

    @Override
    public int children(long ticketId, String nodeId) {
      return 1;
    }

    @Override
    public Child child(long ticketId, String nodeId, int index) {
      return nodeId.equals("call") ? first : second;
    }
  }

  @Test
  void endsTheChildrenWhenACallIsLeftByForce() {
    for (String definition : List.of(single, multi)) {
      long child = desk.freshTicket();
      long parent = desk.create(definition, "submit", calling(child));

      desk.press(parent, "call", "on", "yes");

      assertThat(desk.where(parent)).containsExactly("good");
      assertThat(desk.where(child)).isEmpty();
      assertThat(desk.outcome(child)).isEqualTo("cut short");
    }
  }

  @Test
  void aChildThatIsClosedCountsAsEnded() {
    long parent = desk.create(multi, "submit", calling(c1, c2));

    desk.end(c1);
    assertThat(desk.outcome(c1)).isEqualTo("cut short");
    assertThat(desk.where(parent)).containsExactly("call");

    desk.end(c2, "yes");
    assertThat(desk.where(parent)).containsExactly("good");
  }

  @Test
  void aChildCannotEndWhenItsParentHasNoWay() {
    long parent = desk.create(single, "submit", calling(c1));

    assertThatThrownBy(() -> desk.press(c1, "work", "on"))
        .isInstanceOfSatisfying(NoWayOut.class, e -> assertThat(e.ticketId()).isEqualTo(parent));

    desk.press(c1, "work", "on", "yes");
    assertThat(desk.where(parent)).containsExactly("good");
  }

  @Test
  void endsChildrenWithTheirParent() {
    long parent = desk.create(multi, "submit", calling(c1, c2, c3));
    desk.press(c2, "work", "on");

    desk.end(parent);

    assertThat(desk.outcome(parent)).isEqualTo("cut short");
    assertThat(List.of(desk.outcome(c1), desk.outcome(c3))).containsOnly("cut short");
    assertThat(desk.outcome(c2)).isEqualTo("cDone");
    assertThat(desk.runtimeRows()).isEmpty();
  }

  @Test
  void waitsForChildrenInABranchOfItsOwn() {
    String definition =
        desk.deploy(
            Drawing.of("branches")
                .start("draft")
                .gateway("split", PARALLEL)
                .calls("call")
                .task("beside")
                .gateway("join", PARALLEL)
                .end("done")
                .flow("submit", "draft", "split")
                .flow("fa", "split", "call")
                .flow("fb", "split", "beside")
                .flow("ja", "call", "join")
                .flow("jb", "beside", "join")
                .flow("on2", "join", "done"));
    long parent = desk.create(definition, "submit", calling(c1, c2));
    assertThat(desk.where(parent)).containsExactly("beside", "call");

    desk.press(c1, "work", "on");
    desk.press(parent, "beside", "jb");
    desk.press(c2, "work", "on");

    assertThat(desk.outcome(parent)).isEqualTo("done");
  }
}
