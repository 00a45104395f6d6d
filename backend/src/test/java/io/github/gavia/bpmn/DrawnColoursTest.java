package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Colours;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody painted stays painted. */
class DrawnColoursTest {

  private static final String PROCESS =
      """
      <bpmn:process id="p">
        <bpmn:startEvent id="s"/><bpmn:userTask id="t" name="Check"/><bpmn:endEvent id="e" name="Done"/>
        <bpmn:sequenceFlow id="in" sourceRef="s" targetRef="t"/>
        <bpmn:sequenceFlow id="out" name="Agree" sourceRef="t" targetRef="e"/>
      </bpmn:process>
      """;

  private static WorkflowModel read(String text) {
    return Objects.requireNonNull(Bpmn.read(text).model());
  }

  private static WorkflowModel painted(String onTask, String onFlow, String onLabel) {
    String plane =
        """
        <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p">
          <bpmndi:BPMNShape bpmnElement="t" %s><dc:Bounds x="100" y="100" width="100" height="80"/></bpmndi:BPMNShape>
          <bpmndi:BPMNShape bpmnElement="e"><dc:Bounds x="300" y="122" width="36" height="36"/></bpmndi:BPMNShape>
          <bpmndi:BPMNEdge bpmnElement="out" %s><di:waypoint x="200" y="140"/><di:waypoint x="300" y="140"/>
            <bpmndi:BPMNLabel %s><dc:Bounds x="230" y="120" width="30" height="14"/></bpmndi:BPMNLabel>
          </bpmndi:BPMNEdge>
        </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        """
            .formatted(onTask, onFlow, onLabel);
    return read(
        Bpmn.definitions(PROCESS + plane)
            .replace(
                "xmlns:acme=",
                "xmlns:bioc=\"%s\" xmlns:color=\"%s\" xmlns:acme="
                    .formatted(Namespaces.BPMN_IO_COLOUR, Namespaces.COLOUR)));
  }

  @ParameterizedTest
  @CsvSource({
    "bioc:fill, bioc:stroke",
    "color:background-color, color:border-color",
  })
  void areReadInBothWaysOfWriting(String fill, String line) {
    WorkflowModel model =
        painted(
            fill + "=\"#fff3c4\" " + line + "=\"#8a5b00\"",
            line + "=\"teal\"",
            "color:color=\"rgb(1, 2, 3)\"");

    assertThat(model.diagram().colours())
        .containsOnly(
            Map.entry("t", new Colours("#fff3c4", "#8a5b00", "")),
            Map.entry("out", new Colours("", "teal", "rgb(1, 2, 3)")));
  }

  @Test
  void areWrittenInBothWays() {
    String text = new BpmnXml().write(painted("bioc:fill=\"#fff3c4\"", "", ""));

    assertThat(text)
        .contains("bpmnElement=\"t\" bioc:fill=\"#fff3c4\" color:background-color=\"#fff3c4\"")
        .contains("xmlns:bioc=\"" + Namespaces.BPMN_IO_COLOUR + "\"");
    assertThat(read(text).diagram().colours()).containsOnlyKeys("t");
  }

  @Test
  void makeNoDifferenceToAFileWithoutThem() {
    assertThat(new BpmnXml().write(read(Bpmn.definitions(PROCESS))))
        .doesNotContain("bioc")
        .doesNotContain("color");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url(https://evil.example/a.svg)",
        "red;background:url(//evil.example)",
        "expression(alert(1))",
        "#12",
        "#gggggg",
        "javascript:alert(1)",
        "",
      })
  void thatAreNoneAreLeftOut(String text) {
    assertThat(painted("bioc:fill=\"" + text + "\"", "", "").diagram().colours()).isEmpty();
  }

  @Test
  void stayWhenEverythingIsLaidOutAnew() {
    WorkflowModel model = painted("bioc:stroke=\"#8a5b00\"", "bioc:stroke=\"teal\"", "");
    Diagram anew =
        new DiagramLayout()
            .complete(model.withDiagram(Diagram.EMPTY.painted(model.diagram().colours())));

    assertThat(anew.colours()).isEqualTo(model.diagram().colours());
    assertThat(anew.shapes()).containsOnlyKeys("s", "t", "e");
  }

  @Test
  void areShownInThePicture() {
    String svg =
        new SvgPicture()
            .svg(
                painted(
                    "bioc:fill=\"#fff3c4\" bioc:stroke=\"#8a5b00\"", "bioc:stroke=\"teal\"", ""),
                "en");

    assertThat(svg)
        .containsPattern("<g stroke=\"#8a5b00\">\\s*<rect [^>]*fill=\"#fff3c4\"")
        .containsPattern("<path d=\"M200 140 L300 140\" stroke=\"teal\"");
  }
}
