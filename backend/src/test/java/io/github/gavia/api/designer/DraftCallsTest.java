package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.AtOnce;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceTest;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.designer.DesignerClient.Answer;
import io.github.gavia.api.designer.DesignerClient.Designer;
import io.github.gavia.workflow.PublishWorkflow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Drafts from the first line to the published version, over HTTP. */
@ServiceTest
@Import(DesignerClient.class)
class DraftCallsTest {

  @Autowired private DesignerClient clients;
  @Autowired private ServiceClient contract;
  @Autowired private Scenarios scenarios;
  @Autowired private PublishWorkflow publish;
  @Autowired private WorkflowPermissions permissions;

  private Designer wanda;

  @BeforeEach
  void logIn() {
    wanda = clients.wanda();
  }

  private JsonNode begin(String name) {
    Answer made = wanda.post("/workflows", body("name", name));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.body();
  }

  private static String path(JsonNode draft, String below) {
    return path(draft.path("workflow_id").asInt(), below);
  }

  private static String path(int workflowId, String below) {
    return "/workflows/" + workflowId + below;
  }

  private int publish(JsonNode draft) {
    return wanda
        .post(path(draft, "/publish"), body("revision", draft.path("revision").asInt()))
        .orFail()
        .path("version")
        .asInt();
  }

  private Answer save(JsonNode draft, int revision, String xml) {
    return wanda.put(path(draft, "/draft"), body("revision", revision, "xml", xml));
  }

  private static String xml(JsonNode draft) {
    return draft.path("xml").asString();
  }

  @Test
  void beginsAWorkflowThatOnlyItsManagersSee() {
    JsonNode draft = begin("Tidy the attic");

    assertThat(draft.path("key").asString()).isEqualTo("tidy-the-attic");
    assertThat(draft.path("revision").asInt()).isEqualTo(1);
    assertThat(draft.path("base_version").asInt()).isZero();
    JsonNode line = line(wanda, "attic");
    assertThat(line.path("version").asInt()).isZero();
    assertThat(line.path("manager").asBoolean()).isTrue();
    assertThat(line.path("draft").path("modified_by").asString()).isEqualTo("wanda");
    JsonNode detail = wanda.get(path(draft, "")).orFail();
    assertThat(detail.path("live_version").isNull()).isTrue();
    assertThat(clients.walter().get(path(draft, "/draft")).problem(404)).isNotNull();
    assertThat(line(clients.walter(), "attic").isMissingNode()).isTrue();
    assertThat(line(clients.admin(), "attic").path("draft").path("revision").asInt()).isEqualTo(1);
  }

  private static JsonNode line(Designer designer, String search) {
    return designer.get("/workflows?search=" + search).orFail().path("value").path(0);
  }

  @Test
  void doesNotShowADraftAtTheOtherDoor() {
    int id = begin("Hidden for now").path("workflow_id").asInt();

    // the application "loonflow" is every console's: it may use all workflows (R9)
    assertThat(
            contract
                .as("admin")
                .get("/workflows?search_value=Hidden")
                .orFail()
                .path("value")
                .isEmpty())
        .isTrue();
    permissions.grant(id, WorkflowRight.API, "demo");
    assertThat(
            contract
                .as("admin")
                .get("/workflows?search_value=Hidden")
                .orFail()
                .path("total")
                .asInt())
        .isZero();
    contract.as("alice").get("/workflows/" + id + "/init_state").isRefusedWith("该工作流尚未配置初始状态");
    assertThat(
            contract
                .as("alice")
                .post("/tickets", Map.of("workflow_id", id, "transition_id", 1, "title", "x"))
                .code())
        .isEqualTo(-1);
  }

  @Test
  void runsATicketOfWhatWasDrawn() {
    JsonNode draft = begin("Order a chair");
    String two =
        xml(draft)
            .replace(
                "<bpmn:endEvent",
                "<bpmn:userTask id=\"buy\" name=\"Buy\">"
                    + "<bpmn:extensionElements><gavia:state order=\"2\" /><gavia:participant type=\"person\""
                    + " value=\"bob\" /></bpmn:extensionElements></bpmn:userTask><bpmn:sequenceFlow id=\"done\""
                    + " name=\"Bought\" sourceRef=\"buy\" targetRef=\"end\" /><bpmn:endEvent")
            .replace(
                "sourceRef=\"fill_in\" targetRef=\"end\"",
                "sourceRef=\"fill_in\" targetRef=\"buy\"");

    JsonNode saved = save(draft, 1, two).orFail();
    assertThat(saved.path("revision").asInt()).isEqualTo(2);
    assertThat(saved.path("xml").isNull()).isTrue();
    JsonNode published =
        wanda.post(path(draft, "/publish"), body("revision", 2, "note", "first")).orFail();

    assertThat(published.path("version").asInt()).isEqualTo(1);
    assertThat(wanda.get(path(draft, "/draft")).problem(404)).isNotNull();
    permissions.grant(draft.path("workflow_id").asInt(), WorkflowRight.API, "demo");
    scenarios
        .workflow("Order a chair")
        .as("alice")
        .creates("提交", Map.of("title", "a red one"))
        .isAt("Buy")
        .waitsFor("bob")
        .as("bob")
        .takes("Bought")
        .progress(4);
  }

  @Test
  void keepsWhatCannotBePublishedYet() {
    JsonNode draft = begin("Half a thought");
    String broken =
        xml(draft).replaceAll("(?s)<bpmn:sequenceFlow id=\"submit\".*?</bpmn:sequenceFlow>", "");

    Answer saved = save(draft, 1, broken);
    Answer refused = wanda.post(path(draft, "/publish"), body("revision", 2));

    assertThat(saved.orFail().path("revision").asInt()).isEqualTo(2);
    assertThat(saved.codes()).contains("DEAD_END");
    assertThat(refused.problem(422)).isNotNull();
    assertThat(refused.codes()).contains("DEAD_END", "UNREACHABLE");
    assertThat(refused.body().path("diagnostics").valueStream())
        .anySatisfy(
            found -> {
              assertThat(found.path("code").asString()).isEqualTo("DEAD_END");
              assertThat(found.path("severity").asString()).isEqualTo("B");
              assertThat(found.path("element_id").asString()).isEqualTo("fill_in");
            });
    assertThat(wanda.get(path(draft, "/versions")).orFail().isEmpty()).isTrue();
  }

  @Test
  void refusesWhatCannotBeRead() {
    JsonNode draft = begin("Not XML");

    for (String bad :
        List.of(
            "", "{}", "<a/>", xml(draft).substring(0, 300), "<!DOCTYPE x>" + xml(draft), "\0")) {
      Answer refused = save(draft, 1, bad);
      assertThat(refused.problem(422)).isNotNull();
      assertThat(refused.body().path("diagnostics").path(0).path("severity").asString())
          .isEqualTo("E");
    }
    assertThat(wanda.get(path(draft, "/draft")).orFail().path("revision").asInt()).isEqualTo(1);
  }

  @Test
  void speaksTheLanguageOfTheBrowser() {
    JsonNode draft = begin("Two languages");
    Answer english = save(draft, 1, "<a/>");
    Answer chinese =
        wanda
            .with("accept-language", "zh-CN,zh;q=0.9,en;q=0.8")
            .put(path(draft, "/draft"), body("revision", 1, "xml", "<a/>"));

    assertThat(message(english)).startsWith("The root is a");
    assertThat(message(chinese)).startsWith("根元素是 a");
  }

  private static String message(Answer answer) {
    return answer.body().path("diagnostics").path(0).path("message").asString();
  }

  @Test
  void keepsTheKeyWhateverTheFileSays() {
    JsonNode draft = begin("Key keeper");
    String renamed = xml(draft).replace("id=\"key-keeper\"", "id=\"other\"");

    Answer saved = save(draft, 1, renamed);

    assertThat(saved.codes()).contains("PROCESS_ID_KEPT");
    assertThat(saved.body().path("xml").asString()).contains("<bpmn:process id=\"key-keeper\"");
    // an element already has the id that the process would get back
    String taken = renamed.replace("\"fill_in\"", "\"key-keeper\"");
    assertThat(save(draft, 2, taken).problem(422)).isNotNull();
  }

  @Test
  void tellsWhoSavedInBetween() {
    JsonNode draft = begin("Two desks");
    Designer admin = clients.admin();
    admin.put(path(draft, "/draft"), body("revision", 1, "xml", xml(draft))).orFail();

    for (Answer late :
        List.of(
            save(draft, 1, xml(draft)),
            wanda.post(path(draft, "/publish"), body("revision", 1)),
            wanda.delete(path(draft, "/draft?revision=1")))) {
      JsonNode problem = late.problem(409);
      assertThat(problem.path("revision").asInt()).isEqualTo(2);
      assertThat(problem.path("modified_by").asString()).isEqualTo("admin");
      assertThat(problem.path("modified_at").asString()).isNotBlank();
    }
  }

  @Test
  void letsOneOfManySavesWin() {
    JsonNode draft = begin("Race to save");
    List<Callable<Answer>> saves = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String mine = xml(draft).replace("name=\"Race to save\"", "name=\"Race " + i + "\"");
      saves.add(() -> save(draft, 1, mine));
    }

    List<Integer> statuses = AtOnce.all(saves).stream().map(Answer::status).toList();

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses.stream().filter(s -> s == 409)).hasSize(5);
    assertThat(wanda.get(path(draft, "/draft")).orFail().path("revision").asInt()).isEqualTo(2);
  }

  @Test
  void letsOneOfManyPublicationsWin() {
    JsonNode draft = begin("Race to publish");
    Callable<Answer> publication = () -> wanda.post(path(draft, "/publish"), body("revision", 1));

    List<Integer> statuses =
        AtOnce.all(Stream.generate(() -> publication).limit(5).toList()).stream()
            .map(Answer::status)
            .toList();

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses.stream().filter(s -> s == 404)).hasSize(4);
    assertThat(wanda.get(path(draft, "/versions")).orFail()).hasSize(1);
  }

  @Test
  void givesEveryWorkflowAKeyOfItsOwn() {
    Callable<Answer> creation = () -> wanda.post("/workflows", body("name", "Same name"));

    List<String> keys =
        AtOnce.all(Stream.generate(() -> creation).limit(4).toList()).stream()
            .map(answer -> answer.orFail().path("key").asString())
            .toList();

    assertThat(keys)
        .containsExactlyInAnyOrder("same-name", "same-name_2", "same-name_3", "same-name_4");
  }

  @Test
  void asksBackWhenLiveHasMovedOn() {
    JsonNode first = begin("Moving target");
    publish(first);
    JsonNode draft = wanda.post(path(first, "/draft"), body()).orFail();
    assertThat(draft.path("base_version").asInt()).isEqualTo(1);
    // somebody configures the live version meanwhile
    String changed =
        xml(draft)
            .replace("name=\"填写\"", "name=\"Write\"")
            .replaceFirst(
                "<bpmn:extensionElements>",
                "<bpmn:extensionElements><gavia:fields><gavia:field key=\"days\" name=\"Days\""
                    + " type=\"integer\" /></gavia:fields>");
    publish.publish(changed.getBytes(StandardCharsets.UTF_8), "a field", "admin");

    JsonNode problem = wanda.post(path(draft, "/publish"), body("revision", 1)).problem(409);

    assertThat(problem.path("base_version").asInt()).isEqualTo(1);
    assertThat(problem.path("live").path("number").asInt()).isEqualTo(2);
    assertThat(problem.path("live").path("creator").asString()).isEqualTo("admin");
    assertThat(problem.path("live").path("note").asString()).isEqualTo("a field");
    assertThat(problem.path("live").path("created").asString()).isNotBlank();
    assertThat(changes(problem)).containsExactly("state changed Write", "field added Days");
    // naming another version than the live one does not help
    wanda.post(path(draft, "/publish"), body("revision", 1, "overwrite", 1)).problem(409);
    assertThat(
            wanda
                .post(path(draft, "/publish"), body("revision", 1, "overwrite", 2))
                .orFail()
                .path("version")
                .asInt())
        .isEqualTo(3);
  }

  private static List<String> changes(JsonNode problem) {
    return problem
        .path("changes")
        .valueStream()
        .map(
            c ->
                c.path("kind").asString()
                    + " "
                    + c.path("change").asString()
                    + " "
                    + c.path("name").asString())
        .toList();
  }

  @Test
  void discardsADraftAndKeepsTheLiveVersion() {
    JsonNode first = begin("Keep me");
    publish(first);
    wanda.post(path(first, "/draft"), body()).orFail();

    assertThat(wanda.delete(path(first, "/draft")).status()).isEqualTo(204);

    wanda.delete(path(first, "/draft")).problem(404);
    assertThat(wanda.get(path(first, "")).orFail().path("version").asInt()).isEqualTo(1);
    assertThat(wanda.post(path(first, "/draft"), body()).status()).isEqualTo(201);
    assertThat(wanda.post(path(first, "/draft"), body()).status()).isEqualTo(200);
  }

  @Test
  void leavesNothingOfAWorkflowThatWasNeverPublished() {
    JsonNode draft = begin("Never mind");

    assertThat(wanda.delete(path(draft, "/draft?revision=1")).status()).isEqualTo(204);

    wanda.get(path(draft, "")).problem(404);
    wanda.get(path(draft, "/draft")).problem(404);
    assertThat(begin("Never mind").path("key").asString()).isEqualTo("never-mind");
  }

  @Test
  void bringsAnEarlierVersionBack() {
    JsonNode first = begin("Back again");
    publish(first);
    JsonNode second = wanda.post(path(first, "/draft"), body()).orFail();
    save(second, 1, xml(second).replace("name=\"填写\"", "name=\"Write\"")).orFail();
    wanda.post(path(first, "/publish"), body("revision", 2, "note", "words")).orFail();

    List<Integer> numbers =
        wanda
            .get(path(first, "/versions"))
            .orFail()
            .valueStream()
            .map(v -> v.path("number").asInt())
            .toList();
    Answer restored = wanda.post(path(first, "/versions/1/restore"), body());

    assertThat(numbers).containsExactly(2, 1);
    assertThat(wanda.get(path(first, "/versions/2/bpmn")).text()).contains("name=\"Write\"");
    assertThat(restored.status()).isEqualTo(201);
    assertThat(xml(restored.body())).contains("name=\"填写\"");
    // it replaces the live version on purpose, and gives up a draft only when told which
    wanda.post(path(first, "/versions/2/restore"), body()).problem(409);
    assertThat(wanda.post(path(first, "/versions/1/restore"), body("revision", 1)).status())
        .isEqualTo(200);
    assertThat(
            wanda
                .post(path(first, "/publish"), body("revision", 2))
                .orFail()
                .path("version")
                .asInt())
        .isEqualTo(3);
    wanda.post(path(first, "/versions/9/restore"), body()).problem(404);
    wanda.get(path(first, "/versions/9/bpmn")).problem(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"leave", "purchase", "onboarding"})
  void beginsWithATemplate(String template) {
    Answer made = wanda.post("/workflows", body("name", "My " + template, "template", template));

    assertThat(made.orFail().path("key").asString()).isEqualTo("my-" + template);
    assertThat(publish(made.body())).isEqualTo(1);
  }

  @Test
  void listsTheTemplates() {
    JsonNode templates = wanda.get("/templates").orFail();

    assertThat(templates.valueStream().map(t -> t.path("id").asString()))
        .contains("leave", "purchase", "support-desk");
    assertThat(templates.path(0).path("names").path("en").asString()).isNotBlank();
    wanda.post("/workflows", body("name", "x", "template", "../leave")).problem(400);
    assertThat(templates)
        .allSatisfy(t -> assertThat(t.path("descriptions").path("en").asString()).isNotBlank());
  }

  @Test
  void tellsWhatTemplatesShow() {
    JsonNode templates = wanda.get("/templates").orFail();

    assertThat(template(templates, "sla-escalation").path("shows").path("timers").asInt())
        .isEqualTo(1);
    assertThat(template(templates, "countersign").path("shows").path("countersign").asInt())
        .isPositive();
    assertThat(template(templates, "project").path("shows").path("sub_tickets").asInt())
        .isEqualTo(1);
    assertThat(template(templates, "purchase").path("shows").path("parallel").asInt()).isPositive();
    JsonNode leave = template(templates, "leave").path("shows");
    assertThat(leave.path("steps").asInt()).isEqualTo(3);
    assertThat(leave.path("rules").asInt()).isEqualTo(1);
    assertThat(leave.path("fields").asInt()).isEqualTo(6);
    assertThat(leave.path("automatic").asInt()).isZero();
  }

  private static JsonNode template(JsonNode templates, String id) {
    return templates
        .valueStream()
        .filter(t -> t.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void drawsTheTemplates() {
    Answer chinese = wanda.get("/templates/leave/picture.svg?lang=zh-CN");
    Answer english = wanda.get("/templates/leave/picture.svg?lang=en");

    assertThat(chinese.header("content-type")).startsWith("image/svg+xml");
    assertThat(chinese.header("content-security-policy")).startsWith("default-src 'none'");
    assertThat(chinese.text()).contains("直属主管审批");
    assertThat(english.text()).contains("Team leader").doesNotContain("直属主管审批");
    wanda.get("/templates/unknown/picture.svg").problem(404);
    clients.as("alice", 0).get("/templates/leave/picture.svg").problem(403);
    clients.nobody().get("/templates/leave/picture.svg").problem(401);
  }

  @Test
  void checksWithoutKeeping() {
    byte[] drawn = xml(begin("Only a look")).getBytes(StandardCharsets.UTF_8);

    Answer found = wanda.post("/check", drawn);
    Answer tooLarge = wanda.post("/check", new byte[5 * 1024 * 1024 + 1]);

    assertThat(found.orFail().path("diagnostics").isArray()).isTrue();
    assertThat(found.codes()).isEmpty();
    assertThat(tooLarge.codes()).containsExactly("TOO_LARGE");
  }

  @Test
  void bindsSizes() {
    JsonNode draft = begin("Huge");
    String huge =
        xml(draft)
            .replace("</bpmn:definitions>", " ".repeat(5 * 1024 * 1024) + "</bpmn:definitions>");

    Answer tooLarge = save(draft, 1, huge);
    Answer farTooLarge = save(draft, 1, "\"".repeat(9 * 1024 * 1024));

    assertThat(tooLarge.problem(422)).isNotNull();
    assertThat(tooLarge.codes()).containsExactly("TOO_LARGE");
    assertThat(farTooLarge.status()).isEqualTo(413);
    wanda.post(path(draft, "/publish"), body("revision", 1, "note", "n".repeat(201))).problem(400);
    wanda.post("/workflows", body("name", "n".repeat(256))).problem(400);
    wanda.post("/workflows", body("name", " ")).problem(400);
  }

  @Test
  void refusesBodiesThatAreNotWhatIsExpected() {
    JsonNode draft = begin("Odd bodies");

    wanda.put(path(draft, "/draft"), body("revision", "1", "xml", "x")).problem(400);
    wanda.put(path(draft, "/draft"), body("revision", 1)).problem(400);
    wanda
        .put(path(draft, "/draft"), body("revision", 1, "xml", "x", "settled", List.of(1)))
        .problem(400);
    wanda.post(path(draft, "/publish"), body("revision", 1L << 40)).problem(400);
    byte[] halfALetter = "{\"revision\":1,\"note\":\"\\ud800\"}".getBytes(StandardCharsets.UTF_8);
    wanda.post(path(draft, "/publish"), halfALetter).problem(400);
    wanda.post("/workflows", "[]".getBytes(StandardCharsets.UTF_8)).problem(400);
    wanda.post("/workflows", "{\"name\":".getBytes(StandardCharsets.UTF_8)).problem(400);
  }

  @Test
  void isClosedToOthers() {
    JsonNode draft = begin("Mine alone");
    Designer alice = clients.as("alice", 0);
    List<String> reads = List.of("/draft", "/versions", "/versions/1/bpmn");

    for (String read : reads) {
      clients.walter().get(path(draft, read)).problem(404);
      alice.get(path(draft, read)).problem(404);
      clients.nobody().get(path(draft, read)).problem(401);
    }
    clients.walter().post(path(draft, "/draft"), body()).problem(404);
    clients
        .walter()
        .put(path(draft, "/draft"), body("revision", 1, "xml", xml(draft)))
        .problem(404);
    clients.walter().delete(path(draft, "/draft")).problem(404);
    clients.walter().post(path(draft, "/publish"), body("revision", 1)).problem(404);
    clients.walter().post(path(draft, "/versions/1/restore"), body()).problem(404);
    alice.post("/workflows", body("name", "Alice's")).problem(403);
    alice.post("/check", new byte[0]).problem(403);
    alice.get("/templates").problem(403);
    // an application's signature opens nothing here, and neither does another site's page
    clients.nobody().with("appname", "demo").get(path(draft, "/draft")).problem(401);
    wanda.with("origin", "http://evil.example").delete(path(draft, "/draft")).problem(403);
    assertThat(wanda.get(path(draft, "/draft")).status()).isEqualTo(200);
  }

  @Test
  void isOpenToWhoeverWasMadeManager() {
    JsonNode draft = begin("Shared");
    permissions.grant(draft.path("workflow_id").asInt(), WorkflowRight.ADMIN, "bob");

    Designer bob = clients.as("bob", 0);

    // R228
    bob.put(path(draft, "/draft"), body("revision", 1, "xml", xml(draft))).orFail();
    assertThat(bob.post("/check", xml(draft).getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(200);
  }
}
