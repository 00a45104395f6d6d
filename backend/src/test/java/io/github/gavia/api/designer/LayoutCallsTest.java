package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.api.designer.DesignerClient.Answer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A drawing laid out anew, and colours that outlive publishing, over HTTP. */
class LayoutCallsTest extends WithDrafts {

  private static final String PAINT =
      " xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" bioc:fill=\"#fff3c4\" bioc:stroke=\"#8a5b00\"";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String painted(String xml) {
    return xml.replace("bpmnElement=\"fill_in\"", "bpmnElement=\"fill_in\"" + PAINT);
  }

  @Test
  void laysEverythingOutAnewAndKeepsNothing() {
    JsonNode draft = begin("Tidy lines");
    String xml = draft.path("xml").asString();
    String moved = painted(xml).replaceAll("<dc:Bounds x=\"\\d+\"", "<dc:Bounds x=\"7777\"");

    Answer tidy = wanda.post("/layout", bytes(moved));

    assertThat(tidy.status()).as(tidy.text()).isEqualTo(200);
    assertThat(tidy.text())
        .doesNotContain("7777")
        .contains("bpmnElement=\"fill_in\" bioc:fill=\"#fff3c4\"")
        .contains("bpmnElement=\"submit\"");
    JsonNode now = wanda.get(path(draft, "/draft")).orFail();
    assertThat(now.path("revision").asInt()).isEqualTo(1);
    assertThat(now.path("xml").asString()).isEqualTo(xml);
  }

  @Test
  void laysOutWhatWasNeverDrawn() {
    String text =
        """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
          <bpmn:process id="p"><bpmn:startEvent id="s"/><bpmn:userTask id="t" name="Write"/><bpmn:endEvent id="e"/>
          <bpmn:sequenceFlow id="a" sourceRef="s" targetRef="t"/><bpmn:sequenceFlow id="b" sourceRef="t" targetRef="e"/>
          </bpmn:process></bpmn:definitions>
        """;

    assertThat(wanda.post("/layout", bytes(text)).text())
        .contains("<bpmndi:BPMNShape id=\"t_di\"")
        .contains("<bpmndi:BPMNEdge id=\"b_di\"");
  }

  @Test
  void saysWhyAFileCannotBeLaidOut() {
    Answer broken = wanda.post("/layout", bytes("<bpmn:definitions"));

    assertThat(broken.problem(422)).isNotNull();
    assertThat(broken.codes()).isNotEmpty();
    assertThat(wanda.post("/layout", new byte[5 * 1024 * 1024 + 1]).codes())
        .containsExactly("TOO_LARGE");
  }

  @Test
  void isForDesignersAlone() {
    clients.as("alice", 0).post("/layout", new byte[0]).problem(403);
    clients.nobody().post("/layout", new byte[0]).problem(401);
    wanda.with("origin", "http://evil.example").post("/layout", new byte[0]).problem(403);
  }

  @Test
  void coloursOutliveSavingAndPublishing() {
    JsonNode draft = begin("Painted");
    String path = path(draft, "");
    wanda
        .put(path + "/draft", body("revision", 1, "xml", painted(draft.path("xml").asString())))
        .orFail();
    wanda.post(path + "/publish", body("revision", 2)).orFail();

    String again = wanda.post(path + "/draft", body()).orFail().path("xml").asString();

    assertThat(again)
        .contains("bioc:fill=\"#fff3c4\" bioc:stroke=\"#8a5b00\"")
        .contains("color:background-color=\"#fff3c4\" color:border-color=\"#8a5b00\"");
    assertThat(wanda.get(path + "/export.svg").text()).contains("fill=\"#fff3c4\"");
  }
}
