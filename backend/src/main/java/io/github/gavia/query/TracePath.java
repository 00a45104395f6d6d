package io.github.gavia.query;

import io.github.gavia.query.DrawnWay.Taken;
import io.github.gavia.query.TicketPath.Kind;
import io.github.gavia.query.TicketPath.Step;
import io.github.gavia.ticket.Activity;
import io.github.gavia.ticket.FlowLogLine;
import io.github.gavia.ticket.Intervention;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.StateType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a ticket's way from its history: lines tell which state was left by which transition, and
 * where the ticket stood afterwards. A line does not tell whether the ticket moved at all (a vote
 * looks like a move), nor which branches of a gateway it took; that follows from what came later.
 */
final class TracePath {

  /**
   * A line with where the ticket stood when it had been written.
   *
   * @param afterStateId of the first of its states; 0 when not known
   */
  record Trace(FlowLogLine line, int afterStateId) {}

  /** A script's success is logged before the ticket goes on (R163). */
  private static final int SCRIPT = 6;

  private final RunnableWorkflow workflow;
  private final List<Trace> traces;
  private final List<Activity> activities;
  private final int restsIn;
  private final DrawnWay way;
  private final Map<String, Integer> visits = new LinkedHashMap<>();
  private final Map<String, Integer> flows = new LinkedHashMap<>();
  private final Set<Integer> open = new LinkedHashSet<>();

  /** Flows behind joins that some branch has counted, with the states they lead to. */
  private final Map<String, Set<String>> joined = new HashMap<>();

  private TracePath(
      RunnableWorkflow workflow, List<Trace> traces, List<Activity> activities, int restsIn) {
    this.workflow = workflow;
    this.traces = traces;
    this.activities = activities;
    this.restsIn = restsIn;
    this.way = new DrawnWay(workflow.graph());
  }

  /**
   * The way of a ticket.
   *
   * @param workflow the version it is shown on
   * @param traces oldest first
   * @param activities where it stands
   * @param stateId of its row: the end it rests in when it stands nowhere
   */
  static TicketPath of(
      RunnableWorkflow workflow, List<Trace> traces, List<Activity> activities, int stateId) {
    return new TracePath(workflow, traces, activities, activities.isEmpty() ? stateId : 0).trace();
  }

  private TicketPath trace() {
    List<Step> steps = new ArrayList<>();
    if (!traces.isEmpty()) {
      way.begin().forEach(flow -> flows.put(flow, 1));
    }
    for (int i = 0; i < traces.size(); i++) {
      FlowLogLine line = traces.get(i).line();
      if (isForced(line)) {
        steps.add(forced(traces.get(i)));
      } else if (isTransition(line) && left(i)) {
        steps.add(moved(i));
      } else {
        steps.add(new Step(line, Kind.STAYED, null, List.of()));
      }
    }
    activities.forEach(activity -> visit(activity.stateId()));
    if (rested()) {
      visit(restsIn);
    }
    return new TicketPath(visits, flows, steps);
  }

  private boolean rested() {
    return workflow.state(restsIn).filter(s -> s.type() == StateType.END).isPresent();
  }

  private static boolean isTransition(FlowLogLine line) {
    return line.transitionId() != 0 && line.interventionCode() == Intervention.NONE.code();
  }

  private static boolean isForced(FlowLogLine line) {
    return switch (Intervention.ofCode(line.interventionCode())) {
      case FORCE_STATE, CLOSE, RETREAT -> true;
      default -> false;
    };
  }

  /** What it stood in is left, as far as the history knows of it. */
  private Step forced(Trace trace) {
    FlowLogLine line = trace.line();
    boolean close = line.interventionCode() == Intervention.CLOSE.code();
    if (line.interventionCode() == Intervention.FORCE_STATE.code()) {
      open.add(line.stateId());
    }
    open.forEach(this::visit);
    open.clear();
    joined.clear();
    // A close tells of the ticket as it was before, in the name of the end.
    int to = close ? line.stateId() : trace.afterStateId();
    if (!close) {
      open.add(to);
    }
    return new Step(line, Kind.FORCED, to == 0 ? null : to, List.of());
  }

  private Step moved(int index) {
    Trace trace = traces.get(index);
    FlowLogLine line = trace.line();
    visit(line.stateId());
    open.remove(line.stateId());
    joined.values().removeIf(states -> states.contains(element(line.stateId())));
    List<String> taken =
        transition(line)
            .map(t -> way.taken(t.transition().flow(), later(index), element(trace.afterStateId())))
            .map(this::count)
            .orElse(List.of());
    if (transition(line).isEmpty() || reaches(line, trace.afterStateId())) {
      open.add(trace.afterStateId());
    }
    return new Step(line, Kind.MOVED, null, taken);
  }

  /** Counts flows; those behind a join count once until a state behind them is left. */
  private List<String> count(Taken taken) {
    List<String> fresh = taken.flows().stream().filter(flow -> !joined.containsKey(flow)).toList();
    fresh.forEach(flow -> flows.merge(flow, 1, Integer::sum));
    taken.joined().forEach(flow -> joined.put(flow, way.reached(flow)));
    return fresh;
  }

  /** States of which something is heard after a line, element ids. */
  private Set<String> later(int index) {
    Set<String> later = new HashSet<>();
    for (Trace trace : traces.subList(index + 1, traces.size())) {
      add(later, trace.line().stateId());
    }
    activities.forEach(activity -> add(later, activity.stateId()));
    if (rested()) {
      add(later, restsIn);
    }
    return later;
  }

  private void add(Set<String> elements, int stateId) {
    String element = element(stateId);
    if (element != null) {
      elements.add(element);
    }
  }

  /**
   * Whether a line of a transition left its state. It did not when the next thing heard of the
   * state is of the same stay, because nothing in between can have led there.
   */
  private boolean left(int index) {
    FlowLogLine line = traces.get(index).line();
    boolean stands = traces.get(index).afterStateId() == line.stateId();
    if (stands && line.participantTypeId() != SCRIPT && !reaches(line, line.stateId())) {
      return false;
    }
    for (int next = index + 1; next < traces.size(); next++) {
      FlowLogLine other = traces.get(next).line();
      if (isForced(other)) {
        return true;
      }
      if (isTransition(other) && other.stateId() == line.stateId()) {
        return cameAgain(line.stateId(), index, next);
      }
    }
    return activities.stream()
        .filter(activity -> activity.stateId() == line.stateId())
        .noneMatch(activity -> activity.arrived().isBefore(line.created()));
  }

  private boolean cameAgain(int stateId, int from, int to) {
    return traces.subList(from, to).stream()
        .map(Trace::line)
        .anyMatch(line -> isTransition(line) && reaches(line, stateId));
  }

  /** Whether the transition of a line can lead to a state; one that is gone may lead anywhere. */
  private boolean reaches(FlowLogLine line, int stateId) {
    String element = element(stateId);
    return element != null
        && transition(line)
            .map(t -> way.reached(t.transition().flow()).contains(element))
            .orElse(true);
  }

  private Optional<TransitionEntry> transition(FlowLogLine line) {
    return workflow.transition(line.transitionId());
  }

  private @Nullable String element(int stateId) {
    return workflow.state(stateId).map(StateEntry::elementId).orElse(null);
  }

  private void visit(int stateId) {
    String element = element(stateId);
    if (element != null) {
      visits.merge(Objects.requireNonNull(element), 1, Integer::sum);
    }
  }
}
