package io.github.gavia.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ticket.ScriptInputs;
import io.github.gavia.ticket.ScriptOutcome.Failed;
import io.github.gavia.ticket.ScriptOutcome.Succeeded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Scripts that reach for the machine are refused before any of their code runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptAttackTest {
  private static final ScriptInputs INPUTS = new ScriptInputs(1, "loonrobot", "{\"a\": 1}");

  private final GroovyScriptRunner runner =
      new GroovyScriptRunner(
          new ScriptProperties(DataSize.ofMegabytes(64), Duration.ofSeconds(30)));

  @AfterAll
  void stopsTheWorkers() {
    runner.destroy();
  }

  static Stream<String> attacks() throws IOException {
    try (InputStream in = ScriptAttackTest.class.getResourceAsStream("attacks.txt")) {
      return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n----\n"));
    }
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void refuses(String attack, @TempDir Path directory) throws IOException {
    String source = attack.replace("${FILE}", directory.resolve("made-by-script").toString());

    assertThat(runner.check("attack.groovy", source))
        .isNotEmpty()
        .allMatch(message -> message.startsWith("attack.groovy: line "));
    assertThat(runner.run("attack.groovy", source, INPUTS)).isInstanceOf(Failed.class);
    try (Stream<Path> made = Files.list(directory)) {
      assertThat(made).isEmpty();
    }
  }

  @Test
  void givesOnlyDataForWhatLooksLikeReflection() {
    assertThat(runner.run("a", "print ticket['class']", INPUTS)).isEqualTo(new Succeeded("null"));
  }
}
