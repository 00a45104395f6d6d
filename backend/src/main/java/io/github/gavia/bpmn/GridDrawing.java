package io.github.gavia.bpmn;

import io.github.gavia.bpmn.FlowGraph.Link;
import io.github.gavia.bpmn.Track.Turn;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Node;
import java.util.ArrayList;
import java.util.List;

/** Turns columns, rows and tracks into pixels. */
final class GridDrawing {

  static final double TIMER = 36;
  private static final double LANE_STEP = 12;
  private static final double LANE_MARGIN = 14;
  private static final double TIMER_STEP = 44;

  /** How far below a timer its line turns when it cannot go straight down. */
  private static final double BELOW_TIMER = 12;

  private final FlowGraph graph;
  private final Layering layering;
  private final RowPlacement rows;
  private final GapLanes lanes;
  private final GridMeasure measure;
  private final Ports ports;
  private final List<ShapeSize> sizes;

  private GridDrawing(FlowGraph graph, List<ShapeSize> sizes) {
    this.graph = graph;
    this.sizes = sizes;
    this.layering = new Layering(graph);
    this.rows = new RowPlacement(graph, layering);
    this.lanes = new GapLanes(graph, layering, rows);
    this.measure = new GridMeasure(graph, layering, rows, lanes, sizes);
    this.ports = new Ports(graph, layering, rows, sizes);
  }

  /** Draws the nodes and flows of the graph; labels are left to {@link LabelPlacement}. */
  static Sheet draw(FlowGraph graph, List<ShapeSize> sizes) {
    GridDrawing drawing = new GridDrawing(graph, sizes);
    Sheet sheet = new Sheet();
    for (int node = 0; node < graph.size(); node++) {
      drawing.drawNode(node, sheet);
    }
    for (int link = 0; link < graph.links().size(); link++) {
      sheet.edges.put(graph.link(link).flow().id(), drawing.wayPoints(link));
    }
    return sheet;
  }

  /** The width a node needs for its timers beside what its name asks for. */
  static double widthWithTimers(double width, int timers) {
    return timers == 0 ? width : Math.max(width, timers * TIMER_STEP + 56);
  }

  /** Centre of a timer counted from the host's left border; the first one sits rightmost. */
  static double timerOffset(double hostWidth, int timer) {
    return hostWidth - 28 - TIMER_STEP * timer;
  }

  private void drawNode(int node, Sheet sheet) {
    Bounds b = bounds(node);
    sheet.shapes.put(graph.node(node).id(), b);
    List<Node.TimerBoundary> timers = graph.timers(node);
    for (int i = 0; i < timers.size(); i++) {
      double x = b.x() + timerOffset(b.width(), i) - TIMER / 2;
      sheet.shapes.put(
          timers.get(i).id(), new Bounds(x, b.y() + b.height() - TIMER / 2, TIMER, TIMER));
    }
  }

  private Bounds bounds(int node) {
    ShapeSize size = sizes.get(node);
    double x = measure.columnCentre(layering.column(node)) - size.width() / 2;
    double y = measure.rowCentre(rows.row(node)) - size.height() / 2;
    return new Bounds(x, y, size.width(), size.height());
  }

  private List<Point> wayPoints(int index) {
    Link link = graph.link(index);
    Track track = rows.track(index);
    double runY = measure.rowCentre(track.row());
    WayPoints way = new WayPoints();
    leave(way, index, link, track, runY);
    enter(way, index, link, track, runY);
    return way.toList();
  }

  private void leave(WayPoints way, int index, Link link, Track track, double runY) {
    Bounds b = bounds(link.from());
    double middle = b.y() + b.height() / 2;
    double lane = laneX(index, true, layering.column(link.from()) + 1);
    if (link.timer() != FlowGraph.NO_TIMER) {
      double x = b.x() + timerOffset(b.width(), link.timer());
      double bottom = b.y() + b.height() + TIMER / 2;
      way.add(x, bottom);
      if (track.leave() == Turn.BESIDE) {
        way.add(x, bottom + BELOW_TIMER).add(lane, bottom + BELOW_TIMER).add(lane, runY);
      } else {
        way.add(x, runY);
      }
      return;
    }
    switch (track.leave()) {
      case STRAIGHT -> way.add(b.x() + b.width(), middle);
      case BESIDE -> way.add(b.x() + b.width(), middle).add(lane, middle).add(lane, runY);
      case VERTICAL -> {
        double x = b.x() + ports.offset(index, true);
        way.add(x, runY > middle ? b.y() + b.height() : b.y()).add(x, runY);
      }
    }
  }

  private void enter(WayPoints way, int index, Link link, Track track, double runY) {
    Bounds b = bounds(link.to());
    double middle = b.y() + b.height() / 2;
    switch (track.enter()) {
      case STRAIGHT -> way.add(b.x(), middle);
      case BESIDE -> {
        double lane = laneX(index, false, layering.column(link.to()));
        way.add(lane, runY).add(lane, middle).add(b.x(), middle);
      }
      case VERTICAL -> {
        double x = b.x() + ports.offset(index, false);
        way.add(x, runY).add(x, runY > middle ? b.y() + b.height() : b.y());
      }
    }
  }

  private double laneX(int link, boolean atSource, int gap) {
    return measure.gapEnd(gap) - LANE_MARGIN - LANE_STEP * lanes.lane(link, atSource);
  }

  /** Points of a line; those that change nothing are left out. */
  private static final class WayPoints {
    private final List<Point> points = new ArrayList<>();

    WayPoints add(double x, double y) {
      Point next = new Point(x, y);
      int size = points.size();
      if (size > 0 && points.get(size - 1).equals(next)) {
        return this;
      }
      if (size > 1 && between(points.get(size - 2), points.get(size - 1), next)) {
        points.remove(size - 1);
      }
      points.add(next);
      return this;
    }

    private static boolean between(Point a, Point b, Point c) {
      boolean sameX = a.x() == b.x() && b.x() == c.x();
      boolean sameY = a.y() == b.y() && b.y() == c.y();
      return sameX && (b.y() - a.y()) * (c.y() - b.y()) >= 0
          || sameY && (b.x() - a.x()) * (c.x() - b.x()) >= 0;
    }

    List<Point> toList() {
      return List.copyOf(points);
    }
  }
}
