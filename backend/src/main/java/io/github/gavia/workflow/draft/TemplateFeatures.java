package io.github.gavia.workflow.draft;

import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a workflow shows to whoever looks for an example, counted in its model, sub-processes
 * included.
 *
 * @param steps states that people handle
 * @param automatic states that a script or a hook handles
 * @param timers steps that are left by themselves after a time
 * @param rules choices made by conditions
 * @param parallel places from which several branches go on at once, by condition or not
 * @param subTickets states that start tickets of another workflow
 * @param countersign states in which everybody has to act
 * @param claim states that somebody has to accept before handling
 * @param random states for which one handler is picked
 * @param withdraw states from which the creator may take the ticket back
 * @param fields custom fields
 */
public record TemplateFeatures(
    int steps,
    int automatic,
    int timers,
    int rules,
    int parallel,
    int subTickets,
    int countersign,
    int claim,
    int random,
    int withdraw,
    int fields) {

  /** Those that may stand for several people, so that it matters how they share the work. */
  private static final Set<ParticipantType> SEVERAL =
      Set.of(
          ParticipantType.PERSONS,
          ParticipantType.DEPARTMENT,
          ParticipantType.ROLE,
          ParticipantType.FIELD,
          ParticipantType.PARENT_FIELD);

  /** Counts. */
  public static TemplateFeatures of(WorkflowModel model) {
    List<Node> nodes = new ArrayList<>();
    List<Flow> flows = new ArrayList<>();
    collect(model.body(), nodes, flows);
    return new TemplateFeatures(
        count(nodes, node -> node instanceof Node.Task task && !automatic(task)),
        count(nodes, node -> node instanceof Node.Task task && automatic(task)),
        count(nodes, Node.TimerBoundary.class::isInstance),
        count(nodes, node -> splits(node, flows, List.of(Node.GatewayKind.RULE))),
        count(
            nodes,
            node ->
                splits(
                    node, flows, List.of(Node.GatewayKind.PARALLEL, Node.GatewayKind.INCLUSIVE))),
        count(nodes, Node.CallActivity.class::isInstance),
        count(nodes, node -> shared(node, Distribution.ALL)),
        count(nodes, node -> shared(node, Distribution.ACCEPT)),
        count(nodes, node -> shared(node, Distribution.RANDOM)),
        count(nodes, node -> node instanceof Node.StateNode s && s.state().retreat()),
        model.fields().size());
  }

  private static void collect(Body body, List<Node> nodes, List<Flow> flows) {
    nodes.addAll(body.nodes());
    flows.addAll(body.flows());
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess sub) {
        collect(sub.body(), nodes, flows);
      }
    }
  }

  private static int count(List<Node> nodes, Predicate<Node> wanted) {
    return (int) nodes.stream().filter(wanted).count();
  }

  private static boolean automatic(Node.Task task) {
    ParticipantRule rule = task.state().participant();
    return rule instanceof ParticipantRule.Script || rule instanceof ParticipantRule.Hook;
  }

  private static boolean shared(Node node, Distribution distribution) {
    return node instanceof Node.Task task
        && task.state().participant() instanceof ParticipantRule.People people
        && SEVERAL.contains(people.type())
        && task.state().distribution() == distribution;
  }

  private static boolean splits(Node node, List<Flow> flows, List<Node.GatewayKind> kinds) {
    return node instanceof Node.Gateway gateway
        && kinds.contains(gateway.kind())
        && flows.stream().filter(flow -> flow.source().equals(gateway.id())).count() > 1;
  }
}
