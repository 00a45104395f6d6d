package io.github.gavia.engine;

import static io.github.gavia.engine.Drawing.plain;
import static io.github.gavia.workflow.model.Node.GatewayKind.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.ticket.ProcessMover.Movement;
import io.github.gavia.ticket.ProcessMover.Position;
import io.github.gavia.ticket.ProcessMover.StalePosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A move is done as a whole or not at all, and once. */
abstract class TransactionScenarios extends Scenarios {

  @Autowired JdbcClient jdbc;

  @Test
  void refusesAPositionThatIsNotHeldAnyMore() {
    long ticket = desk.create(desk.deploy(plain()), "submit");
    Position used = desk.position(ticket, "approve");
    desk.press(ticket, "approve", "refuse");
    Position draft = desk.position(ticket, "draft");

    for (Position stale :
        List.of(
            used,
            new Position(draft.instanceId(), "nobody"),
            new Position("nobody", draft.token()),
            new Position(draft.instanceId(), draft.instanceId()))) {
      assertThatThrownBy(() -> take(ticket, stale)).isInstanceOf(StalePosition.class);
    }
    assertThatThrownBy(
            () -> desk.mover().jump(ticket + 1, draft.instanceId(), "draft", FixedRoute.taking()))
        .isInstanceOf(StalePosition.class);
    assertThatThrownBy(() -> desk.mover().end(ticket, "nobody", FixedRoute.taking()))
        .isInstanceOf(StalePosition.class);
  }

  private void take(long ticket, Position at) {
    desk.transactions()
        .executeWithoutResult(
            status -> desk.mover().take(ticket, at, "submit", FixedRoute.taking()));
  }

  @Test
  void letsTheRoutesOwnExceptionThrough() {
    String definition =
        desk.deploy(
            Drawing.of("rules")
                .start("draft")
                .gateway("rule", RULE)
                .task("a")
                .flow("submit", "draft", "rule")
                .when("first", "rule", "a"));

    assertThatThrownBy(() -> desk.create(definition, "submit", new BrokenRoute()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the rule is broken");
  }

  @Test
  void isRolledBackTogetherWithOurOwnRows() {
    long ticket = desk.create(desk.deploy(plain()), "submit");
    Position at = desk.position(ticket, "approve");

    desk.transactions()
        .executeWithoutResult(
            status -> {
              jdbc.sql("insert into ticket_sn_counter (number_day, last_number) values (?, 1)")
                  .param(LocalDate.EPOCH)
                  .update();
              desk.mover().take(ticket, at, "agree", FixedRoute.taking());
              status.setRollbackOnly();
            });

    assertThat(jdbc.sql("select count(*) from ticket_sn_counter").query(Long.class).single())
        .isZero();
    desk.press(ticket, "approve", "agree");
    assertThat(desk.outcome(ticket)).isEqualTo("done");
  }

  @Test
  void letsOneOfSeveralThroughWhoPressAtOnce() {
    String definition = desk.deploy(plain());
    for (int round = 0; round < 10; round++) {
      long ticket = desk.create(definition, "submit");
      Position at = desk.position(ticket, "approve");

      List<CompletableFuture<Movement>> presses =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> refuse(ticket, at)))
              .limit(4)
              .toList();
      List<Movement> won =
          presses.stream().map(CompletableFuture::join).filter(Objects::nonNull).toList();

      assertThat(won).hasSize(1);
      won.get(0).steps().forEach(desk::follow);
      desk.press(ticket, "draft", "submit");
      desk.press(ticket, "approve", "agree");
      assertThat(desk.outcome(ticket)).isEqualTo("done");
    }
  }

  /** What a caller does who has no lock on the ticket; null when somebody else was faster. */
  private Movement refuse(long ticket, Position at) {
    try {
      return desk.transactions()
          .execute(status -> desk.mover().take(ticket, at, "refuse", FixedRoute.taking()));
    } catch (StalePosition | ConcurrencyFailureException e) {
      return null;
    }
  }
}
