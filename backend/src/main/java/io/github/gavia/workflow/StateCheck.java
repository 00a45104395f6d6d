package io.github.gavia.workflow;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is configured for a state: who handles it, what they may fill in, timers and calls. */
final class StateCheck {

  private static final Set<String> VARIABLES = Set.of("creator", "creator_tl");

  private final Graph graph;
  private final KnownFields fields;
  private final ModelFindings findings;

  StateCheck(Graph graph, KnownFields fields, ModelFindings findings) {
    this.graph = graph;
    this.fields = fields;
    this.findings = findings;
  }

  void check(Body body) {
    Set<String> members = new HashSet<>();
    body.nodes().forEach(node -> members.add(node.id()));
    for (Node node : body.nodes()) {
      if (node instanceof Node.StateNode state) {
        checkAccess(state);
      }
      if (node instanceof Node.Task task && !isStartState(task)) {
        checkParticipant(task, task.state().participant());
      } else if (node instanceof Node.CallActivity call) {
        checkCall(call);
      } else if (node instanceof Node.TimerBoundary timer) {
        checkTimer(timer, members);
      }
    }
  }

  /** The start state is always the creator's, whatever is configured (R66). */
  private boolean isStartState(Node.Task task) {
    return graph.entering(task.id()).stream()
        .map(Flow::source)
        .anyMatch(source -> graph.node(source) instanceof Node.StartEvent);
  }

  private void checkAccess(Node.StateNode state) {
    for (String key : state.state().fieldAccess().keySet()) {
      if (!fields.isShown(key)) {
        unknownField(state, "fieldAccess", key);
      }
    }
  }

  private void unknownField(Node node, String property, String key) {
    findings.add(ModelFinding.UNKNOWN_FIELD, node, property, Map.of("field", key));
  }

  private void checkParticipant(Node.Task task, ParticipantRule rule) {
    if (rule instanceof ParticipantRule.People people) {
      checkPeople(task, people);
    } else if (rule instanceof ParticipantRule.Script script && script.script().isBlank()) {
      participant(ModelFinding.SCRIPT_MISSING, task, Map.of());
    } else if (rule instanceof ParticipantRule.Hook hook && hook.url().isBlank()) {
      participant(ModelFinding.HOOK_URL, task, Map.of());
    } else if (rule instanceof ParticipantRule.External external && external.url().isBlank()) {
      participant(ModelFinding.HOOK_URL, task, Map.of());
    } else if (rule instanceof ParticipantRule.Unreadable unreadable) {
      Map<String, String> type = Map.of("type", Integer.toString(unreadable.typeCode()));
      participant(ModelFinding.PARTICIPANT_UNREADABLE, task, type);
    }
  }

  private void checkPeople(Node.Task task, ParticipantRule.People people) {
    List<String> names = names(people.operand());
    ParticipantType type = people.type();
    if (type == ParticipantType.NOBODY) {
      participant(ModelFinding.NO_ASSIGNEE, task, Map.of());
    } else if (type == ParticipantType.FIELD || type == ParticipantType.PARENT_FIELD) {
      if (names.isEmpty()) {
        participant(ModelFinding.PARTICIPANT_NO_FIELD, task, Map.of());
      }
      // The fields of a parent belong to a workflow that is not known here.
      names.stream()
          .filter(key -> type == ParticipantType.FIELD && !fields.isValue(key))
          .forEach(k -> participant(ModelFinding.PARTICIPANT_FIELD, task, Map.of("field", k)));
    } else if (names.isEmpty()) {
      participant(ModelFinding.PARTICIPANT_EMPTY, task, Map.of("type", type.xmlName()));
    } else if (type == ParticipantType.VARIABLE) {
      names.stream()
          .filter(name -> !VARIABLES.contains(name))
          .forEach(
              v -> participant(ModelFinding.PARTICIPANT_VARIABLE, task, Map.of("variable", v)));
    }
  }

  private void participant(ModelFinding finding, Node.Task task, Map<String, String> args) {
    findings.add(finding, task, "participant", args);
  }

  private static List<String> names(String operand) {
    return Stream.of(operand.split(",", -1)).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  private void checkCall(Node.CallActivity node) {
    Node.Call call = node.call();
    if (call.workflow().isBlank()) {
      findings.add(ModelFinding.CALL_ACTIVITY, node, "workflow", Map.of());
    }
    String items = call.itemsField();
    if (items != null && !fields.isValue(items)) {
      findings.add(ModelFinding.CALL_ITEMS, node, "itemsField", Map.of("field", items));
    }
    call.handOver().stream()
        .filter(copy -> !fields.isValue(copy.from()))
        .forEach(copy -> unknownField(node, "handOver", copy.from()));
    call.handBack().stream()
        .filter(copy -> !fields.isValue(copy.to()))
        .forEach(copy -> unknownField(node, "handBack", copy.to()));
  }

  private void checkTimer(Node.TimerBoundary timer, Set<String> members) {
    if (timer.seconds() <= 0) {
      findings.add(ModelFinding.TIMER_INCOMPLETE, timer, "seconds", Map.of());
    }
    Map<String, String> host = Map.of("ref", timer.attachedTo());
    Node node = graph.node(timer.attachedTo());
    if (node == null || !members.contains(node.id())) {
      findings.add(ModelFinding.DANGLING_TIMER, timer, "attachedTo", host);
    } else if (!(node instanceof Node.Task
        || node instanceof Node.CallActivity
        || node instanceof Node.SubProcess)) {
      findings.add(ModelFinding.BOUNDARY_EVENT, timer, "attachedTo", host);
    }
  }
}
