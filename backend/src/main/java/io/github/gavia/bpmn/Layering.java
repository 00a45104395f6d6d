package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Columns of a graph: every link that is no way back leads at least one column to the right. Ways
 * back are the links that close a cycle when the graph is walked from its start in flow order.
 */
final class Layering {

  private enum Visit {
    NEW,
    OPEN,
    DONE
  }

  private final FlowGraph graph;
  private final int[] column;
  private final int[] reach;
  private final boolean[] back;
  private final Visit[] visits;
  private final List<Integer> finished = new ArrayList<>();

  Layering(FlowGraph graph) {
    this.graph = graph;
    this.column = new int[graph.size()];
    this.reach = new int[graph.size()];
    this.back = new boolean[graph.links().size()];
    this.visits = new Visit[graph.size()];
    Arrays.fill(visits, Visit.NEW);
    walkAll();
    measure();
    moveMergingEnds();
  }

  int column(int node) {
    return column[node];
  }

  /** How many nodes follow on the longest way that never goes back. */
  int reach(int node) {
    return reach[node];
  }

  boolean isBack(int link) {
    return back[link];
  }

  int columns() {
    int max = -1;
    for (int c : column) {
      max = Math.max(max, c);
    }
    return max + 1;
  }

  /** Nodes in the order in which a walk would begin with them. */
  List<Integer> roots() {
    List<Integer> roots = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      if (graph.node(node) instanceof Node.StartEvent) {
        roots.add(node);
      }
    }
    for (int node = 0; node < graph.size(); node++) {
      if (!(graph.node(node) instanceof Node.StartEvent) && graph.incoming(node).isEmpty()) {
        roots.add(node);
      }
    }
    for (int node = 0; node < graph.size(); node++) {
      if (!(graph.node(node) instanceof Node.StartEvent) && !graph.incoming(node).isEmpty()) {
        roots.add(node);
      }
    }
    return roots;
  }

  private void walkAll() {
    for (int root : roots()) {
      if (visits[root] == Visit.NEW) {
        walk(root);
      }
    }
  }

  private void walk(int root) {
    Deque<int[]> path = new ArrayDeque<>();
    visits[root] = Visit.OPEN;
    path.push(new int[] {root, 0});
    while (!path.isEmpty()) {
      int[] top = path.getFirst();
      List<Integer> out = graph.outgoing(top[0]);
      if (top[1] == out.size()) {
        visits[top[0]] = Visit.DONE;
        finished.add(top[0]);
        path.pop();
        continue;
      }
      int link = out.get(top[1]++);
      int target = graph.link(link).to();
      if (visits[target] == Visit.OPEN) {
        back[link] = true;
      } else if (visits[target] == Visit.NEW) {
        visits[target] = Visit.OPEN;
        path.push(new int[] {target, 0});
      }
    }
  }

  /** Nodes finish in reverse topological order, so one pass each way is enough. */
  private void measure() {
    for (int node : finished) {
      for (int link : graph.outgoing(node)) {
        if (!back[link]) {
          reach[node] = Math.max(reach[node], reach[graph.link(link).to()] + 1);
        }
      }
    }
    for (int i = finished.size() - 1; i >= 0; i--) {
      int node = finished.get(i);
      for (int link : graph.outgoing(node)) {
        if (!back[link]) {
          int to = graph.link(link).to();
          column[to] = Math.max(column[to], column[node] + 1);
        }
      }
    }
  }

  /**
   * An end that several ways reach stands right of the ends of single branches in its column:
   * otherwise they would be in the way of lines that come to it from below.
   */
  private void moveMergingEnds() {
    Set<Integer> columnsOfBranchEnds = new HashSet<>();
    for (int node : finished) {
      if (graph.outgoing(node).isEmpty() && graph.incoming(node).size() == 1) {
        columnsOfBranchEnds.add(column[node]);
      }
    }
    for (int node : finished) {
      if (graph.outgoing(node).isEmpty()
          && graph.incoming(node).size() > 1
          && columnsOfBranchEnds.contains(column[node])) {
        column[node]++;
      }
    }
  }
}
