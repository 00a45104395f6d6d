package io.github.gavia.simulation;

import io.github.gavia.simulation.Tokens.Scope;
import io.github.gavia.simulation.Tokens.Token;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.EndEvent;
import io.github.gavia.workflow.model.Node.Gap;
import io.github.gavia.workflow.model.Node.Gateway;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.Node.StateNode;
import io.github.gavia.workflow.model.Node.SubProcess;
import io.github.gavia.workflow.model.Node.TimerBoundary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Moves tokens until each waits again, as the engine does. What was moved when it ends with {@link
 * Stopped} is of no use any more.
 */
final class Movement {

  /** So many gateways in one step are a circle without a state. */
  private static final int MOST_PASSED = 2000;

  /** The step cannot be taken. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Told why;

    Stopped(Told why) {
      super(null, null, false, false);
      this.why = why;
    }

    Told why() {
      return why;
    }
  }

  private record Coming(String node, Scope scope) {}

  private final Ways ways;
  private final Tokens tokens;
  private final BiPredicate<Gateway, Flow> holds;
  private final Deque<Coming> coming = new ArrayDeque<>();
  private final List<Token> arrived = new ArrayList<>();
  private final List<String> flows = new ArrayList<>();
  private @Nullable String end;
  private int passed;

  /**
   * @param holds whether a flow out of a gateway with rules is taken; asked in drawing order, of
   *     exclusive gateways up to the first yes
   */
  Movement(Ways ways, Tokens tokens, BiPredicate<Gateway, Flow> holds) {
    this.ways = ways;
    this.tokens = tokens;
    this.holds = holds;
  }

  /** Where the ticket now waits in states, in the order of arrival. */
  List<Token> arrived() {
    return arrived;
  }

  /** The flows gone along, in order. */
  List<String> flows() {
    return flows;
  }

  /** The last end event that was reached in the process itself; null for none. */
  @Nullable String end() {
    return end;
  }

  /** Begins with a button of the start state. */
  void start(String state, Flow flow) {
    press(state, flow, new Scope(null, null));
    run();
  }

  /** Leaves a state along a flow. */
  void leave(Token token, Flow flow) {
    tokens.take(token);
    press(token.node(), flow, token.scope());
    run();
  }

  /** A timer takes the token away from the state or the sub-process on whose border it is. */
  void fire(Token token, TimerBoundary timer) {
    Scope scope = token.scope();
    if (timer.attachedTo().equals(token.node())) {
      tokens.take(token);
    } else {
      SubProcess at = scope.at();
      while (at != null && !at.id().equals(timer.attachedTo())) {
        scope = Objects.requireNonNull(scope.parent());
        at = scope.at();
      }
      tokens.takeAllWithin(scope);
      scope = Objects.requireNonNullElse(scope.parent(), scope);
    }
    for (Flow flow : ways.leaving(timer.id())) {
      go(flow, scope);
    }
    run();
  }

  /** A button may be drawn behind the gateway that offers it. */
  private void press(String state, Flow button, Scope scope) {
    ways.leaving(state).stream()
        .filter(flow -> flow.target().equals(button.source()))
        .findFirst()
        .ifPresent(flow -> flows.add(flow.id()));
    go(button, scope);
  }

  private void go(Flow flow, Scope scope) {
    flows.add(flow.id());
    coming.add(new Coming(flow.target(), scope));
  }

  private void run() {
    do {
      while (!coming.isEmpty()) {
        if (++passed > MOST_PASSED) {
          throw new Stopped(Told.of(Telling.GATEWAY_LOOP));
        }
        Coming next = coming.remove();
        enter(Objects.requireNonNull(ways.node(next.node())), next.scope());
      }
    } while (settle());
  }

  private void enter(Node node, Scope scope) {
    if (node instanceof EndEvent) {
      reachEnd(node, scope);
    } else if (node instanceof StateNode) {
      arrived.add(tokens.put(node.id(), scope));
    } else if (node instanceof Gateway gateway) {
      enter(gateway, scope);
    } else if (node instanceof SubProcess sub) {
      Flow first = ways.beginning(sub).orElseThrow(() -> stopped(Telling.NO_EXIT, sub.id()));
      go(first, new Scope(scope, sub));
    } else {
      boolean gap = node instanceof Gap;
      throw stopped(gap ? Telling.MISSING_STATE : Telling.NO_EXIT, node.id());
    }
  }

  private void reachEnd(Node node, Scope scope) {
    if (scope.at() == null) {
      end = node.id();
      return;
    }
    boolean others =
        tokens.all().stream().anyMatch(t -> t.scope().within(scope))
            || coming.stream().anyMatch(c -> c.scope().within(scope));
    if (!others) {
      goOn(scope.at().id(), ways.leaving(scope.at().id()), Objects.requireNonNull(scope.parent()));
    }
  }

  private void enter(Gateway gateway, Scope scope) {
    List<Flow> exits = ways.leaving(gateway.id());
    switch (gateway.kind()) {
      case MERGE -> goOn(gateway.id(), exits.stream().limit(1).toList(), scope);
      case PARALLEL -> {
        tokens.put(gateway.id(), scope);
        List<Token> waiting = tokens.at(gateway.id(), scope);
        if (waiting.size() >= ways.entering(gateway.id())) {
          waiting.forEach(tokens::take);
          goOn(gateway.id(), exits, scope);
        }
      }
      case INCLUSIVE -> {
        tokens.put(gateway.id(), scope);
        join(gateway, scope);
      }
      case RULE, BUTTONS -> goOn(gateway.id(), firstOf(gateway, exits), scope);
    }
  }

  private void goOn(String nodeId, List<Flow> exits, Scope scope) {
    if (exits.isEmpty()) {
      throw stopped(Telling.NO_EXIT, nodeId);
    }
    exits.forEach(exit -> go(exit, scope));
  }

  /** A single exit without condition is not asked for. */
  private static boolean merges(List<Flow> exits) {
    return exits.size() == 1 && exits.get(0).condition() == null;
  }

  private List<Flow> firstOf(Gateway gateway, List<Flow> exits) {
    if (exits.isEmpty() || merges(exits)) {
      return exits;
    }
    return exits.stream()
        .filter(exit -> !exit.id().equals(gateway.defaultFlow()))
        .filter(exit -> holds.test(gateway, exit))
        .findFirst()
        .or(() -> byDefault(gateway, exits))
        .map(List::of)
        .orElseThrow(() -> stopped(Telling.NO_WAY, gateway.id()));
  }

  private static Optional<Flow> byDefault(Gateway gateway, List<Flow> exits) {
    return exits.stream().filter(exit -> exit.id().equals(gateway.defaultFlow())).findFirst();
  }

  /** Goes on behind an inclusive gateway unless another branch may still come to it. */
  private boolean join(Gateway gateway, Scope scope) {
    boolean others =
        tokens.all().stream().anyMatch(t -> mayCome(t.node(), t.scope(), gateway, scope))
            || coming.stream()
                .anyMatch(
                    c ->
                        (c.scope() == scope && c.node().equals(gateway.id()))
                            || mayCome(c.node(), c.scope(), gateway, scope));
    if (others) {
      return false;
    }
    tokens.at(gateway.id(), scope).forEach(tokens::take);
    List<Flow> exits = ways.leaving(gateway.id());
    goOn(gateway.id(), allOf(gateway, exits), scope);
    return true;
  }

  private boolean mayCome(String node, Scope at, Gateway gateway, Scope scope) {
    String place = at.seenFrom(scope, node);
    return place != null && !place.equals(gateway.id()) && ways.reaches(place, gateway.id());
  }

  private List<Flow> allOf(Gateway gateway, List<Flow> exits) {
    if (exits.isEmpty() || merges(exits)) {
      return exits;
    }
    List<Flow> taken =
        exits.stream()
            .filter(exit -> !exit.id().equals(gateway.defaultFlow()))
            .filter(exit -> holds.test(gateway, exit))
            .toList();
    if (!taken.isEmpty()) {
      return taken;
    }
    return byDefault(gateway, exits)
        .map(List::of)
        .orElseThrow(() -> stopped(Telling.NO_WAY, gateway.id()));
  }

  /** Inclusive gateways join when all else rests; tells whether one did. */
  private boolean settle() {
    for (Token token : tokens.all()) {
      if (ways.node(token.node()) instanceof Gateway gateway
          && gateway.kind() == GatewayKind.INCLUSIVE
          && join(gateway, token.scope())) {
        return true;
      }
    }
    return false;
  }

  private Stopped stopped(Telling telling, String nodeId) {
    return new Stopped(Told.of(telling, "element", ways.label(nodeId)));
  }
}
