package io.github.gavia.bpmn.imports;

import static io.github.gavia.bpmn.imports.Small.definitions;
import static io.github.gavia.bpmn.imports.Small.flow;
import static io.github.gavia.bpmn.imports.Small.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Colours;
import io.github.gavia.workflow.model.Diagram.Point;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is drawn stays; what is added or became something else gets its place. */
class ImportDrawingTest {

  private static String shape(String id, int x, int y, int width, int height) {
    return """
        <bpmndi:BPMNShape bpmnElement="%s"><dc:Bounds x="%d" y="%d" width="%d" height="%d"/>\
        </bpmndi:BPMNShape>"""
        .formatted(id, x, y, width, height);
  }

  private static String edge(String id, int... coordinates) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < coordinates.length; i += 2) {
      points.append(
          "<di:waypoint x=\"%d\" y=\"%d\"/>".formatted(coordinates[i], coordinates[i + 1]));
    }
    return "<bpmndi:BPMNEdge bpmnElement=\"%s\">%s</bpmndi:BPMNEdge>".formatted(id, points);
  }

  private static Diagram drawing(String content, String drawn) {
    String file =
        definitions(
            "<process id=\"p\">"
                + content
                + "</process><bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement=\"p\">"
                + drawn
                + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>");
    return Small.model(file).diagram();
  }

  private static final String LINE =
      "<startEvent id=\"s\"/>"
          + task("t")
          + "<endEvent id=\"e\"/>"
          + flow("in", "s", "t")
          + flow("out", "t", "e");

  @Test
  void keepsWhatIsDrawnAndPutsTheAddedStepWhereTheStartWas() {
    Diagram diagram =
        drawing(
            LINE,
            shape("s", 200, 122, 36, 36)
                + shape("t", 300, 100, 100, 80)
                + shape("e", 460, 122, 36, 36)
                + edge("out", 400, 140, 460, 140));

    assertThat(diagram.shapes())
        .containsEntry("t", new Bounds(300, 100, 100, 80))
        .containsEntry("e", new Bounds(460, 122, 36, 36))
        .containsEntry("Submit_1", new Bounds(128, 100, 100, 80))
        .containsEntry("s", new Bounds(42, 122, 36, 36));
    assertThat(diagram.edges().get("out"))
        .containsExactly(new Point(400, 140), new Point(460, 140));
  }

  @Test
  void keepsColours() {
    Diagram diagram =
        drawing(
            LINE,
            shape("t", 300, 100, 100, 80)
                    .replace(
                        "<bpmndi:BPMNShape ",
                        "<bpmndi:BPMNShape xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\""
                            + " bioc:fill=\"#fff3c4\" bioc:stroke=\"#8a5b00\" ")
                + shape("e", 460, 122, 36, 36)
                + edge("out", 400, 140, 460, 140));

    assertThat(diagram.colours())
        .containsExactly(Map.entry("t", new Colours("#fff3c4", "#8a5b00", "")));
  }

  @Test
  void pushesAsideWhatIsRightOfAStepThatHasNoRoomBeforeIt() {
    Diagram diagram =
        drawing(
            "<startEvent id=\"s\"/>"
                + task("t")
                + task("u")
                + "<endEvent id=\"e\"/>"
                + flow("in", "s", "t")
                + flow("back", "t", "u")
                + flow("out", "u", "e"),
            shape("u", 60, 100, 100, 80)
                + shape("s", 200, 122, 36, 36)
                + shape("t", 300, 100, 100, 80)
                + shape("e", 460, 122, 36, 36)
                + edge("back", 350, 180, 350, 240, 110, 240, 110, 180));

    assertThat(diagram.shapes())
        .containsEntry("u", new Bounds(60, 100, 100, 80))
        .containsEntry("s", new Bounds(200, 122, 36, 36))
        .containsEntry("Submit_1", new Bounds(300, 100, 100, 80))
        .containsEntry("t", new Bounds(472, 100, 100, 80))
        .containsEntry("e", new Bounds(632, 122, 36, 36));
    assertThat(diagram.edges().get("back"))
        .containsExactly(
            new Point(522, 180), new Point(522, 240), new Point(110, 240), new Point(110, 180));
  }

  @Test
  void widensABoxThatIsTooNarrowForItsNameAroundItsMiddle() {
    String label =
        "<bpmndi:BPMNLabel><dc:Bounds x=\"470\" y=\"165\" width=\"14\" height=\"40\"/>"
            + "</bpmndi:BPMNLabel></bpmndi:BPMNShape>";
    Diagram diagram =
        drawing(
            LINE.replace("id=\"e\"", "id=\"e\" name=\"processed\""),
            shape("s", 200, 122, 36, 36)
                + shape("t", 300, 100, 100, 80)
                + shape("e", 460, 122, 36, 36).replace("</bpmndi:BPMNShape>", label));

    assertThat(diagram.labels()).containsEntry("e", new Bounds(445, 165, 64, 14));
  }

  @Test
  void movesWhatIsDrawnFarOutOrBelowZero() {
    for (int offset : new int[] {-5_000, 60_000}) {
      Diagram diagram =
          drawing(
              LINE,
              shape("s", 200 + offset, 122 + offset, 36, 36)
                  + shape("t", 300 + offset, 100 + offset, 100, 80)
                  + shape("e", 460 + offset, 122 + offset, 36, 36));

      assertThat(diagram.shapes().values())
          .allSatisfy(
              bounds -> {
                assertThat(bounds.x()).isBetween(0.0, 1_000.0);
                assertThat(bounds.y()).isBetween(0.0, 1_000.0);
              });
      Bounds task = diagram.shapes().get("t");
      Bounds end = diagram.shapes().get("e");
      assertThat(task).isNotNull();
      assertThat(end).isNotNull();
      assertThat(end.x() - task.x()).isEqualTo(160);
    }
  }

  @Test
  void givesStepsTheSizeOfStepsAndTimersABorder() {
    Diagram diagram =
        drawing(
            "<startEvent id=\"s\"/>"
                + task("t")
                + "<eventBasedGateway id=\"g\"/>"
                + "<intermediateCatchEvent id=\"w\" name=\"1 day\"><timerEventDefinition/></intermediateCatchEvent>"
                + "<intermediateCatchEvent id=\"m\"><messageEventDefinition/></intermediateCatchEvent>"
                + "<endEvent id=\"e\"/>"
                + flow("f1", "s", "t")
                + flow("f2", "t", "g")
                + flow("f3", "g", "w")
                + flow("f4", "g", "m")
                + flow("f5", "w", "e")
                + flow("f6", "m", "e"),
            shape("s", 200, 122, 36, 36)
                + shape("t", 300, 100, 100, 80)
                + shape("g", 500, 115, 50, 50)
                + shape("w", 620, 122, 36, 36)
                + shape("m", 620, 222, 36, 36)
                + shape("e", 720, 122, 36, 36)
                + edge("f2", 400, 140, 500, 140));

    Bounds step = diagram.shapes().get("g");
    Bounds timer = diagram.shapes().get("w");
    assertThat(step).isEqualTo(new Bounds(475, 100, 100, 80));
    assertThat(timer).isNotNull();
    assertThat(timer.y() + timer.height() / 2).isEqualTo(180);
    assertThat(timer.x()).isBetween(step.x(), step.x() + step.width());
    assertThat(diagram.edges().get("f2")).last().isNotEqualTo(new Point(500, 140));
  }
}
