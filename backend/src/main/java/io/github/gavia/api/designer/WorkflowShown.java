package io.github.gavia.api.designer;

import io.github.gavia.api.designer.WorkflowJson.Condition;
import io.github.gavia.api.designer.WorkflowJson.Detail;
import io.github.gavia.api.designer.WorkflowJson.DraftLine;
import io.github.gavia.api.designer.WorkflowJson.FieldLine;
import io.github.gavia.api.designer.WorkflowJson.Line;
import io.github.gavia.api.designer.WorkflowJson.Participant;
import io.github.gavia.api.designer.WorkflowJson.StateLine;
import io.github.gavia.api.designer.WorkflowJson.TransitionLine;
import io.github.gavia.api.designer.WorkflowJson.Version;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.query.WorkflowLists.WorkflowLine;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.Versions.VersionInfo;
import io.github.gavia.workflow.draft.DraftMark;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node.CallActivity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns workflows into what the pages read. */
@Component
class WorkflowShown {

  /** How the person who asks stands to a workflow. */
  record Standing(boolean manager, @Nullable DraftMark draft) {}

  Line line(
      WorkflowLine line,
      @Nullable RunnableWorkflow live,
      @Nullable Map<Integer, Long> open,
      Standing standing) {
    Map<Integer, Long> counts = open == null ? Map.of() : open;
    Label name = live == null ? Label.of(line.name()) : live.model().name();
    return new Line(
        line.id(),
        line.key(),
        name.text(),
        name.translations(),
        line.description(),
        live == null ? 0 : live.number(),
        live == null ? 0 : live.states().size(),
        counts.values().stream().mapToLong(Long::longValue).sum(),
        line.creator(),
        line.created(),
        standing.manager(),
        standing.manager() ? draft(standing.draft()) : null);
  }

  private static @Nullable DraftLine draft(@Nullable DraftMark mark) {
    return mark == null
        ? null
        : new DraftLine(
            mark.revision(), mark.baseVersion(), mark.importId(), mark.modifier(), mark.modified());
  }

  /** A workflow that has only a draft. */
  Detail unpublished(WorkflowLine line, Standing standing) {
    Line shown = line(line, null, null, standing);
    return new Detail(shown, null, List.of(), List.of(), List.of());
  }

  Detail detail(
      WorkflowLine line,
      RunnableWorkflow workflow,
      VersionInfo version,
      Map<Integer, Long> open,
      Standing standing) {
    List<FieldLine> fields =
        workflow.fieldDefinitions().stream()
            .map(f -> new FieldLine(f.key(), f.name(), f.translations(), f.type().xmlName()))
            .toList();
    return new Detail(
        line(line, workflow, open, standing),
        version(version),
        workflow.states().stream().map(s -> state(s, open.getOrDefault(s.id(), 0L))).toList(),
        workflow.transitions().stream().map(WorkflowShown::transition).toList(),
        fields);
  }

  static Version version(VersionInfo version) {
    return new Version(version.number(), version.created(), version.creator(), version.note());
  }

  private static StateLine state(StateEntry state, long openTickets) {
    String type =
        state.node() instanceof CallActivity
            ? "children"
            : state.type().name().toLowerCase(Locale.ROOT);
    return new StateLine(
        state.id(),
        state.elementId(),
        state.name().text(),
        state.name().translations(),
        type,
        participant(state.state().participant()),
        state.state().distribution().xmlName(),
        state.state().order(),
        openTickets);
  }

  private static Participant participant(ParticipantRule rule) {
    String type =
        ParticipantType.ofCode(rule.typeCode()).map(ParticipantType::xmlName).orElse("unknown");
    if (rule instanceof ParticipantRule.People people) {
      return new Participant(type, people.operand());
    }
    return new Participant(type, rule instanceof ParticipantRule.Script s ? s.script() : "");
  }

  private static TransitionLine transition(TransitionEntry entry) {
    Label name = entry.transition().flow().name();
    List<Condition> conditions =
        entry.transition().conditions().stream()
            .map(c -> new Condition(c.expression(), c.target()))
            .toList();
    return new TransitionLine(
        entry.id(),
        entry.elementId(),
        name.text(),
        name.translations(),
        entry.sourceStateId(),
        entry.button().kind().xmlName(),
        entry.transition().timerSeconds(),
        conditions,
        entry.transition().destination());
  }
}
