package io.github.gavia.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ticket.ScriptInputs;
import io.github.gavia.ticket.ScriptOutcome;
import io.github.gavia.ticket.ScriptOutcome.Failed;
import io.github.gavia.ticket.ScriptOutcome.Succeeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The scripts of the sample workflows do what the pages beside them say. */
class SampleScriptsTest {

  private static final GroovyScriptRunner RUNNER =
      new GroovyScriptRunner(
          new ScriptProperties(DataSize.ofMegabytes(64), Duration.ofSeconds(30)));

  @AfterAll
  static void stop() {
    RUNNER.destroy();
  }

  @Test
  void passesAnAccountWithAProperName() throws IOException {
    assertThat(run("check-access", "{\"account\": \"alice.wang\", \"system\": \"git\"}"))
        .isInstanceOf(Succeeded.class);
  }

  @Test
  void refusesAnAccountWithABadName() throws IOException {
    assertThat(run("check-access", "{\"account\": \"Alice W\"}")).isInstanceOf(Failed.class);
  }

  @Test
  void saysWhatWasGranted() throws IOException {
    String ticket = "{\"account\": \"alice\", \"system\": \"git\", \"access_level\": \"read\"}";

    assertThat(run("grant-access", ticket).toString()).contains("alice now has read access to git");
  }

  @Test
  void failsUntilTheHostIsKnown() throws IOException {
    assertThat(run("restart-service", "{\"host\": null, \"service\": \"nginx\"}"))
        .isInstanceOf(Failed.class);
    assertThat(run("restart-service", "{\"host\": \"web-01\", \"service\": \"nginx\"}").toString())
        .contains("restarting nginx on web-01", "done, after a retry");
  }

  private static ScriptOutcome run(String name, String ticket) throws IOException {
    Path file = Path.of("..", "bpmn-samples", "scripts", name + ".groovy");
    ScriptInputs inputs = new ScriptInputs(7, "alice_retry", ticket);
    return RUNNER.run(name, Files.readString(file), inputs);
  }
}
