package io.github.gavia.bpmn;

import io.github.gavia.bpmn.FlowGraph.Link;
import io.github.gavia.bpmn.Track.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives every node a row and every link a track. The graph is taken apart into chains: the happy
 * path becomes row 0, each branch a row below the node it leaves, nested branches nearer than the
 * ones around them; ways back run above or below everything they pass.
 */
final class RowPlacement {

  private static final int NONE = -1;

  /** How many rows are tried for a better one once a chain or way has some place. */
  private static final int LOOK_AHEAD = 12;

  private final FlowGraph graph;
  private final Layering layering;
  private final GridOccupancy grid;
  private final int[] row;
  private final boolean[] placed;
  private final @Nullable Track[] tracks;

  RowPlacement(FlowGraph graph, Layering layering) {
    this.graph = graph;
    this.layering = layering;
    this.grid = new GridOccupancy(layering.columns());
    this.row = new int[graph.size()];
    this.placed = new boolean[graph.size()];
    this.tracks = new Track[graph.links().size()];
    for (int root : layering.roots()) {
      if (!placed[root]) {
        placeBranches(placeChain(root, NONE));
      }
    }
    for (int link : waysBack()) {
      placeWayBack(link);
    }
  }

  int row(int node) {
    return row[node];
  }

  Track track(int link) {
    Track track = tracks[link];
    if (track == null) {
      throw new IllegalStateException("link " + link + " has no track");
    }
    return track;
  }

  /** The highest and the lowest row in use. */
  int[] usedRows() {
    return grid.usedRows();
  }

  /** Later nodes first, so that inner branches lie nearer to the chain than outer ones. */
  private void placeBranches(List<Integer> chain) {
    for (int i = chain.size() - 1; i >= 0; i--) {
      for (int link : timersFirst(chain.get(i))) {
        if (tracks[link] != null || layering.isBack(link)) {
          continue;
        }
        int target = graph.link(link).to();
        if (placed[target]) {
          placeBypass(link);
        } else {
          placeBranches(placeChain(target, link));
        }
      }
    }
  }

  private List<Integer> timersFirst(int node) {
    List<Integer> links = new ArrayList<>(graph.outgoing(node));
    links.sort(
        Comparator.comparingInt(
            link -> {
              int timer = graph.link(link).timer();
              return timer == FlowGraph.NO_TIMER ? Integer.MAX_VALUE : timer;
            }));
    return links;
  }

  /** Follows the preferred link as far as there are new nodes and lays them on one row. */
  private List<Integer> placeChain(int first, int sourceLink) {
    List<Integer> chain = new ArrayList<>();
    List<Integer> inner = new ArrayList<>();
    int node = first;
    while (true) {
      chain.add(node);
      placed[node] = true;
      int link = preferred(node);
      if (link == NONE) {
        break;
      }
      inner.add(link);
      node = graph.link(link).to();
    }
    int tail = merging(node);
    Run run = bestRunOfChain(chain, sourceLink, tail);
    for (int member : chain) {
      row[member] = run.row;
      grid.takeNode(run.row, layering.column(member));
    }
    for (int link : inner) {
      tracks[link] = new Track(run.row, Turn.STRAIGHT, Turn.STRAIGHT);
      takeRun(link, startUnit(link, Turn.STRAIGHT));
    }
    if (sourceLink != NONE) {
      tracks[sourceLink] = new Track(run.row, run.leave, Turn.STRAIGHT);
      takeVertical(sourceLink, true, run.row, run.leave);
      takeRun(sourceLink, run.first);
    }
    if (tail != NONE) {
      tracks[tail] = new Track(run.row, Turn.STRAIGHT, run.enter);
      takeVertical(tail, false, run.row, run.enter);
      int target = run.enter == Turn.STRAIGHT ? graph.link(tail).to() : NONE;
      grid.takeRun(run.row, startUnit(tail, Turn.STRAIGHT), run.last, target);
    }
    return chain;
  }

  private void takeRun(int link, int first) {
    int to = graph.link(link).to();
    grid.takeRun(row[to], first, endUnit(link, Turn.STRAIGHT), to);
  }

  private int preferred(int node) {
    int best = NONE;
    for (int link : graph.outgoing(node)) {
      Link candidate = graph.link(link);
      if (layering.isBack(link)
          || placed[candidate.to()]
          || candidate.timer() != FlowGraph.NO_TIMER) {
        continue;
      }
      if (best == NONE || isBetter(candidate, graph.link(best))) {
        best = link;
      }
    }
    return best;
  }

  private boolean isBetter(Link candidate, Link best) {
    if (candidate.refuses() != best.refuses()) {
      return best.refuses();
    }
    return layering.reach(candidate.to()) > layering.reach(best.to());
  }

  /** The link by which a chain that ends here runs into what is already placed. */
  private int merging(int node) {
    for (int link : graph.outgoing(node)) {
      if (!layering.isBack(link)
          && tracks[link] == null
          && graph.link(link).timer() == FlowGraph.NO_TIMER) {
        return link;
      }
    }
    return NONE;
  }

  private Run bestRunOfChain(List<Integer> chain, int source, int tail) {
    int firstColumn = GridOccupancy.unit(layering.column(chain.get(0)));
    int lastColumn = GridOccupancy.unit(layering.column(chain.get(chain.size() - 1)));
    int base = source == NONE ? 0 : row[graph.link(source).from()] + 1;
    Best best = new Best();
    for (int r = base; !best.isSettled(r - base); r++) {
      int shortest = source == NONE ? firstColumn : startUnit(source, Turn.BESIDE);
      int end = tail == NONE ? lastColumn : endUnit(tail, Turn.BESIDE);
      int into = tail == NONE ? NONE : graph.link(tail).to();
      if (!grid.isFree(r, shortest, end, into) || !cellsAreFree(chain, r)) {
        continue;
      }
      for (Turn leave : source == NONE ? List.of(Turn.STRAIGHT) : leaving(source, r)) {
        for (Turn enter : tail == NONE ? List.of(Turn.STRAIGHT) : entering(tail, r)) {
          int first = source == NONE ? firstColumn : startUnit(source, leave);
          int last = tail == NONE ? lastColumn : endUnit(tail, enter);
          int target = tail != NONE && enter == Turn.STRAIGHT ? graph.link(tail).to() : NONE;
          if (grid.isFree(r, first, last, target)) {
            double cost = r - base + cost(source, leave, r, true) + cost(tail, enter, r, false);
            best.offer(new Run(r, leave, enter, first, last), cost);
          }
        }
      }
    }
    return best.get();
  }

  private boolean cellsAreFree(List<Integer> chain, int r) {
    for (int node : chain) {
      if (!grid.hasNoVertical(r, layering.column(node))) {
        return false;
      }
    }
    return true;
  }

  /** A forward link between two nodes that are placed already. */
  private void placeBypass(int link) {
    int from = row[graph.link(link).from()];
    int to = row[graph.link(link).to()];
    Best best = new Best();
    offerAll(best, link, from, 0);
    offerAll(best, link, to, 0);
    for (int distance = 1; !best.isSettled(distance); distance++) {
      offerAll(best, link, Math.max(from, to) + distance, 1 + distance * 0.1);
    }
    take(link, best.get());
  }

  private List<Integer> waysBack() {
    List<Integer> links = new ArrayList<>();
    for (int link = 0; link < tracks.length; link++) {
      if (tracks[link] == null) {
        links.add(link);
      }
    }
    links.sort(
        Comparator.comparingInt(
            link ->
                layering.column(graph.link(link).from()) - layering.column(graph.link(link).to())));
    return links;
  }

  private void placeWayBack(int link) {
    int from = row[graph.link(link).from()];
    int to = row[graph.link(link).to()];
    Best best = new Best();
    for (int distance = 1; !best.isSettled(distance - 1); distance++) {
      offerAll(best, link, Math.min(from, to) - distance, distance * 0.1);
      offerAll(best, link, Math.max(from, to) + distance, 1 + distance * 0.1);
    }
    take(link, best.get());
  }

  private void offerAll(Best best, int link, int r, double cost) {
    if (!mayRunAlong(link, r)) {
      return;
    }
    for (Turn leave : leaving(link, r)) {
      for (Turn enter : entering(link, r)) {
        int start = startUnit(link, leave);
        int end = endUnit(link, enter);
        int target = enter == Turn.STRAIGHT ? graph.link(link).to() : NONE;
        boolean ahead = !layering.isBack(link);
        if (ahead && start > end) {
          continue;
        }
        int first = Math.min(start, end);
        int last = Math.max(start, end);
        if (grid.isFree(r, first, last, target)) {
          double turns = cost(link, leave, r, true) + cost(link, enter, r, false);
          best.offer(new Run(r, leave, enter, first, last), cost + turns);
        }
      }
    }
  }

  /** Cheap look at the units that every way along the row needs. */
  private boolean mayRunAlong(int link, int r) {
    if (layering.isBack(link)) {
      return grid.isFree(r, endUnit(link, Turn.VERTICAL), startUnit(link, Turn.VERTICAL), NONE);
    }
    return grid.isFree(
        r, startUnit(link, Turn.BESIDE), endUnit(link, Turn.BESIDE), graph.link(link).to());
  }

  private void take(int link, Run run) {
    tracks[link] = new Track(run.row, run.leave, run.enter);
    int target = run.enter == Turn.STRAIGHT ? graph.link(link).to() : NONE;
    grid.takeRun(run.row, run.first, run.last, target);
    takeVertical(link, true, run.row, run.leave);
    takeVertical(link, false, run.row, run.enter);
  }

  private List<Turn> leaving(int link, int r) {
    Link l = graph.link(link);
    int own = row[l.from()];
    if (own == r) {
      boolean straight = l.timer() == FlowGraph.NO_TIMER && !layering.isBack(link);
      return straight ? List.of(Turn.STRAIGHT) : List.of();
    }
    boolean blocked =
        l.from() == l.to()
            || (l.timer() != FlowGraph.NO_TIMER && r < own)
            || crossings(link, true, r) == GridOccupancy.BLOCKED;
    return blocked ? List.of(Turn.BESIDE) : List.of(Turn.VERTICAL, Turn.BESIDE);
  }

  private List<Turn> entering(int link, int r) {
    if (row[graph.link(link).to()] == r) {
      return layering.isBack(link) ? List.of() : List.of(Turn.STRAIGHT);
    }
    return crossings(link, false, r) == GridOccupancy.BLOCKED
        ? List.of(Turn.BESIDE)
        : List.of(Turn.VERTICAL, Turn.BESIDE);
  }

  private int crossings(int link, boolean atSource, int r) {
    int node = atSource ? graph.link(link).from() : graph.link(link).to();
    return grid.crossings(layering.column(node), row[node], r, owner(node, atSource));
  }

  private double cost(int link, Turn turn, int r, boolean atSource) {
    return switch (turn) {
      case STRAIGHT -> 0;
      case VERTICAL -> 0.4 * crossings(link, atSource, r);
      case BESIDE -> 2.5;
    };
  }

  private void takeVertical(int link, boolean atSource, int r, Turn turn) {
    if (turn == Turn.VERTICAL) {
      int node = atSource ? graph.link(link).from() : graph.link(link).to();
      grid.takeVertical(layering.column(node), row[node], r, owner(node, atSource));
    }
  }

  /** Small nodes have one place on each side: lines in and lines out must not share it. */
  private int owner(int node, boolean leaves) {
    return graph.hasWideSides(node) || leaves ? 2 * node : 2 * node + 1;
  }

  private int startUnit(int link, Turn leave) {
    int unit = GridOccupancy.unit(layering.column(graph.link(link).from()));
    return leave == Turn.VERTICAL ? unit : unit + 1;
  }

  private int endUnit(int link, Turn enter) {
    int unit = GridOccupancy.unit(layering.column(graph.link(link).to()));
    return enter == Turn.VERTICAL ? unit : unit - 1;
  }

  /** A place for a chain or a link: units first to last of a row. */
  private record Run(int row, Turn leave, Turn enter, int first, int last) {}

  /** The cheapest run met so far. */
  private static final class Best {
    private @Nullable Run run;
    private double cost = Double.MAX_VALUE;

    void offer(Run candidate, double candidateCost) {
      if (candidateCost < cost) {
        run = candidate;
        cost = candidateCost;
      }
    }

    /** Rows farther away than this can no longer pay. */
    boolean isSettled(int distance) {
      return run != null && distance > Math.min(LOOK_AHEAD, cost * 10);
    }

    Run get() {
      if (run == null) {
        throw new IllegalStateException("no run was offered");
      }
      return run;
    }
  }
}
