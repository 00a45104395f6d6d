package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.WorkflowXml.Reading;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowModels;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BpmnXmlPropertyTest {

  private final WorkflowXml xml = new BpmnXml();

  @Property(tries = 300)
  void readsBackWhatItWrote(@ForAll("workflows") WorkflowModel model) {
    Reading reading = read(xml.write(model));

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.model()).isEqualTo(model);
  }

  @Property(tries = 50)
  void writesEqualModelsAlike(@ForAll("workflows") WorkflowModel model) {
    String once = xml.write(model);

    assertThat(xml.write(read(once).model())).isEqualTo(once);
  }

  private Reading read(String text) {
    return xml.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<WorkflowModel> workflows() {
    return WorkflowModels.any();
  }
}
