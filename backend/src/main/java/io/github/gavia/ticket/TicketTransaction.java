package io.github.gavia.ticket;

import io.github.gavia.ticket.Outcome.Refused;
import io.github.gavia.ticket.TicketStore.Locked;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One call, one transaction: a refusal rolls it back, and a row is locked before it is judged. */
@Component
class TicketTransaction {

  private static final int TRIES = 4;

  /** Deadlock and serialisation failure, on both databases: the loser may simply try again. */
  private static final Set<String> PASSING_STATES = Set.of("40001", "40P01", "HYT00");

  private static final Refusal ANCESTORS_FIRST = Refusal.of("ancestors have to be locked first");

  private final TransactionTemplate required;
  private final TransactionTemplate nested;
  private final TicketStore store;
  private final LookUps lookUps;

  TicketTransaction(PlatformTransactionManager manager, TicketStore store, LookUps lookUps) {
    this.required = new TransactionTemplate(manager);
    this.nested = new TransactionTemplate(manager);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.store = store;
    this.lookUps = lookUps;
  }

  /**
   * Runs a body that reads and writes; what it refuses is rolled back. The body runs again after a
   * deadlock, and when it needs an answer of another system ({@link LookUps}).
   */
  <T> Outcome<T> run(Supplier<Outcome<T>> body) {
    return lookUps.around(() -> repeated(body));
  }

  private <T> Outcome<T> repeated(Supplier<Outcome<T>> body) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(required, body);
      } catch (RuntimeException e) {
        if (attempt == TRIES || !passing(e)) {
          throw e;
        }
      }
    }
  }

  /** Runs a part of a transaction that may be refused without refusing the whole. */
  <T> Outcome<T> part(Supplier<Outcome<T>> body) {
    return once(nested, body);
  }

  private static <T> Outcome<T> once(TransactionTemplate template, Supplier<Outcome<T>> body) {
    return template.execute(
        status -> {
          Outcome<T> outcome = body.get();
          if (outcome instanceof Refused) {
            status.setRollbackOnly();
          }
          return outcome;
        });
  }

  /**
   * Runs a body on a locked ticket. Parents are locked before their children; which they are shows
   * only when the child's row is there, so the rare ticket that has a parent begins again.
   *
   * @param application whose right to use the workflow the body wants to know
   */
  <T> Outcome<T> onTicket(long ticketId, String application, Function<Locked, Outcome<T>> body) {
    Outcome<T> first = run(() -> locked(ticketId, application, false, body));
    if (first instanceof Refused<T> refused && refused.refusal() == ANCESTORS_FIRST) {
      return run(
          () -> {
            List<Long> chain = store.ancestors(ticketId);
            Collections.reverse(chain);
            chain.forEach(store::lockOnly);
            return locked(ticketId, application, true, body);
          });
    }
    return first;
  }

  private <T> Outcome<T> locked(
      long ticketId, String application, boolean ancestorsHeld, Function<Locked, Outcome<T>> body) {
    Optional<Locked> locked = store.lock(ticketId, application);
    if (locked.isEmpty()) {
      return Outcome.refused(Refusal.unknownTicket());
    }
    if (locked.get().ticket().parentTicketId() != 0 && !ancestorsHeld) {
      return Outcome.refused(ANCESTORS_FIRST);
    }
    return body.apply(locked.get());
  }

  private static boolean passing(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && PASSING_STATES.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
