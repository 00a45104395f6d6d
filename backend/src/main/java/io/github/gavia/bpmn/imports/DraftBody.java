package io.github.gavia.bpmn.imports;

import io.github.gavia.workflow.model.Body.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The nodes and flows of a process or sub-process while they are rewritten. */
final class DraftBody {

  /** The sub-process, null for the process itself. */
  final @Nullable DraftNode owner;

  final List<Annotation> annotations = new ArrayList<>();
  private final Map<String, DraftNode> nodes = new LinkedHashMap<>();
  private final Set<DraftFlow> flows = new LinkedHashSet<>();
  private final Map<String, Set<DraftFlow>> leaving = new HashMap<>();
  private final Map<String, Set<DraftFlow>> entering = new HashMap<>();

  DraftBody(@Nullable DraftNode owner) {
    this.owner = owner;
  }

  /** The nodes as they are now; a copy, so that they may be changed on the way. */
  List<DraftNode> nodes() {
    return List.copyOf(nodes.values());
  }

  List<DraftNode> nodes(DraftNode.Kind... kinds) {
    return nodes.values().stream().filter(node -> node.is(kinds)).toList();
  }

  @Nullable DraftNode node(String id) {
    return nodes.get(id);
  }

  /** The flows as they are now. */
  List<DraftFlow> flows() {
    return List.copyOf(flows);
  }

  List<DraftFlow> leaving(DraftNode node) {
    return List.copyOf(leaving.getOrDefault(node.id, Set.of()));
  }

  List<DraftFlow> entering(DraftNode node) {
    return List.copyOf(entering.getOrDefault(node.id, Set.of()));
  }

  boolean hasLeaving(DraftNode node) {
    return !leaving.getOrDefault(node.id, Set.of()).isEmpty();
  }

  boolean hasEntering(DraftNode node) {
    return !entering.getOrDefault(node.id, Set.of()).isEmpty();
  }

  int countLeaving(DraftNode node) {
    return leaving.getOrDefault(node.id, Set.of()).size();
  }

  void add(DraftNode node) {
    nodes.put(node.id, node);
  }

  void add(DraftFlow flow) {
    flows.add(flow);
    leaving.computeIfAbsent(flow.source, k -> new LinkedHashSet<>()).add(flow);
    entering.computeIfAbsent(flow.target, k -> new LinkedHashSet<>()).add(flow);
  }

  void remove(DraftFlow flow) {
    flows.remove(flow);
    drop(leaving, flow.source, flow);
    drop(entering, flow.target, flow);
  }

  /** Removes a node and the flows at it. */
  void remove(DraftNode node) {
    leaving(node).forEach(this::remove);
    entering(node).forEach(this::remove);
    nodes.remove(node.id);
  }

  void leadTo(DraftFlow flow, DraftNode target) {
    drop(entering, flow.target, flow);
    flow.target = target.id;
    flow.moved = true;
    entering.computeIfAbsent(flow.target, k -> new LinkedHashSet<>()).add(flow);
  }

  void leadFrom(DraftFlow flow, DraftNode source) {
    drop(leaving, flow.source, flow);
    flow.source = source.id;
    flow.moved = true;
    leaving.computeIfAbsent(flow.source, k -> new LinkedHashSet<>()).add(flow);
  }

  private static void drop(Map<String, Set<DraftFlow>> index, String node, DraftFlow flow) {
    Set<DraftFlow> flows = index.get(node);
    if (flows != null) {
      flows.remove(flow);
    }
  }

  DraftNode target(DraftFlow flow) {
    return existing(flow.target);
  }

  DraftNode source(DraftFlow flow) {
    return existing(flow.source);
  }

  private DraftNode existing(String id) {
    DraftNode node = nodes.get(id);
    if (node == null) {
      throw new IllegalStateException("A flow leads to " + id + ", which is no node");
    }
    return node;
  }
}
