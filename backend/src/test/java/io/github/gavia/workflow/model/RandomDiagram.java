package io.github.gavia.workflow.model;

import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Colours;
import io.github.gavia.workflow.model.Diagram.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Drawings by chance: each element somewhere, with or without a label. */
final class RandomDiagram {

  private final Random random;
  private final Map<String, Bounds> shapes = new HashMap<>();
  private final Map<String, List<Point>> edges = new HashMap<>();
  private final Map<String, Bounds> labels = new HashMap<>();
  private final Map<String, Colours> colours = new HashMap<>();

  private RandomDiagram(Random random) {
    this.random = random;
  }

  /** A drawing of everything in the body. */
  static Diagram of(Body body, Random random) {
    RandomDiagram drawing = new RandomDiagram(random);
    drawing.draw(body);
    return new Diagram(drawing.shapes, drawing.edges, drawing.labels, drawing.colours);
  }

  /** The workflow with about half of its drawing. */
  static WorkflowModel thinned(WorkflowModel model, Random random) {
    Diagram diagram = model.diagram();
    Map<String, Bounds> shapes = new HashMap<>(diagram.shapes());
    Map<String, List<Point>> edges = new HashMap<>(diagram.edges());
    shapes.keySet().removeIf(id -> random.nextBoolean());
    edges.keySet().removeIf(id -> random.nextBoolean());
    Map<String, Bounds> labels = new HashMap<>(diagram.labels());
    labels.keySet().removeIf(id -> !shapes.containsKey(id) && !edges.containsKey(id));
    return model.withDiagram(new Diagram(shapes, edges, labels).painted(diagram.colours()));
  }

  private void draw(Body body) {
    for (Node node : body.nodes()) {
      shape(node.id());
      if (node instanceof Node.SubProcess subProcess) {
        draw(subProcess.body());
      }
    }
    body.flows().forEach(flow -> edge(flow.id()));
    for (Body.Annotation note : body.annotations()) {
      shape(note.id());
      note.links().forEach(link -> edge(link.id()));
    }
  }

  private void shape(String id) {
    shapes.put(id, bounds());
    label(id);
    paint(id, "#fff3c4");
  }

  private void edge(String id) {
    List<Point> points = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      points.add(new Point(coordinate(), coordinate()));
    }
    edges.put(id, List.copyOf(points));
    label(id);
    paint(id, "");
  }

  private void label(String id) {
    if (random.nextInt(3) == 0) {
      labels.put(id, bounds());
    }
  }

  /** A name is painted only where it has a place of its own. */
  private void paint(String id, String fill) {
    if (random.nextInt(4) == 0) {
      colours.put(id, new Colours(fill, "#8A5B00", labels.containsKey(id) ? "teal" : ""));
    }
  }

  private Bounds bounds() {
    return new Bounds(coordinate(), coordinate(), random.nextInt(500), random.nextDouble() * 500);
  }

  private double coordinate() {
    return random.nextBoolean() ? random.nextInt(4000) - 1000 : random.nextDouble() * 1e4 - 1e3;
  }
}
