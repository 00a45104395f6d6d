package io.github.gavia.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ticket.ScriptInputs;
import io.github.gavia.ticket.ScriptOutcome.Failed;
import io.github.gavia.ticket.ScriptOutcome.Succeeded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Runs the examples of {@code docs/scripts.md} against the ticket that the page shows. */
class ScriptExamplesTest {
  private static final Pattern TICKET = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```groovy\n(.*?)```\\s+(prints|fails with)\\s+```text\n(.*?)```", Pattern.DOTALL);

  @Test
  void everyExampleDoesWhatThePageSays() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "scripts.md"));
    String ticket = TICKET.matcher(page).results().findFirst().orElseThrow().group(1);
    List<MatchResult> examples = new ArrayList<>();
    EXAMPLE.matcher(page).results().forEach(examples::add);
    assertThat(examples).hasSize(page.split("```groovy", -1).length - 1).hasSizeGreaterThan(4);

    GroovyScriptRunner runner =
        new GroovyScriptRunner(
            new ScriptProperties(DataSize.ofMegabytes(64), Duration.ofSeconds(30)));
    try {
      for (MatchResult example : examples) {
        Object outcome =
            runner.run(
                "example.groovy", example.group(1), new ScriptInputs(1024, "loonrobot", ticket));
        String text = example.group(3);
        assertThat(outcome)
            .as(example.group(1))
            .isEqualTo(
                example.group(2).equals("prints") ? new Succeeded(text) : new Failed(text.strip()));
      }
    } finally {
      runner.destroy();
    }
  }
}
