package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Leads a line between two shapes that have their places already: the simplest orthogonal way that
 * touches nothing, or the simplest of all when everything touches.
 */
final class FreeRouting {

  private static final double STEP = 20;
  private static final int DETOURS = 60;

  private final Obstacles shapes;

  /**
   * @param shapes what lines have to go around
   */
  FreeRouting(Obstacles shapes) {
    this.shapes = shapes;
  }

  /**
   * @param downOnly whether the line may leave only at the bottom, as from a timer on a border
   * @param except ids that may be touched: both ends and what belongs to them
   */
  List<Point> route(Bounds from, Bounds to, boolean downOnly, Set<String> except) {
    List<List<Point>> ways = downOnly ? waysDown(from, to) : ways(from, to);
    for (List<Point> way : ways) {
      if (isClear(way, from, to, except)) {
        return way;
      }
    }
    return ways.get(0);
  }

  private static List<List<Point>> ways(Bounds from, Bounds to) {
    List<List<Point>> ways = new ArrayList<>();
    Point right = new Point(from.x() + from.width(), middleY(from));
    Point left = new Point(to.x(), middleY(to));
    if (left.x() > right.x()) {
      if (left.y() == right.y()) {
        ways.add(List.of(right, left));
      } else {
        addStairs(ways, right, left);
      }
    }
    if (middleX(to) > right.x()) {
      double edge = middleY(to) > right.y() ? to.y() : to.y() + to.height();
      Point corner = new Point(middleX(to), right.y());
      ways.add(List.of(right, corner, new Point(middleX(to), edge)));
    }
    addFromSide(ways, from, to, true);
    addFromSide(ways, from, to, false);
    addAround(ways, right, left, from, to);
    return ways;
  }

  private static List<List<Point>> waysDown(Bounds from, Bounds to) {
    List<List<Point>> ways = new ArrayList<>();
    addFromSide(ways, from, to, true);
    Point bottom = new Point(middleX(from), from.y() + from.height());
    Point turn = new Point(bottom.x(), bottom.y() + STEP / 2);
    List<List<Point>> rest = new ArrayList<>();
    addAround(rest, turn, new Point(to.x(), middleY(to)), from, to);
    for (List<Point> way : rest) {
      List<Point> whole = new ArrayList<>(way);
      whole.add(0, bottom);
      ways.add(whole);
    }
    return ways;
  }

  /** Right, up or down, right. */
  private static void addStairs(List<List<Point>> ways, Point a, Point b) {
    double room = b.x() - a.x();
    double[] turns = {a.x() + room / 2, b.x() - Math.min(STEP, room / 2), a.x() + STEP};
    for (double x : turns) {
      ways.add(List.of(a, new Point(x, a.y()), new Point(x, b.y()), b));
    }
  }

  /** Out at the bottom or the top: straight into the target's side, or along a row of its own. */
  private static void addFromSide(List<List<Point>> ways, Bounds from, Bounds to, boolean down) {
    double start = down ? from.y() + from.height() : from.y();
    Point out = new Point(middleX(from), start);
    boolean targetThere = down ? middleY(to) > start : middleY(to) < start;
    if (targetThere && to.x() > out.x()) {
      Point in = new Point(to.x(), middleY(to));
      ways.add(List.of(out, new Point(out.x(), in.y()), in));
    }
    if (targetThere && to.x() + to.width() < out.x()) {
      Point in = new Point(to.x() + to.width(), middleY(to));
      ways.add(List.of(out, new Point(out.x(), in.y()), in));
    }
    double edge = down ? Math.max(start, to.y() + to.height()) : Math.min(start, to.y());
    for (int i = 1; i <= DETOURS; i++) {
      double y = down ? edge + i * STEP : edge - i * STEP;
      Point in = new Point(middleX(to), down ? to.y() + to.height() : to.y());
      ways.add(List.of(out, new Point(out.x(), y), new Point(in.x(), y), in));
    }
  }

  /** Out at the right, around below or above, in at the left. */
  private static void addAround(
      List<List<Point>> ways, Point out, Point in, Bounds from, Bounds to) {
    double lowest = Math.max(from.y() + from.height(), to.y() + to.height());
    double highest = Math.min(from.y(), to.y());
    for (int i = 1; i <= DETOURS; i++) {
      for (double y : new double[] {highest - i * STEP, lowest + i * STEP}) {
        double x1 = Math.max(out.x(), from.x() + from.width()) + STEP;
        double x2 = in.x() - STEP;
        ways.add(
            List.of(
                out,
                new Point(x1, out.y()),
                new Point(x1, y),
                new Point(x2, y),
                new Point(x2, in.y()),
                in));
      }
    }
  }

  private boolean isClear(List<Point> way, Bounds from, Bounds to, Set<String> except) {
    for (int i = 1; i < way.size(); i++) {
      Bounds piece = Obstacles.around(way.get(i - 1), way.get(i));
      boolean throughOwn = i > 1 && Obstacles.overlap(piece, shrunk(from));
      boolean throughTarget = i < way.size() - 1 && Obstacles.overlap(piece, shrunk(to));
      if (throughOwn || throughTarget || shapes.hits(piece, except)) {
        return false;
      }
    }
    return true;
  }

  private static Bounds shrunk(Bounds b) {
    return new Bounds(b.x() + 1, b.y() + 1, b.width() - 2, b.height() - 2);
  }

  private static double middleX(Bounds b) {
    return b.x() + b.width() / 2;
  }

  private static double middleY(Bounds b) {
    return b.y() + b.height() / 2;
  }
}
