package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a body that is laid out together, by index. Timers on a border are no nodes of their
 * own: they travel with their host, and their flows leave the host.
 */
final class FlowGraph {

  /** {@link Link#timer()} of a flow that leaves the node itself. */
  static final int NO_TIMER = -1;

  /**
   * A flow between two nodes of the graph.
   *
   * @param timer position among the host's timers, or {@link #NO_TIMER}
   */
  record Link(Flow flow, int from, int to, int timer) {
    boolean refuses() {
      Flow.Button button = flow.button();
      return button != null && button.kind() == Flow.ButtonKind.REFUSE;
    }
  }

  private final List<Node> nodes = new ArrayList<>();
  private final List<List<Node.TimerBoundary>> timers = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<List<Integer>> outgoing = new ArrayList<>();
  private final List<List<Integer>> incoming = new ArrayList<>();

  /** Flows whose ends are not both among the nodes are left out. */
  FlowGraph(List<Node> members, List<Flow> flows) {
    Map<String, Integer> index = new HashMap<>();
    for (Node node : members) {
      if (!(node instanceof Node.TimerBoundary)) {
        index.put(node.id(), addNode(node));
      }
    }
    Map<String, Integer> timerPosition = new HashMap<>();
    for (Node node : members) {
      if (node instanceof Node.TimerBoundary timer) {
        Integer host = index.get(timer.attachedTo());
        if (host == null) {
          index.put(timer.id(), addNode(timer));
        } else {
          timerPosition.put(timer.id(), timers.get(host).size());
          timers.get(host).add(timer);
          index.put(timer.id(), host);
        }
      }
    }
    for (Flow flow : flows) {
      Integer from = index.get(flow.source());
      Integer to = index.get(flow.target());
      if (from != null && to != null) {
        addLink(new Link(flow, from, to, timerPosition.getOrDefault(flow.source(), NO_TIMER)));
      }
    }
  }

  private int addNode(Node node) {
    nodes.add(node);
    timers.add(new ArrayList<>());
    outgoing.add(new ArrayList<>());
    incoming.add(new ArrayList<>());
    return nodes.size() - 1;
  }

  private void addLink(Link link) {
    outgoing.get(link.from()).add(links.size());
    incoming.get(link.to()).add(links.size());
    links.add(link);
  }

  int size() {
    return nodes.size();
  }

  Node node(int index) {
    return nodes.get(index);
  }

  /** The timers on that node's border, the first one drawn rightmost. */
  List<Node.TimerBoundary> timers(int index) {
    return timers.get(index);
  }

  List<Link> links() {
    return links;
  }

  Link link(int index) {
    return links.get(index);
  }

  /** Indexes of the links that leave the node, in flow order. */
  List<Integer> outgoing(int node) {
    return outgoing.get(node);
  }

  List<Integer> incoming(int node) {
    return incoming.get(node);
  }

  /** Whether several lines may meet one side of the node at different places. */
  boolean hasWideSides(int node) {
    return nodes.get(node) instanceof Node.Task
        || nodes.get(node) instanceof Node.CallActivity
        || nodes.get(node) instanceof Node.SubProcess;
  }
}
