package io.github.gavia.workflow.edit;

import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Flow.Button;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.Gateway;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.Node.TimerBoundary;
import io.github.gavia.workflow.model.Transitions.Transition;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds, changes and deletes one transition. Gateways and gaps that were there for it alone go with
 * it; what other transitions pass stays.
 */
final class TransitionEdit {

  private final Canvas canvas;
  private final Ways ways;

  TransitionEdit(Canvas canvas) {
    this.canvas = canvas;
    this.ways = new Ways(canvas);
  }

  /** Adds a transition; tells its element id. */
  String add(WantedTransition wanted) {
    String id = canvas.fresh("Flow");
    String source = exit(id, wanted);
    String target = ways.open(wanted.source(), wanted.conditions(), wanted.destination());
    canvas.add(new Flow(id, Label.of(wanted.name()), source, target, null, button(wanted)));
    return id;
  }

  /**
   * Replaces the whole record of a transition.
   *
   * @param now the transition as it is
   */
  void replace(Transition now, WantedTransition wanted) {
    Flow old = now.flow();
    String source = source(now, wanted);
    Flow flow =
        old.with(Names.renamed(old.name(), wanted.name()))
            .with(button(wanted))
            .between(source, target(now, wanted));
    canvas.replace(flow);
    if (!source.equals(old.source())) {
      tidySource(old.source());
    }
    if (!flow.target().equals(old.target())) {
      ways.sweep(old.target());
    }
  }

  /** Deletes a transition. */
  void remove(Transition now) {
    canvas.removeFlow(now.flow().id());
    tidySource(now.flow().source());
    ways.sweep(now.flow().target());
  }

  private String target(Transition now, WantedTransition wanted) {
    Flow old = now.flow();
    boolean sameBody = canvas.together(old.source(), wanted.source());
    if (sameBody && wanted.leadsLike(now)) {
      return old.target();
    }
    Optional<Gateway> own = sameBody ? ways.ownGateway(old) : Optional.empty();
    if (own.isEmpty() || wanted.conditions().isEmpty()) {
      return ways.open(wanted.source(), wanted.conditions(), wanted.destination());
    }
    ways.ask(
        own.get(), now.conditions(), now.destination(), wanted.conditions(), wanted.destination());
    return own.get().id();
  }

  private String source(Transition now, WantedTransition wanted) {
    Flow old = now.flow();
    boolean sameState = now.source().equals(wanted.source());
    if (sameState && now.timerSeconds() == wanted.timer()) {
      return old.source();
    }
    if (sameState
        && wanted.timer() > 0
        && canvas.node(old.source()) instanceof TimerBoundary timer
        && canvas.leaving(timer.id()).size() == 1) {
      canvas.replace(
          new TimerBoundary(timer.id(), timer.name(), timer.attachedTo(), wanted.timer()));
      return timer.id();
    }
    return exit(old.id(), wanted);
  }

  /** The node the flow has to leave: a timer on the state, its choice of buttons, or itself. */
  private String exit(String flowId, WantedTransition wanted) {
    String state = wanted.source();
    if (wanted.timer() > 0 && carriesTimers(canvas.node(state))) {
      String timer = canvas.fresh("Timer_" + flowId);
      canvas.addBeside(state, new TimerBoundary(timer, Label.NONE, state, wanted.timer()));
      return timer;
    }
    return canvas.leaving(state).stream()
        .map(Flow::target)
        .filter(target -> isButtons(canvas.node(target)))
        .filter(target -> canvas.entering(target).get(0).source().equals(state))
        .findFirst()
        .orElse(state);
  }

  private Button button(WantedTransition wanted) {
    boolean drawn = carriesTimers(canvas.node(wanted.source()));
    return wanted.button().withTimer(drawn ? 0 : wanted.timer());
  }

  private static boolean carriesTimers(@Nullable Node node) {
    return node instanceof Node.Task || node instanceof Node.CallActivity;
  }

  private static boolean isButtons(@Nullable Node node) {
    return node instanceof Gateway gateway && gateway.kind() == GatewayKind.BUTTONS;
  }

  /** A timer, a choice of buttons or a gap that no flow leaves any more is of no use. */
  private void tidySource(String id) {
    Node node = canvas.node(id);
    if (!canvas.leaving(id).isEmpty()) {
      return;
    }
    if (node instanceof TimerBoundary) {
      canvas.removeNode(id);
    } else if (isButtons(node)) {
      canvas.entering(id).forEach(flow -> canvas.removeFlow(flow.id()));
      canvas.removeNode(id);
    } else if (node instanceof Node.Gap) {
      ways.sweep(Objects.requireNonNull(node).id());
    }
  }
}
