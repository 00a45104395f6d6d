package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.WorkflowXml.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtensionPageTest {

  static List<String> files() {
    return ExtensionPage.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachExampleReadsWithoutAFindingAndWritesBack(String file) {
    Reading reading = Bpmn.read(file);

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(Bpmn.read(new BpmnXml().write(reading.model())).model().body())
        .isEqualTo(reading.model().body());
  }

  @Test
  void namesEveryElementAttributeAndValueOfTheDescriptor() {
    String page = ExtensionPage.text();

    for (Descriptor.Type type : Descriptor.load().types()) {
      assertThat(page).contains("`gavia:" + type.tag() + "`");
      type.attributes()
          .forEach(attribute -> assertThat(page).contains("`" + attribute.name() + "`"));
    }
    Descriptor.load().enumerations().values().stream()
        .flatMap(List::stream)
        .forEach(value -> assertThat(page).containsPattern("[`\"]" + value + "[`\"]"));
  }
}
