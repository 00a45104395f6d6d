package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.NameFitting;
import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Label;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes room in a file's drawing for steps that the file has not, or has as something smaller. */
final class StepRoom {

  private static final double WIDTH = 100;
  private static final double HEIGHT = 80;

  /** Nearer than this a step does not come to what is beside it. */
  private static final double CLEARANCE = 20;

  /** Keeps line ends on a border in place when what is beside it moves. */
  private static final double BEYOND = 0.5;

  private final ProcessDraft draft;
  private final Map<String, Bounds> shapes;
  private final Map<String, List<Point>> edges;
  private final Map<String, Bounds> labels;

  /** All three maps are changed. */
  StepRoom(
      ProcessDraft draft,
      Map<String, Bounds> shapes,
      Map<String, List<Point>> edges,
      Map<String, Bounds> labels) {
    this.draft = draft;
    this.shapes = shapes;
    this.edges = edges;
    this.labels = labels;
  }

  /** Steps that are drawn as circles or diamonds become as large as steps. */
  void grow(Set<String> steps) {
    steps.stream()
        .sorted(Comparator.comparingDouble((String id) -> drawn(id).x()).thenComparing(id -> id))
        .forEach(this::grow);
  }

  /** Around its middle; where that is too tight what is to the right moves. */
  private void grow(String id) {
    Bounds before = drawn(id);
    Bounds step = around(before);
    Bounds wanted =
        new Bounds(step.x() - CLEARANCE, step.y(), WIDTH + 2 * CLEARANCE, step.height());
    double wider = WIDTH - before.width();
    if (draft.body.node(id) != null && wider > 0 && !isFree(wanted, id)) {
      shift(clearLine(right(before)) + BEYOND, wider);
      step = moved(step, before.x() - step.x(), 0);
    }
    shapes.put(id, step);
  }

  private Bounds drawn(String id) {
    return Objects.requireNonNull(shapes.get(id), id);
  }

  private static Bounds around(Bounds bounds) {
    double x = bounds.x() + bounds.width() / 2;
    double y = bounds.y() + bounds.height() / 2;
    return new Bounds(x - WIDTH / 2, y - HEIGHT / 2, WIDTH, HEIGHT);
  }

  /** The leftmost upright line from there on that cuts no shape. */
  private double clearLine(double from) {
    double line = from;
    for (Bounds shape : sorted(Comparator.comparingDouble(Bounds::x))) {
      if (shape.x() < line) {
        line = Math.max(line, right(shape));
      }
    }
    return line;
  }

  private List<Bounds> sorted(Comparator<Bounds> order) {
    return shapes.values().stream().sorted(order).toList();
  }

  /** The steps added to the process itself, where there is a place that fits. */
  void place() {
    for (DraftNode step : draft.body.nodes(Kind.TASK)) {
      if (step.element == null && !shapes.containsKey(step.id)) {
        for (DraftFlow entry : draft.body.entering(step)) {
          placeAfter(draft.body.source(entry), entry, step);
        }
      }
    }
  }

  private void placeAfter(DraftNode source, DraftFlow entry, DraftNode step) {
    Bounds before = shapes.get(source.id);
    if (before == null || shapes.containsKey(step.id)) {
      return;
    }
    if (source.kind != Kind.START || !takePlaceOfStart(source, entry, step, before)) {
      pushAside(before, entry, step);
    }
  }

  /** The start goes to the left, and the step as near to the next one as its name allows. */
  private boolean takePlaceOfStart(
      DraftNode start, DraftFlow entry, DraftNode step, Bounds before) {
    Bounds place = around(before);
    for (DraftFlow exit : draft.body.leaving(step)) {
      Bounds next = shapes.get(exit.target);
      if (next != null) {
        place = apart(place, before, next, NameFitting.gapFor(exit.name));
      }
    }
    double dx = place.x() - NameFitting.gapFor(entry.name) - right(before);
    double dy = place.y() - around(before).y();
    Bounds left = moved(before, dx, dy);
    Bounds both = new Bounds(left.x(), place.y(), right(place) - left.x(), HEIGHT);
    if (!isFree(both, start.id)) {
      return false;
    }
    shapes.put(step.id, place);
    shapes.put(start.id, left);
    labels.computeIfPresent(start.id, (id, label) -> moved(label, dx, dy));
    return true;
  }

  /** The step moved away from the next node, as far as that is right of the start or below it. */
  private static Bounds apart(Bounds step, Bounds before, Bounds next, double gap) {
    if (next.x() >= right(before)) {
      return moved(step, Math.min(0, next.x() - gap - right(step)), 0);
    }
    if (next.y() >= before.y() + before.height()) {
      double bottom = step.y() + step.height();
      return moved(step, 0, Math.min(0, next.y() - NameFitting.gapFor(Label.NONE) - bottom));
    }
    return step;
  }

  /** The step takes the place of the next node, which goes right with all that is beside it. */
  private void pushAside(Bounds before, DraftFlow entry, DraftNode step) {
    for (DraftFlow exit : draft.body.leaving(step)) {
      Bounds next = shapes.get(exit.target);
      Double cut = next == null ? null : cut(right(before), next.x());
      if (next != null && cut != null) {
        double gap = NameFitting.gapFor(entry.name);
        double x = Math.max(next.x(), right(before) + gap);
        Bounds place = new Bounds(x, next.y() + next.height() / 2 - HEIGHT / 2, WIDTH, HEIGHT);
        double dx = right(place) + NameFitting.gapFor(exit.name) - next.x();
        if (isFreeAfterShift(place, cut, dx)) {
          shift(cut, dx);
          shapes.put(step.id, place);
          return;
        }
      }
    }
  }

  /** The rightmost upright line between the two that cuts no shape, null when there is none. */
  private @Nullable Double cut(double from, double to) {
    double cut = to;
    for (Bounds shape : sorted(Comparator.comparingDouble(StepRoom::right).reversed())) {
      if (right(shape) > cut) {
        cut = Math.min(cut, shape.x());
      }
    }
    return cut < from ? null : cut;
  }

  private boolean isFreeAfterShift(Bounds place, double cut, double dx) {
    return shapes.values().stream()
        .map(shape -> shape.x() >= cut ? moved(shape, dx, 0) : shape)
        .noneMatch(shape -> overlap(shape, place));
  }

  private void shift(double cut, double dx) {
    Set<String> right = new HashSet<>();
    shapes.forEach(
        (id, shape) -> {
          if (shape.x() >= cut) {
            right.add(id);
          }
        });
    shapes.replaceAll((id, shape) -> right.contains(id) ? moved(shape, dx, 0) : shape);
    labels.replaceAll(
        (id, label) -> {
          boolean moves =
              shapes.containsKey(id) ? right.contains(id) : label.x() + label.width() / 2 >= cut;
          return moves ? moved(label, dx, 0) : label;
        });
    edges.replaceAll(
        (id, points) ->
            points.stream().map(p -> p.x() >= cut ? new Point(p.x() + dx, p.y()) : p).toList());
  }

  private boolean isFree(Bounds room, String except) {
    return shapes.entrySet().stream()
        .noneMatch(shape -> !shape.getKey().equals(except) && overlap(shape.getValue(), room));
  }

  private static boolean overlap(Bounds a, Bounds b) {
    return a.x() < right(b)
        && b.x() < right(a)
        && a.y() < b.y() + b.height()
        && b.y() < a.y() + a.height();
  }

  private static double right(Bounds bounds) {
    return bounds.x() + bounds.width();
  }

  private static Bounds moved(Bounds bounds, double dx, double dy) {
    return new Bounds(bounds.x() + dx, bounds.y() + dy, bounds.width(), bounds.height());
  }
}
