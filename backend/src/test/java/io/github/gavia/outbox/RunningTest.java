package io.github.gavia.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunningTest {

  private final Running running = new Running(3, 2);

  private static OutboxJob job(long id, String lane) {
    return new OutboxJob(id, new NewJob("notice", 1, lane, "{}"), 0);
  }

  @Test
  void leavesThreadsToOtherLanes() {
    running.begin(job(1, "slow"));
    assertThat(running.busyLanes()).isEmpty();
    running.begin(job(2, "slow"));

    assertThat(running.busyLanes()).containsExactly("slow");
    assertThat(running.full()).isFalse();
    running.begin(job(3, "quick"));
    assertThat(running.busyLanes()).containsExactly("slow");
    assertThat(running.full()).isTrue();
    assertThat(running.ids()).containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void takesNewJobsWhenOthersHaveEnded() {
    running.begin(job(1, "slow"));
    running.begin(job(2, "slow"));
    running.begin(job(3, "quick"));

    running.end(job(1, "slow"));

    assertThat(running.busyLanes()).isEmpty();
    assertThat(running.full()).isFalse();
    assertThat(running.ids()).containsExactlyInAnyOrder(2L, 3L);
  }
}
