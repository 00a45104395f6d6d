package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Takes out what would never be reached any more, and names it. */
final class LeaveOut {

  private final ProcessDraft draft;

  LeaveOut(ProcessDraft draft) {
    this.draft = draft;
  }

  /** Nodes to which only these lead, themselves included unless something else leads there. */
  void behind(Set<String> nodes, DraftBody body) {
    if (nodes.isEmpty()) {
      return;
    }
    Set<String> alive = new HashSet<>();
    Deque<String> next = new ArrayDeque<>();
    for (DraftNode node : body.nodes()) {
      boolean begins = !body.hasEntering(node) && !nodes.contains(node.id);
      if (node.kind == Kind.START || begins) {
        next.add(node.id);
      }
    }
    walk(next, alive, body);
    Set<String> gone = new HashSet<>();
    walk(new ArrayDeque<>(nodes), gone, body);
    for (DraftNode node : body.nodes()) {
      if (gone.contains(node.id) && !alive.contains(node.id)) {
        draft.report.add(EventFinding.PATH_LEFT_OUT, node.place());
        body.remove(node);
      }
    }
  }

  private static void walk(Deque<String> next, Set<String> reached, DraftBody body) {
    while (!next.isEmpty()) {
      DraftNode node = body.node(next.remove());
      if (node != null && reached.add(node.id)) {
        body.leaving(node).forEach(flow -> next.add(flow.target));
      }
    }
  }
}
