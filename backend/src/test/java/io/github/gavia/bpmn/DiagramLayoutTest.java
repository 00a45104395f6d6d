package io.github.gavia.bpmn;

import static io.github.gavia.bpmn.LayoutModels.body;
import static io.github.gavia.bpmn.LayoutModels.end;
import static io.github.gavia.bpmn.LayoutModels.flow;
import static io.github.gavia.bpmn.LayoutModels.gateway;
import static io.github.gavia.bpmn.LayoutModels.refuse;
import static io.github.gavia.bpmn.LayoutModels.start;
import static io.github.gavia.bpmn.LayoutModels.sub;
import static io.github.gavia.bpmn.LayoutModels.task;
import static io.github.gavia.bpmn.LayoutModels.timer;
import static io.github.gavia.bpmn.LayoutModels.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagramLayoutTest {

  private static final Body APPROVAL =
      body(
          List.of(start("s"), task("apply"), task("approve"), gateway("g"), task("hr"), end("e")),
          List.of(
              flow("1", "s", "apply"),
              flow("2", "apply", "approve"),
              flow("3", "approve", "g"),
              flow("short", "g", "e"),
              flow("long", "g", "hr"),
              flow("6", "hr", "e"),
              refuse("back", "approve", "apply")));

  private final DiagramLayout layout = new DiagramLayout();

  @Test
  void drawsTheHappyPathOnOneLine() {
    Diagram diagram = layout.complete(workflow(APPROVAL));

    List<Double> middles =
        APPROVAL.nodes().stream()
            .map(n -> shape(diagram, n.id()).y() + shape(diagram, n.id()).height() / 2)
            .distinct()
            .toList();
    assertThat(middles).hasSize(1);
    assertThat(edge(diagram, "long")).hasSize(2);
  }

  @Test
  void leadsAWayBackAboveTheStepsItPasses() {
    Diagram diagram = layout.complete(workflow(APPROVAL));

    assertThat(edge(diagram, "back")).hasSize(4);
    assertThat(edge(diagram, "back").get(1).y()).isLessThan(shape(diagram, "approve").y());
  }

  @Test
  void leadsAShortCutOnARowOfItsOwn() {
    Diagram diagram = layout.complete(workflow(APPROVAL));

    Bounds passed = shape(diagram, "hr");
    assertThat(edge(diagram, "short")).anyMatch(point -> point.y() > passed.y() + passed.height());
  }

  @Test
  void putsATimerOnTheLowerBorderAndLetsItsFlowLeaveDownwards() {
    Body body =
        body(
            List.of(start("s"), task("a"), timer("t", "a"), task("b"), end("e")),
            List.of(
                flow("1", "s", "a"),
                flow("2", "a", "e"),
                flow("3", "t", "b"),
                flow("4", "b", "e")));

    Diagram diagram = layout.complete(workflow(body));

    Bounds host = shape(diagram, "a");
    Bounds timer = shape(diagram, "t");
    assertThat(timer.y() + timer.height() / 2).isEqualTo(host.y() + host.height());
    List<Point> line = edge(diagram, "3");
    assertThat(line.get(0).y()).isEqualTo(timer.y() + timer.height());
    assertThat(line.get(1).y()).isGreaterThan(line.get(0).y());
    assertThat(line.get(1).x()).isEqualTo(line.get(0).x());
  }

  @Test
  void drawsASubProcessAroundItsContent() {
    Body inner =
        body(
            List.of(start("is"), task("it"), end("ie")),
            List.of(flow("i1", "is", "it"), flow("i2", "it", "ie")));
    Body body =
        body(
            List.of(start("s"), sub("p", inner), end("e")),
            List.of(flow("1", "s", "p"), flow("2", "p", "e")));

    Diagram diagram = layout.complete(workflow(body));

    assertThat(shape(diagram, "p").width()).isGreaterThan(250);
    assertThat(DrawnGeometry.overlaps(body, diagram)).isEmpty();
  }

  @Test
  void keepsNamesOffShapesAndOffEachOther() {
    Diagram diagram = layout.complete(workflow(APPROVAL));

    List<Bounds> labels = new ArrayList<>(diagram.labels().values());
    assertThat(diagram.labels().keySet()).contains("s", "e", "g", "short", "long", "back");
    for (int i = 0; i < labels.size(); i++) {
      for (Bounds shape : diagram.shapes().values()) {
        assertThat(Obstacles.overlap(labels.get(i), shape)).isFalse();
      }
      for (int j = i + 1; j < labels.size(); j++) {
        assertThat(Obstacles.overlap(labels.get(i), labels.get(j))).isFalse();
      }
    }
  }

  @Test
  void putsANoteAboveWhatItSpeaksOf() {
    Body.Annotation note = new Body.Annotation("n", "Ask first", List.of(new Body.Link("l", "hr")));
    Body body = new Body(APPROVAL.nodes(), APPROVAL.flows(), List.of(note));

    Diagram diagram = layout.complete(workflow(body));

    Bounds place = shape(diagram, "n");
    assertThat(place.y() + place.height()).isLessThan(shape(diagram, "hr").y());
    assertThat(diagram.edges().get("l")).hasSize(2);
    assertThat(diagram.shapes().values())
        .filteredOn(b -> Obstacles.overlap(b, place))
        .containsExactly(place);
  }

  @Test
  void givesAStepWithALongNameAWiderShape() {
    Node wide =
        new Node.CallActivity(
            "c",
            io.github.gavia.workflow.model.Label.of("为清单里的每一位同事分别建立一张项目任务子工单"),
            ((Node.Task) task("x")).state(),
            new Node.Call("child", null, null, null, List.of(), List.of()));

    Diagram diagram = layout.complete(workflow(body(List.of(wide), List.of())));

    assertThat(shape(diagram, "c").width()).isEqualTo(140);
  }

  @Test
  void putsANewStepBesideTheOneItFollows() {
    Bounds apply = new Bounds(1000, 500, 100, 80);
    Diagram drawn = new Diagram(Map.of("apply", apply), Map.of(), Map.of());
    Body body =
        body(List.of(task("apply"), task("approve")), List.of(flow("1", "apply", "approve")));

    Diagram diagram = layout.complete(workflow(body).withDiagram(drawn));

    assertThat(shape(diagram, "apply")).isEqualTo(apply);
    assertThat(shape(diagram, "approve")).isEqualTo(new Bounds(1160, 500, 100, 80));
    assertThat(edge(diagram, "1")).containsExactly(new Point(1100, 540), new Point(1160, 540));
  }

  @Test
  void growsASubProcessForStepsThatWereNotDrawn() {
    Body inner = body(List.of(start("is"), task("it")), List.of(flow("i1", "is", "it")));
    Body body = body(List.of(sub("p", inner)), List.of());
    Diagram drawn = new Diagram(Map.of("p", new Bounds(100, 100, 100, 80)), Map.of(), Map.of());

    Diagram diagram = layout.complete(workflow(body).withDiagram(drawn));

    assertThat(shape(diagram, "p").x()).isEqualTo(100);
    assertThat(DrawnGeometry.overlaps(body, diagram)).isEmpty();
  }

  @Test
  void leavesAFlowThatLeadsNowhereUndrawn() {
    Body body = body(List.of(start("s")), List.of(flow("1", "s", "gone")));

    assertThat(layout.complete(workflow(body)).edges()).isEmpty();
  }

  @Test
  void drawsNothingForAnEmptyWorkflow() {
    assertThat(layout.complete(workflow(body(List.of(), List.of())))).isEqualTo(Diagram.EMPTY);
  }

  @Test
  void drawsTwoThousandStepsInSeconds() {
    List<Node> nodes = new ArrayList<>(List.of(start("s")));
    List<Flow> flows = new ArrayList<>();
    for (int i = 0; i < 1999; i++) {
      nodes.add(i % 3 == 0 ? gateway("n" + i) : task("n" + i));
      flows.add(flow("f" + i, i == 0 ? "s" : "n" + (i - 1), "n" + i));
      if (i % 3 == 0 && i > 100) {
        flows.add(refuse("r" + i, "n" + i, "n" + (i * 7919L % i)));
        flows.add(flow("a" + i, "n" + (i * 104729L % i), "n" + i));
      }
    }

    // The thread's own time: others may keep the machine busy.
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long begin = clock.getCurrentThreadCpuTime();
    Diagram diagram = layout.complete(workflow(body(nodes, flows)));
    Duration taken = Duration.ofNanos(clock.getCurrentThreadCpuTime() - begin);

    assertThat(diagram.shapes().keySet()).hasSize(2000);
    assertThat(taken).isLessThan(Duration.ofSeconds(8));
    assertThat(Set.copyOf(diagram.shapes().values())).hasSize(2000);
  }

  private static Bounds shape(Diagram diagram, String id) {
    return Objects.requireNonNull(diagram.shapes().get(id), id);
  }

  private static List<Point> edge(Diagram diagram, String id) {
    return Objects.requireNonNull(diagram.edges().get(id), id);
  }
}
