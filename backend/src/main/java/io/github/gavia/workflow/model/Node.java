package io.github.gavia.workflow.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of the graph. Its id is the BPMN element's id. */
public sealed interface Node {

  /** The BPMN element's id, an XML NCName. */
  String id();

  /** The name drawn in the element, possibly empty. */
  Label name();

  /** A node that is a state on the wire: it has an integer id and attributes. */
  sealed interface StateNode extends Node {
    /** What loonflow configures for a state. */
    State state();
  }

  /** Where tickets begin: its flow leads to the start state, the creator's task. */
  record StartEvent(String id, Label name) implements Node {}

  /**
   * A state in which a ticket waits: for people (drawn as user task), for a script or a hook (drawn
   * as service task).
   */
  record Task(String id, Label name, State state) implements StateNode {}

  /** An end state. */
  record EndEvent(String id, Label name, State state) implements StateNode {}

  /**
   * A gateway.
   *
   * @param defaultFlow for a rule choice, the flow taken when no condition holds; must leave this
   *     gateway
   */
  record Gateway(String id, Label name, GatewayKind kind, @Nullable String defaultFlow)
      implements Node {}

  /**
   * An interrupting timer on the border of a task, call activity or sub-process: a timer
   * transition.
   *
   * @param attachedTo id of the node it sits on
   * @param seconds time from arrival to firing, above 0
   */
  record TimerBoundary(String id, Label name, String attachedTo, long seconds) implements Node {}

  /** A sub-workflow that starts its children itself; a state in which the ticket waits for them. */
  record CallActivity(String id, Label name, State state, Call call) implements StateNode {}

  /**
   * An embedded sub-process: its own start event, nodes and end events, no states of its border.
   */
  record SubProcess(String id, Label name, Body body) implements Node {}

  /**
   * A place where a state is missing: it was deleted, is out of reach in another sub-process, or
   * never was. Flows keep their ends there; a ticket that would come here is refused (R64).
   *
   * @param name that of the state, if there was one
   * @param state element id of the state that was meant; empty when none was
   * @param configured the entry of a condition expression that led here, JSON text as it was
   *     configured; empty when it says nothing else than the flow
   */
  record Gap(String id, Label name, String state, String configured) implements Node {}

  /** The kinds of gateway. */
  enum GatewayKind {
    /** Exclusive, its outgoing flows are the buttons of the task before it. */
    BUTTONS,
    /** Exclusive, its outgoing flows are tried in order by their conditions. */
    RULE,
    /** Exclusive, several flows come together and one leaves. */
    MERGE,
    /** All outgoing flows are taken, all incoming ones awaited. */
    PARALLEL,
    /** All outgoing flows whose condition holds are taken (the default if none), and awaited. */
    INCLUSIVE
  }

  /**
   * What a call activity calls.
   *
   * @param workflow key (process id) of the called workflow
   * @param startButton id of the called workflow's flow by which children are created; null for the
   *     first button of its start state
   * @param itemsField key of the own field with comma-separated items, one child each; null for
   *     exactly one child
   * @param itemTarget key of the child's field that gets the item; null when it is not needed
   * @param handOver values copied into each child when it starts
   * @param handBack values copied from each child when it ends, the last one wins
   */
  record Call(
      String workflow,
      @Nullable String startButton,
      @Nullable String itemsField,
      @Nullable String itemTarget,
      List<FieldCopy> handOver,
      List<FieldCopy> handBack) {
    public Call {
      handOver = List.copyOf(handOver);
      handBack = List.copyOf(handBack);
    }
  }

  /** A value copied from one field to another; {@code title} and {@code creator} may be sources. */
  record FieldCopy(String from, String to) {}
}
