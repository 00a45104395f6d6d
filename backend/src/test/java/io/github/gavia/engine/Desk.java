package io.github.gavia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.platform.SettableClock;
import io.github.gavia.ticket.MoveCheck;
import io.github.gavia.ticket.ProcessMover;
import io.github.gavia.ticket.ProcessMover.Arrived;
import io.github.gavia.ticket.ProcessMover.ChildStarted;
import io.github.gavia.ticket.ProcessMover.Ended;
import io.github.gavia.ticket.ProcessMover.Left;
import io.github.gavia.ticket.ProcessMover.Movement;
import io.github.gavia.ticket.ProcessMover.Position;
import io.github.gavia.ticket.ProcessMover.Route;
import io.github.gavia.ticket.ProcessMover.Step;
import io.github.gavia.workflow.ProcessDeployer;
import io.github.gavia.workflow.model.WorkflowModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps tickets the way the ticket room does: a transaction around every move, and where a ticket
 * waits is known from the steps alone.
 */
final class Desk {

  private static final List<String> RUNTIME_TABLES =
      List.of(
          "ACT_RU_ACTINST",
          "ACT_RU_EXECUTION",
          "ACT_RU_TASK",
          "ACT_RU_VARIABLE",
          "ACT_RU_TIMER_JOB",
          "ACT_RU_JOB",
          "ACT_RU_DEADLETTER_JOB",
          "ACT_RU_SUSPENDED_JOB",
          "ACT_RU_EXTERNAL_JOB",
          "ACT_RU_EVENT_SUBSCR",
          "ACT_RU_IDENTITYLINK",
          "ACT_RU_ENTITYLINK",
          "ACT_GE_BYTEARRAY");

  private final ProcessDeployer deployer;
  private final ProcessMover mover;
  private final MoveCheck moveCheck;
  private final TransactionTemplate transactions;
  private final ManagementService management;
  private final TimerDesk timers;
  private final SettableClock clock;
  private final JdbcClient jdbc;
  private final Map<Long, Map<Position, String>> waiting = new HashMap<>();
  private final Map<Long, String> instances = new HashMap<>();
  private final Map<Long, String> ends = new HashMap<>();
  private long lastTicket = 1000;
  private long lastVersion;

  Desk(
      ProcessDeployer deployer,
      ProcessMover mover,
      MoveCheck moveCheck,
      TransactionTemplate transactions,
      ManagementService management,
      TimerDesk timers,
      SettableClock clock,
      JdbcClient jdbc) {
    this.deployer = deployer;
    this.mover = mover;
    this.moveCheck = moveCheck;
    this.transactions = transactions;
    this.management = management;
    this.timers = timers;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  String deploy(Drawing drawing) {
    return deploy(drawing.model());
  }

  String deploy(WorkflowModel model) {
    long version = ++lastVersion;
    return transactions.execute(status -> deployer.deploy(version, model));
  }

  long freshTicket() {
    return ++lastTicket;
  }

  long create(String definition, String flow, Route route) {
    long ticket = freshTicket();
    moved(() -> mover.start(ticket, definition, flow, route));
    return ticket;
  }

  long create(String definition, String flow, String... yes) {
    return create(definition, flow, FixedRoute.taking(yes));
  }

  long createAt(String definition, String node, Route route) {
    long ticket = freshTicket();
    moved(() -> mover.startAt(ticket, definition, node, route));
    return ticket;
  }

  List<Step> press(long ticket, String node, String flow, String... yes) {
    return press(ticket, node, flow, FixedRoute.taking(yes));
  }

  List<Step> press(long ticket, String node, String flow, Route route) {
    Position at = position(ticket, node);
    return moved(() -> mover.take(ticket, at, flow, route));
  }

  List<Step> jump(long ticket, String node, Route route) {
    return moved(() -> mover.jump(ticket, instances.get(ticket), node, route));
  }

  List<Step> jump(long ticket, String node) {
    return jump(ticket, node, FixedRoute.taking());
  }

  List<Step> end(long ticket, String... yes) {
    return moved(() -> mover.end(ticket, instances.get(ticket), FixedRoute.taking(yes)));
  }

  boolean migrate(long ticket, String definition) {
    return transactions.execute(status -> mover.migrate(instances.get(ticket), definition));
  }

  /**
   * Asks beforehand what becomes of a ticket, then moves it; both have to agree.
   *
   * @param definition on which it runs
   * @return empty when it moved, otherwise where it stands and why it stays
   */
  String migrateAsForetold(long ticket, String definition, Drawing target) {
    List<MoveCheck.Kept> kept =
        moveCheck.kept(List.of(definition), target.model()).stream()
            .filter(one -> one.instanceId().equals(instances.get(ticket)))
            .toList();
    assertThat(migrate(ticket, deploy(target))).isEqualTo(kept.isEmpty());
    assertThat(kept).hasSizeLessThanOrEqualTo(1);
    return kept.stream().map(one -> one.elementId() + " " + one.reason()).findFirst().orElse("");
  }

  private List<Step> moved(Supplier<Movement> move) {
    Movement movement = transactions.execute(status -> move.get());
    movement.steps().forEach(this::follow);
    return movement.steps();
  }

  void follow(Step step) {
    if (step instanceof Arrived arrived) {
      instances.put(step.ticketId(), arrived.position().instanceId());
      at(step.ticketId()).put(arrived.position(), arrived.nodeId());
    } else if (step instanceof Left left) {
      assertThat(at(step.ticketId()).remove(left.position())).isEqualTo(left.nodeId());
    } else if (step instanceof Ended ended) {
      assertThat(at(step.ticketId())).isEmpty();
      ends.put(step.ticketId(), ended.nodeId() == null ? "cut short" : ended.nodeId());
    } else if (step instanceof ChildStarted child) {
      assertThat(at(child.ticketId())).containsValue(child.nodeId());
      assertThat(at(child.childTicketId())).isEmpty();
    }
  }

  private Map<Position, String> at(long ticket) {
    return waiting.computeIfAbsent(ticket, id -> new LinkedHashMap<>());
  }

  /** The states a ticket waits in, sorted. */
  List<String> where(long ticket) {
    return at(ticket).values().stream().sorted().toList();
  }

  /** The end event, {@code cut short}, or null while it runs. */
  String outcome(long ticket) {
    return ends.get(ticket);
  }

  Position position(long ticket, String node) {
    return at(ticket).entrySet().stream()
        .filter(e -> e.getValue().equals(node))
        .findFirst()
        .orElseThrow(() -> new AssertionError(ticket + " is not in " + node + " but " + at(ticket)))
        .getKey();
  }

  String instance(long ticket) {
    return instances.get(ticket);
  }

  ProcessMover mover() {
    return mover;
  }

  TransactionTemplate transactions() {
    return transactions;
  }

  TimerDesk timers() {
    return timers;
  }

  /** Lets timers move tickets along that route. */
  void timersMove(Route route) {
    timers.then((ticket, instance, node, move) -> move.along(route).steps().forEach(this::follow));
  }

  Collection<Job> timersOf(long ticket) {
    return management.createTimerJobQuery().processInstanceId(instances.get(ticket)).list();
  }

  Collection<Job> failedOf(long ticket) {
    return management.createDeadLetterJobQuery().processInstanceId(instances.get(ticket)).list();
  }

  /** Moves the clock only. */
  void advance(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  /** Moves the clock and runs what is due then, here and now. */
  void pass(Duration time) {
    advance(time);
    for (Job due : management.createTimerJobQuery().executable().list()) {
      Job job = management.moveTimerToExecutableJob(due.getId());
      management.executeJob(job.getId());
    }
  }

  /** Rows of the engine about running instances, by table; empty when nothing runs. */
  Map<String, Long> runtimeRows() {
    Map<String, Long> rows = new TreeMap<>();
    for (String table : RUNTIME_TABLES) {
      String where = table.equals("ACT_GE_BYTEARRAY") ? " where DEPLOYMENT_ID_ is null" : "";
      long count = jdbc.sql("select count(*) from " + table + where).query(Long.class).single();
      if (count > 0) {
        rows.put(table, count);
      }
    }
    return rows;
  }

  /** Ends what other tests left running. */
  void clear() {
    for (long ticket : new ArrayList<>(waiting.keySet())) {
      if (!at(ticket).isEmpty()) {
        transactions.executeWithoutResult(status -> clear(ticket));
      }
    }
    waiting.clear();
    instances.clear();
    ends.clear();
    timers.then((ticket, instance, node, move) -> {});
  }

  private void clear(long ticket) {
    String instance = instances.get(ticket);
    long running =
        jdbc.sql("select count(*) from ACT_RU_EXECUTION where ID_ = ? and SUPER_EXEC_ is null")
            .param(instance)
            .query(Long.class)
            .single();
    if (running > 0) {
      mover.end(ticket, instance, FixedRoute.taking());
    }
  }
}
