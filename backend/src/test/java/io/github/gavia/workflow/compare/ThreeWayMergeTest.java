package io.github.gavia.workflow.compare;

import static io.github.gavia.workflow.compare.Models.field;
import static io.github.gavia.workflow.compare.Models.flow;
import static io.github.gavia.workflow.compare.Models.person;
import static io.github.gavia.workflow.compare.Models.small;
import static io.github.gavia.workflow.compare.Models.task;
import static io.github.gavia.workflow.compare.Models.with;
import static io.github.gavia.workflow.compare.Models.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.compare.ThreeWayMerge.Merged;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {

  private final WorkflowModel base = small();

  private Merged merge(WorkflowModel mine, WorkflowModel theirs) {
    return ThreeWayMerge.merge(base, mine, theirs, Map.of());
  }

  private Merged merge(WorkflowModel mine, WorkflowModel theirs, String conflict, Side choice) {
    return ThreeWayMerge.merge(base, mine, theirs, Map.of(conflict, choice));
  }

  private static WorkflowModel clean(Merged merged) {
    assertThat(merged.open()).isEmpty();
    assertThat(merged.unknown()).isEmpty();
    return merged.model();
  }

  private static List<String> told(Merged merged) {
    return merged.open().stream()
        .map(c -> c.id() + " " + c.base() + "|" + c.mine() + "|" + c.theirs())
        .toList();
  }

  private static List<String> ids(List<Flow> flows) {
    return flows.stream().map(Flow::id).toList();
  }

  @Test
  void takesWhatEachSideDid() {
    WorkflowModel mine = with(base, task("fill_in", "Write", person("alice")));
    WorkflowModel theirs =
        with(base, task("fill_in", "Fill in", person("carol")))
            .withFields(
                List.of(field("days", "Days"), field("new", "New"), field("reason", "Reason")));

    WorkflowModel merged = clean(merge(mine, theirs));

    assertThat(merged.body().nodes()).contains(task("fill_in", "Write", person("carol")));
    assertThat(merged.fields()).isEqualTo(theirs.fields());
  }

  @Test
  void asksWhenBothChangedTheSame() {
    WorkflowModel mine = with(base, task("review", "Check", person("bob")));
    WorkflowModel theirs = with(base, task("review", "Look", person("bob")));

    Merged open = merge(mine, theirs);

    assertThat(told(open)).containsExactly("drawn:review/name Review|Check|Look");
    assertThat(open.open().get(0).kind()).isEqualTo(ModelChange.Kind.STATE);
    assertThat(clean(merge(mine, theirs, "drawn:review/name", Side.MINE))).isEqualTo(mine);
    assertThat(clean(merge(mine, theirs, "drawn:review/name", Side.THEIRS))).isEqualTo(theirs);
    assertThat(clean(merge(mine, mine))).isEqualTo(mine);
  }

  @Test
  void passesOverChoicesForWhatIsNoConflict() {
    assertThat(merge(base, base, "drawn:review/name", Side.MINE).unknown())
        .containsExactly("drawn:review/name");
  }

  @Test
  void takesHandlersOfAnotherTypeAsOne() {
    WorkflowModel mine =
        with(base, task("review", "Review", new ParticipantRule.People(ParticipantType.ROLE, "3")));
    WorkflowModel theirs =
        with(
            base,
            task("review", "Review", new ParticipantRule.Hook("http://x", "t0ken", true, "")));

    Merged open = merge(mine, theirs);

    assertThat(told(open)).containsExactly("drawn:review/participant null|role 3|hook http://x");
    assertThat(open.open().toString()).doesNotContain("t0ken");
    assertThat(clean(merge(mine, theirs, "drawn:review/participant", Side.THEIRS)))
        .isEqualTo(theirs);
  }

  @Test
  void hidesTokensThatBothChanged() {
    WorkflowModel old =
        with(base, task("review", "R", new ParticipantRule.Hook("http://x", "one", true, "")));
    WorkflowModel mine =
        with(base, task("review", "R", new ParticipantRule.Hook("http://x", "two", true, "")));
    WorkflowModel theirs =
        with(base, task("review", "R", new ParticipantRule.Hook("http://x", "three", true, "")));

    Merged open = ThreeWayMerge.merge(old, mine, theirs, Map.of());

    assertThat(told(open)).containsExactly("drawn:review/participant.token null|null|null");
    assertThat(open.open().get(0).secret()).isTrue();
  }

  @Test
  void asksWhenOneRemovedWhatTheOtherChanged() {
    WorkflowModel mine = with(base, task("review", "Check", person("bob")));
    WorkflowModel theirs = without(base, "review");

    assertThat(told(merge(mine, theirs)))
        .containsExactly("drawn:review/existence there|changed|removed");
    // what was removed along with it comes back along with it
    assertThat(clean(merge(mine, theirs, "drawn:review/existence", Side.MINE))).isEqualTo(mine);
    assertThat(clean(merge(mine, theirs, "drawn:review/existence", Side.THEIRS))).isEqualTo(theirs);
  }

  @Test
  void asksWhenAFlowLeadsToWhatIsGone() {
    WorkflowModel mine = with(base, flow("short", "fill_in", "review"));
    WorkflowModel theirs = without(base, "review");

    assertThat(told(merge(mine, theirs)))
        .containsExactly("drawn:review/existence there|used|removed");
    assertThat(clean(merge(mine, theirs, "drawn:review/existence", Side.MINE))).isEqualTo(mine);
    assertThat(clean(merge(mine, theirs, "drawn:review/existence", Side.THEIRS))).isEqualTo(theirs);
    // and the other way round
    assertThat(clean(merge(theirs, mine, "drawn:review/existence", Side.THEIRS))).isEqualTo(mine);
  }

  @Test
  void asksWhenATimerSitsOnWhatIsGone() {
    WorkflowModel mine = with(base, new Node.TimerBoundary("late", Label.NONE, "review", 60));
    mine = with(mine, flow("expire", "late", "end"));

    assertThat(clean(merge(mine, without(base, "review"), "drawn:review/existence", Side.THEIRS)))
        .isEqualTo(without(base, "review"));
  }

  @Test
  void keepsWhatBothAdded() {
    WorkflowModel mine = with(with(base, task("m", "M", person("a"))), flow("mf", "review", "m"));
    WorkflowModel theirs = with(with(base, task("t", "T", person("a"))), flow("tf", "review", "t"));

    WorkflowModel merged = clean(merge(mine, theirs));

    assertThat(ids(merged.body().flows())).containsExactly("begin", "submit", "agree", "tf", "mf");
    assertThat(merged.body().nodes()).hasSize(6);
  }

  @Test
  void asksWhenItBecameTwoDifferentThings() {
    WorkflowModel mine = with(base, new Node.Gap("end", Label.of("End"), "", ""));
    WorkflowModel theirs = with(base, task("end", "End", person("bob")));

    assertThat(told(merge(mine, theirs))).containsExactly("drawn:end/type end|gap|task");
    assertThat(clean(merge(mine, base))).isEqualTo(mine);
    assertThat(clean(merge(mine, theirs, "drawn:end/type", Side.THEIRS))).isEqualTo(theirs);
  }

  @Test
  void letsADefaultFlowGoWithItsFlow() {
    WorkflowModel old =
        with(
            with(base, new Node.Gateway("g", Label.NONE, Node.GatewayKind.RULE, "d")),
            flow("d", "g", "end"));
    WorkflowModel mine = old.withName(Label.of("Mine"));
    WorkflowModel theirs = Models.flows(old, flows -> flows.subList(0, 3));

    WorkflowModel merged = clean(ThreeWayMerge.merge(old, mine, theirs, Map.of()));

    assertThat(merged.body().nodes())
        .contains(new Node.Gateway("g", Label.NONE, Node.GatewayKind.RULE, null));
  }

  @Test
  void keepsTheDraftsDrawingAndTakesTheRestFromLive() {
    WorkflowModel old = Models.drawnAt(Models.drawnAt(base, "review", 1), "end", 1);
    WorkflowModel mine = Models.drawnAt(old, "review", 500);
    WorkflowModel theirs = Models.drawnAt(Models.drawnAt(old, "review", 700), "end", 800);
    theirs = Models.drawnAt(with(theirs, task("t", "T", person("a"))), "t", 900);

    WorkflowModel merged = clean(ThreeWayMerge.merge(old, mine, theirs, Map.of()));

    assertThat(merged.diagram().shapes().get("review").x()).isEqualTo(500);
    assertThat(merged.diagram().shapes().get("end").x()).isEqualTo(800);
    assertThat(merged.diagram().shapes().get("t").x()).isEqualTo(900);
  }

  @Test
  void followsWhoChangedTheOrder() {
    List<Flow> flows = base.body().flows();
    WorkflowModel theirs =
        Models.flows(base, f -> List.of(flows.get(2), flows.get(1), flows.get(0)));
    WorkflowModel mine = with(base, flow("more", "fill_in", "end"));

    assertThat(ids(clean(merge(mine, theirs)).body().flows()))
        .containsExactly("agree", "more", "submit", "begin");
  }

  @Test
  void saysWhichVersionBroughtIt() {
    WorkflowModel second = with(base, task("review", "Look", person("bob")));
    WorkflowModel third = second.withName(Label.of("Third"));
    Merged open = merge(with(base, task("review", "Check", person("bob"))), third);

    assertThat(LiveChange.among(List.of(base, second, third)).of(open.open().get(0))).isEqualTo(1);
  }
}
