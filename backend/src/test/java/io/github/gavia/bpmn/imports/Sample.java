package io.github.gavia.bpmn.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.bpmn.FindingText;
import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.imports.Question;
import io.github.gavia.workflow.imports.ReportLine;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that brings a finding about.
 *
 * @param element that the finding must name, null for the file as a whole
 */
record Sample(FindingText finding, byte[] file, @Nullable String element, Answers answers) {

  Sample(FindingText finding, String file, @Nullable String element) {
    this(finding, file, element, Answers.NONE);
  }

  Sample(FindingText finding, String file, @Nullable String element, Answers answers) {
    this(finding, file.getBytes(StandardCharsets.UTF_8), element, answers);
  }

  @Override
  public String toString() {
    return finding.toString();
  }

  void assertFound() {
    Imported imported = Small.read(file, answers);

    List<ReportLine> lines =
        imported.report().lines().stream().filter(line -> isMeant(line.diagnostic())).toList();
    assertThat(lines)
        .as(finding + " in " + ReportText.of(imported))
        .isNotEmpty()
        .anySatisfy(line -> assertThat(line.diagnostic().elementId()).isEqualTo(element));
    assertSpeaksBothLanguages(imported);
    if (finding.severity() == Severity.REFUSED) {
      assertThat(imported.processes()).isEmpty();
    } else if (finding.severity() == Severity.ANSWER_NEEDED) {
      assertAsks(imported, lines.get(0));
    }
  }

  /** Whether a diagnostic is this very entry of the catalogue, which may share its code. */
  private boolean isMeant(Diagnostic found) {
    return found.code().equals(finding.code())
        && found.messages().equals(finding.messages(found.args()));
  }

  private static void assertAsks(Imported imported, ReportLine line) {
    assertThat(imported.report().questions()).extracting(Question::id).contains(line.question());
  }

  private static void assertSpeaksBothLanguages(Imported imported) {
    for (ReportLine line : imported.report().lines()) {
      assertThat(line.diagnostic().messages()).containsOnlyKeys("zh", "en");
      assertThat(line.diagnostic().messages().values())
          .allSatisfy(
              text ->
                  assertThat(text)
                      .isNotBlank()
                      .doesNotContainPattern(
                          "\\{(element|tag|id|after|ref|host|flows|source|value|count|limit|where\\w+|looks|found)}"));
    }
  }

  /** That there is a sample for every finding but some. */
  static void assertComplete(
      Stream<Sample> samples, FindingText[] findings, Collection<? extends FindingText> but) {
    Set<FindingText> without = new HashSet<>(List.of(findings));
    samples.forEach(sample -> without.remove(sample.finding()));
    without.removeAll(but);
    assertThat(without).isEmpty();
  }
}
