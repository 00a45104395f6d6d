package io.github.gavia.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.gavia.script.worker.Answer;
import io.github.gavia.script.worker.Request;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class WorkerPoolTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final WorkerPool pool =
      new WorkerPool(new ScriptProperties(DataSize.ofMegabytes(64), LIMIT));

  @AfterEach
  void stopsTheWorkers() {
    pool.close();
  }

  private static Request.Run script(String source) {
    return new Request.Run("test", source, 1, "loonrobot", "{}");
  }

  private Answer ask(Request request) throws Exception {
    return pool.ask(request, LIMIT);
  }

  @Test
  void startsNoWorkerBeforeTheFirstScript() {
    assertThat(pool.pids()).isEmpty();
  }

  @Test
  void reusesAWorkerUntilItHasServedItsShare() throws Exception {
    ask(script("print 0"));
    Set<Long> first = pool.pids();

    for (int i = 1; i < WorkerPool.REQUESTS_PER_WORKER - 1; i++) {
      assertThat(ask(script("print " + i))).isEqualTo(new Answer(true, List.of("" + i)));
    }

    assertThat(pool.pids()).isEqualTo(first).hasSize(1);
    ask(script("print 'last'"));
    assertThat(pool.pids()).isEmpty();
    assertThat(ask(script("print 'next'"))).isEqualTo(new Answer(true, List.of("next")));
    assertThat(pool.pids()).hasSize(1).doesNotContainAnyElementsOf(first);
  }

  @Test
  void replacesAWorkerThatDiedWhileIdle() throws Exception {
    ask(script("print 1"));
    ProcessHandle worker = ProcessHandle.of(pool.pids().iterator().next()).orElseThrow();
    worker.destroyForcibly();
    worker.onExit().get();

    assertThat(ask(script("print 2"))).isEqualTo(new Answer(true, List.of("2")));
    assertThat(pool.pids()).hasSize(1).doesNotContain(worker.pid());
  }

  @Test
  void endsARunningScriptWhenClosed() throws Exception {
    CompletableFuture<Answer> running =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return ask(script("while (true) { }"));
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    await().until(() -> !pool.pids().isEmpty());
    ProcessHandle worker = ProcessHandle.of(pool.pids().iterator().next()).orElseThrow();

    pool.close();

    assertThatThrownBy(running::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseInstanceOf(WorkerPool.Closed.class);
    assertThat(worker.onExit().get().isAlive()).isFalse();
    assertThatThrownBy(() -> ask(script("print 1"))).isInstanceOf(WorkerPool.Closed.class);
  }
}
