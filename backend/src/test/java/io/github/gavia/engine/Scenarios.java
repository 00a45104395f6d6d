package io.github.gavia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What all scenarios share: a desk, and that nothing of an ended ticket stays in the engine. */
abstract class Scenarios {

  @Autowired Desk desk;

  @AfterEach
  void nothingStays() {
    desk.clear();
    assertThat(desk.runtimeRows()).isEmpty();
  }
}
