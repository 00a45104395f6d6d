package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is drawn already, found by place: rectangles in buckets. */
final class Obstacles {

  private static final double BUCKET_WIDTH = 1600;
  private static final double BUCKET_HEIGHT = 400;

  private record Box(String id, Bounds bounds) {}

  private final Map<Long, List<Box>> buckets = new HashMap<>();

  void add(String id, Bounds bounds) {
    Box box = new Box(id, bounds);
    for (int column = column(bounds.x()); column <= column(bounds.x() + bounds.width()); column++) {
      for (int row = row(bounds.y()); row <= row(bounds.y() + bounds.height()); row++) {
        buckets.computeIfAbsent(key(column, row), k -> new ArrayList<>()).add(box);
      }
    }
  }

  /** Adds a line, piece by piece. */
  void addLine(String id, List<Point> points) {
    for (int i = 1; i < points.size(); i++) {
      add(id, around(points.get(i - 1), points.get(i)));
    }
  }

  /** Whether the rectangle overlaps something; touching is no overlap. */
  boolean hits(Bounds bounds, Set<String> except) {
    for (int column = column(bounds.x()); column <= column(bounds.x() + bounds.width()); column++) {
      for (int row = row(bounds.y()); row <= row(bounds.y() + bounds.height()); row++) {
        for (Box box : buckets.getOrDefault(key(column, row), List.of())) {
          if (overlap(box.bounds, bounds) && !except.contains(box.id)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The rectangle a piece of a line covers, a pixel wide so that touching it counts. */
  static Bounds around(Point a, Point b) {
    double x = Math.min(a.x(), b.x());
    double y = Math.min(a.y(), b.y());
    return new Bounds(x - 0.5, y - 0.5, Math.abs(a.x() - b.x()) + 1, Math.abs(a.y() - b.y()) + 1);
  }

  static boolean overlap(Bounds a, Bounds b) {
    return a.x() < b.x() + b.width()
        && b.x() < a.x() + a.width()
        && a.y() < b.y() + b.height()
        && b.y() < a.y() + a.height();
  }

  private static int column(double x) {
    return (int) Math.floor(x / BUCKET_WIDTH);
  }

  private static int row(double y) {
    return (int) Math.floor(y / BUCKET_HEIGHT);
  }

  private static long key(int column, int row) {
    return ((long) column << 32) ^ (row & 0xffffffffL);
  }
}
