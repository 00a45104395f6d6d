package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient;
import io.github.gavia.api.designer.DesignerClient.Answer;
import io.github.gavia.api.designer.DesignerClient.Designer;
import io.github.gavia.directory.User;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files of any vendor, from the upload to tickets that run, over HTTP. */
class ImportCallsTest extends WithImports {

  @Autowired private ServiceClient contract;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-miwg-A.1.0.bpmn",
        "03-miwg-C.1.0.bpmn",
        "04-flowable-VacationRequest.bpmn20.xml",
        "05-camunda7-invoice.v1.bpmn",
        "06-zeebe-demoProcess.bpmn",
        "07-activiti-FinancialReportProcess.bpmn20.xml",
        "08-cn-leave-in-pool.bpmn",
        "09-cn-leave.bpmn20.xml",
        "10-jbpm-BPMN2-EvaluationProcess.bpmn2",
        "11-kogito-hotelBooking.bpmn2",
        "13-bpmn-io-conditional-flows-incorrect.bpmn",
        "14-fbpmn-e001ClientSupplier.bpmn",
        "15-miwg-A.3.0-export.bpmn",
        "17-own-sec-script-system-exit-groovy.bpmn",
        "18-own-enc-gb2312.bpmn",
        "23-own-di-none.bpmn",
        "26-own-task-manualTask.bpmn"
      })
  void runsTicketsOfWhatOtherToolsDrew(String name) {
    Answer uploaded = upload(name);
    assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);

    JsonNode answered = answerAll(uploaded.body());
    assertThat(answered.path("publishable").asBoolean()).as(answered.toString()).isTrue();
    for (JsonNode draft : answered.path("drafts")) {
      int workflowId = publish(draft.path("workflow_id").asInt());
      assertThat(new TicketRun(contract, workflowId).toItsEnd("alice")).hasSizeGreaterThan(1);
    }
  }

  @Test
  void listsWhatSomebodyImportedAndWhatBecameOfIt() {
    Designer iris = clients.as("iris", User.WORKFLOW_ADMINISTRATOR);
    assertThat(iris.get("/imports").orFail()).isEmpty();
    byte[] file = file("listed", "<userTask id=\"a\" name=\"A\"/>");
    iris.upload("/imports", "first.bpmn", file, Map.of()).orFail();
    JsonNode second = iris.upload("/imports", "second.bpmn", file, Map.of()).orFail();

    JsonNode listed = iris.get("/imports").orFail();

    assertThat(listed.valueStream().map(l -> l.path("file_name").asString()))
        .containsExactly("second.bpmn", "first.bpmn");
    JsonNode draft = listed.path(0).path("drafts").path(0);
    assertThat(draft.path("state").asString()).isEqualTo("untouched");
    assertThat(draft.path("open_questions").asInt()).isEqualTo(open(second).size()).isPositive();
    assertThat(wanda.get("/imports").orFail().valueStream())
        .allSatisfy(l -> assertThat(l.path("created_by").asString()).isEqualTo("wanda"));
    clients.nobody().get("/imports").problem(401);
    clients.as("alice", 0).get("/imports").problem(403);

    String path = "/workflows/" + draft.path("workflow_id").asInt();
    String xml = iris.get(path + "/draft").orFail().path("xml").asString();
    iris.put(path + "/draft", body("revision", 1, "xml", xml)).orFail();
    assertThat(stateOfFirst(iris)).isEqualTo("edited");
    iris.delete(path + "/draft?revision=2");
    assertThat(iris.get("/imports").orFail().path(0).path("drafts")).isEmpty();
  }

  private static String stateOfFirst(Designer designer) {
    JsonNode listed = designer.get("/imports").orFail();
    return listed.path(0).path("drafts").path(0).path("state").asString();
  }

  @Test
  void givesTheOriginalBackByteForByte() {
    byte[] file = corpus("18-own-enc-gb2312.bpmn");
    JsonNode imported = wanda.upload("/imports", "C:\\drawn\\请假<1>.bpmn", file, Map.of()).orFail();

    Answer original = wanda.get("/imports/" + imported.path("import_id").asLong() + "/original");

    assertThat(original.bytes()).isEqualTo(file);
    assertThat(original.header("content-type")).isEqualTo("application/octet-stream");
    assertThat(original.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(original.header("content-disposition")).startsWith("attachment;");
    assertThat(imported.path("file_name").asString()).endsWith("_1_.bpmn").doesNotContain("\\");
  }

  @Test
  void exportsWhatWasImported() {
    byte[] file = file("exported", "<userTask id=\"a\" name=\"Look &lt;here&gt;\"/>");
    JsonNode answered = answerAll(wanda.upload("/imports", "x.bpmn", file, Map.of()).orFail());
    String path = "/workflows/" + answered.path("drafts").path(0).path("workflow_id").asInt();

    wanda.get(path + "/export.bpmn").problem(404);
    Answer draft = wanda.get(path + "/export.bpmn?draft=true");
    publish(answered.path("drafts").path(0).path("workflow_id").asInt());
    Answer live = wanda.get(path + "/export.bpmn");
    Answer picture = wanda.get(path + "/export.svg");

    assertThat(draft.text()).isEqualTo(live.text()).contains("<bpmn:process id=\"exported\"");
    assertThat(live.header("content-disposition")).contains("exported.bpmn");
    assertThat(picture.header("content-type")).startsWith("image/svg+xml");
    assertThat(picture.header("content-security-policy")).startsWith("default-src 'none'");
    assertThat(picture.text()).contains("&lt;here&gt;").doesNotContain("<here>");
    clients.walter().get(path + "/export.bpmn").problem(404);
    // what was exported can be imported
    assertThat(
            wanda
                .upload("/imports", "y.bpmn", live.bytes(), Map.of())
                .orFail()
                .path("publishable")
                .asBoolean())
        .isTrue();
  }
}
