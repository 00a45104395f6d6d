package io.github.gavia.workflow;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One body as a net of nodes by index. What leaves a timer counts as leaving its host. Flows with
 * an end outside of the body are left out.
 */
final class FlowNet {

  /**
   * A flow.
   *
   * @param timed whether it leaves a timer
   */
  record Edge(int from, int to, boolean timed) {}

  private final List<Node> nodes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<List<Edge>> leaving = new ArrayList<>();
  private final List<List<Edge>> entering = new ArrayList<>();

  FlowNet(Body body) {
    Map<String, Integer> index = new HashMap<>();
    Map<String, String> hosts = new HashMap<>();
    for (Node node : body.nodes()) {
      if (node instanceof Node.TimerBoundary timer) {
        hosts.put(timer.id(), timer.attachedTo());
      } else if (index.putIfAbsent(node.id(), nodes.size()) == null) {
        nodes.add(node);
        leaving.add(new ArrayList<>());
        entering.add(new ArrayList<>());
      }
    }
    for (Flow flow : body.flows()) {
      String host = hosts.get(flow.source());
      Integer from = index.get(host == null ? flow.source() : host);
      Integer to = index.get(flow.target());
      if (from != null && to != null) {
        Edge edge = new Edge(from, to, host != null);
        edges.add(edge);
        leaving.get(from).add(edge);
        entering.get(to).add(edge);
      }
    }
  }

  int size() {
    return nodes.size();
  }

  Node node(int index) {
    return nodes.get(index);
  }

  List<Edge> edges() {
    return edges;
  }

  List<Edge> leaving(int node) {
    return leaving.get(node);
  }

  List<Edge> entering(int node) {
    return entering.get(node);
  }

  /** The name a person knows the node by. */
  String title(int index) {
    Node node = nodes.get(index);
    return node.name().text().isEmpty() ? node.id() : node.name().text();
  }
}
