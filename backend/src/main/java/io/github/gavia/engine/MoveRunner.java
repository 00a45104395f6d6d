package io.github.gavia.engine;

import io.github.gavia.ticket.ProcessMover.Movement;
import java.util.Collection;
import java.util.function.Consumer;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.common.engine.impl.interceptor.CommandExecutor;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Runs a move as one command of the engine, which writes once, at its end. Inside a command that
 * already runs, a move is complete when the call returns, and is written with that command.
 */
final class MoveRunner {

  private final CommandExecutor commands;

  MoveRunner(CommandExecutor commands) {
    this.commands = commands;
  }

  Movement run(Move move, Consumer<CommandContext> action) {
    try {
      execute(context -> run(move, action, context));
      return move.movement();
    } catch (FlowableException e) {
      throw translated(e, move);
    }
  }

  private void run(Move move, Consumer<CommandContext> action, CommandContext context) {
    try {
      move.within(
          context,
          () -> {
            execute(action);
            execute(MoveRunner::settle);
          });
    } catch (FlowableException e) {
      // A refused step is no fault of the engine that its log should show.
      e.setLogged(e.isLogged() && move.failure() == null);
      throw e;
    }
  }

  /** A command inside a command runs to the end of all it sets off. */
  private void execute(Consumer<CommandContext> action) {
    commands.execute(
        context -> {
          action.accept(context);
          return null;
        });
  }

  /** Inclusive gateways join when all else rests; by itself the engine does so after us. */
  private static void settle(CommandContext context) {
    var involved = CommandContextUtil.getInvolvedExecutions(context);
    if (involved != null && !involved.isEmpty()) {
      Collection<ExecutionEntity> executions = involved.values();
      CommandContextUtil.getAgenda(context).planExecuteInactiveBehaviorsOperation(executions);
      CommandContextUtil.clearInvolvedExecutions(context);
    }
  }

  private static RuntimeException translated(FlowableException e, Move move) {
    RuntimeException failure = move.failure();
    if (failure != null) {
      return failure;
    }
    return lostARace(e)
        ? new OptimisticLockingFailureException("the ticket was moved by somebody else", e)
        : e;
  }

  /** Seen too late, a task's successor makes the engine speak of a wrong signal. */
  private static boolean lostARace(FlowableException e) {
    return e instanceof FlowableOptimisticLockingException
        || String.valueOf(e.getMessage()).startsWith("UserTask should not be signalled");
  }
}
