package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Adds to a body that is partly drawn: nodes that hang together are laid out as one block, and each
 * block goes beside the drawn node it follows or leads to, or below until nothing is in its way.
 */
final class GapFilling {

  private static final double DISTANCE = 60;
  private static final double CLEARANCE = 20;
  private static final double STEP = 40;

  private final BiFunction<List<Node>, Body, Sheet> layout;

  /**
   * @param layout lays out some nodes of a body from scratch
   */
  GapFilling(BiFunction<List<Node>, Body, Sheet> layout) {
    this.layout = layout;
  }

  /** Only this body: what is inside of its drawn sub-processes stays as it is. */
  void fill(Body body, Sheet whole) {
    Sheet level = whole.level(body);
    Set<String> drawn = new HashSet<>(level.shapes.keySet());
    drawn.addAll(level.edges.keySet());
    placeTimers(body, level);
    for (List<Node> block : blocks(body, level)) {
      placeBlock(layout.apply(block, body), block, body, level);
    }
    new Connections(level).connectFlows(body);
    Set<String> added = new HashSet<>(level.shapes.keySet());
    added.addAll(level.edges.keySet());
    added.removeAll(drawn);
    new Dressing(level, body).dress(added);
    whole.addMissing(level, 0, 0);
  }

  /** Timers of drawn hosts sit on the lower border, the first free place from the right. */
  private static void placeTimers(Body body, Sheet level) {
    Obstacles shapes = new Obstacles();
    level.shapes.forEach(shapes::add);
    for (Node node : body.nodes()) {
      if (!(node instanceof Node.TimerBoundary timer) || level.shapes.containsKey(node.id())) {
        continue;
      }
      Bounds host = level.shapes.get(timer.attachedTo());
      if (host != null) {
        Bounds place = freeOnBorder(host, shapes, Set.of(timer.attachedTo()));
        level.shapes.put(timer.id(), place);
        shapes.add(timer.id(), place);
      }
    }
  }

  private static Bounds freeOnBorder(Bounds host, Obstacles shapes, Set<String> except) {
    double size = GridDrawing.TIMER;
    double y = host.y() + host.height() - size / 2;
    double rightmost = host.x() + GridDrawing.timerOffset(host.width(), 0) - size / 2;
    for (double x = rightmost; x >= host.x(); x -= 4) {
      Bounds place = new Bounds(x, y, size, size);
      if (!shapes.hits(place, except)) {
        return place;
      }
    }
    return new Bounds(rightmost, y, size, size);
  }

  /** Missing nodes in groups that flows or borders hold together, in drawing order. */
  private static List<List<Node>> blocks(Body body, Sheet level) {
    Map<String, String> group = new LinkedHashMap<>();
    for (Node node : body.nodes()) {
      if (!level.shapes.containsKey(node.id())) {
        group.put(node.id(), node.id());
      }
    }
    for (Flow flow : body.flows()) {
      join(group, flow.source(), flow.target());
    }
    for (Node node : body.nodes()) {
      if (node instanceof Node.TimerBoundary timer) {
        join(group, timer.id(), timer.attachedTo());
      }
    }
    Map<String, List<Node>> blocks = new LinkedHashMap<>();
    for (Node node : body.nodes()) {
      if (group.containsKey(node.id())) {
        blocks.computeIfAbsent(root(group, node.id()), r -> new ArrayList<>()).add(node);
      }
    }
    return List.copyOf(blocks.values());
  }

  private static void join(Map<String, String> group, String a, String b) {
    if (group.containsKey(a) && group.containsKey(b)) {
      group.put(root(group, a), root(group, b));
    }
  }

  private static String root(Map<String, String> group, String id) {
    String at = id;
    String parent = group.getOrDefault(at, at);
    while (!parent.equals(at)) {
      String grand = group.getOrDefault(parent, parent);
      group.put(at, grand);
      at = parent;
      parent = grand;
    }
    return at;
  }

  private static void placeBlock(Sheet block, List<Node> members, Body body, Sheet level) {
    Bounds extent = block.bounds();
    Offset wish = wish(block, members, body, level);
    Obstacles taken = new Obstacles();
    level.shapes.forEach(taken::add);
    level.edges.forEach(taken::addLine);
    level.labels.forEach(taken::add);
    double dy = wish.dy;
    while (taken.hits(Sheet.grown(Sheet.moved(extent, wish.dx, dy), CLEARANCE), Set.of())) {
      dy += STEP;
    }
    level.addMissing(block, wish.dx, dy);
  }

  /** Where the block would continue the line of its drawn neighbour. */
  private static Offset wish(Sheet block, List<Node> members, Body body, Sheet level) {
    Map<String, Bounds> inside = new HashMap<>();
    members.forEach(node -> inside.put(node.id(), block.shape(node.id())));
    Bounds extent = block.bounds();
    for (Flow flow : body.flows()) {
      Bounds before = level.shapes.get(flow.source());
      Bounds entry = inside.get(flow.target());
      if (before != null && entry != null) {
        double dx = before.x() + before.width() + DISTANCE - extent.x();
        return new Offset(dx, middle(before) - middle(entry));
      }
    }
    for (Flow flow : body.flows()) {
      Bounds after = level.shapes.get(flow.target());
      Bounds exit = inside.get(flow.source());
      if (after != null && exit != null) {
        double dx = after.x() - DISTANCE - extent.x() - extent.width();
        return new Offset(dx, middle(after) - middle(exit));
      }
    }
    Bounds all = level.bounds();
    return new Offset(all.x() - extent.x(), all.y() + all.height() + DISTANCE - extent.y());
  }

  private static double middle(Bounds b) {
    return b.y() + b.height() / 2;
  }

  private record Offset(double dx, double dy) {}
}
