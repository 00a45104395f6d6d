package io.github.gavia.api.designer;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.DocumentedDesignerAnswers;
import io.github.gavia.ServiceTest;
import io.github.gavia.access.Sessions;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.directory.AddDepartment;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.NewUser;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.workflow.AddNotice;
import io.github.gavia.workflow.NoticeDetails;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be picked while drawing, over HTTP. */
@ServiceTest
class PickersCallsTest {

  private record Answer(int status, String type, String text) {

    JsonNode list() {
      assertThat(status).as("%s", text).isEqualTo(200);
      return new JsonMapper().readTree(text);
    }

    List<String> all(String key) {
      return list().valueStream().map(entry -> entry.path(key).asString()).toList();
    }
  }

  @LocalServerPort private int port;
  @Autowired private Users users;
  @Autowired private AddUser addUser;
  @Autowired private Sessions sessions;
  @Autowired private WorkflowPermissions permissions;
  @Autowired private AddNotice addNotice;
  @Autowired private AddDepartment addDepartment;
  @Autowired private JdbcClient jdbc;

  private Answer get(String username, String path) {
    int id = users.byUsername(username).map(User::id).orElseGet(() -> made(username, true));
    return RestClient.create("http://127.0.0.1:" + port)
        .get()
        .uri("/api/designer/" + path)
        .header("Cookie", "sessionid=" + sessions.open(id))
        .exchange(
            (sent, answer) -> {
              int status = answer.getStatusCode().value();
              String type = String.valueOf(answer.getHeaders().getContentType());
              byte[] body = answer.getBody().readAllBytes();
              DocumentedDesignerAnswers.check(
                  "GET", sent.getURI().getRawPath(), status, type, body);
              return new Answer(status, type, new String(body, StandardCharsets.UTF_8));
            });
  }

  private int made(String username, boolean active) {
    return addUser.add(
        new NewUser(username, "Picker " + username, "", "", 0, active, "", List.of()), "admin");
  }

  @Test
  void findsPeopleWhoMayLogInByNameOrAlias() {
    made("pickable-on", true);
    made("pickable-off", false);

    assertThat(get("admin", "people?search=pickable").all("username"))
        .containsExactly("pickable-on");
    assertThat(get("admin", "people?search=Picker pickable-on").all("alias"))
        .containsExactly("Picker pickable-on");
    assertThat(get("admin", "people?search=nobody-of-that-name").all("username")).isEmpty();
  }

  @Test
  void findsDepartmentsWithTheOneAbove() {
    JsonNode all = get("admin", "departments").list();

    assertThat(all).isNotEmpty();
    JsonNode below =
        all.valueStream().filter(d -> !d.path("parent").asString().isEmpty()).findFirst().get();
    assertThat(get("admin", "departments").all("name")).contains(below.path("parent").asString());
    assertThat(get("admin", "departments?search=" + below.path("name").asString()).all("id"))
        .contains(below.path("id").asString());
  }

  @Test
  void tellsAllThatIsAboveADepartment() {
    int top = department("above-top", 0);
    int middle = department("above-middle", top);
    department("above-low", middle);

    JsonNode low = get("admin", "departments?search=above-low").list().path(0);

    assertThat(low.path("parent").asString()).isEqualTo("above-middle");
    assertThat(low.path("above").valueStream().map(JsonNode::asString))
        .containsExactly("above-top", "above-middle");
    assertThat(get("admin", "departments?ids=" + top).list().path(0).path("above")).isEmpty();
  }

  @Test
  void endsWhereDepartmentsStandBelowEachOther() {
    int one = department("ring-one", 0);
    int two = department("ring-two", one);
    jdbc.sql("update account_dept set parent_dept_id = :two where id = :one")
        .param("two", two)
        .param("one", one)
        .update();

    JsonNode found = get("admin", "departments?ids=" + one).list();

    assertThat(found.path(0).path("above").valueStream().map(JsonNode::asString))
        .containsExactly("ring-two");
  }

  @Test
  void listsAllDepartmentsOfATreeAndFewOfASearch() {
    int top = department("wide-top", 0);
    List<Integer> ids =
        IntStream.range(0, 60).map(i -> department("wide-" + i, top)).boxed().toList();
    int last = ids.get(59);

    assertThat(get("admin", "departments").all("id")).contains(String.valueOf(last));
    assertThat(get("admin", "departments?search=wide-").all("id")).hasSize(50);
    assertThat(get("admin", "departments?search=nothing&ids=" + last + ",2147483647").all("name"))
        .containsExactly("wide-59");
  }

  @Test
  void namesPeopleAndRolesThatAreAskedFor() {
    made("named-on", true);
    made("named-off", false);
    String role = get("admin", "roles").all("id").get(0);

    assertThat(get("admin", "people?usernames=named-off,named-on,named-gone").all("username"))
        .containsExactly("named-on", "named-off");
    assertThat(get("admin", "roles?ids=" + role + ",2147483647").all("id")).containsExactly(role);
  }

  @ParameterizedTest
  @ValueSource(strings = {"departments?ids=", "roles?ids=", "people?usernames="})
  void refusesToNameMoreThanAHundredAtOnce(String list) {
    String many = IntStream.range(0, 101).mapToObj(String::valueOf).collect(joining(","));

    Answer answer = get("admin", list + many);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("more than 100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"departments?ids=x", "roles?ids=1,x"})
  void refusesIdsThatAreNoNumbers(String list) {
    assertThat(get("admin", list).status()).isEqualTo(400);
  }

  private int department(String name, int parent) {
    return addDepartment.add(name, parent, "", "", "", "admin");
  }

  @Test
  void findsRoles() {
    String first = get("admin", "roles").all("name").get(0);

    assertThat(get("admin", "roles?search=" + first).all("name")).contains(first);
  }

  @Test
  void listsScriptsWithoutTheirSource() {
    JsonNode scripts = get("admin", "scripts").list();

    assertThat(scripts.valueStream().flatMap(s -> s.propertyNames().stream()))
        .allSatisfy(key -> assertThat(key).isIn("id", "name", "description"));
  }

  @Test
  void listsNoticesWithoutTheirSecrets() {
    NoticeDetails.Keys keys =
        new NoticeDetails.Keys("https://hook.example", "pick-secret", "", "", "", "pick-secret");
    addNotice.add(new NoticeDetails("Pickable", "by hook", 1, keys, 0), "admin");

    Answer answer = get("admin", "notices");

    assertThat(answer.all("name")).contains("Pickable");
    assertThat(answer.text()).doesNotContain("pick-secret", "hook.example");
  }

  @Test
  void listsWorkflowsToCallWithStartButtonsAndFields() {
    JsonNode leave =
        get("admin", "callable-workflows")
            .list()
            .valueStream()
            .filter(workflow -> workflow.path("key").asString().equals("leave"))
            .findFirst()
            .orElseThrow();

    assertThat(leave.path("name").asString()).isEqualTo("请假申请");
    assertThat(texts(leave.path("start_buttons"), "element_id")).contains("submit");
    assertThat(texts(leave.path("fields"), "key")).contains("leave_type", "days");
  }

  private static Stream<String> texts(JsonNode list, String key) {
    return list.valueStream().map(entry -> entry.path(key).asString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"people", "departments", "roles", "scripts", "notices", "callable-workflows"})
  void tellsNothingToThoseWhoDrawNothing(String list) {
    Answer answer = get("pickers-stranger", list);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.type()).startsWith("application/problem+json");
  }

  @Test
  void tellsManagersOfAWorkflowOnlyTheWorkflowsTheySee() {
    int leave =
        get("admin", "workflows?search=leave")
            .list()
            .path("value")
            .valueStream()
            .filter(workflow -> workflow.path("key").asString().equals("leave"))
            .mapToInt(workflow -> workflow.path("id").asInt())
            .findFirst()
            .orElseThrow();
    made("pickers-manager", true);
    permissions.grant(leave, WorkflowRight.ADMIN, "pickers-manager");

    assertThat(get("pickers-manager", "callable-workflows").all("key")).containsExactly("leave");
    assertThat(get("pickers-manager", "people?search=admin").all("username")).contains("admin");
  }
}
