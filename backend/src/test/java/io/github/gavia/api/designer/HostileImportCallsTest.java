package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.ServiceClient;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.designer.DesignerClient.Answer;
import io.github.gavia.api.designer.DesignerClient.Designer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files that are refused or do no harm, and people who may not import, over HTTP. */
class HostileImportCallsTest extends WithImports {

  @Autowired private ServiceClient contract;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "16-own-sec-xxe-entity-in-attribute.bpmn",
        "20-own-id-duplicate-tasks.bpmn",
        "21-own-ref-dangling-target.bpmn",
        "27-own-bad-truncated.bpmn"
      })
  void keepsNothingOfAFileItRefuses(String name) {
    long before = count();

    Answer refused = upload(name);

    refused.problem(422);
    JsonNode found = refused.body().path("diagnostics").path(0);
    assertThat(refused.body().path("diagnostics").valueStream())
        .anySatisfy(d -> assertThat(d.path("severity").asString()).isEqualTo("E"));
    assertThat(found.path("message").asString()).isNotBlank();
    assertThat(count()).isEqualTo(before);
  }

  private long count() {
    return jdbc.sql(
            "select (select count(*) from bpmn_import) + (select count(*) from workflow)"
                + " + (select count(*) from workflow_draft)")
        .query(Long.class)
        .single();
  }

  @Test
  void speaksTheLanguageOfTheBrowser() {
    byte[] file = corpus("16-own-sec-xxe-entity-in-attribute.bpmn");

    Answer chinese = wanda.with("accept-language", "zh-CN").upload("/imports", "x", file, Map.of());

    assertThat(chinese.body().path("diagnostics").path(0).path("message").asString())
        .startsWith("文件带有 DOCTYPE");
  }

  @Test
  void bindsSizes() {
    byte[] tooLarge = Arrays.copyOf(file("large", "<userTask id=\"a\"/>"), 5 * 1024 * 1024 + 1);
    byte[] farTooLarge = new byte[22 * 1024 * 1024];

    Answer refused = wanda.upload("/imports", "x.bpmn", tooLarge, Map.of());
    refused.problem(422);
    assertThat(refused.codes()).containsExactly("TOO_LARGE");
    wanda.upload("/imports", "x.bpmn", farTooLarge, Map.of()).problem(413);
    wanda.post("/imports", body("file", "x")).problem(400);
    wanda.upload("/imports", "x.bpmn", new byte[0], Map.of("q", "no object")).problem(400);
  }

  @Test
  void isClosedToOthers() {
    JsonNode imported = upload("22-own-exe-false.bpmn").orFail();
    String path = "/imports/" + imported.path("import_id").asLong();
    Designer alice = clients.as("alice", 0);

    for (String read : List.of("", "/original")) {
      clients.walter().get(path + read).problem(404);
      alice.get(path + read).problem(404);
      clients.nobody().get(path + read).problem(401);
      clients.nobody().with("appname", "demo").get(path + read).problem(401);
      assertThat(clients.admin().get(path + read).status()).isEqualTo(200);
    }
    alice.upload("/imports", "x", corpus("22-own-exe-false.bpmn"), Map.of()).problem(403);
    clients.walter().post(path + "/answers", Map.of()).problem(404);
    wanda.with("origin", "http://evil.example").post(path + "/answers", Map.of()).problem(403);
    wanda.get("/imports/999999").problem(404);
    permissions.grant(
        imported.path("drafts").path(0).path("workflow_id").asInt(), WorkflowRight.ADMIN, "walter");
    assertThat(clients.walter().get(path).status()).isEqualTo(200);
  }

  @Test
  void callsNobodyAndOpensNoFile() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(500);
      String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
      List<byte[]> hostile = new ArrayList<>();
      String plain = new String(file("hostile", "<userTask id=\"a\"/>"), StandardCharsets.UTF_8);
      for (String doctype :
          List.of(
              "<!DOCTYPE definitions SYSTEM \"" + address + "\">",
              "<!DOCTYPE definitions [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>",
              "<!DOCTYPE definitions [<!ENTITY p SYSTEM \"file:///etc/passwd\">]>")) {
        hostile.add(
            plain
                .replace("<definitions", doctype + "<definitions")
                .getBytes(StandardCharsets.UTF_8));
      }
      for (byte[] file : hostile) {
        Answer refused = wanda.upload("/imports", "x.bpmn", file, Map.of());
        refused.problem(422);
        assertThat(refused.codes()).contains("XML_DOCTYPE");
        assertThat(refused.text()).doesNotContain("root:");
      }
      String schema =
          plain.replace(
              "targetNamespace=", "xsi:schemaLocation=\"urn:x " + address + "\" targetNamespace=");
      String calls =
          schema.replace(
              "<userTask id=\"a\"/>",
              "<import namespace=\"urn:y\" location=\""
                  + address
                  + "\" importType=\"urn:z\"/>"
                  + "<serviceTask id=\"a\" camunda:expression=\"${x}\" implementation=\""
                  + address
                  + "\"/>");
      assertThat(
              wanda
                  .upload("/imports", "x.bpmn", schema.getBytes(StandardCharsets.UTF_8), Map.of())
                  .status())
          .isEqualTo(201);
      wanda.upload("/imports", "x.bpmn", calls.getBytes(StandardCharsets.UTF_8), Map.of());

      assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void runsNothingOfAFile() {
    // names that an engine would evaluate stay names, from the draft to the ticket
    String name = "${''.getClass()} #{1+1} <b>x</b>";
    byte[] file =
        file(
            "inert",
            "<userTask id=\"a\" name=\"${''.getClass()} #{1+1} &lt;b&gt;x&lt;/b&gt;\""
                + " camunda:assignee=\"bob\"/>");

    JsonNode answered = answerAll(wanda.upload("/imports", "x.bpmn", file, Map.of()).orFail());
    int workflow = publish(answered.path("drafts").path(0).path("workflow_id").asInt());

    assertThat(new TicketRun(contract, workflow).toItsEnd("alice")).contains(name);
    assertThat(
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .isEnableSafeBpmnXml())
        .isTrue();
  }
}
