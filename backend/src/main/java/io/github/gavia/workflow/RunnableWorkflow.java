package io.github.gavia.workflow;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node.StateNode;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.Transitions;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of a workflow, ready to be asked: its model together with the integer ids by which
 * callers know its parts. Immutable, so one copy serves all threads for as long as it is kept.
 */
public final class RunnableWorkflow {

  /** Who made a thing and when. */
  public record Made(String creator, Instant created, Instant modified) {}

  /** A state with its wire id. */
  public record StateEntry(int id, StateType type, StateNode node, Made made) {

    /** The BPMN element's id. */
    public String elementId() {
      return node.id();
    }

    /** The drawn name. */
    public Label name() {
      return node.name();
    }

    /** What is configured for it. */
    public State state() {
      return node.state();
    }
  }

  /**
   * A transition with its wire id. Its states are told by their wire ids, also those that have been
   * deleted since.
   *
   * @param destinationStateId 0 when only the conditions decide
   * @param conditionExpression JSON array text as configured, also empty (R57)
   */
  public record TransitionEntry(
      int id,
      int sourceStateId,
      int destinationStateId,
      String conditionExpression,
      Transitions.Transition transition,
      Made made) {

    /** The BPMN flow's id. */
    public String elementId() {
      return transition.flow().id();
    }

    /** The button's text. */
    public String name() {
      return transition.flow().name().text();
    }

    /** How it is offered. */
    public Flow.Button button() {
      return transition.button();
    }
  }

  /** A custom field with its wire id. */
  public record FieldEntry(int id, FieldDefinition definition, Made made) {}

  private final int workflowId;
  private final long versionId;
  private final int number;
  private final WorkflowModel model;
  private final Graph graph;
  private final Made made;
  private final List<StateEntry> states;
  private final List<TransitionEntry> transitions;
  private final List<FieldEntry> fields;
  private final Map<Integer, StateEntry> stateById;
  private final Map<String, StateEntry> stateByElement;
  private final Map<Integer, TransitionEntry> transitionById;
  private final Map<Integer, List<TransitionEntry>> transitionsBySource;
  private final Map<String, FieldDefinition> fieldByKey;

  RunnableWorkflow(
      int workflowId,
      long versionId,
      int number,
      WorkflowModel model,
      Made made,
      List<StateEntry> states,
      List<TransitionEntry> transitions,
      List<FieldEntry> fields) {
    this.workflowId = workflowId;
    this.versionId = versionId;
    this.number = number;
    this.model = model;
    this.graph = Graph.of(model);
    this.made = made;
    this.states =
        states.stream()
            .sorted(
                Comparator.comparingInt((StateEntry s) -> s.state().order())
                    .thenComparingInt(StateEntry::id))
            .toList();
    this.transitions =
        transitions.stream().sorted(Comparator.comparingInt(TransitionEntry::id)).toList();
    this.fields = fields.stream().sorted(Comparator.comparingInt(FieldEntry::id)).toList();
    this.stateById = states.stream().collect(Collectors.toMap(StateEntry::id, Function.identity()));
    this.stateByElement =
        states.stream().collect(Collectors.toMap(StateEntry::elementId, Function.identity()));
    this.transitionById =
        transitions.stream().collect(Collectors.toMap(TransitionEntry::id, Function.identity()));
    this.transitionsBySource =
        this.transitions.stream().collect(Collectors.groupingBy(TransitionEntry::sourceStateId));
    this.fieldByKey =
        fields.stream()
            .map(FieldEntry::definition)
            .collect(Collectors.toMap(FieldDefinition::key, Function.identity()));
  }

  /** The workflow's id on the wire. */
  public int workflowId() {
    return workflowId;
  }

  /** The version's row. */
  public long versionId() {
    return versionId;
  }

  /** The version's number within the workflow, from 1. */
  public int number() {
    return number;
  }

  /** The model it was made of. */
  public WorkflowModel model() {
    return model;
  }

  /** Look-ups in the model's graph. */
  public Graph graph() {
    return graph;
  }

  /** Settings of the workflow. */
  public WorkflowSettings settings() {
    return model.settings();
  }

  /** Who made the workflow, and when this version came. */
  public Made made() {
    return made;
  }

  /** All states by order, equal ones by id. */
  public List<StateEntry> states() {
    return states;
  }

  /** All transitions by id. */
  public List<TransitionEntry> transitions() {
    return transitions;
  }

  /** All custom fields by id, which is creation order. */
  public List<FieldEntry> fields() {
    return fields;
  }

  /** Definitions of the custom fields, in creation order. */
  public List<FieldDefinition> fieldDefinitions() {
    return fields.stream().map(FieldEntry::definition).toList();
  }

  /** The state with that wire id, unless this version has none. */
  public Optional<StateEntry> state(int id) {
    return Optional.ofNullable(stateById.get(id));
  }

  /** The state drawn by that element, unless it is none. */
  public Optional<StateEntry> state(String elementId) {
    return Optional.ofNullable(stateByElement.get(elementId));
  }

  /** The state in which tickets are drafted; the first when there are several (B.2). */
  public Optional<StateEntry> startState() {
    return Transitions.startState(model).flatMap(start -> state(start.id()));
  }

  /** The first end state. */
  public Optional<StateEntry> endState() {
    return states.stream().filter(s -> s.type() == StateType.END).findFirst();
  }

  /** The transition with that wire id, unless this version has none. */
  public Optional<TransitionEntry> transition(int id) {
    return Optional.ofNullable(transitionById.get(id));
  }

  /** The transitions out of a state, timer transitions included, by id (R101). */
  public List<TransitionEntry> transitionsFrom(int stateId) {
    return transitionsBySource.getOrDefault(stateId, List.of());
  }

  /** The custom field with that key, or null. */
  public @Nullable FieldDefinition field(String key) {
    return fieldByKey.get(key);
  }
}
