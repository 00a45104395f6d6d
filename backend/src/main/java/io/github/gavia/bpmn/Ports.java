package io.github.gavia.bpmn;

import io.github.gavia.bpmn.FlowGraph.Link;
import io.github.gavia.bpmn.Track.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where lines touch the top and the bottom of nodes. Tasks give every line a place of its own,
 * ordered so that lines of one side do not cross; gateways and events have only their middle.
 */
final class Ports {

  private final FlowGraph graph;
  private final Layering layering;
  private final RowPlacement rows;
  private final List<ShapeSize> sizes;
  private final double[] sourceOffset;
  private final double[] targetOffset;

  Ports(FlowGraph graph, Layering layering, RowPlacement rows, List<ShapeSize> sizes) {
    this.graph = graph;
    this.layering = layering;
    this.rows = rows;
    this.sizes = sizes;
    this.sourceOffset = new double[graph.links().size()];
    this.targetOffset = new double[graph.links().size()];
    Map<Side, List<End>> sides = new HashMap<>();
    for (int link = 0; link < graph.links().size(); link++) {
      collect(sides, link);
    }
    sides.forEach(this::spread);
  }

  /** Pixels from the node's left border. */
  double offset(int link, boolean atSource) {
    return atSource ? sourceOffset[link] : targetOffset[link];
  }

  private void collect(Map<Side, List<End>> sides, int index) {
    Link link = graph.link(index);
    Track track = rows.track(index);
    int right = layering.column(link.to()) >= layering.column(link.from()) ? 1 : -1;
    if (track.leave() == Turn.VERTICAL && link.timer() == FlowGraph.NO_TIMER) {
      put(sides, link.from(), new End(index, true, right, distance(track, link.from())));
    }
    if (track.enter() == Turn.VERTICAL) {
      put(sides, link.to(), new End(index, false, -right, distance(track, link.to())));
    }
  }

  private int distance(Track track, int node) {
    return track.row() - rows.row(node);
  }

  private static void put(Map<Side, List<End>> sides, int node, End end) {
    sides.computeIfAbsent(new Side(node, end.rows > 0), s -> new ArrayList<>()).add(end);
  }

  private void spread(Side side, List<End> ends) {
    double width = sizes.get(side.node).width();
    boolean oneSpot = !graph.hasWideSides(side.node) || ends.size() == 1;
    double left = oneSpot ? width / 2 : width * 0.2;
    double right = oneSpot ? width / 2 : width * 0.8;
    int timers = graph.timers(side.node).size();
    if (side.bottom && timers > 0) {
      double free = GridDrawing.timerOffset(width, timers - 1) - GridDrawing.TIMER / 2 - 8;
      right = Math.min(right, free);
      left = Math.min(left, oneSpot ? right : free / 3);
    }
    ends.sort(Comparator.comparingDouble(End::order).thenComparingInt(End::link));
    for (int i = 0; i < ends.size(); i++) {
      double share = ends.size() == 1 ? 0.5 : (double) i / (ends.size() - 1);
      double offset = Math.rint(left + (right - left) * share);
      (ends.get(i).atSource ? sourceOffset : targetOffset)[ends.get(i).link] = offset;
    }
  }

  private record Side(int node, boolean bottom) {}

  /**
   * One end of a line.
   *
   * @param direction where its run along the row lies: 1 to the right, -1 to the left
   * @param rows rows between the node and the run, negative above
   */
  private record End(int link, boolean atSource, int direction, int rows) {
    /** The nearest run of each direction lies outermost. */
    double order() {
      return (double) direction / Math.abs(rows);
    }
  }
}
