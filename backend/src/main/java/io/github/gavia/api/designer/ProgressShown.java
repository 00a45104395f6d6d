package io.github.gavia.api.designer;

import io.github.gavia.api.designer.HandlersShown.Known;
import io.github.gavia.api.designer.ProgressJson.Button;
import io.github.gavia.api.designer.ProgressJson.Current;
import io.github.gavia.api.designer.ProgressJson.Progress;
import io.github.gavia.api.designer.ProgressJson.StateName;
import io.github.gavia.api.designer.ProgressJson.Step;
import io.github.gavia.api.designer.ProgressJson.Timer;
import io.github.gavia.api.designer.ProgressJson.Times;
import io.github.gavia.query.ReadTicket;
import io.github.gavia.query.TicketPath;
import io.github.gavia.query.TicketPath.Kind;
import io.github.gavia.query.TicketProgress;
import io.github.gavia.query.TicketProgress.Stand;
import io.github.gavia.ticket.Activity;
import io.github.gavia.ticket.FlowLogLine;
import io.github.gavia.ticket.Intervention;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.model.Label;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a ticket into what pages draw. */
@Component
class ProgressShown {

  private static final List<String> STANDINGS =
      List.of("draft", "ongoing", "refused", "retreated", "finished", "closed");

  private final TicketProgress progress;
  private final HandlersShown handlers;
  private final WorkflowXml xml;
  private final Clock clock;

  ProgressShown(TicketProgress progress, HandlersShown handlers, WorkflowXml xml, Clock clock) {
    this.progress = progress;
    this.handlers = handlers;
    this.xml = xml;
    this.clock = clock;
  }

  /** With the history and what people wrote. */
  Progress whole(ReadTicket ticket) {
    return shown(ticket, true);
  }

  /** The diagram and where the ticket stands. */
  Progress diagram(ReadTicket ticket) {
    return shown(ticket, false);
  }

  private Progress shown(ReadTicket ticket, boolean history) {
    TicketProgress.Progress read = progress.of(ticket);
    RunnableWorkflow workflow = ticket.workflow();
    Known known = known(ticket, read, history);
    Names names = new Names(workflow, read.goneStates());
    Label name = workflow.model().name();
    return new Progress(
        ticket.row().id(),
        ticket.row().sn(),
        ticket.row().title(),
        ticket.row().creator(),
        known.alias(ticket.row().creator()),
        ticket.row().created(),
        standing(ticket.row().actStateId()),
        workflow.workflowId(),
        name.text(),
        name.translations(),
        workflow.number(),
        xml.write(workflow.model().drawingOnly()),
        clock.instant(),
        times(read.path().visits()),
        times(read.path().flows()),
        read.stands().stream().map(stand -> current(workflow, stand, known, names)).toList(),
        history
            ? read.path().steps().stream().map(s -> step(workflow, s, known, names)).toList()
            : null);
  }

  private Known known(ReadTicket ticket, TicketProgress.Progress read, boolean history) {
    Stream<String> writers =
        history
            ? read.path().steps().stream()
                .filter(s -> s.line().participantTypeId() == 1)
                .map(s -> s.line().participant())
            : Stream.of();
    Stream<String> askers = ticket.activities().stream().map(Activity::addNodeMan);
    return handlers.know(
        ticket.activities(),
        Stream.concat(Stream.of(ticket.row().creator()), Stream.concat(writers, askers)).toList());
  }

  private static String standing(int actStateId) {
    return actStateId >= 0 && actStateId < STANDINGS.size() ? STANDINGS.get(actStateId) : "ongoing";
  }

  private static List<Times> times(Map<String, Integer> counts) {
    return counts.entrySet().stream().map(e -> new Times(e.getKey(), e.getValue())).toList();
  }

  /** Names of states, those of deleted ones included. */
  private record Names(RunnableWorkflow workflow, Map<Integer, String> gone) {

    StateName of(int stateId) {
      return workflow
          .state(stateId)
          .map(s -> new StateName(stateId, s.elementId(), s.name().text(), s.name().translations()))
          .orElseGet(() -> new StateName(stateId, null, gone.getOrDefault(stateId, ""), Map.of()));
    }
  }

  private static Current current(RunnableWorkflow workflow, Stand stand, Known known, Names names) {
    Activity activity = stand.activity();
    return new Current(
        names.of(activity.stateId()),
        activity.arrived(),
        known.waits(workflow, activity),
        !activity.workSucceeded(),
        activity.inAddNode() ? known.alias(activity.addNodeMan()) : null,
        stand.timers().stream().map(t -> new Timer(t.nodeId(), t.due(), t.setAside())).toList());
  }

  private static Step step(
      RunnableWorkflow workflow, TicketPath.Step step, Known known, Names names) {
    FlowLogLine line = step.line();
    Integer to = step.toStateId();
    return new Step(
        line.id(),
        line.created(),
        step.kind().name().toLowerCase(Locale.ROOT),
        action(step),
        line.stateId() == 0 ? null : names.of(line.stateId()),
        to == null ? null : names.of(to),
        action(step).equals("failed") ? null : button(workflow, line),
        line.participant(),
        line.participantTypeId() == 1 ? known.alias(line.participant()) : line.participant(),
        line.suggestion(),
        step.flows());
  }

  private static @Nullable Button button(RunnableWorkflow workflow, FlowLogLine line) {
    return workflow
        .transition(line.transitionId())
        .map(t -> t.transition().flow().name())
        .map(name -> new Button(name.text(), name.translations()))
        .orElse(null);
  }

  private static String action(TicketPath.Step step) {
    FlowLogLine line = step.line();
    Intervention intervention = Intervention.ofCode(line.interventionCode());
    if (intervention != Intervention.NONE) {
      return intervention.name().toLowerCase(Locale.ROOT);
    } else if (step.kind() == Kind.MOVED) {
      return "transition";
    } else if (line.participantTypeId() != 1) {
      return "failed";
    }
    return line.transitionId() == 0 ? "none" : "vote";
  }
}
