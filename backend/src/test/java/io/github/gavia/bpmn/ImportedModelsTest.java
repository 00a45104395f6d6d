package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.bpmn.imports.ImportBpmn;
import io.github.gavia.workflow.ModelCheck;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.ImportFile;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.imports.ImportedProcess;
import io.github.gavia.workflow.model.WorkflowModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is imported can be stored and read again like any workflow. */
class ImportedModelsTest {

  private static final ImportFile IMPORT = new ImportBpmn(new ModelCheck());

  private final BpmnXml xml = new BpmnXml();

  static List<Path> corpus() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/bpmn-corpus"))) {
      return files.filter(file -> file.toString().contains(".bpmn")).sorted().toList();
    }
  }

  static List<Path> samples() throws IOException {
    return SampleWorkflowsTest.samples();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void readsBackEqual(Path file) throws IOException {
    for (ImportedProcess process :
        IMPORT.read(Files.readAllBytes(file), Answers.NONE).processes()) {
      byte[] written = xml.write(process.model()).getBytes(StandardCharsets.UTF_8);

      assertThat(xml.read(written).model()).isEqualTo(process.model());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void keepsAllOfOurOwnWorkflows(Path file) throws IOException {
    WorkflowModel model = xml.read(Files.readAllBytes(file)).model();

    Imported imported =
        IMPORT.read(xml.write(model).getBytes(StandardCharsets.UTF_8), Answers.NONE);

    assertThat(imported.report().open()).isEmpty();
    assertThat(imported.processes()).extracting(ImportedProcess::model).hasSize(1);
    WorkflowModel again = imported.processes().get(0).model();
    assertThat(again)
        .isEqualTo(xml.read(xml.write(model).getBytes(StandardCharsets.UTF_8)).model());
  }
}
