package io.github.gavia.workflow.draft;

import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a workflow shows to whoever looks for an example. */
public enum TemplateFeature {
  /** States that people handle. */
  STEPS,

  /** States that a script or a hook handles. */
  AUTOMATIC,

  /** Steps that are left by themselves after a time. */
  TIMERS,

  /** Choices made by conditions. */
  RULES,

  /** Places from which several branches go on at once, by condition or not. */
  PARALLEL,

  /** States that start tickets of another workflow. */
  SUB_TICKETS,

  /** States in which everybody has to act. */
  COUNTERSIGN,

  /** States that somebody has to accept before handling. */
  CLAIM,

  /** States for which one handler is picked. */
  RANDOM,

  /** States from which the creator may take the ticket back. */
  WITHDRAW,

  /** Custom fields. */
  FIELDS;

  /** Those that may stand for several people, so that it matters how they share the work. */
  private static final Set<ParticipantType> SEVERAL =
      Set.of(
          ParticipantType.PERSONS,
          ParticipantType.DEPARTMENT,
          ParticipantType.ROLE,
          ParticipantType.FIELD,
          ParticipantType.PARENT_FIELD);

  private static final Set<Node.GatewayKind> ONE_BRANCH = EnumSet.of(Node.GatewayKind.RULE);
  private static final Set<Node.GatewayKind> SEVERAL_BRANCHES =
      EnumSet.of(Node.GatewayKind.PARALLEL, Node.GatewayKind.INCLUSIVE);

  /** How often a model shows each of them, sub-processes included. */
  public static Map<TemplateFeature, Integer> in(WorkflowModel model) {
    List<Node> nodes = new ArrayList<>();
    List<Flow> flows = new ArrayList<>();
    collect(model.body(), nodes, flows);
    Map<TemplateFeature, Integer> counts = new EnumMap<>(TemplateFeature.class);
    counts.put(STEPS, count(nodes, node -> node instanceof Node.Task task && !automatic(task)));
    counts.put(AUTOMATIC, count(nodes, node -> node instanceof Node.Task task && automatic(task)));
    counts.put(TIMERS, count(nodes, Node.TimerBoundary.class::isInstance));
    counts.put(RULES, count(nodes, node -> splits(node, flows, ONE_BRANCH)));
    counts.put(PARALLEL, count(nodes, node -> splits(node, flows, SEVERAL_BRANCHES)));
    counts.put(SUB_TICKETS, count(nodes, Node.CallActivity.class::isInstance));
    counts.put(COUNTERSIGN, count(nodes, node -> shared(node, Distribution.ALL)));
    counts.put(CLAIM, count(nodes, node -> shared(node, Distribution.ACCEPT)));
    counts.put(RANDOM, count(nodes, node -> shared(node, Distribution.RANDOM)));
    counts.put(
        WITHDRAW, count(nodes, node -> node instanceof Node.StateNode s && s.state().retreat()));
    counts.put(FIELDS, model.fields().size());
    return counts;
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

  private static boolean splits(Node node, List<Flow> flows, Set<Node.GatewayKind> kinds) {
    return node instanceof Node.Gateway gateway
        && kinds.contains(gateway.kind())
        && flows.stream().filter(flow -> flow.source().equals(gateway.id())).count() > 1;
  }
}
