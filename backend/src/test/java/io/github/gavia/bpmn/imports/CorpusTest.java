package io.github.gavia.bpmn.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.imports.ImportedProcess;
import io.github.gavia.workflow.imports.ReportLine;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of many vendors; where each came from stands beside them in NOTICE.md. */
class CorpusTest {

  /**
   * A file with what is expected of it.
   *
   * @param expect empty for a draft
   * @param code of a finding, empty for any
   */
  record CorpusFile(String name, String expect, String code) {

    byte[] bytes() {
      return resource("/bpmn-corpus/" + name);
    }

    boolean isRefused() {
      return expect.equals("reject");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static byte[] resource(String path) {
    try (var stream = CorpusTest.class.getResourceAsStream(path)) {
      assertThat(stream).as(path).isNotNull();
      return stream == null ? new byte[0] : stream.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  static Stream<CorpusFile> files() {
    String manifest = new String(resource("/bpmn-corpus/manifest.tsv"), StandardCharsets.UTF_8);
    String[] head = manifest.lines().findFirst().orElse("").split("\t", -1);
    int expect = Arrays.asList(head).indexOf("expect");
    int code = Arrays.asList(head).indexOf("diagnostic");
    return manifest
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(row -> new CorpusFile(row[0], row[expect], row[code]));
  }

  static Stream<CorpusFile> drafts() {
    return files().filter(file -> !file.isRefused());
  }

  @ParameterizedTest
  @MethodSource("files")
  void endsAsExpected(CorpusFile file) {
    Imported imported = Small.read(file.bytes(), Answers.NONE);

    assertThat(imported.report().refused()).isEqualTo(file.isRefused());
    assertThat(imported.processes().isEmpty()).isEqualTo(file.isRefused());
    if (!file.code().isEmpty()) {
      assertThat(imported.report().lines())
          .extracting(line -> line.diagnostic().code())
          .contains(file.code());
    }
  }

  /** Report, questions and outline are kept beside the test, for people to read. */
  @ParameterizedTest
  @MethodSource("files")
  void givesTheReportThatWasReviewed(CorpusFile file) {
    String reviewed =
        new String(resource("/bpmn-import/" + file.name() + ".txt"), StandardCharsets.UTF_8);

    assertThat(ReportText.of(Small.read(file.bytes(), Answers.NONE))).isEqualTo(reviewed);
  }

  @ParameterizedTest
  @MethodSource("files")
  void givesTheSameResultAgain(CorpusFile file) {
    Imported first = Small.read(file.bytes(), Answers.NONE);
    Answers answers = Answers.NONE.accepting(first.report());

    assertThat(Small.read(file.bytes(), Answers.NONE)).isEqualTo(first);
    assertThat(Small.read(file.bytes(), answers)).isEqualTo(Small.read(file.bytes(), answers));
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void namesALineForEachElementOfTheFile(CorpusFile file) {
    for (ReportLine line : Small.read(file.bytes(), Answers.NONE).report().lines()) {
      if (line.diagnostic().elementId() != null
          && !line.diagnostic().elementId().matches("(Submit|Flow)_\\d+")) {
        assertThat(line.diagnostic().line()).as(line.toString()).isPositive();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void drawsEveryNodeNearTheOrigin(CorpusFile file) {
    for (ImportedProcess process : Small.read(file.bytes(), Answers.NONE).processes()) {
      Diagram diagram = process.model().diagram();
      assertDrawn(process.model().body(), diagram);
      assertThat(diagram.shapes().values())
          .allSatisfy(bounds -> assertThat(Math.min(bounds.x(), bounds.y())).isNotNegative())
          .anySatisfy(bounds -> assertThat(Math.max(bounds.x(), bounds.y())).isLessThan(1_000));
    }
  }

  private static void assertDrawn(Body body, Diagram diagram) {
    for (Node node : body.nodes()) {
      assertThat(diagram.shapes()).containsKey(node.id());
      if (node instanceof Node.SubProcess inner) {
        assertDrawn(inner.body(), diagram);
      }
    }
    body.flows().forEach(flow -> assertThat(diagram.edges()).containsKey(flow.id()));
  }

  @ParameterizedTest
  @MethodSource("drafts")
  void canBePublishedWhenEveryQuestionIsAnswered(CorpusFile file) {
    Answers answers = Answers.NONE;
    Imported imported = Small.read(file.bytes(), answers);
    // Answers bring up new questions: a step for people needs to know which people.
    for (int round = 0; round < 4 && !imported.report().open().isEmpty(); round++) {
      answers = Answered.all(imported.report(), answers);
      imported = Small.read(file.bytes(), answers);
    }

    assertThat(imported.report().open()).isEmpty();
    Imported done = imported;
    for (ImportedProcess process : done.processes()) {
      boolean people =
          done.report().lines().stream()
              .noneMatch(line -> line.diagnostic().code().equals("NO_HUMAN_STEP"));
      assertThat(done.report().publishable(process.id()))
          .as(ReportText.of(done))
          .isEqualTo(people || isWithoutFault(done, process.id()));
    }
  }

  private static boolean isWithoutFault(Imported imported, String process) {
    return imported.report().lines().stream()
        .filter(line -> process.equals(line.processId()))
        .noneMatch(line -> line.diagnostic().severity() == Severity.BLOCKS);
  }
}
