package io.github.gavia.benchmark;

import io.github.gavia.benchmark.Census.Cost;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The benchmark: starts what it needs, measures in turns, prints Markdown, leaves nothing. */
public final class Benchmark {

  private static final List<Integer> CLIENTS = List.of(1, 8);
  private static final String SERVICE = "gavia";
  private static final String YARDSTICK = "bare";
  private static final String WORKFLOW = "bpmn-samples/benchmark.bpmn";

  private final Options options;
  private final Cleanup cleanup;

  private Benchmark(Options options, Cleanup cleanup) {
    this.options = options;
    this.cleanup = cleanup;
  }

  /** Runs it; the command line is described in {@code docs/benchmarks.md}. */
  public static void main(String[] arguments) throws Exception {
    Options options;
    try {
      options = Options.of(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
      System.exit(2);
      return;
    }
    try (Cleanup cleanup = Cleanup.evenWhenInterrupted()) {
      new Benchmark(options, cleanup).run();
    }
  }

  private void run() throws IOException, SQLException, InterruptedException {
    Path folder = cleanup.folder("gavia-benchmark");
    Postgres postgres = cleanup.later(Postgres.start(folder));
    postgres.create(SERVICE);
    postgres.create(YARDSTICK);
    Gavia.Setting setting =
        new Gavia.Setting(
            options.jar(),
            options.javaOptions(),
            postgres.url(SERVICE),
            randomText(),
            folder.resolve("service.log"));
    tell("First start of the service");
    double firstStart = firstStart(setting);
    tell("Publishing the workflow");
    Gavia.publish(setting, workflowFolder(folder));
    tell("Second start of the service");
    Gavia gavia = cleanup.later(Gavia.start(setting));
    BareFlowable bare = cleanup.later(new BareFlowable(postgres.url(YARDSTICK), YARDSTICK));
    GaviaOverHttp service = new GaviaOverHttp(gavia.port(), setting.token(), SERVICE);

    Map<Integer, Rounds> rounds = rounds(service, bare);
    double resident = gavia.residentMegabytes();
    try (StatementLog log = new StatementLog(postgres)) {
      tell("Counting statements");
      Census census = new Census(postgres, log, options.counted());
      Map<Step, Cost> ofService = census.of(service);
      Map<Step, Cost> ofBare = census.of(bare);
      List<Synchronisation.Part> synchronisation = synchronise(gavia.port(), setting.token());
      List<Imports.Part> imports = imports(gavia.port(), setting.token());
      System.out.print(
          Report.of(
              new Results(
                  machine(postgres),
                  rounds,
                  ofService,
                  ofBare,
                  firstStart,
                  gavia.startSeconds(),
                  resident,
                  synchronisation,
                  imports,
                  gavia.residentMegabytes())));
      if (options.statements()) {
        System.out.print(Report.statements(service.name(), ofService));
        System.out.print(Report.statements(bare.name(), ofBare));
      }
    }
  }

  private List<Synchronisation.Part> synchronise(int port, String password) {
    tell("Synchronising people");
    try (Synchronisation people =
        new Synchronisation(port, password, options.departments(), options.users())) {
      return people.run();
    }
  }

  private static List<Imports.Part> imports(int port, String password) {
    tell("Importing files");
    try (Imports imports = new Imports(port, password)) {
      return imports.run();
    }
  }

  private static double firstStart(Gavia.Setting setting) throws IOException, InterruptedException {
    try (Gavia first = Gavia.start(setting)) {
      return first.startSeconds();
    }
  }

  private Map<Integer, Rounds> rounds(Contestant service, Contestant yardstick)
      throws InterruptedException {
    tell("Warming up");
    for (int clients : CLIENTS) {
      Duration time = Duration.ofSeconds(options.warmUpSeconds());
      Load.run(service, clients, time);
      Load.run(yardstick, clients, time);
    }
    Map<Integer, Rounds> rounds = new LinkedHashMap<>();
    CLIENTS.forEach(clients -> rounds.put(clients, new Rounds()));
    Duration time = Duration.ofSeconds(options.seconds());
    for (int round = 1; round <= options.rounds(); round++) {
      tell("Round " + round + " of " + options.rounds());
      for (int clients : CLIENTS) {
        Load.Sample ofService = Load.run(service, clients, time);
        Load.Sample ofYardstick = Load.run(yardstick, clients, time);
        Objects.requireNonNull(rounds.get(clients)).add(ofService, ofYardstick);
      }
    }
    return rounds;
  }

  private static Path workflowFolder(Path folder) throws IOException {
    Path file = folder.resolve("workflow").resolve(WORKFLOW);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (InputStream workflow = Benchmark.class.getResourceAsStream("/" + WORKFLOW)) {
      Files.copy(Objects.requireNonNull(workflow), file);
    }
    return folder.resolve("workflow");
  }

  private String machine(Postgres postgres) throws SQLException {
    return "%s, %d cores, Java %s %s, PostgreSQL %s, %d rounds of %d s"
        .formatted(
            LocalDate.now(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"),
            options.javaOptions().isEmpty()
                ? "with its defaults"
                : String.join(" ", options.javaOptions()),
            postgres.version(),
            options.rounds(),
            options.seconds());
  }

  private static String randomText() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void tell(String what) {
    System.err.println(what);
  }
}
