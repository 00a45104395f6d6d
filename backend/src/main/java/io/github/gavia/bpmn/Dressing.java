package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts names and notes on a sheet whose shapes and lines have their places. */
final class Dressing {

  private static final double NOTE_WIDTH = 140;
  private static final double NOTE_LINE = 15;
  private static final double STEP = 20;
  private static final int STEPS = 40;

  private final Sheet sheet;
  private final Body body;
  private final Obstacles obstacles = new Obstacles();

  Dressing(Sheet sheet, Body body) {
    this.sheet = sheet;
    this.body = body;
    sheet.shapes.forEach(obstacles::add);
    sheet.edges.forEach(obstacles::addLine);
    sheet.labels.forEach(obstacles::add);
  }

  /**
   * Names of these elements that have none yet, and all missing notes.
   *
   * @param ids nodes and flows that were drawn just now
   */
  void dress(Set<String> ids) {
    LabelPlacement labels = new LabelPlacement(sheet, obstacles);
    for (Node node : body.nodes()) {
      if (wantsLabel(node.id(), ids) && LabelPlacement.isOutside(node)) {
        labels.placeBeside(node, sheet.shape(node.id()));
      }
    }
    for (Flow flow : body.flows()) {
      List<Point> points = sheet.edges.get(flow.id());
      if (points != null && wantsLabel(flow.id(), ids) && !flow.name().text().isEmpty()) {
        labels.placeAlong(flow, points);
      }
    }
    for (Body.Annotation note : body.annotations()) {
      if (!sheet.shapes.containsKey(note.id())) {
        Bounds place = placeOf(note);
        sheet.shapes.put(note.id(), place);
        obstacles.add(note.id(), place);
      }
    }
  }

  private boolean wantsLabel(String id, Set<String> ids) {
    return ids.contains(id) && !sheet.labels.containsKey(id);
  }

  /** Above or below what the note speaks of, as near as there is room. */
  private Bounds placeOf(Body.Annotation note) {
    double height = noteHeight(note.text());
    Bounds anchor = anchor(note);
    if (anchor == null) {
      Bounds all = sheet.bounds();
      return new Bounds(all.x(), all.y() - height - 2 * STEP, NOTE_WIDTH, height);
    }
    double middle = anchor.x() + anchor.width() / 2;
    for (int step = 2; step < STEPS; step++) {
      double above = anchor.y() - height - step * STEP;
      double below = anchor.y() + anchor.height() + step * STEP;
      for (double y : new double[] {above, below}) {
        for (double dx : new double[] {STEP, -NOTE_WIDTH / 2, -NOTE_WIDTH - STEP}) {
          Bounds place = new Bounds(Math.rint(middle + dx), y, NOTE_WIDTH, height);
          if (!obstacles.hits(Sheet.grown(place, 8), Set.of())) {
            return place;
          }
        }
      }
    }
    return new Bounds(middle, sheet.bounds().y() - height - 2 * STEP, NOTE_WIDTH, height);
  }

  private @Nullable Bounds anchor(Body.Annotation note) {
    for (Body.Link link : note.links()) {
      Bounds shape = sheet.shapes.get(link.elementId());
      Point top = Connections.topOf(link.elementId(), sheet);
      if (shape != null || top != null) {
        return shape != null || top == null ? shape : new Bounds(top.x(), top.y(), 0, 0);
      }
    }
    return null;
  }

  private static double noteHeight(String text) {
    double lines =
        text.lines().mapToDouble(l -> Math.ceil(TextSize.width(l) / (NOTE_WIDTH - 20))).sum();
    return Math.max(30, 10 + NOTE_LINE * lines);
  }
}
