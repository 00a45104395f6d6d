package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps from which a ticket comes to a node without another step between. */
final class StepsBefore {

  private static final int MOST = 20;

  private StepsBefore() {}

  static List<DraftNode> of(DraftNode node, DraftBody body) {
    List<DraftNode> steps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<DraftNode> next = new ArrayDeque<>(List.of(node));
    while (!next.isEmpty() && steps.size() < MOST) {
      DraftNode at = next.remove();
      for (DraftFlow flow : body.entering(at)) {
        DraftNode before = body.source(flow);
        if (seen.add(before.id)) {
          if (before.kind == Kind.TASK && !before.waits) {
            steps.add(before);
          } else {
            next.add(before);
          }
        }
      }
    }
    return steps;
  }
}
