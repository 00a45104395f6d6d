package io.github.gavia.workflow.model;

import io.github.gavia.workflow.model.Node.SubProcess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Look-ups in a workflow's graph, sub-processes included. Built once for many questions. */
public final class Graph {

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Flow> flows = new ArrayList<>();
  private final Map<String, Flow> flowById = new HashMap<>();
  private final Map<String, List<Flow>> leaving = new HashMap<>();
  private final Map<String, List<Flow>> entering = new HashMap<>();

  private Graph() {}

  /** The graph of a workflow. */
  public static Graph of(WorkflowModel model) {
    Graph graph = new Graph();
    graph.add(model.body());
    return graph;
  }

  private void add(Body body) {
    for (Node node : body.nodes()) {
      nodes.putIfAbsent(node.id(), node);
      if (node instanceof SubProcess sub) {
        add(sub.body());
      }
    }
    for (Flow flow : body.flows()) {
      flows.add(flow);
      flowById.putIfAbsent(flow.id(), flow);
      leaving.computeIfAbsent(flow.source(), k -> new ArrayList<>()).add(flow);
      entering.computeIfAbsent(flow.target(), k -> new ArrayList<>()).add(flow);
    }
  }

  /** The node with that id, or null. */
  public @Nullable Node node(String id) {
    return nodes.get(id);
  }

  /** The flow with that id, or null. */
  public @Nullable Flow flow(String id) {
    return flowById.get(id);
  }

  /** All nodes, those inside of sub-processes included. */
  public Collection<Node> nodes() {
    return Collections.unmodifiableCollection(nodes.values());
  }

  /** All flows, those of a body before those of bodies drawn after it. */
  public List<Flow> flows() {
    return flows;
  }

  /** The flows out of a node, in drawing order. */
  public List<Flow> leaving(String nodeId) {
    return leaving.getOrDefault(nodeId, List.of());
  }

  /** The flows into a node, in drawing order. */
  public List<Flow> entering(String nodeId) {
    return entering.getOrDefault(nodeId, List.of());
  }
}
