package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.WorkflowXml.Reading;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowModels;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

  @Property(tries = 100)
  void drawsWhatIsMissingAndKeepsWhatIsDrawn(@ForAll("partlyDrawn") WorkflowModel model) {
    Diagram drawn = read(xml.write(model)).model().diagram();

    DrawnElements elements = DrawnElements.of(model.body());
    assertThat(drawn.shapes()).containsOnlyKeys(elements.shapes());
    assertThat(drawn.edges()).containsOnlyKeys(elements.edges());
    assertThat(drawn.edges()).containsAllEntriesOf(model.diagram().edges());
    assertThat(drawn.shapes())
        .containsAllEntriesOf(withoutKeys(model.diagram().shapes(), elements.subProcesses()));
  }

  /** A sub-process may grow to hold steps that were not drawn. */
  private static Map<String, Bounds> withoutKeys(Map<String, Bounds> shapes, Set<String> keys) {
    Map<String, Bounds> others = new HashMap<>(shapes);
    others.keySet().removeAll(keys);
    return others;
  }

  private Reading read(String text) {
    return xml.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<WorkflowModel> partlyDrawn() {
    return WorkflowModels.partlyDrawn();
  }

  @Provide
  Arbitrary<WorkflowModel> workflows() {
    return WorkflowModels.any();
  }
}
