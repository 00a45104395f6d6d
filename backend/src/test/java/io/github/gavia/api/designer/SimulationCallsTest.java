package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceTest;
import io.github.gavia.api.designer.DesignerClient.Answer;
import io.github.gavia.api.designer.DesignerClient.Designer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Dry runs and previews of participants over HTTP. */
@ServiceTest
@Import(DesignerClient.class)
class SimulationCallsTest {

  private static final Map<String, Object> LEAVE =
      Map.of(
          "title", "x",
          "leave_type", "annual",
          "days", 5,
          "start_date", "2027-01-31",
          "end_date", "2027-02-04",
          "hr_comment", "ok");

  @Autowired private DesignerClient clients;
  @Autowired private JdbcClient jdbc;

  private Designer admin;
  private int leave;

  @BeforeEach
  void logIn() {
    admin = clients.admin();
    leave =
        jdbc.sql("select id from workflow where process_key = 'leave'")
            .query(Integer.class)
            .single();
  }

  private Answer run(Map<String, ?> body) {
    return admin.post("/workflows/" + leave + "/dry-run", body);
  }

  private static JsonNode step(JsonNode tried, int number) {
    return tried.path("steps").get(number - 1);
  }

  private static List<String> elements(JsonNode tried) {
    return tried.path("steps").valueStream().map(s -> s.path("element").asString()).toList();
  }

  private static String changed(String from, String to) {
    String xml = DryRunAgreesTest.xml("leave");
    assertThat(xml).contains(from);
    return xml.replace(from, to);
  }

  @Test
  void tellsWhoAndWhyAndWhatWasTried() {
    JsonNode tried = run(body("creator", "alice", "values", LEAVE)).orFail();

    assertThat(elements(tried))
        .containsExactly("apply", "leader_approval", "hr_approval", "approved");
    JsonNode leader = step(tried, 2);
    assertThat(leader.path("people").get(0).path("username").asString()).isEqualTo("tom");
    assertThat(leader.path("why").get(0).path("code").asString()).isEqualTo("LEADER");
    assertThat(leader.path("why").get(0).path("text").asString())
        .isEqualTo("leader of alice's department 研发部");
    JsonNode condition = leader.path("conditions").get(0);
    assertThat(condition.path("expression").asString()).isEqualTo("{days} > 3");
    assertThat(condition.path("result").asBoolean()).isTrue();
    assertThat(condition.path("reads").get(0).path("value").asDouble()).isEqualTo(5.0);
    assertThat(leader.path("buttons").valueStream().map(b -> b.path("kind").asString()))
        .containsExactly("agree", "refuse");
    assertThat(tried.path("end").path("kind").asString()).isEqualTo("reached");
  }

  @Test
  void speaksTheLanguageOfTheReader() {
    JsonNode tried =
        admin
            .with("accept-language", "zh-CN")
            .post("/workflows/" + leave + "/dry-run", body("creator", "alice", "values", LEAVE))
            .orFail();

    assertThat(step(tried, 2).path("why").get(0).path("text").asString())
        .isEqualTo("alice 所在部门“研发部”的负责人");
  }

  @Test
  void storesNothing() {
    List<String> tables =
        List.of("ticket", "ticket_activity", "ticket_flow_log", "workflow_version", "outbox_job");
    List<Long> before = tables.stream().map(this::rows).toList();

    run(body("creator", "alice", "values", LEAVE)).orFail();

    assertThat(tables.stream().map(this::rows).toList()).isEqualTo(before);
  }

  private long rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  @Test
  void namesTheFieldOfABadValue() {
    Answer refused = run(body("creator", "alice", "values", Map.of("days", "many")));

    assertThat(refused.problem(400).path("detail").asString()).contains("days");
  }

  @Test
  void namesWhatCannotBeChosen() {
    for (Map<String, String> choice :
        List.of(
            Map.of("state", "nowhere"),
            Map.of("state", "hr_approval", "transition", "submit"),
            Map.of("state", "hr_approval", "timer", "none"),
            Map.of("state", "hr_approval", "by", "bob"))) {
      assertThat(
              run(body("creator", "alice", "values", LEAVE, "choices", List.of(choice)))
                  .problem(400)
                  .path("detail")
                  .asString())
          .startsWith("choices: ");
    }
  }

  @Test
  void goesOnWithoutRequiredValuesAndSaysSo() {
    JsonNode tried = run(body("creator", "alice", "values", Map.of("days", 5))).orFail();

    assertThat(step(tried, 1).path("missing").valueStream().map(JsonNode::asString))
        .containsExactly("title", "leave_type", "start_date", "end_date");
    assertThat(step(tried, 3).path("missing").valueStream().map(JsonNode::asString))
        .containsExactly("hr_comment");
    assertThat(tried.path("end").path("kind").asString()).isEqualTo("reached");
  }

  @Test
  void stopsWhereAConditionCannotBeTold() { // R62
    String xml = changed("{days} &gt; 3", "{days} &gt; 'three'");

    JsonNode tried =
        admin.post("/dry-run", body("xml", xml, "creator", "alice", "values", LEAVE)).orFail();

    assertThat(tried.path("end").path("kind").asString()).isEqualTo("stopped");
    assertThat(tried.path("end").path("reason").path("code").asString())
        .isEqualTo("CONDITION_FAILED");
    assertThat(tried.path("end").path("step").asInt()).isEqualTo(2);
    assertThat(step(tried, 2).path("conditions").get(0).path("result").isNull()).isTrue();
    assertThat(step(tried, 2).path("conditions").get(0).path("error").asString()).isNotBlank();
  }

  @Test
  void stopsWhereNoConditionHolds() { // R64
    String xml = changed(" default=\"short_leave\"", "");
    Map<String, Object> two = new HashMap<>(LEAVE);
    two.put("days", 2);

    JsonNode tried =
        admin.post("/dry-run", body("xml", xml, "creator", "alice", "values", two)).orFail();

    assertThat(tried.path("end").path("reason").path("code").asString()).isEqualTo("NO_WAY");
  }

  @Test
  void stopsWhereNobodyCanActUnlessAButtonIsPressedAllTheSame() {
    String xml = changed("type=\"department\" value=\"人事部\"", "type=\"role\" value=\"nobodies\"");

    JsonNode stuck =
        admin.post("/dry-run", body("xml", xml, "creator", "alice", "values", LEAVE)).orFail();
    JsonNode pressed =
        admin
            .post(
                "/dry-run",
                body(
                    "xml",
                    xml,
                    "creator",
                    "alice",
                    "values",
                    LEAVE,
                    "choices",
                    List.of(Map.of("state", "hr_approval", "transition", "hr_agrees"))))
            .orFail();

    assertThat(stuck.path("end").path("reason").path("code").asString()).isEqualTo("NOBODY");
    assertThat(step(stuck, 3).path("why").get(0).path("code").asString()).isEqualTo("ROLE_UNKNOWN");
    assertThat(pressed.path("end").path("kind").asString()).isEqualTo("reached");
  }

  @Test
  void neverGoesOnForEver() {
    String xml = changed("{days} &gt; 3", "{days} &gt; 0");
    xml =
        xml.replace(
            "id=\"hr_agrees\" name=\"同意\" sourceRef=\"hr_choice\" targetRef=\"approved\"",
            "id=\"hr_agrees\" name=\"同意\" sourceRef=\"hr_choice\" targetRef=\"apply\"");

    JsonNode tried =
        admin.post("/dry-run", body("xml", xml, "creator", "alice", "values", LEAVE)).orFail();

    assertThat(tried.path("end").path("reason").path("code").asString()).isEqualTo("STEP_LIMIT");
    assertThat(tried.path("steps").size()).isBetween(200, 202);
  }

  @Test
  void asksNoOtherSystemAndTellsWhichItWould() {
    String xml =
        changed(
            "<gavia:participant type=\"department\" value=\"人事部\" />",
            "<gavia:external url=\"https://people.invalid/secret?key=1\" token=\"t\" />");

    Answer answer = admin.post("/dry-run", body("xml", xml, "creator", "alice", "values", LEAVE));

    JsonNode asked = step(answer.orFail(), 3);
    assertThat(asked.path("how").asString()).isEqualTo("external");
    assertThat(asked.path("why").get(0).path("text").asString())
        .contains("https://people.invalid/…");
    assertThat(answer.text()).doesNotContain("secret");
    assertThat(answer.orFail().path("end").path("kind").asString()).isEqualTo("reached");
  }

  @Test
  void refusesWhatCannotBeRead() {
    assertThat(admin.post("/dry-run", body("xml", "<a/>", "creator", "alice")).problem(422))
        .isNotNull();
  }

  @Test
  void isForManagersAlone() {
    Designer walter = clients.walter();
    Designer alice = clients.as("alice", 0);

    walter.post("/workflows/" + leave + "/dry-run", body("creator", "alice")).problem(404);
    walter
        .post("/participants/preview", body("workflow_id", leave, "type", "role", "value", "dba"))
        .problem(404);
    alice.post("/dry-run", body("xml", DryRunAgreesTest.xml("leave"))).problem(403);
  }

  @Test
  void previewsAParticipant() {
    JsonNode role =
        admin
            .post(
                "/participants/preview", body("workflow_id", leave, "type", "role", "value", "dba"))
            .orFail();
    JsonNode leader =
        admin
            .post(
                "/participants/preview",
                body(
                    "workflow_id",
                    leave,
                    "type",
                    "variable",
                    "value",
                    "creator_tl",
                    "creator",
                    "alice"))
            .orFail();
    JsonNode ghost =
        admin
            .post(
                "/participants/preview",
                body("workflow_id", leave, "type", "person", "value", "ghost"))
            .orFail();

    assertThat(role.path("people").valueStream().map(p -> p.path("username").asString()))
        .containsExactlyInAnyOrder("oscar", "olivia");
    assertThat(leader.path("people").get(0).path("alias").asString()).isNotBlank();
    assertThat(leader.path("why").get(0).path("code").asString()).isEqualTo("LEADER");
    assertThat(ghost.path("why").get(1).path("code").asString()).isEqualTo("NO_ACCOUNT");
    admin.post("/participants/preview", body("workflow_id", leave, "type", "shaman")).problem(400);
  }
}
