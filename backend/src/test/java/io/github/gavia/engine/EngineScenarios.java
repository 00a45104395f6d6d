package io.github.gavia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@Tag("database")
@SpringBootTest(
    classes = EngineTestSetup.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
abstract class EngineScenarios {

  @Autowired Desk desk;

  @AfterEach
  void leaveNothing() {
    desk.clear();
    assertThat(desk.runtimeRows()).isEmpty();
  }

  @Test
  void passesThroughTwoSteps() {
    String definition =
        desk.deploy(
            Drawing.of("plain")
                .start("draft")
                .task("approve")
                .end("done")
                .flow("submit", "draft", "approve")
                .flow("agree", "approve", "done"));

    long ticket = desk.create(definition, "submit");
    assertThat(desk.where(ticket)).containsExactly("approve");

    desk.press(ticket, "approve", "agree");
    assertThat(desk.where(ticket)).isEmpty();
    assertThat(desk.end(ticket)).isEqualTo("done");
    assertThat(desk.runtimeRows()).isEmpty();
  }
}
