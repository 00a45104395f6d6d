package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/compatibility.md} is what the list of deviations gives. */
class CompatibilityPageTest {

  private static final Path PAGE = Path.of("..", "docs", "compatibility.md");

  private static final String WRITE =
      "mvn -q -Dui.skip -pl backend test-compile surefire:test@default-test"
          + " -Dtest=CompatibilityPageTest -Dcompatibility.write=true";

  @Test
  void thePageIsWhatTheListGives() throws IOException {
    String page = page();
    if (Boolean.getBoolean("compatibility.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).as("after a change of the list: %s", WRITE).isEqualTo(page);
  }

  @Test
  void everyEntryTellsWhatIsDone() {
    assertThat(Deviation.all())
        .allSatisfy(
            group ->
                assertThat(group.deviations())
                    .allSatisfy(
                        deviation -> {
                          assertThat(deviation.rules()).isNotBlank();
                          assertThat(deviation.calls()).isNotBlank();
                          assertThat(deviation.gavia()).isNotBlank();
                          assertThat(deviation.toString()).doesNotContain("|");
                        }));
  }

  private static String page() {
    StringBuilder page = new StringBuilder("# Differences from loonflow v2.0.21\n\n");
    page.append(
        """
        Gavia answers as loonflow does, text by text, except where loonflow's behaviour was a defect. These are the deliberate differences; rule numbers are
        those that the tests cite. What each call takes and answers is in the interface document, served at `/openapi/loonflow-v1.yaml` and to be browsed at `/docs/api`.

        This page is made from `backend/src/test/resources/conformance/deviations.yaml`, the list that the recorded answers are compared by. After a change there:

        ```sh
        """);
    page.append(WRITE).append("\n```\n");
    for (Deviation.Group group : Deviation.all()) {
      page.append("\n## ").append(group.group()).append("\n\n");
      page.append("| rule | calls | loonflow v2.0.21 | Gavia |\n| --- | --- | --- | --- |\n");
      group.deviations().forEach(deviation -> page.append(row(deviation)));
    }
    return page.toString();
  }

  private static String row(Deviation deviation) {
    String why = deviation.why().isEmpty() ? "" : " *" + deviation.why() + "*";
    return "| %s | %s | %s | %s%s%s |\n"
        .formatted(
            deviation.rules(),
            deviation.calls(),
            deviation.loonflow().isEmpty() ? "–" : deviation.loonflow(),
            deviation.gavia(),
            why,
            recorded(deviation));
  }

  private static String recorded(Deviation deviation) {
    if (deviation.steps().isEmpty()) {
      return "";
    }
    return new TreeMap<>(deviation.steps())
        .entrySet().stream()
            .map(
                entry ->
                    "`"
                        + entry.getKey()
                        + "` "
                        + entry.getValue().keySet().stream()
                            .map(Integer::valueOf)
                            .sorted()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; ", " (Recorded steps: ", ".)"));
  }
}
