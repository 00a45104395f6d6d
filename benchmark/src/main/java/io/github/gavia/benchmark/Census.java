package io.github.gavia.benchmark;

import io.github.gavia.benchmark.StatementLog.Transaction;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Counts what a transition costs the database, with one client and nothing else to do. */
final class Census {

  private static final Duration IDLE = Duration.ofSeconds(3);

  private final Postgres postgres;
  private final StatementLog log;
  private final int tickets;

  Census(Postgres postgres, StatementLog log, int tickets) {
    this.postgres = postgres;
    this.log = log;
    this.tickets = tickets;
  }

  /**
   * Costs of one step, each on average over the tickets.
   *
   * @param statements without BEGIN and COMMIT
   * @param commits transactions, those of a single statement included
   * @param walBytes bytes of write-ahead log
   * @param texts how often each statement ran, in the order in which they were first seen
   */
  record Cost(double statements, double commits, double walBytes, Map<String, Double> texts) {}

  Map<Step, Cost> of(Contestant contestant) throws IOException, SQLException {
    Set<String> background = background(contestant);
    Map<Step, Cost> costs = new EnumMap<>(Step.class);
    try (Contestant.Client client = contestant.client()) {
      List<String> ids = new ArrayList<>();
      Runnable create = () -> ids.add(client.create());
      costs.put(Step.CREATE, cost(contestant, background, create));
      for (Step step : List.of(Step.MID, Step.END)) {
        List<String> waiting = new ArrayList<>(ids);
        Runnable handle = () -> client.handle(waiting.remove(0), step);
        costs.put(step, cost(contestant, background, handle));
      }
    }
    return costs;
  }

  /** Statements by which a contestant without work looks for work: they are no step's cost. */
  private Set<String> background(Contestant contestant) throws IOException, SQLException {
    log.since(contestant.database());
    LockSupport.parkNanos(IDLE.toNanos());
    Set<String> texts = new HashSet<>();
    log.since(contestant.database()).forEach(t -> texts.addAll(t.statements()));
    return texts;
  }

  private Cost cost(Contestant contestant, Set<String> background, Runnable step)
      throws IOException, SQLException {
    log.since(contestant.database());
    long wal = postgres.walBytes();
    for (int i = 0; i < tickets; i++) {
      step.run();
    }
    double walBytes = postgres.walBytes() - wal;
    List<Transaction> transactions =
        log.since(contestant.database()).stream()
            .filter(t -> !background.containsAll(t.statements()))
            .toList();
    Map<String, Double> texts = new LinkedHashMap<>();
    transactions.forEach(
        t -> t.statements().forEach(sql -> texts.merge(sql, 1.0 / tickets, Double::sum)));
    double statements = texts.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Cost(statements, (double) transactions.size() / tickets, walBytes / tickets, texts);
  }
}
