package io.github.gavia.bpmn;

import io.github.gavia.bpmn.FlowGraph.Link;
import io.github.gavia.bpmn.Track.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Places for the lines that run up or down between two columns: lines that would touch each other
 * get lanes of their own. Gap 0 lies before column 0.
 */
final class GapLanes {

  private static final int NONE = -1;

  private final int[] sourceLane;
  private final int[] targetLane;
  private final int[] count;

  GapLanes(FlowGraph graph, Layering layering, RowPlacement rows) {
    sourceLane = new int[graph.links().size()];
    targetLane = new int[graph.links().size()];
    count = new int[layering.columns() + 1];
    Arrays.fill(sourceLane, NONE);
    Arrays.fill(targetLane, NONE);
    assign(collect(graph, layering, rows));
  }

  /** How many lanes the gap has. */
  int lanes(int gap) {
    return count[gap];
  }

  int lane(int link, boolean atSource) {
    return atSource ? sourceLane[link] : targetLane[link];
  }

  private static List<Line> collect(FlowGraph graph, Layering layering, RowPlacement rows) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < graph.links().size(); i++) {
      Link link = graph.link(i);
      Track track = rows.track(i);
      if (track.leave() == Turn.BESIDE) {
        // A timer's line sets out below its host's row.
        int own = 2 * rows.row(link.from()) + (link.timer() == FlowGraph.NO_TIMER ? 0 : 1);
        lines.add(Line.of(i, true, layering.column(link.from()) + 1, own, 2 * track.row()));
      }
      if (track.enter() == Turn.BESIDE) {
        int own = 2 * rows.row(link.to());
        lines.add(Line.of(i, false, layering.column(link.to()), own, 2 * track.row()));
      }
    }
    lines.sort(Comparator.comparingInt(Line::gap).thenComparingInt(Line::first));
    return lines;
  }

  private void assign(List<Line> lines) {
    List<Integer> lastTaken = new ArrayList<>();
    int gap = NONE;
    for (Line line : lines) {
      if (line.gap != gap) {
        lastTaken.clear();
        gap = line.gap;
      }
      int lane = 0;
      while (lane < lastTaken.size() && lastTaken.get(lane) >= line.first) {
        lane++;
      }
      if (lane == lastTaken.size()) {
        lastTaken.add(line.last);
      } else {
        lastTaken.set(lane, line.last);
      }
      (line.atSource ? sourceLane : targetLane)[line.link] = lane;
      count[gap] = lastTaken.size();
    }
  }

  private record Line(int link, boolean atSource, int gap, int first, int last) {
    static Line of(int link, boolean atSource, int gap, int from, int to) {
      return new Line(link, atSource, gap, Math.min(from, to), Math.max(from, to));
    }
  }
}
