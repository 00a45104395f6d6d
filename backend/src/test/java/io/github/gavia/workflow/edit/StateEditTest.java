package io.github.gavia.workflow.edit;

import static io.github.gavia.workflow.edit.Drawn.edited;
import static io.github.gavia.workflow.edit.Drawn.nodeIds;
import static io.github.gavia.workflow.edit.Drawn.timed;
import static io.github.gavia.workflow.edit.Drawn.transition;
import static io.github.gavia.workflow.edit.Drawn.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.StateType;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Transitions;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateEditTest {

  private static final WorkflowModel LINE =
      new Drawn()
          .start("s")
          .task("a")
          .task("b")
          .end("e")
          .timer("t", "b", 60)
          .flow("begin", "s", "a")
          .flow("ab", "a", "b")
          .flow("be", "b", "e")
          .flow("late", "t", "a")
          .model();

  private static WorkflowModel removed(WorkflowModel model, String id) {
    return edited(model, canvas -> new StateEdit(canvas).remove(id));
  }

  private static WorkflowModel replaced(WorkflowModel model, String id, WantedState wanted) {
    return edited(model, canvas -> new StateEdit(canvas).replace(id, wanted));
  }

  @Test
  void keepsTheTransitionsOfADeletedState() { // R232
    WorkflowModel after = removed(LINE, "b");

    assertThat(transition(after, "ab").destination()).isEqualTo("b");
    assertThat(transition(after, "be").source()).isEqualTo("b");
    assertThat(transition(after, "late").source()).isEqualTo("b");
    assertThat(transition(after, "late").timerSeconds()).isEqualTo(60);
    assertThat(after.body().nodes()).noneMatch(n -> n.id().equals("b") || n.id().equals("t"));
  }

  @Test
  void leavesNothingOfAStateWithoutTransitions() {
    WorkflowModel lonely = new Drawn().task("a").task("b").model();

    assertThat(nodeIds(removed(lonely, "b"))).containsExactly("a");
  }

  @Test
  void takesTheStartAwayWithItsState() {
    WorkflowModel after = removed(LINE, "a");

    assertThat(Transitions.startState(after)).isEmpty();
    assertThat(nodeIds(after)).doesNotContain("s", "a");
    assertThat(transition(after, "ab").source()).isEqualTo("a");
  }

  @Test
  void keepsButtonsBehindADeletedState() {
    WorkflowModel drawn = Drawn.choice().model();

    WorkflowModel after = removed(drawn, "a");

    assertThat(transition(after, "yes").source()).isEqualTo("a");
    assertThat(Transitions.of(after)).hasSize(1);
  }

  @Test
  void leavesASubProcessItsBeginning() {
    WorkflowModel nested =
        new Drawn()
            .sub("p", new Drawn().start("ps").task("inner").end("pe").flow("pf", "ps", "inner"))
            .task("a")
            .flow("into", "a", "p")
            .model();

    WorkflowModel changed = replaced(nested, "inner", wanted("inner", StateType.ORDINARY));
    WorkflowModel after = removed(changed, "inner");

    assertThat(changed).isEqualTo(nested);
    assertThat(transition(after, "into").destination()).isEqualTo("inner");
    assertThat(Graph.of(after).node("ps")).isNotNull();
  }

  @Test
  void makesAnEndOfATaskAndATaskOfAnEnd() {
    WorkflowModel ended = replaced(LINE, "b", wanted("b", StateType.END));

    assertThat(Graph.of(ended).node("b")).isInstanceOf(Node.EndEvent.class);
    assertThat(transition(ended, "late").timerSeconds()).isEqualTo(60);
    assertThat(transition(ended, "be").source()).isEqualTo("b");

    WorkflowModel again = replaced(ended, "b", wanted("b", StateType.ORDINARY));

    assertThat(Graph.of(again).node("b")).isInstanceOf(Node.Task.class);
    assertThat(transition(again, "late").timerSeconds()).isEqualTo(60);
    assertThat(Graph.of(again).node(transition(again, "late").flow().source()))
        .isInstanceOf(Node.TimerBoundary.class);
  }

  @Test
  void drawsTimersAgainThatWereSetWhileTheStateWasAnEnd() {
    WorkflowModel drawn = Drawn.choice().model();
    WorkflowModel ended = replaced(drawn, "a", wanted("a", StateType.END));
    WorkflowModel timed =
        edited(
            ended,
            canvas ->
                new TransitionEdit(canvas)
                    .replace(transition(ended, "yes"), timed(60, "yes", "a", "e")));

    WorkflowModel again = replaced(timed, "a", wanted("a", StateType.ORDINARY));

    assertThat(transition(timed, "yes").timerSeconds()).isEqualTo(60);
    assertThat(transition(again, "yes").timerSeconds()).isEqualTo(60);
    assertThat(Graph.of(again).node(transition(again, "yes").flow().source()))
        .isInstanceOf(Node.TimerBoundary.class);
    assertThat(nodeIds(again)).doesNotContain("choice");
  }

  @Test
  void beginsWithTheFirstStart() { // B.2
    WorkflowModel two = replaced(LINE, "b", wanted("b", StateType.START));
    assertThat(Transitions.startStates(two)).extracting(Node::id).containsExactly("a", "b");

    WorkflowModel one = replaced(two, "a", wanted("a", StateType.ORDINARY));

    assertThat(Transitions.startStates(one)).extracting(Node::id).containsExactly("b");
    assertThat(transition(one, "ab").destination()).isEqualTo("b");
  }

  @Test
  void drawsAnotherKindOfStateAboutTheSamePlace() {
    WorkflowModel after = replaced(LINE, "b", wanted("b", StateType.END));

    var before = LINE.diagram().shapes().get("b");
    var now = after.diagram().shapes().get("b");
    assertThat(now).isNotNull();
    assertThat(now.x() + now.width() / 2).isEqualTo(before.x() + before.width() / 2);
    assertThat(now.y() + now.height() / 2).isEqualTo(before.y() + before.height() / 2);
  }

  @Test
  void dropsTheTranslationsOfAnotherName() {
    Label named = new Label("审批", Map.of("en", "Approve"));
    WorkflowModel drawn = new Drawn().node(new Node.Task("a", named, Drawn.state())).model();

    assertThat(name(replaced(drawn, "a", wanted("审批", StateType.ORDINARY)))).isEqualTo(named);
    assertThat(name(replaced(drawn, "a", wanted("复核", StateType.ORDINARY))))
        .isEqualTo(Label.of("复核"));
  }

  private static Label name(WorkflowModel model) {
    return model.body().nodes().get(0).name();
  }

  @Test
  void untiesNotesFromWhatIsGone() {
    Body.Annotation note =
        new Body.Annotation(
            "n", "look", List.of(new Body.Link("l1", "a"), new Body.Link("l2", "b")));
    WorkflowModel plain = new Drawn().task("a").task("b").model();
    WorkflowModel noted =
        new WorkflowModel(
            plain.id(),
            plain.name(),
            plain.description(),
            plain.settings(),
            plain.fields(),
            new Body(plain.body().nodes(), List.of(), List.of(note)),
            plain.diagram());

    assertThat(removed(noted, "b").body().annotations().get(0).links())
        .containsExactly(new Body.Link("l1", "a"));
  }

  @Test
  void neverGivesAnIdTwice() { // R1
    Canvas canvas = new Canvas(LINE, Set.of("State_1", "State_2"));

    assertThat(new StateEdit(canvas).add(wanted("x", StateType.ORDINARY))).isEqualTo("State_3");
    assertThat(canvas.model().body().flows()).extracting(Flow::id).hasSize(4);
  }
}
