package io.github.gavia.benchmark;

import io.github.gavia.benchmark.Census.Cost;
import io.github.gavia.benchmark.Load.Times;
import io.github.gavia.benchmark.Rounds.Spread;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Writes the results as Markdown. */
final class Report {

  private final StringBuilder text = new StringBuilder();
  private final Results results;

  private Report(Results results) {
    this.results = results;
  }

  static String of(Results results) {
    Report report = new Report(results);
    report.line("%s%n", results.machine());
    report.throughput();
    report.waiting();
    report.costs();
    report.process();
    report.people();
    report.imports();
    return report.text.toString();
  }

  /** The statements of each step with how often they ran. */
  static String statements(String name, Map<Step, Cost> costs) {
    StringBuilder list = new StringBuilder();
    costs.forEach(
        (step, cost) -> {
          list.append("%n%s, %s%n%n".formatted(name, step.title()));
          cost.texts()
              .forEach((sql, times) -> list.append("* %s × `%s`%n".formatted(one(times), sql)));
        });
    return list.toString();
  }

  private void throughput() {
    line("| clients | Gavia over HTTP, transitions/s | bare Flowable in process | ratio (range) |");
    line("| --- | --- | --- | --- |");
    results
        .rounds()
        .forEach(
            (clients, rounds) -> {
              Spread ratio = rounds.ratio();
              line(
                  "| %d | %.0f | %.0f | **%.2f** (%.2f–%.2f) |",
                  clients,
                  rounds.servicePerSecond().median(),
                  rounds.yardstickPerSecond().median(),
                  ratio.median(),
                  ratio.least(),
                  ratio.greatest());
            });
    line("");
  }

  private void waiting() {
    line("| p50 / p99 in ms | clients | Gavia over HTTP | bare Flowable in process |");
    line("| --- | --- | --- | --- |");
    for (Step step : Step.values()) {
      results
          .rounds()
          .forEach(
              (clients, rounds) ->
                  line(
                      "| %s | %d | %s | %s |",
                      step.title(),
                      clients,
                      halfAndMost(rounds.serviceTimes().get(step)),
                      halfAndMost(rounds.yardstickTimes().get(step))));
    }
    line("");
  }

  private static String halfAndMost(Times times) {
    return "%s / %s".formatted(one(times.milliseconds(0.5)), one(times.milliseconds(0.99)));
  }

  private void costs() {
    line("| per transition | create | A to B | B to end |");
    line("| --- | --- | --- | --- |");
    costs("SQL statements, Gavia", results.service(), Cost::statements);
    costs("SQL statements, bare Flowable", results.yardstick(), Cost::statements);
    costs("commits, Gavia", results.service(), Cost::commits);
    costs("commits, bare Flowable", results.yardstick(), Cost::commits);
    costs("WAL in KB, Gavia", results.service(), cost -> cost.walBytes() / 1024);
    costs("WAL in KB, bare Flowable", results.yardstick(), cost -> cost.walBytes() / 1024);
    line("");
  }

  private void costs(String title, Map<Step, Cost> costs, ToDoubleFunction<Cost> figure) {
    StringBuilder row = new StringBuilder("| " + title);
    for (Cost cost : costs.values()) {
      row.append(" | ").append(one(figure.applyAsDouble(cost)));
    }
    line("%s |", row);
  }

  private void process() {
    line("| Gavia's process | |");
    line("| --- | --- |");
    line("| first start, on an empty database | %s s |", one(results.firstStart()));
    line("| later start | %s s |", one(results.secondStart()));
    line("| resident memory after the load | %.0f MB |", results.residentMegabytes());
  }

  private void people() {
    line("");
    line(
        "| one connection | calls | calls/s | median ms, first tenth | last tenth | last / first |");
    line("| --- | --- | --- | --- | --- | --- |");
    for (Synchronisation.Part part : results.synchronisation()) {
      line(
          "| %s | %d | %.0f | %.2f | %.2f | **%.2f** |",
          part.title(),
          part.calls(),
          part.calls() / part.seconds(),
          part.first().milliseconds(0.5),
          part.last().milliseconds(0.5),
          part.growth());
    }
  }

  private void imports() {
    line("");
    line("| imported file | KB | median s | longest s |");
    line("| --- | --- | --- | --- |");
    for (Imports.Part part : results.imports()) {
      line(
          "| %s | %d | %.2f | %.2f |",
          part.title(),
          part.bytes() / 1024,
          part.times().milliseconds(0.5) / 1000,
          part.times().milliseconds(1) / 1000);
    }
    line(
        "| resident memory of the service after that | | %.0f MB | |",
        results.residentAfterImports());
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
