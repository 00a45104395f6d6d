package io.github.gavia.workflow.edit;

import io.github.gavia.workflow.edit.WantedTransition.Condition;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.Gateway;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.Transitions.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where transitions lead: straight to a state, or through a gateway that asks conditions. */
final class Ways {

  private final Canvas canvas;

  Ways(Canvas canvas) {
    this.canvas = canvas;
  }

  /** Draws the way of a new transition; tells the node its flow has to lead to. */
  String open(String sourceNode, List<Condition> conditions, @Nullable String destination) {
    if (conditions.isEmpty()) {
      return place(sourceNode, destination, "");
    }
    Gateway gateway = new Gateway(canvas.fresh("Rule"), Label.NONE, GatewayKind.RULE, null);
    canvas.addBeside(sourceNode, gateway);
    ask(gateway, List.of(), null, conditions, destination);
    return gateway.id();
  }

  /** The gateway that asks the conditions of this flow and of no other, if there is one. */
  Optional<Gateway> ownGateway(Flow flow) {
    return canvas.node(flow.target()) instanceof Gateway gateway
            && gateway.kind() == GatewayKind.RULE
            && canvas.entering(gateway.id()).size() == 1
        ? Optional.of(gateway)
        : Optional.empty();
  }

  /**
   * Lets a gateway ask these conditions and no others.
   *
   * @param asked what it asks now: branches that stay keep their flows
   * @param destinedTo element id of the state where its default leads now, null for none
   */
  void ask(
      Gateway gateway,
      List<Branch> asked,
      @Nullable String destinedTo,
      List<Condition> conditions,
      @Nullable String destination) {
    String id = gateway.id();
    List<Flow> leftOver = new ArrayList<>(canvas.leaving(id));
    List<Branch> known = new ArrayList<>(asked);
    for (Condition condition : conditions) {
      Flow branch = kept(known, condition).orElseGet(() -> branch(id, condition));
      leftOver.remove(branch);
      canvas.moveToEnd(branch);
    }
    String otherwise = null;
    if (destination != null) {
      boolean stays = destination.equals(destinedTo) && gateway.defaultFlow() != null;
      String kept = stays ? gateway.defaultFlow() : otherwise(id, destination);
      leftOver.removeIf(flow -> flow.id().equals(kept));
      otherwise = kept;
    }
    for (Flow flow : leftOver) {
      canvas.removeFlow(flow.id());
      sweep(flow.target());
    }
    canvas.replace(new Gateway(id, gateway.name(), gateway.kind(), otherwise));
  }

  private Optional<Flow> kept(List<Branch> known, Condition condition) {
    Optional<Branch> same = known.stream().filter(condition::says).findFirst();
    same.ifPresent(known::remove);
    return same.map(branch -> canvas.flow(branch.flowId()));
  }

  private Flow branch(String gatewayId, Condition condition) {
    String target = place(gatewayId, condition.target(), condition.configured());
    Flow flow =
        new Flow(
            canvas.fresh("Branch"), Label.NONE, gatewayId, target, condition.expression(), null);
    canvas.add(flow);
    return flow;
  }

  private String otherwise(String gatewayId, String destination) {
    String id = canvas.fresh("Otherwise");
    String target = place(gatewayId, destination, "");
    canvas.add(new Flow(id, Label.NONE, gatewayId, target, null, null));
    return id;
  }

  /**
   * The node a flow has to lead to for that state, or a gap where it cannot.
   *
   * @param state element id; null for none
   * @param configured what the gap shall remember, may be empty
   */
  private String place(String sourceNode, @Nullable String state, String configured) {
    Node node = state == null ? null : canvas.node(state);
    if (state != null && node instanceof Node.StateNode && canvas.together(sourceNode, state)) {
      return state;
    }
    Label name = node == null ? Label.NONE : node.name();
    Node.Gap gap = new Node.Gap(canvas.fresh("Gap"), name, state == null ? "" : state, configured);
    canvas.addBeside(sourceNode, gap);
    return gap.id();
  }

  /** Takes away what was there for a way that is no longer taken, as far as no other comes by. */
  void sweep(String nodeId) {
    Node node = canvas.node(nodeId);
    boolean onTheWay =
        node instanceof Gateway gateway
            && (gateway.kind() == GatewayKind.RULE || gateway.kind() == GatewayKind.MERGE);
    boolean loose = node instanceof Node.Gap && canvas.leaving(nodeId).isEmpty();
    if ((!onTheWay && !loose) || !canvas.entering(nodeId).isEmpty()) {
      return;
    }
    List<Flow> leaving = canvas.leaving(nodeId);
    canvas.removeNode(nodeId);
    for (Flow flow : leaving) {
      canvas.removeFlow(flow.id());
      sweep(flow.target());
    }
  }
}
