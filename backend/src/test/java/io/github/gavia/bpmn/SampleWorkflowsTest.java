package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.ModelCheck;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files under {@code bpmn-samples}, which the demo loads and people start from. */
class SampleWorkflowsTest {

  private static final Path SAMPLES = Path.of("..", "bpmn-samples");

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }

  @Test
  void coverTheCommonCases() throws IOException {
    assertThat(samples()).hasSizeGreaterThanOrEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readAndPublishWithoutAnyFinding(Path file) throws IOException {
    List<Diagnostic> findings = new ArrayList<>();
    findings.addAll(new BpmnXml().read(Files.readAllBytes(file)).diagnostics());
    findings.addAll(new ModelCheck().check(model(file)));

    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void areNamedLikeTheirFileAndExplained(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".bpmn", "");

    assertThat(model(file).id()).isEqualTo(name);
    assertThat(SAMPLES.resolve(name + ".md")).content().contains("如何使用", "How to use it");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void areTidyDrawings(Path file) throws IOException {
    WorkflowModel model = model(file);

    assertThat(DrawnGeometry.uncovered(model.body(), model.diagram())).isEmpty();
    assertThat(DrawnGeometry.overlaps(model.body(), model.diagram())).isEmpty();
    assertThat(DrawnGeometry.badLines(model.body(), model.diagram())).isEmpty();
    assertThat(DrawnGeometry.linesThroughNodes(model.body(), model.diagram())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void areNamedInTwoLanguages(Path file) throws IOException {
    WorkflowModel model = model(file);
    List<Label> labels = new ArrayList<>(List.of(model.name()));
    collectLabels(model.body(), labels);

    assertThat(labels)
        .filteredOn(label -> !label.text().isEmpty())
        .allSatisfy(label -> assertThat(label.translations()).containsKey("en"));
    assertThat(model.fields())
        .allSatisfy(field -> assertThat(field.translations()).containsKey("en"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void bringTheScriptsAndWorkflowsTheyName(Path file) throws IOException {
    List<Path> named = new ArrayList<>();
    for (Node node : model(file).body().nodes()) {
      if (node instanceof Node.Task task
          && task.state().participant() instanceof ParticipantRule.Script script) {
        named.add(SAMPLES.resolve("scripts").resolve(script.script() + ".groovy"));
      } else if (node instanceof Node.CallActivity call) {
        named.add(SAMPLES.resolve(call.call().workflow() + ".bpmn"));
      }
    }

    assertThat(named).allSatisfy(path -> assertThat(path).exists());
  }

  private static void collectLabels(Body body, List<Label> labels) {
    body.nodes().forEach(node -> labels.add(node.name()));
    body.flows().stream().map(Flow::name).forEach(labels::add);
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess sub) {
        collectLabels(sub.body(), labels);
      }
    }
  }

  private static WorkflowModel model(Path file) {
    try {
      return Objects.requireNonNull(new BpmnXml().read(Files.readAllBytes(file)).model());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
