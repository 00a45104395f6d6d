package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is drawn already, found by place: rectangles in buckets. The few that would fill very many
 * buckets are kept apart, so that a drawing with far-off corners costs no memory.
 */
final class Obstacles {

  private static final double BUCKET_WIDTH = 1600;
  private static final double BUCKET_HEIGHT = 400;
  private static final int MOST_BUCKETS = 256;

  private record Box(String id, Bounds bounds) {}

  private final Map<Long, List<Box>> buckets = new HashMap<>();
  private final List<Box> large = new ArrayList<>();
  private final List<Box> all = new ArrayList<>();

  void add(String id, Bounds bounds) {
    Box box = new Box(id, bounds);
    all.add(box);
    if (buckets(bounds) > MOST_BUCKETS) {
      large.add(box);
      return;
    }
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
    if (buckets(bounds) > all.size()) {
      return hits(all, bounds, except);
    }
    if (hits(large, bounds, except)) {
      return true;
    }
    for (int column = column(bounds.x()); column <= column(bounds.x() + bounds.width()); column++) {
      for (int row = row(bounds.y()); row <= row(bounds.y() + bounds.height()); row++) {
        if (hits(buckets.getOrDefault(key(column, row), List.of()), bounds, except)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hits(List<Box> boxes, Bounds bounds, Set<String> except) {
    for (Box box : boxes) {
      if (overlap(box.bounds, bounds) && !except.contains(box.id)) {
        return true;
      }
    }
    return false;
  }

  /** About how many buckets a rectangle touches. */
  private static double buckets(Bounds bounds) {
    return (bounds.width() / BUCKET_WIDTH + 1) * (bounds.height() / BUCKET_HEIGHT + 1);
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
