package io.github.gavia.bpmn;

import io.github.gavia.bpmn.FlowGraph.Link;
import io.github.gavia.bpmn.Track.Turn;
import io.github.gavia.workflow.model.Node;
import java.util.List;

/** How wide columns and the gaps between them are, how high rows are, and so where they lie. */
final class GridMeasure {

  private static final double GAP = 50;
  private static final double LANE_STEP = 12;
  private static final double BESIDE_LABEL = 18;
  private static final double MAX_LABEL = 120;
  private static final double ROW_GAP = 22;

  private final FlowGraph graph;
  private final Layering layering;
  private final RowPlacement rows;
  private final double[] columnWidth;
  private final double[] gapWidth;
  private final double[] columnStart;
  private final int firstRow;
  private final double[] above;
  private final double[] below;
  private final double[] rowCentre;

  GridMeasure(
      FlowGraph graph,
      Layering layering,
      RowPlacement rows,
      GapLanes lanes,
      List<ShapeSize> sizes) {
    this.graph = graph;
    this.layering = layering;
    this.rows = rows;
    this.columnWidth = new double[layering.columns()];
    this.gapWidth = new double[layering.columns() + 1];
    this.columnStart = new double[layering.columns() + 1];
    int[] used = rows.usedRows();
    this.firstRow = used[0];
    this.above = new double[used[1] - used[0] + 1];
    this.below = new double[above.length];
    this.rowCentre = new double[above.length];
    measureNodes(sizes);
    measureLinks();
    layColumns(lanes);
    layRows();
  }

  double columnCentre(int column) {
    return columnStart[column] + columnWidth[column] / 2;
  }

  /** Where the gap before the column ends and the column begins. */
  double gapEnd(int gap) {
    return columnStart[gap];
  }

  double rowCentre(int row) {
    return rowCentre[row - firstRow];
  }

  private void measureNodes(List<ShapeSize> sizes) {
    for (int node = 0; node < graph.size(); node++) {
      ShapeSize size = sizes.get(node);
      int column = layering.column(node);
      int row = rows.row(node) - firstRow;
      columnWidth[column] = Math.max(columnWidth[column], size.width());
      above[row] = Math.max(above[row], size.height() / 2 + labelAbove(graph.node(node)));
      below[row] = Math.max(below[row], size.height() / 2 + roomBelow(node));
    }
  }

  private static double labelAbove(Node node) {
    boolean named = ShapeSize.isDiamond(node) && !node.name().text().isEmpty();
    return named ? TextSize.of(node.name().text()).height() + 6 : 0;
  }

  private double roomBelow(int node) {
    if (!graph.timers(node).isEmpty()) {
      return GridDrawing.TIMER / 2 + 22;
    }
    boolean named = !graph.hasWideSides(node) && !graph.node(node).name().text().isEmpty();
    return named ? TextSize.of(graph.node(node).name().text()).height() + 6 : 0;
  }

  private void measureLinks() {
    for (int i = 0; i < graph.links().size(); i++) {
      Link link = graph.link(i);
      Track track = rows.track(i);
      int row = track.row() - firstRow;
      String name = link.flow().name().text();
      double labelHeight = name.isEmpty() ? 4 : TextSize.of(name).height() + 4;
      above[row] = Math.max(above[row], labelHeight);
      below[row] = Math.max(below[row], 6);
      if (!name.isEmpty()) {
        reserveLabel(link, track, Math.min(MAX_LABEL, TextSize.of(name).width()));
      }
    }
  }

  /** A name is written where the run along the row begins. */
  private void reserveLabel(Link link, Track track, double width) {
    int column = layering.column(link.from());
    boolean forward = layering.column(link.to()) > column;
    if (!forward) {
      return;
    }
    double inColumn = track.leave() == Turn.VERTICAL ? columnWidth[column] / 2 : 0;
    double needed = width + BESIDE_LABEL + 10 - inColumn;
    gapWidth[column + 1] = Math.max(gapWidth[column + 1], needed);
  }

  private void layColumns(GapLanes lanes) {
    double x = 0;
    for (int gap = 0; gap < gapWidth.length; gap++) {
      double forLanes = lanes.lanes(gap) == 0 ? 0 : 16 + LANE_STEP * lanes.lanes(gap);
      double least = gap == 0 || gap == columnWidth.length ? 0 : GAP;
      // Labels stand at the left end of a gap, lanes at its right end.
      x += Math.max(least, gapWidth[gap] + forLanes);
      columnStart[gap] = x;
      x += gap < columnWidth.length ? columnWidth[gap] : 0;
    }
  }

  private void layRows() {
    double y = 0;
    for (int row = 0; row < above.length; row++) {
      if (above[row] + below[row] == 0) {
        rowCentre[row] = y;
        continue;
      }
      rowCentre[row] = Math.rint(y + above[row]);
      y = rowCentre[row] + below[row] + ROW_GAP;
    }
  }
}
