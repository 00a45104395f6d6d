package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.Gateway;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.util.List;
import java.util.Map;

/**
 * What an exclusive gateway without {@code gavia:choice} is. With one outgoing flow or none it
 * merges. With several it is a rule when a flow has a condition, else buttons when all that leads
 * into it are tasks, else a rule whose conditions are still to be written.
 */
final class GatewayKinds {

  private GatewayKinds() {}

  /** The gateway's kind, which is its own unless that is MERGE. */
  static GatewayKind of(Gateway gateway, Map<String, Node> nodes, List<Flow> flows) {
    if (gateway.kind() != GatewayKind.MERGE) {
      return gateway.kind();
    }
    List<Flow> outgoing =
        flows.stream().filter(flow -> flow.source().equals(gateway.id())).toList();
    if (outgoing.size() <= 1) {
      return GatewayKind.MERGE;
    }
    boolean conditions = outgoing.stream().anyMatch(flow -> flow.condition() != null);
    return !conditions && isBehindTasks(gateway, nodes, flows)
        ? GatewayKind.BUTTONS
        : GatewayKind.RULE;
  }

  private static boolean isBehindTasks(Gateway gateway, Map<String, Node> nodes, List<Flow> flows) {
    List<Flow> incoming =
        flows.stream().filter(flow -> flow.target().equals(gateway.id())).toList();
    return !incoming.isEmpty()
        && incoming.stream().allMatch(flow -> nodes.get(flow.source()) instanceof Node.Task);
  }
}
