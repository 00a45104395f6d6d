package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceTest;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.designer.DesignerClient.Answer;
import io.github.gavia.api.designer.DesignerClient.Designer;
import io.github.gavia.directory.User;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files of any vendor, from the upload to tickets that run, over HTTP. */
@ServiceTest
@Import(DesignerClient.class)
class ImportCallsTest {

  private static final int ROUNDS = 6;

  @Autowired private DesignerClient clients;
  @Autowired private ServiceClient contract;
  @Autowired private WorkflowPermissions permissions;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;

  private Designer wanda;

  @BeforeEach
  void logIn() {
    wanda = clients.wanda();
  }

  private static byte[] corpus(String name) {
    String path = "/bpmn-corpus/" + name;
    try (InputStream in =
        Objects.requireNonNull(ImportCallsTest.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer upload(String name) {
    return wanda.upload("/imports", name, corpus(name), Map.of());
  }

  /** A process with these elements between its start and its end. */
  private static byte[] file(String id, String content) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
        <process id="%s" name="Imported" isExecutable="true"><startEvent id="s"/>%s<endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
        </process></definitions>"""
        .formatted(id, content)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String answersPath(JsonNode shown) {
    return "/imports/" + shown.path("import_id").asLong() + "/answers";
  }

  /** Answers as somebody in a hurry gives them: Bob does it. */
  private JsonNode answerAll(JsonNode imported) {
    JsonNode shown = imported;
    for (int round = 0; round < ROUNDS && open(shown).size() > 0; round++) {
      Map<String, Object> answers = new LinkedHashMap<>();
      open(shown).forEach(q -> answers.put(q.path("id").asString(), answer(q)));
      shown = wanda.post(answersPath(shown), answers).orFail();
    }
    assertThat(open(shown)).isEmpty();
    return shown;
  }

  private static List<JsonNode> open(JsonNode shown) {
    return shown.path("questions").valueStream().filter(q -> q.path("open").asBoolean()).toList();
  }

  private static Map<String, Object> answer(JsonNode question) {
    List<String> choices =
        question.path("choices").valueStream().map(c -> c.path("id").asString()).toList();
    if (choices.contains("persons")) {
      return body("choice", "persons", "value", "bob");
    } else if (choices.contains("buttons")) {
      return body("choice", "buttons");
    } else if (!question.path("proposal").isNull()) {
      JsonNode proposal = question.path("proposal");
      return body(
          "choice", proposal.path("choice").asString(), "value", proposal.path("value").asString());
    } else if (choices.contains("duration")) {
      return body("choice", "duration", "value", "P1D");
    }
    return body("choice", choices.contains("otherwise") ? "otherwise" : choices.get(0));
  }

  private int publish(int workflowId) {
    String path = "/workflows/" + workflowId;
    int revision = wanda.get(path + "/draft").orFail().path("revision").asInt();
    wanda.post(path + "/publish", body("revision", revision, "note", "imported")).orFail();
    permissions.grant(workflowId, WorkflowRight.API, "demo");
    return workflowId;
  }

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
  void asksBeforeItPublishes() {
    JsonNode imported = upload("05-camunda7-invoice.v1.bpmn").orFail();
    int workflow = imported.path("drafts").path(0).path("workflow_id").asInt();

    assertThat(imported.path("publishable").asBoolean()).isFalse();
    JsonNode line =
        imported
            .path("diagnostics")
            .valueStream()
            .filter(d -> d.path("code").asString().equals("SERVICE_TASK"))
            .findFirst()
            .orElseThrow();
    assertThat(line.propertyNames())
        .contains(
            "severity",
            "code",
            "element_id",
            "element_name",
            "line",
            "field",
            "message",
            "args",
            "question",
            "fix");
    assertThat(line.path("severity").asString()).isEqualTo("A");
    assertThat(line.path("line").asInt()).isPositive();
    Answer refused = wanda.post("/workflows/" + workflow + "/publish", body("revision", 1));
    refused.problem(422);
    assertThat(refused.body().path("diagnostics").valueStream())
        .allSatisfy(d -> assertThat(d.path("severity").asString()).isEqualTo("A"));
    JsonNode draft = wanda.get("/workflows/" + workflow + "/draft").orFail();
    assertThat(draft.path("open_questions")).hasSize(open(imported).size());
    assertThat(draft.path("import_id").asLong()).isEqualTo(imported.path("import_id").asLong());
  }

  @Test
  void letsADesignerSettleQuestionsByHand() {
    JsonNode imported =
        wanda
            .upload(
                "/imports", "x.bpmn", file("by-hand", "<userTask id=\"a\" name=\"A\"/>"), Map.of())
            .orFail();
    String path = "/workflows/" + imported.path("drafts").path(0).path("workflow_id").asInt();
    JsonNode draft = wanda.get(path + "/draft").orFail();
    List<String> ids =
        draft.path("open_questions").valueStream().map(q -> q.path("id").asString()).toList();
    assertThat(ids).isNotEmpty();

    wanda
        .put(
            path + "/draft",
            body("revision", 1, "xml", draft.path("xml").asString(), "settled", ids))
        .orFail();

    assertThat(wanda.get(path + "/draft").orFail().path("open_questions")).isEmpty();
    // what was drawn by hand is not derived from the file again
    JsonNode conflict =
        wanda
            .post(answersPath(imported), Map.of(ids.get(0), body("choice", "creator")))
            .problem(409);
    assertThat(conflict.path("revision").asInt()).isEqualTo(2);
    assertThat(conflict.path("modified_by").asString()).isEqualTo("wanda");
    wanda.post(path + "/publish", body("revision", 2)).orFail();
    wanda.post(answersPath(imported), Map.of(ids.get(0), body("choice", "creator"))).problem(409);
  }

  @Test
  void takesAnswersTogetherWithTheFile() {
    byte[] file = file("known-answers", "<userTask id=\"a\" name=\"A\"/>");
    JsonNode first = wanda.upload("/imports", "x.bpmn", file, Map.of()).orFail();
    Map<String, Object> answers = new LinkedHashMap<>();
    open(first).forEach(q -> answers.put(q.path("id").asString(), answer(q)));

    JsonNode second = wanda.upload("/imports", "x.bpmn", file, answers).orFail();

    assertThat(second.path("publishable").asBoolean()).isTrue();
    assertThat(second.path("answers").propertyNames()).isEqualTo(answers.keySet());
    // the key of the first is taken
    assertThat(second.path("drafts").path(0).path("key").asString()).isEqualTo("known-answers_2");
    assertThat(second.path("drafts").path(0).path("process_id").asString())
        .isEqualTo("known-answers");
    // an answer that is taken back opens the question again
    String question = answers.keySet().iterator().next();
    Map<String, Object> back = new LinkedHashMap<>();
    back.put(question, null);
    assertThat(open(wanda.post(answersPath(second), back).orFail())).isNotEmpty();
  }

  @Test
  void choosesAmongProcesses() {
    JsonNode both = upload("24-own-col-two-pools-message-flows.bpmn").orFail();
    assertThat(both.path("drafts")).hasSize(2);
    String one = both.path("drafts").path(0).path("process_id").asString();
    int other = both.path("drafts").path(1).path("workflow_id").asInt();
    Map<String, Object> answer = Map.of("processes", body("choice", "processes", "value", one));

    JsonNode chosen = wanda.post(answersPath(both), answer).orFail();

    assertThat(chosen.path("drafts")).hasSize(1);
    wanda.get("/workflows/" + other).problem(404);
    String all =
        String.join(
            ",",
            both.path("drafts").valueStream().map(d -> d.path("process_id").asString()).toList());
    Map<String, Object> again = Map.of("processes", body("choice", "processes", "value", all));
    assertThat(wanda.post(answersPath(both), again).orFail().path("drafts")).hasSize(2);
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
  void leavesADraftAloneThatWasMadeAfterPublishing() {
    byte[] file = file("again", "<userTask id=\"a\" name=\"A\"/>");
    JsonNode imported = wanda.upload("/imports", "x.bpmn", file, Map.of()).orFail();
    String question = open(imported).get(0).path("id").asString();
    Map<String, Object> answers = Map.of(question, body("choice", "creator"));
    JsonNode second = wanda.upload("/imports", "x.bpmn", file, answers).orFail();
    int workflow = publish(second.path("drafts").path(0).path("workflow_id").asInt());
    // its revision is the one in which the import left the draft before
    JsonNode fresh = wanda.post("/workflows/" + workflow + "/draft", body()).orFail();
    assertThat(fresh.path("revision").asInt()).isEqualTo(1);

    wanda
        .post(answersPath(second), Map.of(question, body("choice", "persons", "value", "bob")))
        .problem(409);

    JsonNode kept = wanda.get("/workflows/" + workflow + "/draft").orFail();
    assertThat(kept.path("xml").asString()).isEqualTo(fresh.path("xml").asString());
    JsonNode shown = wanda.get("/imports/" + second.path("import_id").asLong()).orFail();
    assertThat(shown.path("drafts").path(0).path("state").asString()).isEqualTo("gone");
  }

  @Test
  void makesAFileTheNextDraftOfAWorkflow() {
    byte[] file = file("updated", "<userTask id=\"a\" name=\"A\"/>");
    JsonNode answered = answerAll(wanda.upload("/imports", "x.bpmn", file, Map.of()).orFail());
    int workflow = publish(answered.path("drafts").path(0).path("workflow_id").asInt());
    String path = "/workflows/" + workflow;
    byte[] next = file("other-id", "<userTask id=\"a\" name=\"Second\"/>");

    JsonNode again = answerAll(wanda.upload(path + "/imports", "y.bpmn", next, Map.of()).orFail());

    assertThat(again.path("drafts")).hasSize(1);
    assertThat(again.path("drafts").path(0).path("workflow_id").asInt()).isEqualTo(workflow);
    assertThat(again.path("drafts").path(0).path("key").asString()).isEqualTo("updated");
    JsonNode draft = wanda.get(path + "/draft").orFail();
    assertThat(draft.path("base_version").asInt()).isEqualTo(1);
    assertThat(draft.path("xml").asString()).contains("Second", "<bpmn:process id=\"updated\"");
    // until it is published nothing changes
    assertThat(wanda.get(path).orFail().path("version").asInt()).isEqualTo(1);
    publish(workflow);
    assertThat(wanda.get(path).orFail().path("version").asInt()).isEqualTo(2);
  }

  @Test
  void replacesADraftOnlyWhenItsRevisionIsNamed() {
    byte[] file = file("replaced", "<userTask id=\"a\" name=\"A\"/>");
    JsonNode imported = wanda.upload("/imports", "x.bpmn", file, Map.of()).orFail();
    String path = "/workflows/" + imported.path("drafts").path(0).path("workflow_id").asInt();
    byte[] next = file("replaced", "<userTask id=\"a\" name=\"Second\"/>");

    JsonNode conflict = wanda.upload(path + "/imports", "y.bpmn", next, Map.of()).problem(409);
    assertThat(conflict.path("revision").asInt()).isEqualTo(1);
    assertThat(conflict.path("modified_by").asString()).isEqualTo("wanda");
    wanda.upload(path + "/imports?revision=7", "y.bpmn", next, Map.of()).problem(409);
    JsonNode again = wanda.upload(path + "/imports?revision=1", "y.bpmn", next, Map.of()).orFail();

    assertThat(wanda.get(path + "/draft").orFail().path("xml").asString()).contains("Second");
    assertThat(again.path("drafts").path(0).path("state").asString()).isEqualTo("untouched");
    JsonNode first = wanda.get("/imports/" + imported.path("import_id").asLong()).orFail();
    assertThat(first.path("drafts").path(0).path("state").asString()).isEqualTo("gone");
    wanda
        .post(
            answersPath(imported),
            Map.of(open(imported).get(0).path("id").asString(), body("choice", "creator")))
        .problem(409);
  }

  @Test
  void takesOneProcessForAWorkflowAndRefusesItsKeyAsAnElement() {
    JsonNode both = upload("24-own-col-two-pools-message-flows.bpmn").orFail();
    JsonNode second = both.path("drafts").path(1);
    String path = "/workflows/" + second.path("workflow_id").asInt();
    byte[] pools = corpus("24-own-col-two-pools-message-flows.bpmn");
    byte[] sameId = file(second.path("key").asString() + "x", "<userTask id=\"a\" name=\"A\"/>");
    byte[] taken =
        new String(sameId, StandardCharsets.UTF_8)
            .replace("\"a\"", "\"" + second.path("key").asString() + "\"")
            .getBytes(StandardCharsets.UTF_8);

    JsonNode again = wanda.upload(path + "/imports?revision=1", "y.bpmn", pools, Map.of()).orFail();
    Answer refused = wanda.upload(path + "/imports?revision=2", "z.bpmn", taken, Map.of());

    assertThat(again.path("drafts")).hasSize(1);
    assertThat(again.path("answers").path("processes").path("choice").asString())
        .isEqualTo("processes");
    refused.problem(422);
    assertThat(refused.codes()).containsExactly("KEY_IN_FILE");
    clients.walter().upload(path + "/imports", "y.bpmn", pools, Map.of()).problem(404);
    wanda.upload("/workflows/999999/imports", "y.bpmn", pools, Map.of()).problem(404);
  }

  @Test
  void letsAdministratorsAloneBeginMoreWorkflows() {
    JsonNode both = upload("24-own-col-two-pools-message-flows.bpmn").orFail();
    for (JsonNode draft : both.path("drafts")) {
      permissions.grant(draft.path("workflow_id").asInt(), WorkflowRight.ADMIN, "mia");
    }
    Designer mia = clients.as("mia", 0);

    String one = both.path("drafts").path(0).path("process_id").asString();
    Map<String, Object> answer = Map.of("processes", body("choice", "processes", "value", one));
    mia.post(answersPath(both), answer).problem(403);

    assertThat(mia.post(answersPath(both), Map.of()).status()).isEqualTo(200);
  }

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
