package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DiagramLayoutPropertiesTest {

  private final DiagramLayout layout = new DiagramLayout();

  @Property(tries = 300)
  void drawsEverythingWithoutOverlap(@ForAll("workflows") WorkflowModel model) {
    Diagram diagram = layout.complete(model);

    assertThat(DrawnGeometry.uncovered(model.body(), diagram)).isEmpty();
    assertThat(DrawnGeometry.overlaps(model.body(), diagram)).isEmpty();
  }

  @Property(tries = 300)
  void leadsLinesFromBorderToBorderAroundAllNodes(@ForAll("workflows") WorkflowModel model) {
    Diagram diagram = layout.complete(model);

    assertThat(DrawnGeometry.badLines(model.body(), diagram)).isEmpty();
    assertThat(DrawnGeometry.linesThroughNodes(model.body(), diagram)).isEmpty();
  }

  @Property(tries = 100)
  void drawsTheSameWorkflowTheSameWay(@ForAll("workflows") WorkflowModel model) {
    assertThat(layout.complete(model)).isEqualTo(new DiagramLayout().complete(model));
  }

  @Property(tries = 100)
  void leavesACompleteDrawingAlone(@ForAll("workflows") WorkflowModel model) {
    Diagram diagram = layout.complete(model);

    assertThat(layout.complete(model.withDiagram(diagram))).isEqualTo(diagram);
  }

  @Property(tries = 300)
  void keepsWhatIsDrawnAndCoversTheRest(
      @ForAll("workflows") WorkflowModel model, @ForAll long seed) {
    Diagram kept = someOf(layout.complete(model), model.body(), new Random(seed));

    Diagram diagram = layout.complete(model.withDiagram(kept));

    assertThat(DrawnGeometry.uncovered(model.body(), diagram)).isEmpty();
    assertThat(DrawnGeometry.badLines(model.body(), diagram)).isEmpty();
    assertThat(diagram.edges()).containsAllEntriesOf(kept.edges());
    assertThat(diagram.labels()).containsAllEntriesOf(kept.labels());
    Map<String, Bounds> plain = new HashMap<>(kept.shapes());
    model.body().nodes().stream()
        .filter(Node.SubProcess.class::isInstance)
        .forEach(sub -> plain.remove(sub.id()));
    assertThat(diagram.shapes()).containsAllEntriesOf(plain);
  }

  @Property(tries = 200)
  void addsMissingStepsWithoutOverlap(
      @ForAll("flatWorkflows") WorkflowModel model, @ForAll long seed) {
    Diagram kept = someOf(layout.complete(model), model.body(), new Random(seed));

    Diagram diagram = layout.complete(model.withDiagram(kept));

    assertThat(DrawnGeometry.overlaps(model.body(), diagram)).isEmpty();
  }

  /** About half of the shapes; a line only where both of its ends stay. */
  private static Diagram someOf(Diagram diagram, Body body, Random random) {
    Map<String, Bounds> shapes = new HashMap<>();
    body.nodes().stream()
        .filter(n -> random.nextBoolean())
        .forEach(n -> shapes.put(n.id(), bounds(diagram, n.id())));
    Map<String, List<Point>> edges = new HashMap<>();
    Map<String, Bounds> labels = new HashMap<>();
    for (Flow flow : body.flows()) {
      boolean drawn = shapes.containsKey(flow.source()) && shapes.containsKey(flow.target());
      List<Point> points = diagram.edges().get(flow.id());
      Bounds label = diagram.labels().get(flow.id());
      if (drawn && points != null && label != null && random.nextBoolean()) {
        edges.put(flow.id(), points);
        labels.put(flow.id(), label);
      }
    }
    return new Diagram(shapes, edges, labels);
  }

  private static Bounds bounds(Diagram diagram, String id) {
    Bounds bounds = diagram.shapes().get(id);
    assertThat(bounds).as(id).isNotNull();
    return bounds;
  }

  @Provide
  Arbitrary<WorkflowModel> workflows() {
    return Arbitraries.longs()
        .flatMap(seed -> Arbitraries.integers().between(1, 25).map(n -> generate(seed, n, true)));
  }

  @Provide
  Arbitrary<WorkflowModel> flatWorkflows() {
    return Arbitraries.longs()
        .flatMap(seed -> Arbitraries.integers().between(1, 25).map(n -> generate(seed, n, false)));
  }

  private static WorkflowModel generate(long seed, int size, boolean nested) {
    Random random = new Random(seed);
    return LayoutModels.workflow(randomBody("", random, size, nested ? 2 : 0));
  }

  /** Any graph: cycles, self loops, double lines, separate parts, several timers on a task. */
  private static Body randomBody(String prefix, Random random, int size, int depth) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(LayoutModels.start(prefix + "s"));
    for (int i = 0; i < size; i++) {
      String id = prefix + "n" + i;
      switch (random.nextInt(depth > 0 ? 8 : 7)) {
        case 0, 1, 2 -> nodes.add(LayoutModels.task(id));
        case 3, 4 -> nodes.add(LayoutModels.gateway(id));
        case 5 -> nodes.add(LayoutModels.end(id));
        case 6 -> {
          nodes.add(LayoutModels.task(id));
          nodes.add(LayoutModels.timer(id + "t", id));
          if (random.nextBoolean()) {
            nodes.add(LayoutModels.timer(id + "u", id));
          }
        }
        default ->
            nodes.add(
                LayoutModels.sub(
                    id, randomBody(id + "-", random, 1 + random.nextInt(5), depth - 1)));
      }
    }
    List<Flow> flows = new ArrayList<>();
    int count = random.nextInt(nodes.size() * 2 + 1);
    for (int i = 0; i < count; i++) {
      String source = nodes.get(random.nextInt(nodes.size())).id();
      Node target = nodes.get(random.nextInt(nodes.size()));
      if (!(target instanceof Node.TimerBoundary)) {
        String id = prefix + "f" + i;
        flows.add(
            random.nextInt(4) == 0
                ? LayoutModels.refuse(id, source, target.id())
                : LayoutModels.flow(id, source, target.id()));
      }
    }
    return LayoutModels.body(nodes, flows);
  }
}
