package io.github.gavia.engine;

import io.github.gavia.ticket.ProcessMover.Arrived;
import io.github.gavia.ticket.ProcessMover.Child;
import io.github.gavia.ticket.ProcessMover.Ended;
import io.github.gavia.ticket.ProcessMover.Left;
import io.github.gavia.ticket.ProcessMover.Movement;
import io.github.gavia.ticket.ProcessMover.NoWayOut;
import io.github.gavia.ticket.ProcessMover.Position;
import io.github.gavia.ticket.ProcessMover.Route;
import io.github.gavia.ticket.ProcessMover.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * What is known during one call of the mover: whose instance moves, where it shall go, by which
 * route, and what has happened so far. Lives in the engine's command.
 */
final class Move {

  private static final String ATTRIBUTE = Move.class.getName();
  private static final String LOOP_COUNT = "nrOfInstances";

  private final String instanceId;
  private final Route route;
  private final Map<String, Long> tickets = new HashMap<>();
  private final Map<String, Integer> childrenCalled = new HashMap<>();
  private final Map<String, Child> calls = new HashMap<>();
  private final Map<String, String> ends = new HashMap<>();
  private final Map<String, Ended> outcomes = new HashMap<>();
  private final Set<String> instancesGone = new HashSet<>();
  private final Set<String> endsTold = new HashSet<>();
  private final Set<Position> left = new HashSet<>();
  private final List<Step> steps = new ArrayList<>();
  private @Nullable String button;
  private @Nullable String target;
  private @Nullable RuntimeException failure;

  private Move(
      long ticketId,
      String instanceId,
      Route route,
      @Nullable String button,
      @Nullable String target) {
    this.instanceId = instanceId;
    this.route = route;
    this.button = button;
    this.target = target;
    tickets.put(instanceId, ticketId);
  }

  /** A move that leaves a state by a button, or by whatever leaves it. */
  static Move by(long ticketId, String instanceId, @Nullable String button, Route route) {
    return new Move(ticketId, instanceId, route, button, null);
  }

  /** A move that enters the process in order to get to a state. */
  static Move to(long ticketId, String instanceId, String target, Route route) {
    return new Move(ticketId, instanceId, route, null, target);
  }

  /** The move of the running command. */
  static Move current() {
    Move move = currentOrNull();
    if (move == null) {
      throw new IllegalStateException("a ticket's process moves by ProcessMover only");
    }
    return move;
  }

  /** The move of the running command, if it is one of ours. */
  static @Nullable Move currentOrNull() {
    CommandContext context = Context.getCommandContext();
    return context == null ? null : (Move) context.getAttribute(ATTRIBUTE);
  }

  /** Runs something of the engine as this move. Moves may nest: a timer's in its job's command. */
  void within(CommandContext context, Runnable action) {
    Object outer = context.getAttribute(ATTRIBUTE);
    context.addAttribute(ATTRIBUTE, this);
    try {
      action.run();
    } finally {
      if (outer == null) {
        context.removeAttribute(ATTRIBUTE);
      } else {
        context.addAttribute(ATTRIBUTE, outer);
      }
    }
  }

  Movement movement() {
    return new Movement(steps);
  }

  void happened(Step step) {
    if (step instanceof Arrived arrived) {
      left.remove(arrived.position());
    }
    steps.add(step);
  }

  /** The engine reports the end of a call activity in more than one way. */
  void left(Left step) {
    if (left.add(step.position())) {
      steps.add(step);
    }
  }

  /** An end event of an instance, not necessarily the last. */
  void reached(ExecutionEntity execution, String endEvent) {
    ends.put(execution.getProcessInstanceId(), endEvent);
  }

  /** The end of an instance, by an end event or cut short. */
  void ended(ExecutionEntity instance, boolean completed) {
    String end = completed ? ends.get(instance.getId()) : null;
    outcomes.put(instance.getId(), new Ended(ticketOf(instance), end));
    tellEnd(instance.getId());
  }

  /** The engine reports the end before or after all that was in the instance is gone. */
  void gone(ExecutionEntity instance) {
    instancesGone.add(instance.getId());
    tellEnd(instance.getId());
  }

  /** The engine reports a called instance that is cut short more than once. */
  private void tellEnd(String endedId) {
    Ended outcome = outcomes.get(endedId);
    if (outcome != null && instancesGone.contains(endedId) && endsTold.add(endedId)) {
      steps.add(outcome);
    }
  }

  /** Notes an exception to throw: the engine wraps those of others beyond recognition. */
  RuntimeException failed(RuntimeException cause) {
    failure = cause;
    return cause;
  }

  /** What went wrong outside of the engine. */
  @Nullable RuntimeException failure() {
    return failure;
  }

  boolean takes(DelegateExecution execution, String flow) {
    return ask(() -> route.takes(ticketOf(execution), flow));
  }

  boolean chosen(DelegateExecution execution, String flow, List<String> buttons, boolean only) {
    if (button != null && moves(execution)) {
      boolean leads = buttons.contains(button);
      if (flow.equals(button)) {
        button = null;
      }
      return leads;
    }
    return only || takes(execution, flow);
  }

  boolean byHand(DelegateExecution execution, String flow) {
    if (!flow.equals(button) || !moves(execution)) {
      return false;
    }
    button = null;
    return true;
  }

  boolean begins(DelegateExecution execution) {
    return target == null || !moves(execution);
  }

  boolean jumps(DelegateExecution execution, List<String> targets) {
    if (target == null || !moves(execution) || !targets.contains(target)) {
      return false;
    }
    if (targets.get(0).equals(target)) {
      target = null;
    }
    return true;
  }

  /** The exception to throw. */
  RuntimeException nowhere(DelegateExecution execution) {
    return failed(new NoWayOut(ticketOf(execution)));
  }

  /** The engine asks again whenever a child ends: by then the number it began with counts. */
  int children(DelegateExecution execution, String node) {
    Object begun = execution.getVariable(LOOP_COUNT);
    return begun instanceof Integer count
        ? count
        : ask(() -> route.children(ticketOf(execution), node));
  }

  Child callNext(DelegateExecution execution, String node) {
    DelegateExecution parent = execution.getParent();
    String caller = parent.isMultiInstanceRoot() ? parent.getId() : execution.getId();
    int index = childrenCalled.merge(caller, 1, Integer::sum) - 1;
    Child child = ask(() -> route.child(ticketOf(execution), node, index));
    calls.put(execution.getId(), child);
    return child;
  }

  Child called(DelegateExecution execution) {
    Child child = calls.get(execution.getId());
    if (child == null) {
      throw new IllegalStateException("no child was asked for in " + execution.getId());
    }
    return child;
  }

  /** The index of the child that a call activity's execution has just started. */
  int indexOfLastChild(ExecutionEntity caller) {
    ExecutionEntity parent = caller.getParent();
    String root = parent.isMultiInstanceRoot() ? parent.getId() : caller.getId();
    return childrenCalled.getOrDefault(root, 1) - 1;
  }

  private boolean moves(DelegateExecution execution) {
    return execution.getProcessInstanceId().equals(instanceId);
  }

  /** The ticket of an instance; a look-up only for the parent of an instance that ended. */
  long ticketOf(DelegateExecution execution) {
    return tickets.computeIfAbsent(
        execution.getProcessInstanceId(),
        id -> Long.parseLong(((ExecutionEntity) execution).getProcessInstance().getBusinessKey()));
  }

  /** Remembers whose instance it is; null for one that was not started here. */
  @Nullable Long ticketOf(String processInstanceId) {
    return tickets.get(processInstanceId);
  }

  void remember(ExecutionEntity instance) {
    tickets.put(instance.getId(), Long.parseLong(instance.getBusinessKey()));
  }

  private <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }
}
