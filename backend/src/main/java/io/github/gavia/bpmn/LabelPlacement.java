package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds room for names that are drawn beside their element: the first of the usual places where the
 * name covers no shape, no line and no other name.
 */
final class LabelPlacement {

  private static final double DISTANCE = 4;
  private static final double ALONG = 6;
  private static final double SLIDE = 20;
  private static final int MAX_SLIDES = 12;

  private final Sheet sheet;
  private final Obstacles obstacles;

  /**
   * @param obstacles everything drawn on the sheet; names placed here are added
   */
  LabelPlacement(Sheet sheet, Obstacles obstacles) {
    this.sheet = sheet;
    this.obstacles = obstacles;
  }

  /** Whether the node's name is drawn outside of it. */
  static boolean isOutside(Node node) {
    boolean inside =
        node instanceof Node.Task
            || node instanceof Node.CallActivity
            || node instanceof Node.SubProcess;
    return !inside && !node.name().text().isEmpty();
  }

  void placeBeside(Node node, Bounds shape) {
    take(node.id(), placesBeside(node, shape, TextSize.of(node.name().text())));
  }

  void placeAlong(Flow flow, List<Point> points) {
    take(flow.id(), placesAlong(TextSize.of(flow.name().text()), points));
  }

  /** The usual places of a node's name of that size, the best first. */
  static List<Bounds> placesBeside(Node node, Bounds shape, TextSize size) {
    return node instanceof Node.TimerBoundary
        ? besideTimer(shape, size)
        : around(shape, size, ShapeSize.isDiamond(node));
  }

  /** The usual places of a name of that size along a line, the best first; maybe none. */
  static List<Bounds> placesAlong(TextSize size, List<Point> points) {
    List<Bounds> places = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      if (a.y() == b.y()) {
        addAlongRow(places, a, b, size);
      }
    }
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      if (a.y() != b.y()) {
        addAlongColumn(places, a, b, size);
      }
    }
    return places;
  }

  /** Above and below, then the four corners. */
  private static List<Bounds> around(Bounds s, TextSize t, boolean aboveFirst) {
    double centre = s.x() + s.width() / 2 - t.width() / 2;
    double top = s.y() - DISTANCE - t.height();
    double bottom = s.y() + s.height() + DISTANCE;
    double left = s.x() + s.width() / 2 - DISTANCE - t.width();
    double right = s.x() + s.width() / 2 + DISTANCE;
    return List.of(
        box(centre, aboveFirst ? top : bottom, t),
        box(centre, aboveFirst ? bottom : top, t),
        box(left, top, t),
        box(right, top, t),
        box(left, bottom, t),
        box(right, bottom, t));
  }

  /** Right or left of the line that leaves a timer downwards, then outside of its right. */
  private static List<Bounds> besideTimer(Bounds s, TextSize t) {
    double middle = s.x() + s.width() / 2;
    double bottom = s.y() + s.height() + 2;
    return List.of(
        box(middle + DISTANCE, bottom, t),
        box(middle - DISTANCE - t.width(), bottom, t),
        box(s.x() + s.width() + 2, s.y() + s.height() / 2 + DISTANCE, t));
  }

  private static void addAlongRow(List<Bounds> places, Point a, Point b, TextSize t) {
    double room = Math.abs(b.x() - a.x()) - 2 * ALONG - t.width();
    int direction = b.x() > a.x() ? 1 : -1;
    int slides = (int) Math.min(MAX_SLIDES, Math.max(0, Math.floor(room / SLIDE)));
    if (room < -ALONG) {
      return;
    }
    for (int slide = 0; slide <= slides; slide++) {
      double begin = a.x() + direction * (Math.min(ALONG, ALONG + room / 2) + slide * SLIDE);
      double x = direction > 0 ? begin : begin - t.width();
      places.add(box(x, a.y() - 2 - t.height(), t));
      places.add(box(x, a.y() + DISTANCE, t));
    }
  }

  private static void addAlongColumn(List<Bounds> places, Point a, Point b, TextSize t) {
    double length = Math.abs(b.y() - a.y());
    int direction = b.y() > a.y() ? 1 : -1;
    int slides = (int) Math.min(MAX_SLIDES, Math.floor(length / SLIDE));
    for (int slide = 0; slide <= slides; slide++) {
      double begin = a.y() + direction * (ALONG + slide * SLIDE);
      double y = direction > 0 ? begin : begin - t.height();
      places.add(box(a.x() + DISTANCE, y, t));
      places.add(box(a.x() - DISTANCE - t.width(), y, t));
    }
  }

  private void take(String id, List<Bounds> places) {
    if (places.isEmpty()) {
      return;
    }
    Bounds chosen =
        places.stream()
            .filter(place -> !obstacles.hits(place, Set.of()))
            .findFirst()
            .orElse(places.get(0));
    sheet.labels.put(id, chosen);
    obstacles.add(id, chosen);
  }

  private static Bounds box(double x, double y, TextSize t) {
    return new Bounds(Math.rint(x), Math.rint(y), t.width(), t.height());
  }
}
