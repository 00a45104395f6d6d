package io.github.gavia.workflow.edit;

import static io.github.gavia.workflow.edit.Drawn.condition;
import static io.github.gavia.workflow.edit.Drawn.edited;
import static io.github.gavia.workflow.edit.Drawn.nodeIds;
import static io.github.gavia.workflow.edit.Drawn.timed;
import static io.github.gavia.workflow.edit.Drawn.transition;
import static io.github.gavia.workflow.edit.Drawn.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.Transitions.Branch;
import io.github.gavia.workflow.model.Transitions.Transition;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransitionEditTest {

  /** Two buttons that ask the same rule behind a merge, and one that does not. */
  private static final WorkflowModel SHARED =
      new Drawn()
          .start("s")
          .task("a")
          .task("b")
          .end("e")
          .gateway("merge", GatewayKind.MERGE)
          .rule("rule", "short")
          .flow("begin", "s", "a")
          .flow("one", "a", "merge")
          .flow("two", "b", "merge")
          .flow("asked", "merge", "rule")
          .when("long", "rule", "b", "{days} > 3")
          .flow("short", "rule", "e")
          .flow("plain", "a", "e")
          .model();

  private static final WorkflowModel BUTTONS = Drawn.choice().flow("no", "choice", "a").model();

  private static WorkflowModel replaced(
      WorkflowModel model, String flowId, WantedTransition wanted) {
    return edited(
        model, canvas -> new TransitionEdit(canvas).replace(transition(model, flowId), wanted));
  }

  private static WorkflowModel removed(WorkflowModel model, String flowId) {
    return edited(model, canvas -> new TransitionEdit(canvas).remove(transition(model, flowId)));
  }

  private static WorkflowModel added(WorkflowModel model, WantedTransition wanted) {
    return edited(model, canvas -> new TransitionEdit(canvas).add(wanted));
  }

  @Test
  void keepsTheWayOfATransitionThatIsOnlyRenamed() {
    WorkflowModel after =
        replaced(SHARED, "one", wanted("renamed", "a", "e", condition("{days} > 3", "b")));

    assertThat(transition(after, "one").flow().name().text()).isEqualTo("renamed");
    assertThat(transition(after, "one").flow().target()).isEqualTo("merge");
    assertThat(nodeIds(after)).isEqualTo(nodeIds(SHARED));
    assertThat(after.diagram()).isEqualTo(SHARED.diagram());
  }

  @Test
  void leavesARuleThatOthersAskAsItIs() {
    WorkflowModel after =
        replaced(SHARED, "one", wanted("one", "a", "e", condition("{days} > 9", "b")));

    assertThat(transition(after, "one").conditions())
        .extracting(Branch::expression)
        .containsExactly("{days} > 9");
    assertThat(transition(after, "two")).isEqualTo(transition(SHARED, "two"));
    assertThat(transition(after, "plain")).isEqualTo(transition(SHARED, "plain"));
  }

  @Test
  void takesARuleAwayWithTheLastThatAsksIt() {
    WorkflowModel after = removed(removed(SHARED, "one"), "two");

    assertThat(nodeIds(after)).containsExactlyInAnyOrder("s", "a", "b", "e");
    assertThat(after.body().flows()).extracting(Flow::id).containsExactly("begin", "plain");
    assertThat(after.diagram().shapes()).containsOnlyKeys("s", "a", "b", "e");
  }

  @Test
  void changesTheConditionsOfItsOwnRuleInPlace() {
    WorkflowModel once =
        added(SHARED, wanted("go", "b", "e", condition("1 > 0", "a"), condition("2 > 0", "b")));
    String rule = transition(once, "Flow_1").flow().target();

    WorkflowModel after =
        replaced(
            once,
            "Flow_1",
            wanted("go", "b", "e", condition("2 > 0", "b"), condition("3 > 0", "a")));

    Transition now = transition(after, "Flow_1");
    assertThat(now.flow().target()).isEqualTo(rule);
    assertThat(now.conditions()).extracting(Branch::expression).containsExactly("2 > 0", "3 > 0");
    assertThat(now.conditions().get(0).flowId())
        .isEqualTo(transition(once, "Flow_1").conditions().get(1).flowId());
    assertThat(now.destination()).isEqualTo("e");
  }

  @Test
  void asksNothingWhereNoStateIsLeft() { // R64
    WorkflowModel after = added(SHARED, wanted("lost", "a", null));

    Transition lost = transition(after, "Flow_1");
    assertThat(lost.destination()).isNull();
    assertThat(lost.conditions()).isEmpty();
    assertThat(after.body().nodes()).filteredOn(Node.Gap.class::isInstance).hasSize(1);
    assertThat(nodeIds(removed(after, "Flow_1"))).isEqualTo(nodeIds(SHARED));
  }

  @Test
  void putsATimerOnTheState() { // R150
    WorkflowModel after = added(SHARED, timed(90, "late", "b", "e"));

    Transition late = transition(after, "Flow_1");
    assertThat(late.timerSeconds()).isEqualTo(90);
    assertThat(late.source()).isEqualTo("b");
    String timer = late.flow().source();
    WorkflowModel longer = replaced(after, "Flow_1", timed(120, "late", "b", "e"));
    assertThat(transition(longer, "Flow_1").flow().source()).isEqualTo(timer);
    assertThat(transition(longer, "Flow_1").timerSeconds()).isEqualTo(120);
    WorkflowModel never = replaced(longer, "Flow_1", wanted("late", "b", "e"));
    assertThat(transition(never, "Flow_1").flow().source()).isEqualTo("b");
    assertThat(nodeIds(never)).isEqualTo(nodeIds(SHARED));
  }

  @Test
  void joinsTheChoiceOfButtonsThatWasDrawn() {
    WorkflowModel after = added(BUTTONS, wanted("later", "a", "a"));

    assertThat(transition(after, "Flow_1").flow().source()).isEqualTo("choice");
    assertThat(transition(after, "Flow_1").source()).isEqualTo("a");
  }

  @Test
  void takesAChoiceOfButtonsAwayWithItsLastButton() {
    WorkflowModel after = removed(removed(BUTTONS, "yes"), "no");

    assertThat(nodeIds(after)).containsExactlyInAnyOrder("a", "e");
    assertThat(after.body().flows()).isEmpty();
  }

  @Test
  void keepsATransitionIntoASubProcessAsAGap() {
    WorkflowModel nested =
        new Drawn()
            .task("a")
            .sub("p", new Drawn().start("ps").task("inner").end("pe").flow("pf", "ps", "inner"))
            .flow("into", "a", "p")
            .model();

    WorkflowModel after = added(nested, wanted("straight", "a", "inner"));

    assertThat(transition(after, "Flow_1").destination()).isEqualTo("inner");
    assertThat(transition(after, "into")).isEqualTo(transition(nested, "into"));
    Node target =
        after.body().nodes().stream()
            .filter(n -> n.id().equals(transition(after, "Flow_1").flow().target()))
            .findFirst()
            .orElseThrow();
    assertThat(target).isInstanceOf(Node.Gap.class);
  }

  @Test
  void movesATransitionToAnotherState() {
    WorkflowModel after = replaced(SHARED, "plain", wanted("plain", "b", "a"));

    assertThat(transition(after, "plain").source()).isEqualTo("b");
    assertThat(transition(after, "plain").destination()).isEqualTo("a");
    assertThat(List.of(transition(after, "one"), transition(after, "two")))
        .isEqualTo(List.of(transition(SHARED, "one"), transition(SHARED, "two")));
  }
}
