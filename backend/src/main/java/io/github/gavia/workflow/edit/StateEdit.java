package io.github.gavia.workflow.edit;

import io.github.gavia.participant.ParticipantRule.Hook;
import io.github.gavia.workflow.StateType;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Flow.Button;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.StateNode;
import io.github.gavia.workflow.model.State;
import java.util.List;

/**
 * Adds, changes and deletes one state. Its transitions stay whatever becomes of it: those of a
 * deleted state keep an end at a {@link Node.Gap}.
 */
final class StateEdit {

  private static final double EVENT = 36;
  private static final double GATEWAY = 50;
  private static final double TASK_WIDTH = 100;
  private static final double TASK_HEIGHT = 80;

  private final Canvas canvas;

  StateEdit(Canvas canvas) {
    this.canvas = canvas;
  }

  /** Adds a state to the process; tells its element id. */
  String add(WantedState wanted) {
    String id = canvas.fresh("State");
    Label name = Label.of(wanted.name());
    if (wanted.type() == StateType.END) {
      canvas.addOnTop(new Node.EndEvent(id, name, wanted.state()));
      return id;
    }
    canvas.addOnTop(new Node.Task(id, name, wanted.state()));
    if (wanted.type() == StateType.START) {
      addStart(id);
    }
    return id;
  }

  /** Replaces the whole record of a state that is there. */
  void replace(String id, WantedState wanted) {
    StateNode old = canvas.state(id);
    Label name = Names.renamed(old.name(), wanted.name());
    State state = redelivered(old.state(), wanted.state());
    if (wanted.type() == StateType.END) {
      removeStarts(id);
      end(old, name, state);
      return;
    }
    boolean starts = wanted.type() == StateType.START;
    if (old instanceof Node.CallActivity call && !starts) {
      canvas.replace(new Node.CallActivity(id, name, state, call.call()));
      return;
    }
    canvas.replace(new Node.Task(id, name, state));
    if (old instanceof Node.EndEvent) {
      canvas.drawInPlaceOf(id, id, TASK_WIDTH, TASK_HEIGHT);
      drawTimers(id);
    }
    if (!starts) {
      removeStarts(id);
    } else if (startsOf(id).isEmpty()) {
      addStart(id);
    }
  }

  /** The contract's record of a hook does not speak of redeliveries: they stay. */
  private static State redelivered(State old, State wanted) {
    return old.participant() instanceof Hook before && wanted.participant() instanceof Hook hook
        ? wanted.with(hook.withRedeliveries(before.redeliveries()))
        : wanted;
  }

  private void end(StateNode old, Label name, State state) {
    canvas.replace(new Node.EndEvent(old.id(), name, state));
    if (!(old instanceof Node.EndEvent)) {
      takeOffTimers(old.id(), old.id());
      canvas.drawInPlaceOf(old.id(), old.id(), EVENT, EVENT);
    }
  }

  /** Deletes a state and nothing else (R232). */
  void remove(String id) {
    StateNode old = canvas.state(id);
    removeStarts(id);
    Node.Gap gap = new Node.Gap(canvas.fresh("Gap"), old.name(), id, "");
    canvas.addBeside(id, gap);
    takeOffTimers(id, gap.id());
    for (Flow flow : canvas.leaving(id)) {
      canvas.replace(flow.between(gap.id(), flow.target().equals(id) ? gap.id() : flow.target()));
    }
    canvas.entering(id).forEach(flow -> canvas.replace(flow.between(flow.source(), gap.id())));
    canvas.drawInPlaceOf(id, gap.id(), GATEWAY, GATEWAY);
    canvas.removeNode(id);
    if (canvas.leaving(gap.id()).isEmpty() && canvas.entering(gap.id()).isEmpty()) {
      canvas.removeNode(gap.id());
    }
  }

  private void addStart(String id) {
    String start = canvas.fresh("Start");
    canvas.addBeside(id, new Node.StartEvent(start, Label.NONE));
    canvas.add(new Flow(canvas.fresh("Begin"), Label.NONE, start, id, null, null));
  }

  private List<Flow> startsOf(String id) {
    return canvas.entering(id).stream()
        .filter(flow -> canvas.node(flow.source()) instanceof Node.StartEvent)
        .toList();
  }

  /** Of a state inside a sub-process none: what it begins with is no start of tickets. */
  private void removeStarts(String id) {
    if (!canvas.isTop(id)) {
      return;
    }
    for (Flow flow : startsOf(id)) {
      canvas.removeFlow(flow.id());
      if (canvas.leaving(flow.source()).isEmpty()) {
        canvas.removeNode(flow.source());
      }
    }
  }

  /** No timer can be drawn on an end or a gap: the transition keeps it in its button. */
  private void takeOffTimers(String id, String newSource) {
    for (Node.TimerBoundary timer : canvas.timersOn(id)) {
      int seconds = (int) Math.min(timer.seconds(), Integer.MAX_VALUE);
      for (Flow flow : canvas.leaving(timer.id())) {
        Button button = flow.button() == null ? Button.DEFAULT : flow.button();
        canvas.replace(flow.with(button.withTimer(seconds)).between(newSource, flow.target()));
      }
      canvas.removeNode(timer.id());
    }
  }

  /** The transitions of a state leave it straight or through its choice of buttons. */
  private void drawTimers(String id) {
    for (Flow flow : canvas.leaving(id)) {
      drawTimer(id, flow);
      if (canvas.node(flow.target()) instanceof Node.Gateway choice
          && choice.kind() == Node.GatewayKind.BUTTONS
          && canvas.entering(choice.id()).get(0).id().equals(flow.id())) {
        canvas.leaving(choice.id()).forEach(button -> drawTimer(id, button));
        dropWhenEmpty(flow, choice);
      }
    }
  }

  private void dropWhenEmpty(Flow flow, Node.Gateway choice) {
    if (canvas.leaving(choice.id()).isEmpty() && canvas.entering(choice.id()).size() == 1) {
      canvas.removeFlow(flow.id());
      canvas.removeNode(choice.id());
    }
  }

  private void drawTimer(String id, Flow flow) {
    Button button = flow.button();
    if (button != null && button.timer() > 0) {
      String timer = canvas.fresh("Timer_" + flow.id());
      canvas.addBeside(id, new Node.TimerBoundary(timer, Label.NONE, id, button.timer()));
      canvas.replace(flow.with(button.withTimer(0)).between(timer, flow.target()));
    }
  }
}
