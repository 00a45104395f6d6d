package io.github.gavia.workflow;

import io.github.gavia.workflow.FlowNet.Edge;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits and joins that do not fit. The net is folded together: steps in a row become one, a split
 * and the join of its branches become one, loops of choices vanish. Where a choice meets a parallel
 * join, or parallel branches meet without a join, tickets would hang or multiply. Only what is
 * certain is reported; nets that do not fold are not judged.
 */
final class TokenCheck {

  private enum Kind {
    /** One way of several. */
    ONE,
    /** All ways. */
    ALL,
    /** As many as conditions allow: fits everything. */
    SOME
  }

  /** A folded part of the net: how it is entered and left, and by which nodes. */
  private static final class Part {
    final int entry;
    int exit;
    final Kind enter;
    Kind leave;
    final List<Part> sources = new ArrayList<>();
    List<Part> targets = new ArrayList<>();

    Part(int node, Kind enter, Kind leave) {
      this.entry = node;
      this.exit = node;
      this.enter = enter;
      this.leave = leave;
    }
  }

  private final FlowNet net;
  private final ModelFindings findings;
  private final Deque<Part> open = new ArrayDeque<>();
  private final Set<Integer> judged = new HashSet<>();

  TokenCheck(FlowNet net, ModelFindings findings) {
    this.net = net;
    this.findings = findings;
  }

  void check() {
    findJoinsThatWaitForThemselves();
    List<Part> parts = new ArrayList<>();
    for (int node = 0; node < net.size(); node++) {
      Kind kind = kind(net.node(node));
      parts.add(new Part(node, kind, kind));
    }
    for (Edge edge : net.edges()) {
      parts.get(edge.from()).targets.add(parts.get(edge.to()));
      parts.get(edge.to()).sources.add(parts.get(edge.from()));
    }
    open.addAll(parts);
    while (!open.isEmpty()) {
      fold(open.remove());
    }
  }

  private static Kind kind(Node node) {
    if (node instanceof Node.Gateway gateway) {
      if (gateway.kind() == GatewayKind.PARALLEL) {
        return Kind.ALL;
      }
      return gateway.kind() == GatewayKind.INCLUSIVE ? Kind.SOME : Kind.ONE;
    }
    return Kind.ONE;
  }

  private void fold(Part part) {
    dropLoops(part);
    meetBranches(part);
    dropEnds(part);
    if (part.targets.size() != 1 || part.targets.get(0) == part) {
      return;
    }
    Part next = part.targets.get(0);
    if (next.sources.size() == 1) {
      merge(part, next);
    } else if (part.sources.size() == 1) {
      skip(part, part.sources.get(0), next);
    }
  }

  /** A choice that may lead back to where it came from: however often, one token leaves. */
  private static void dropLoops(Part part) {
    if (part.enter == Kind.ONE && part.leave == Kind.ONE) {
      part.targets.removeIf(target -> target == part);
      part.sources.removeIf(source -> source == part);
    }
  }

  /** Several ways from the part to the same next one: they must fit, then they count as one. */
  private void meetBranches(Part part) {
    Map<Part, Integer> ways = new HashMap<>();
    List<Part> distinct = new ArrayList<>();
    for (Part target : part.targets) {
      if (ways.merge(target, 1, Integer::sum) == 1) {
        distinct.add(target);
      }
    }
    for (Part target : distinct) {
      int count = ways.getOrDefault(target, 1);
      if (count > 1 && target != part) {
        judge(part, target);
      }
      for (int i = 1; i < count; i++) {
        target.sources.remove(part);
      }
    }
    part.targets = distinct;
  }

  private void judge(Part split, Part meeting) {
    Map<String, String> source = Map.of("source", net.title(split.exit));
    Node node = net.node(meeting.entry);
    boolean waits = split.leave == Kind.ONE && meeting.enter == Kind.ALL;
    boolean multiplies =
        split.leave == Kind.ALL && meeting.enter == Kind.ONE && !(node instanceof Node.EndEvent);
    if ((waits || multiplies) && judged.add(meeting.entry)) {
      findings.add(waits ? ModelFinding.DEADLOCK : ModelFinding.LACK_OF_SYNC, node, null, source);
    }
  }

  /** A branch that ends does not matter to how the others meet. */
  private void dropEnds(Part part) {
    for (int i = part.targets.size() - 1; i >= 0 && part.targets.size() > 1; i--) {
      Part target = part.targets.get(i);
      if (net.node(target.entry) instanceof Node.EndEvent) {
        part.targets.remove(i);
        target.sources.remove(part);
        open.addAll(target.sources);
      }
    }
  }

  private void merge(Part part, Part next) {
    part.targets = next.targets;
    part.leave = next.leave;
    part.exit = next.exit;
    for (Part target : part.targets) {
      target.sources.replaceAll(source -> source == next ? part : source);
    }
    next.targets = new ArrayList<>();
    next.sources.clear();
    open.add(part);
    open.addAll(part.sources);
  }

  /** A step between two others says nothing about how branches meet. */
  private void skip(Part part, Part before, Part next) {
    before.targets.set(before.targets.indexOf(part), next);
    next.sources.set(next.sources.indexOf(part), before);
    part.sources.clear();
    part.targets = new ArrayList<>();
    open.add(before);
  }

  /** A parallel join one of whose ways in begins behind it never gets its first token there. */
  private void findJoinsThatWaitForThemselves() {
    for (int join = 0; join < net.size(); join++) {
      if (kind(net.node(join)) != Kind.ALL || net.entering(join).size() < 2) {
        continue;
      }
      boolean[] without = reachedWithout(join);
      boolean reached = net.entering(join).stream().anyMatch(edge -> without[edge.from()]);
      for (Edge edge : net.entering(join)) {
        boolean waitsForItself = !without[edge.from()] && isBehind(join, edge.from());
        if (reached && waitsForItself && judged.add(join)) {
          Map<String, String> source = Map.of("source", net.title(edge.from()));
          findings.add(ModelFinding.DEADLOCK, net.node(join), null, source);
          break;
        }
      }
    }
  }

  private boolean isBehind(int join, int node) {
    boolean[] behind = new boolean[net.size()];
    Deque<Integer> next = new ArrayDeque<>(List.of(join));
    walk(next, behind, -1);
    return behind[node];
  }

  private boolean[] reachedWithout(int join) {
    Deque<Integer> next = new ArrayDeque<>();
    for (int node = 0; node < net.size(); node++) {
      if (net.node(node) instanceof Node.StartEvent) {
        next.add(node);
      }
    }
    boolean[] reached = new boolean[net.size()];
    walk(next, reached, join);
    return reached;
  }

  private void walk(Deque<Integer> next, boolean[] reached, int except) {
    while (!next.isEmpty()) {
      int node = next.remove();
      if (node != except && !reached[node]) {
        reached[node] = true;
        net.leaving(node).forEach(edge -> next.add(edge.to()));
      }
    }
  }
}
