package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.WorkflowXml.Reading;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A file may scatter its drawing as far as it likes: reading and writing it must end soon. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HugeDrawingTest {

  private static final int NODES = 300;

  private final Random random = new Random(1);

  @Test
  void laysOutBesideAScatteredDrawing() {
    WorkflowModel model = Bpmn.read(scattered(1_000_000, true)).model();

    assertThat(new BpmnXml().write(model)).contains("task299_di");
  }

  @Test
  void laysOutAScatteredDrawingWhoseFlowsAreMissing() {
    WorkflowModel model = Bpmn.read(scattered(1_000_000, false)).model();

    assertThat(new BpmnXml().write(model)).contains("flow299_di");
  }

  @Test
  void takesNoPlaceBeyondAMillionPixels() {
    Reading reading = Bpmn.read(scattered(1e300, true));

    assertThat(reading.diagnostics()).extracting("code").contains("DI_INVALID");
    assertThat(reading.model().diagram().shapes()).isEmpty();
    assertThat(reading.model().diagram().edges()).isEmpty();
  }

  /** Every second task is drawn somewhere up to that far off. */
  private String scattered(double far, boolean edges) {
    StringBuilder process = new StringBuilder("<bpmn:process id=\"p\">");
    StringBuilder drawing = new StringBuilder();
    for (int i = 0; i < NODES; i++) {
      process.append("<bpmn:userTask id=\"task%d\" />".formatted(i));
      process.append(Bpmn.flow("flow" + i, "task" + random.nextInt(i + 1), "task" + i));
      if (i % 2 == 0) {
        drawing.append(
            "<bpmndi:BPMNShape bpmnElement=\"task%d\"><dc:Bounds x=\"%s\" y=\"%s\" width=\"100\" height=\"80\" /></bpmndi:BPMNShape>"
                .formatted(i, place(far), place(far)));
      }
      if (edges) {
        drawing.append(
            "<bpmndi:BPMNEdge bpmnElement=\"flow%d\"><di:waypoint x=\"%s\" y=\"%s\" /><di:waypoint x=\"%s\" y=\"%s\" /></bpmndi:BPMNEdge>"
                .formatted(i, place(far), place(far), place(far), place(far)));
      }
    }
    return Bpmn.definitions(
        process
            + "</bpmn:process><bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement=\"p\">"
            + drawing
            + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>");
  }

  private String place(double far) {
    double share = 0.5 + random.nextDouble() / 2;
    return Double.toString(random.nextBoolean() ? share * far : -share * far);
  }
}
