package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Fits names into a drawing that another tool made: its boxes were measured for another font, and
 * some names came later. Shapes and lines stay as they are.
 */
public final class NameFitting {

  private static final double LEAST_GAP = 50;
  private static final double BESIDE_NAME = 28;
  private static final double STEP = 6;
  private static final int STEPS = 60;

  private final Sheet sheet = new Sheet();
  private final Set<String> kept;
  private final Map<String, Bounds> given = new HashMap<>();
  private final Obstacles shapes = new Obstacles();
  private final Obstacles lines = new Obstacles();
  private final Obstacles names = new Obstacles();

  private NameFitting(Diagram diagram, Set<String> kept) {
    this.kept = kept;
    sheet.shapes.putAll(diagram.shapes());
    sheet.edges.putAll(diagram.edges());
    sheet.labels.putAll(diagram.labels());
    sheet.shapes.forEach(shapes::add);
    sheet.edges.forEach(lines::addLine);
  }

  /**
   * The complete drawing with a box for every name that stands beside its element.
   *
   * @param kept elements whose name stays where the drawing has it, the box widened until no word
   *     is broken; all others get a free place
   */
  public static Diagram fit(Body body, Diagram diagram, Set<String> kept) {
    NameFitting fitting = new NameFitting(diagram, kept);
    fitting.widenAll(body);
    fitting.place(body, Set.of(), fitting::isCrowded);
    fitting.place(body, Set.of(), fitting::isMissing);
    return fitting.sheet.toDiagram().painted(diagram.colours());
  }

  /** The pixels between two nodes that leave a flow of that name, maybe empty, room for it. */
  public static double gapFor(Label name) {
    return Math.max(LEAST_GAP, TextSize.ofWholeWords(widest(name)).width() + BESIDE_NAME);
  }

  /** The text in the language that needs most room. */
  private static String widest(Label name) {
    return Stream.concat(Stream.of(name.text()), name.translations().values().stream())
        .max(
            Comparator.comparingDouble((String text) -> TextSize.width(text))
                .thenComparing(Comparator.<String>naturalOrder()))
        .orElse("");
  }

  private void widenAll(Body body) {
    for (Node node : body.nodes()) {
      if (LabelPlacement.isOutside(node)) {
        widen(node.id(), node.name());
      }
      if (node instanceof Node.SubProcess sub) {
        widenAll(sub.body());
      }
    }
    for (Flow flow : body.flows()) {
      widen(flow.id(), flow.name());
    }
  }

  /** Around the middle; a name above its shape grows upwards. */
  private void widen(String id, Label name) {
    Bounds box = sheet.labels.get(id);
    if (name.text().isEmpty() || box == null) {
      return;
    }
    if (!kept.contains(id)) {
      sheet.labels.remove(id);
      return;
    }
    given.put(id, box);
    Bounds wide = widened(id, name).get(0);
    sheet.labels.put(id, wide);
    names.add(id, wide);
  }

  /** Where a kept box that grows may go: to both sides or to one, downwards or upwards, aside. */
  private List<Bounds> widened(String id, Label name) {
    List<Bounds> places = new ArrayList<>();
    Bounds box = given.get(id);
    if (box == null) {
      return places;
    }
    TextSize size = TextSize.ofWholeWords(widest(name), box.width());
    Bounds shape = sheet.shapes.get(id);
    boolean above = shape != null && box.y() + box.height() / 2 < shape.y();
    double wider = size.width() - box.width();
    double higher = size.height() - box.height();
    double aside = size.height() / 2 + 3;
    double[] ups = {above ? higher : 0, above ? 0 : higher, -4, 4, -aside, aside};
    for (double up : ups) {
      for (double left : new double[] {wider / 2, 0, wider}) {
        places.add(new Bounds(box.x() - left, box.y() - up, size.width(), size.height()));
      }
    }
    return places;
  }

  /**
   * Places all names that ask for it.
   *
   * @param frames the sub-processes around the body, which its names do not cover but stand in
   */
  private void place(Body body, Set<String> frames, BiPredicate<String, Set<String>> asks) {
    for (Node node : body.nodes()) {
      if (LabelPlacement.isOutside(node) && asks.test(node.id(), frames)) {
        place(node, frames);
      }
      if (node instanceof Node.SubProcess sub) {
        Set<String> more = new HashSet<>(frames);
        more.add(sub.id());
        place(sub.body(), more, asks);
      }
    }
    for (Flow flow : body.flows()) {
      if (!flow.name().text().isEmpty() && asks.test(flow.id(), frames)) {
        place(flow, frames);
      }
    }
  }

  private boolean isMissing(String id, Set<String> frames) {
    return !sheet.labels.containsKey(id);
  }

  /** Whether a kept name lies on a line, or on a shape or name that it did not cover before. */
  private boolean isCrowded(String id, Set<String> frames) {
    Bounds before = given.get(id);
    Bounds now = sheet.labels.get(id);
    if (before == null || now == null) {
      return false;
    }
    boolean wider = now.width() > before.width();
    return isTaken(id, now, frames) && (wider || !isTaken(id, before, frames))
        || lines.hits(now, Set.of());
  }

  private void place(Node node, Set<String> frames) {
    Bounds shape = sheet.shapes.get(node.id());
    if (shape != null) {
      TextSize size = TextSize.ofWholeWords(widest(node.name()));
      List<Bounds> places = widened(node.id(), node.name());
      places.addAll(LabelPlacement.placesBeside(node, shape, size));
      addAround(places, shape, size);
      take(node.id(), places, frames);
    }
  }

  private void place(Flow flow, Set<String> frames) {
    List<Point> points = sheet.edges.get(flow.id());
    if (points != null) {
      TextSize size = TextSize.ofWholeWords(widest(flow.name()));
      List<Point> longest = longest(points);
      List<Bounds> places = widened(flow.id(), flow.name());
      places.addAll(LabelPlacement.placesAlong(size, longest));
      places.addAll(LabelPlacement.placesAlong(size, points));
      addAround(places, middle(longest), size);
      take(flow.id(), places, frames);
    }
  }

  private static List<Point> longest(List<Point> points) {
    List<Point> longest = points.subList(0, 2);
    for (int i = 2; i < points.size(); i++) {
      List<Point> piece = points.subList(i - 1, i + 1);
      if (length(piece) > length(longest)) {
        longest = piece;
      }
    }
    return longest;
  }

  private static double length(List<Point> piece) {
    return Math.hypot(piece.get(1).x() - piece.get(0).x(), piece.get(1).y() - piece.get(0).y());
  }

  private static Bounds middle(List<Point> piece) {
    double x = (piece.get(0).x() + piece.get(1).x()) / 2;
    double y = (piece.get(0).y() + piece.get(1).y()) / 2;
    return new Bounds(x, y, 0, 0);
  }

  /** Farther and farther above and below, for where none of the usual places is free. */
  private static void addAround(List<Bounds> places, Bounds centre, TextSize size) {
    double x = Math.rint(centre.x() + centre.width() / 2 - size.width() / 2);
    for (int step = 0; step < STEPS; step++) {
      double away = 4 + step * STEP;
      double above = Math.rint(centre.y() - away - size.height());
      double below = Math.rint(centre.y() + centre.height() + away);
      places.add(new Bounds(x, above, size.width(), size.height()));
      places.add(new Bounds(x, below, size.width(), size.height()));
    }
  }

  /** The first place that covers nothing, or else no shape and no name. */
  private void take(String id, List<Bounds> places, Set<String> frames) {
    List<Bounds> free = places.stream().filter(place -> !isTaken(id, place, frames)).toList();
    Bounds chosen =
        free.stream()
            .filter(place -> !lines.hits(place, Set.of()))
            .findFirst()
            .orElse(free.isEmpty() ? places.get(0) : free.get(0));
    sheet.labels.put(id, chosen);
    names.add(id, chosen);
  }

  private boolean isTaken(String id, Bounds place, Set<String> frames) {
    return shapes.hits(place, frames) || names.hits(place, Set.of(id));
  }
}
