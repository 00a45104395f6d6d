package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import java.util.List;
import java.util.Map;

/** One start for every body, and an end behind everything that leads nowhere. */
final class CompleteEnds {

  private final ProcessDraft draft;

  CompleteEnds(ProcessDraft draft) {
    this.draft = draft;
  }

  void in(DraftBody body) {
    List<DraftNode> starts = body.nodes(Kind.START);
    if (starts.isEmpty()) {
      addStart(body);
    } else {
      oneStart(starts, body);
    }
    body.nodes().forEach(node -> addEnd(node, body));
  }

  private void addStart(DraftBody body) {
    List<DraftNode> first = begins(body);
    Place place = body.owner == null ? draft.place() : body.owner.place();
    draft.report.add(FlowFinding.NO_START, place);
    DraftNode start = draft.added(body, Kind.START, "Start", draft.label("开始", "Start"));
    first.forEach(node -> draft.connect(body, start, node));
  }

  /** Where BPMN lets a process without start event begin: at every node nothing leads to. */
  private static List<DraftNode> begins(DraftBody body) {
    List<DraftNode> nodes =
        body.nodes().stream().filter(node -> !node.is(Kind.TIMER_BOUNDARY, Kind.START)).toList();
    List<DraftNode> first = nodes.stream().filter(node -> !body.hasEntering(node)).toList();
    return first.isEmpty() ? nodes.subList(0, Math.min(1, nodes.size())) : first;
  }

  private void oneStart(List<DraftNode> starts, DraftBody body) {
    DraftNode start = starts.stream().filter(body::hasLeaving).findFirst().orElse(starts.get(0));
    if (starts.size() > 1) {
      List<String> titles = starts.stream().map(DraftNode::title).toList();
      draft.report.add(
          FlowFinding.MULTIPLE_STARTS,
          body.owner == null ? draft.place() : body.owner.place(),
          Map.of("starts", Texts.listed(titles)));
      starts.forEach(other -> moveExits(other, start, body));
      start.choice = body.countLeaving(start) > 1;
    }
    if (!body.hasLeaving(start)) {
      leadOn(start, body);
    }
  }

  private static void moveExits(DraftNode other, DraftNode start, DraftBody body) {
    for (DraftFlow flow : body.leaving(other)) {
      flow.button = true;
      if (flow.name.text().isEmpty()) {
        flow.name = other.name;
      }
      if (other != start) {
        body.leadFrom(flow, start);
      }
    }
    if (other != start) {
      start.access.putAll(other.access);
      body.remove(other);
    }
  }

  private void leadOn(DraftNode start, DraftBody body) {
    List<DraftNode> first = begins(body).stream().filter(node -> node.kind != Kind.START).toList();
    for (DraftNode node : first.subList(0, Math.min(1, first.size()))) {
      draft.connect(body, start, node);
      draft.report.add(
          FlowFinding.START_LEADS_NOWHERE, start.place(), Map.of("target", node.title()));
    }
  }

  private static boolean isLeftByTimer(DraftNode node, DraftBody body) {
    return node.waits
        && body.nodes(Kind.TIMER_BOUNDARY).stream()
            .anyMatch(timer -> timer.attachedTo.equals(node.id));
  }

  private void addEnd(DraftNode node, DraftBody body) {
    if (node.kind == Kind.END || body.hasLeaving(node) || isLeftByTimer(node, body)) {
      return;
    }
    draft.report.add(
        node.isGateway() ? FlowFinding.GATEWAY_NO_OUTGOING : FlowFinding.NO_END, node.place());
    DraftNode end = draft.added(body, Kind.END, "End", draft.label("结束", "End"));
    draft.connect(body, node, end);
  }
}
