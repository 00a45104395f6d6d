package io.github.gavia.workflow;

import io.github.gavia.workflow.FlowNet.Edge;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Cycles in which nothing waits: the engine would go round until it breaks. */
final class LoopCheck {

  private static final int NEW = 0;
  private static final int OPEN = 1;
  private static final int DONE = 2;

  private final FlowNet net;
  private final ModelFindings findings;
  private final int[] visit;

  LoopCheck(FlowNet net, ModelFindings findings) {
    this.net = net;
    this.findings = findings;
    this.visit = new int[net.size()];
  }

  /** One finding per node at which such a cycle closes. */
  void check() {
    boolean[] reported = new boolean[net.size()];
    for (int node = 0; node < net.size(); node++) {
      if (visit[node] == NEW && !waits(net.node(node))) {
        walk(node, reported);
      }
    }
  }

  private void walk(int root, boolean[] reported) {
    Deque<int[]> path = new ArrayDeque<>();
    visit[root] = OPEN;
    path.push(new int[] {root, 0});
    while (!path.isEmpty()) {
      int[] top = path.getFirst();
      List<Edge> leaving = net.leaving(top[0]);
      if (top[1] == leaving.size()) {
        visit[top[0]] = DONE;
        path.pop();
        continue;
      }
      Edge edge = leaving.get(top[1]++);
      int next = edge.to();
      if (edge.timed() || waits(net.node(next))) {
        continue;
      }
      if (visit[next] == OPEN && !reported[next]) {
        reported[next] = true;
        findings.add(ModelFinding.AUTOMATIC_LOOP, net.node(next));
      } else if (visit[next] == NEW) {
        visit[next] = OPEN;
        path.push(new int[] {next, 0});
      }
    }
  }

  /** A sub-process with a state inside is trusted to reach it. */
  private static boolean waits(Node node) {
    if (node instanceof Node.SubProcess sub) {
      return hasState(sub.body());
    }
    return node instanceof Node.StateNode;
  }

  private static boolean hasState(Body body) {
    return body.nodes().stream().anyMatch(n -> !(n instanceof Node.EndEvent) && waits(n));
  }
}
