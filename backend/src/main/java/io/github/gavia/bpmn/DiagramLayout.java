package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws what a workflow's diagram lacks, from left to right: the happy path on one line, branches
 * on rows of their own, ways back above or below, sub-processes around their content. The same
 * workflow is always drawn the same way.
 */
public final class DiagramLayout {

  private static final double LEFT = 160;
  private static final double TOP = 80;
  private static final double PADDING = 30;

  /** Room for a sub-process's name above its content. */
  private static final double TITLE = 30;

  /**
   * A diagram that covers every node, flow and note. What is drawn keeps its exact place; the one
   * exception is a sub-process too small for steps of it that were not drawn: it grows to the right
   * and downwards. Flows whose ends are not in the workflow stay undrawn.
   */
  public Diagram complete(WorkflowModel model) {
    Sheet whole = new Sheet();
    whole.shapes.putAll(model.diagram().shapes());
    whole.edges.putAll(model.diagram().edges());
    whole.labels.putAll(model.diagram().labels());
    fill(model.body(), whole, LEFT, TOP);
    new Connections(whole).connect(model.body());
    return whole.toDiagram().painted(model.diagram().colours());
  }

  /** Draws what is missing of a body whose top left corner is given. */
  private void fill(Body body, Sheet whole, double x, double y) {
    body.nodes().forEach(node -> frameDrawnContent(node, whole));
    if (body.nodes().stream().noneMatch(node -> whole.shapes.containsKey(node.id()))) {
      Sheet block = wholeBody(body);
      Bounds bounds = block.bounds();
      whole.addMissing(block, Math.rint(x - bounds.x()), Math.rint(y - bounds.y()));
      return;
    }
    new GapFilling(this::nodes).fill(body, whole);
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess sub) {
        fillDrawn(sub, whole);
      }
    }
  }

  private void fillDrawn(Node.SubProcess sub, Sheet whole) {
    Bounds frame = whole.shape(sub.id());
    if (sub.body().nodes().stream().allMatch(node -> whole.shapes.containsKey(node.id()))) {
      fill(sub.body(), whole, frame.x(), frame.y());
      return;
    }
    fill(sub.body(), whole, frame.x() + PADDING, frame.y() + TITLE);
    Bounds content = contentBounds(sub.body(), whole);
    double right = Math.max(frame.x() + frame.width(), content.x() + content.width() + PADDING);
    double bottom = Math.max(frame.y() + frame.height(), content.y() + content.height() + PADDING);
    whole.shapes.put(
        sub.id(), new Bounds(frame.x(), frame.y(), right - frame.x(), bottom - frame.y()));
  }

  /** A sub-process that is not drawn although some of its steps are gets a frame around them. */
  private void frameDrawnContent(Node node, Sheet whole) {
    if (!(node instanceof Node.SubProcess sub) || whole.shapes.containsKey(sub.id())) {
      return;
    }
    sub.body().nodes().forEach(inner -> frameDrawnContent(inner, whole));
    Bounds content = contentBounds(sub.body(), whole);
    if (content.width() > 0) {
      whole.shapes.put(
          sub.id(),
          new Bounds(
              content.x() - PADDING,
              content.y() - TITLE,
              content.width() + 2 * PADDING,
              content.height() + TITLE + PADDING));
    }
  }

  private static Bounds contentBounds(Body body, Sheet whole) {
    return whole.level(body).bounds();
  }

  /** A body of which nothing is drawn, names and notes included. */
  private Sheet wholeBody(Body body) {
    Sheet sheet = nodes(body.nodes(), body);
    Set<String> ids = new HashSet<>();
    body.nodes().forEach(node -> ids.add(node.id()));
    body.flows().forEach(flow -> ids.add(flow.id()));
    new Dressing(sheet, body).dress(ids);
    return sheet;
  }

  /** Some nodes of a body, the flows among them and what is inside of them. */
  private Sheet nodes(List<Node> members, Body body) {
    FlowGraph graph = new FlowGraph(members, body.flows());
    List<ShapeSize> sizes = new ArrayList<>();
    List<Sheet> contents = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      Sheet content =
          graph.node(i) instanceof Node.SubProcess sub ? wholeBody(sub.body()) : new Sheet();
      contents.add(content);
      sizes.add(size(graph, i, content.bounds()));
    }
    Sheet sheet = GridDrawing.draw(graph, sizes);
    for (int i = 0; i < graph.size(); i++) {
      Bounds frame = sheet.shape(graph.node(i).id());
      Bounds content = contents.get(i).bounds();
      sheet.addMissing(
          contents.get(i),
          Math.rint(frame.x() + PADDING - content.x()),
          Math.rint(frame.y() + TITLE - content.y()));
    }
    return sheet;
  }

  private static ShapeSize size(FlowGraph graph, int index, Bounds content) {
    ShapeSize plain = ShapeSize.of(graph.node(index));
    double width = plain.width();
    double height = plain.height();
    if (content.width() > 0) {
      // Even, so that lines from the middle stay on whole pixels.
      width = Math.max(width, 2 * Math.ceil(content.width() / 2) + 2 * PADDING);
      height = Math.max(height, 2 * Math.ceil((content.height() + TITLE + PADDING) / 2));
    }
    int timers = graph.timers(index).size();
    return new ShapeSize(GridDrawing.widthWithTimers(width, timers), height);
  }
}
