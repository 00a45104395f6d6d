package io.github.gavia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.platform.StatementLog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One statement more costs a transition about a twentieth: what the engine sends is counted. */
@EngineTest
class EngineCostTest extends Scenarios {

  @Autowired StatementLog log;
  private String definition;

  @BeforeEach
  void warmUp() {
    definition =
        desk.deploy(
            Drawing.of("plain")
                .start("draft")
                .task("a", "b")
                .end("done")
                .flow("submit", "draft", "a")
                .flow("mid", "a", "b")
                .flow("finish", "b", "done"));
    desk.press(desk.create(definition, "submit"), "a", "mid");
  }

  @Test
  void createsATicketWithTwoStatements() {
    List<String> sent = log.of(() -> desk.create(definition, "submit"));

    assertThat(sent).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void goesToTheNextStateWithSixStatements() {
    long ticket = desk.create(definition, "submit");

    List<String> sent = log.of(() -> desk.press(ticket, "a", "mid"));

    assertThat(sent).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void endsATicketWithThirteenStatements() {
    long ticket = desk.create(definition, "submit");
    desk.press(ticket, "a", "mid");

    List<String> sent = log.of(() -> desk.press(ticket, "b", "finish"));

    assertThat(sent).hasSizeLessThanOrEqualTo(13);
  }

  @Test
  void asksNothingAboutTheTicketsVariables() {
    long ticket = desk.create(definition, "submit");

    List<String> sent = log.of(() -> desk.press(ticket, "a", "mid"));

    assertThat(sent).isNotEmpty().noneMatch(sql -> sql.toUpperCase().contains("ACT_RU_VARIABLE"));
  }
}
