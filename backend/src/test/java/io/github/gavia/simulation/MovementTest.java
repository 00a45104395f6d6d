package io.github.gavia.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.simulation.Movement.Stopped;
import io.github.gavia.simulation.Tokens.Token;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowModels;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tokens on small drawings. A flow is written {@code from>to}, which is also its id. */
class MovementTest {

  private static final State STATE = WorkflowModels.ofNobody();

  private final Tokens tokens = new Tokens();
  private final List<Token> stays = new ArrayList<>();
  private @Nullable String end;
  private Ways ways = new Ways(model(new Body(List.of(), List.of(), List.of())));

  private static WorkflowModel model(Body body) {
    return new WorkflowModel(
        "w", Label.NONE, "", WorkflowSettings.DEFAULT, List.of(), body, Diagram.EMPTY);
  }

  private static Node task(String id) {
    return new Node.Task(id, Label.of(id), STATE);
  }

  private static Node end(String id) {
    return new Node.EndEvent(id, Label.of(id), STATE);
  }

  private static Node gateway(String id, GatewayKind kind) {
    return new Node.Gateway(id, Label.of(id), kind, null);
  }

  private static Body body(List<Node> nodes, String... flows) {
    List<Flow> drawn =
        Arrays.stream(flows)
            .map(flow -> flow.split(">"))
            .map(
                ends ->
                    new Flow(
                        ends[0] + ">" + ends[1],
                        Label.NONE,
                        ends[0],
                        ends[1],
                        ends.length > 2 ? ends[2] : null,
                        null))
            .toList();
    return new Body(nodes, drawn, List.of());
  }

  private void draw(List<Node> nodes, String... flows) {
    ways = new Ways(model(body(nodes, flows)));
  }

  private Movement movement(String... holding) {
    return new Movement(ways, tokens, (gateway, flow) -> Set.of(holding).contains(flow.id()));
  }

  private void begin(String flow, String... holding) {
    Movement movement = movement(holding);
    movement.start("a", Objects.requireNonNull(ways.flow(flow)));
    settle(movement);
  }

  private void leave(String state, String flow, String... holding) {
    Movement movement = movement(holding);
    movement.leave(stay(state), Objects.requireNonNull(ways.flow(flow)));
    settle(movement);
  }

  private void fire(String state, String timer) {
    Movement movement = movement();
    movement.fire(stay(state), (Node.TimerBoundary) Objects.requireNonNull(ways.node(timer)));
    settle(movement);
  }

  private Token stay(String state) {
    return stays.stream().filter(s -> s.node().equals(state)).findFirst().orElseThrow();
  }

  private void settle(Movement movement) {
    stays.removeIf(stay -> !tokens.all().contains(stay));
    stays.addAll(movement.arrived());
    end = movement.end();
  }

  private List<String> isIn() {
    return stays.stream().map(Token::node).toList();
  }

  @Test
  void waitsAtAParallelJoinForAllBranches() {
    draw(
        List.of(
            task("a"),
            gateway("split", GatewayKind.PARALLEL),
            task("b"),
            task("c"),
            gateway("join", GatewayKind.PARALLEL),
            end("e")),
        "a>split",
        "split>b",
        "split>c",
        "b>join",
        "c>join",
        "join>e");

    begin("a>split");
    assertThat(isIn()).containsExactly("b", "c");
    leave("c", "c>join");
    assertThat(isIn()).containsExactly("b");
    assertThat(end).isNull();
    leave("b", "b>join");

    assertThat(isIn()).isEmpty();
    assertThat(end).isEqualTo("e");
    assertThat(tokens.all()).isEmpty();
  }

  private void drawInclusive() {
    draw(
        List.of(
            task("a"),
            gateway("some", GatewayKind.INCLUSIVE),
            task("b"),
            task("c"),
            task("d"),
            gateway("ready", GatewayKind.INCLUSIVE),
            end("e")),
        "a>some",
        "some>b>x",
        "some>c>x",
        "some>d>x",
        "b>ready",
        "c>ready",
        "d>ready",
        "ready>e");
  }

  @Test
  void waitsAtAnInclusiveJoinForTheBranchesThatWereTaken() {
    drawInclusive();

    begin("a>some", "some>b", "some>d");
    assertThat(isIn()).containsExactly("b", "d");
    leave("b", "b>ready");
    assertThat(end).isNull();
    leave("d", "d>ready");

    assertThat(end).isEqualTo("e");
  }

  @Test
  void refusesWhereNoneOfTheConditionsHolds() {
    drawInclusive();

    assertThatThrownBy(() -> begin("a>some"))
        .isInstanceOfSatisfying(
            Stopped.class, e -> assertThat(e.why().telling()).isEqualTo(Telling.NO_WAY));
  }

  @Test
  void takesTheFirstFlowThatHolds() {
    draw(
        List.of(task("a"), gateway("rule", GatewayKind.RULE), task("b"), task("c")),
        "a>rule",
        "rule>b>x",
        "rule>c>x");

    begin("a>rule", "rule>b", "rule>c");

    assertThat(isIn()).containsExactly("b");
  }

  @Test
  void goesRoundGatewaysNotForEver() {
    draw(
        List.of(task("a"), gateway("m", GatewayKind.MERGE), gateway("n", GatewayKind.MERGE)),
        "a>m",
        "m>n",
        "n>m");

    assertThatThrownBy(() -> begin("a>m"))
        .isInstanceOfSatisfying(
            Stopped.class, e -> assertThat(e.why().telling()).isEqualTo(Telling.GATEWAY_LOOP));
  }

  private void drawSubProcess() {
    Body inside =
        body(
            List.of(
                new Node.StartEvent("s", Label.NONE),
                gateway("two", GatewayKind.PARALLEL),
                task("b"),
                task("c"),
                end("be"),
                end("ce")),
            "s>two",
            "two>b",
            "two>c",
            "b>be",
            "c>ce");
    draw(
        List.of(
            task("a"),
            new Node.SubProcess("sub", Label.NONE, inside),
            new Node.TimerBoundary("late", Label.NONE, "sub", 60),
            task("d"),
            task("f")),
        "a>sub",
        "sub>d",
        "late>f");
  }

  @Test
  void leavesASubProcessWhenTheLastBranchInItHasEnded() {
    drawSubProcess();

    begin("a>sub");
    assertThat(isIn()).containsExactly("b", "c");
    leave("b", "b>be");
    assertThat(isIn()).containsExactly("c");
    leave("c", "c>ce");

    assertThat(isIn()).containsExactly("d");
    assertThat(end).isNull();
  }

  @Test
  void letsATimerEndAWholeSubProcess() {
    drawSubProcess();
    begin("a>sub");

    fire("c", "late");

    assertThat(isIn()).containsExactly("f");
  }

  @Test
  void refusesToComeToAStateThatIsMissing() { // R64
    draw(List.of(task("a"), new Node.Gap("g", Label.NONE, "", "")), "a>g");

    assertThatThrownBy(() -> begin("a>g"))
        .isInstanceOfSatisfying(
            Stopped.class, e -> assertThat(e.why().telling()).isEqualTo(Telling.MISSING_STATE));
  }
}
