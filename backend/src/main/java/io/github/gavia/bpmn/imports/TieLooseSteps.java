package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps to which nothing leads although the process has a start: left out, or begun with it. */
final class TieLooseSteps {

  private static final List<ChoiceText> CHOICES = List.of(ChoiceText.SKIP, ChoiceText.PARALLEL);

  private final ProcessDraft draft;

  TieLooseSteps(ProcessDraft draft) {
    this.draft = draft;
  }

  void in(DraftBody body) {
    Optional<DraftNode> start =
        body.nodes(Kind.START).stream().filter(body::hasLeaving).findFirst();
    if (start.isEmpty()) {
      return;
    }
    Set<String> skipped = new HashSet<>();
    for (DraftNode node : body.nodes()) {
      if (!node.is(Kind.START, Kind.TIMER_BOUNDARY) && !body.hasEntering(node)) {
        Optional<Answer> answer =
            draft.questions.ask(
                Asking.of(Question.Kind.LOOSE_END, FlowFinding.UNREACHABLE, node.place(), CHOICES));
        if (answer.isPresent() && ChoiceText.SKIP.is(answer.get())) {
          skipped.add(node.id);
        } else if (answer.isPresent()) {
          draft.connect(body, start.get(), node);
        }
      }
    }
    new LeaveOut(draft).behind(skipped, body);
    dropTimersWithoutHost(body);
  }

  private static void dropTimersWithoutHost(DraftBody body) {
    for (DraftNode timer : body.nodes(Kind.TIMER_BOUNDARY)) {
      if (body.node(timer.attachedTo) == null) {
        body.remove(timer);
      }
    }
  }
}
