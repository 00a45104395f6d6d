package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.ContractCalls.Call.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient.Answer;
import io.github.gavia.api.loonflow.ContractCalls.Call;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 7.1 for administrators, 7.3, 7.4, 7.23 and 7.24. */
@ContractTest
class WorkflowCallsTest {

  private static final String GONE = "workflow is not existed or has been deleted";

  @Autowired private ContractCalls calls;
  @Autowired private Showroom showroom;
  @Autowired private Desk desk;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private String path(String call) {
    return "/workflows/" + showroom.id() + call;
  }

  private void refused(Call call, String text) {
    assertThat(calls.refusal(call)).isEqualTo(text);
  }

  @Test
  void listsManagedWorkflowsForAdministration() { // 7.1, R199
    JsonNode page = calls.data(get("/workflows?from_admin=1", "mona"));
    JsonNode row = page.at("/value/0");

    assertThat(page.path("total").intValue()).isEqualTo(1);
    assertThat(row.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "description",
            "notices",
            "view_permission_check",
            "limit_expression",
            "display_form_str",
            "creator",
            "gmt_created",
            "title_template",
            "content_template",
            "workflow_admin");
    assertThat(row.path("id").intValue()).isEqualTo(showroom.id());
    assertThat(row.path("notices").asString()).isEqualTo("1,2");
    assertThat(row.path("view_permission_check").booleanValue()).isFalse();
    assertThat(row.path("limit_expression").asString()).isEqualTo("{\"allow_persons\":\"mona\"}");
    assertThat(row.path("display_form_str").asString()).isEqualTo("[\"sn\"]");
    assertThat(row.path("title_template").asString()).isEqualTo("t {title}");
    assertThat(row.path("workflow_admin").asString()).isEqualTo("mona,pete");
  }

  @Test
  void limitsAdministrationToTheApplicationsWorkflows() { // R199
    assertThat(total("/workflows?from_admin=1", "mona", "stranger")).isZero();
    assertThat(total("/workflows?from_admin=1", "wendy", "ops")).isZero();
    assertThat(total("/workflows?from_admin=1", null, "ops")).isZero();
    assertThat(total("/workflows?from_admin=-1&search_value=showr", "admin", "ops")).isZero();
    assertThat(total("/workflows?from_admin=-1&search_value=Showr", "admin", "ops")).isEqualTo(1);
    JsonNode brief = calls.data(get("/workflows?from_admin=0&name=Showroom", "wendy"));
    assertThat(brief.at("/value/0").propertyNames())
        .containsExactlyInAnyOrder("id", "name", "description");
    assertThat(calls.envelope(get("/workflows?from_admin=x", "mona")).path("msg").asString())
        .contains("from_admin");
  }

  private int total(String path, @Nullable String username, String application) {
    return calls.data(get(path, username).through(application)).path("total").intValue();
  }

  @Test
  void listsAllThatAUserManages() { // 7.3: whatever the application may use
    JsonNode managed = calls.data(get("/workflows/user_admin", "mona").through("stranger"));

    assertThat(managed.isArray()).isTrue();
    assertThat(managed).hasSize(1);
    assertThat(managed.at("/0").propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "creator",
            "gmt_created",
            "gmt_modified",
            "is_deleted",
            "name",
            "description",
            "notices",
            "view_permission_check",
            "limit_expression",
            "display_form_str",
            "title_template",
            "content_template");
    assertThat(calls.data(get("/workflows/user_admin", "wendy"))).isEmpty();
    assertThat(calls.data(get("/workflows/user_admin", null))).isEmpty();
    JsonNode all = calls.data(get("/workflows/user_admin", "admin"));
    assertThat(all.toString()).contains("\"name\":\"desk\"").doesNotContain("\"name\":\"gone\"");
  }

  @Test
  void tellsAllOfAWorkflow() { // 7.4, 5.14
    JsonNode detail = calls.data(get(path(""), "mona"));

    assertThat(detail.path("workflow_admin").toString()).isEqualTo("[\"mona\",\"pete\"]");
    assertThat(detail.path("intervener").toString()).isEqualTo("[\"iris\"]");
    assertThat(detail.path("view_persons").toString()).isEqualTo("[\"bystander\"]");
    assertThat(detail.path("view_depts").toString())
        .isEqualTo("[\"" + showroom.departmentId() + "\"]");
    assertThat(detail.path("api_permission_apps").toString()).isEqualTo("[\"ops\"]");
    assertThat(detail.path("name").asString()).isEqualTo("Showroom");
    assertThat(detail.path("description").asString()).isEqualTo("for reading");
    assertThat(detail.path("content_template").asString()).isEqualTo("c");
    assertThat(detail.path("creator").asString()).isEqualTo("admin");
    assertThat(detail.path("is_deleted").booleanValue()).isFalse();
    assertThat(detail.propertyNames()).hasSize(18);
  }

  @Test
  void tellsWhyTheManagerMay() { // 7.4
    assertThat(calls.envelope(get(path(""), "mona")).path("msg").asString("?")).isEmpty();
    assertThat(calls.envelope(get(path(""), "admin")).path("msg").asString())
        .isEqualTo("creator has workflow's manage permission");
    jdbc.sql("update workflow set creator = 'wendy' where id = ?").param(showroom.id()).update();
    try {
      assertThat(calls.envelope(get(path(""), "wendy")).path("msg").asString())
          .isEqualTo("creator has workflow's manage permission");
      assertThat(calls.envelope(get(path(""), "admin")).path("msg").asString())
          .isEqualTo("superuser has all workflow's manage permission");
    } finally {
      jdbc.sql("update workflow set creator = 'admin' where id = ?").param(showroom.id()).update();
    }
  }

  @Test
  void refusesTheDetailInOrder() { // 7.4, section 3
    refused(get(path(""), "pete"), "has no permission:user is not admin or workflow admin");
    refused(get(path(""), null), "has no permission:username or user_id is needed");
    refused(
        get(path(""), "wendy").through("stranger"),
        "app: stranger has no api permission for workflow_id: " + showroom.id());
    refused(
        get(path(""), "wendy"),
        "user: wendy has no admin permission for workflow_id:" + showroom.id());
    for (String id : new String[] {"999999", "99999999999999999999", "" + desk.goneId()}) {
      refused(get("/workflows/" + id, "admin").through("stranger"), GONE);
    }
  }

  @Test
  void takesASessionAsTheConsole() { // 7.4
    Answer wendy = Console.of(port, "wendy", Showroom.PASSWORD).get(path(""));
    wendy.isRefusedWith("user: wendy has no admin permission for workflow_id:" + showroom.id());
    Console.of(port, "mona", Showroom.PASSWORD).get(path("")).orFail();
  }

  @Test
  void saysWhoMayIntervene() { // R236
    for (String may : new String[] {"iris", "mona", "pete", "admin"}) {
      assertThat(canIntervene(may)).as(may).isTrue();
    }
    for (String mayNot : new String[] {"wendy", "bystander", "nobody known", null}) {
      assertThat(canIntervene(mayNot)).as(mayNot).isFalse();
    }
  }

  private boolean canIntervene(@Nullable String username) {
    JsonNode data = calls.data(get(path("/can_intervene"), username));
    assertThat(data.propertyNames()).containsExactly("can_intervene");
    return data.path("can_intervene").booleanValue();
  }

  @Test
  void asksForTheWorkflowBeforeTheApplication() { // 7.23, R12
    for (int workflow : new int[] {999999, desk.goneId()}) {
      refused(
          get("/workflows/" + workflow + "/can_intervene", "iris").through("stranger"),
          "workflow is not existed");
    }
    refused(
        get(path("/can_intervene"), "iris").through("stranger"),
        "APP:stranger have no permission to get this workflow info");
  }

  /** The other tests of the shared service make tickets of {@code desk} now; these are of 2001. */
  private void makeTicketsOfOldDays() {
    jdbc.sql("update ticket set is_deleted = true where gmt_created < ?")
        .param(Instant.parse("2010-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
        .update();
    // in Asia/Shanghai the last of a day, the first and the last of the next, and one deleted
    ticketOf("2001-03-04T15:59:59.999999Z");
    ticketOf("2001-03-04T16:00:00Z");
    ticketOf("2001-03-05T15:59:59Z");
    jdbc.sql("update ticket set is_deleted = true where id = ?")
        .param(ticketOf("2001-03-07T00:00:00Z"))
        .update();
  }

  private long ticketOf(String created) {
    long id = desk.inReview();
    jdbc.sql("update ticket set gmt_created = ? where id = ?")
        .param(Instant.parse(created).atOffset(ZoneOffset.UTC))
        .param(id)
        .update();
    return id;
  }

  private String days(String query) {
    return calls
        .data(get("/workflows/" + desk.id() + "/statistics?" + query, "admin"))
        .path("result_list")
        .toString();
  }

  @Test
  void countsTicketsByLocalDay() { // R225
    makeTicketsOfOldDays();

    assertThat(days("start_time=2001-01-01&end_time=2002-01-01"))
        .isEqualTo("[{\"day\":\"2001-03-04\",\"count\":1},{\"day\":\"2001-03-05\",\"count\":2}]");
    assertThat(days("").startsWith("[{\"day\":\"2001-03-04\",\"count\":1},")).isTrue();
  }

  @Test
  void takesBothBoundsIn() { // 7.24
    makeTicketsOfOldDays();

    assertThat(days("start_time=2001-03-05&end_time=2001-03-05"))
        .as("a bare date is its 00:00:00")
        .isEqualTo("[{\"day\":\"2001-03-05\",\"count\":1}]");
    assertThat(days("start_time=2001-03-05%2000:00:01&end_time=2001-03-05%2023:59:59"))
        .isEqualTo("[{\"day\":\"2001-03-05\",\"count\":1}]");
    assertThat(days("start_time=2001-03-06&end_time=2001-03-08")).isEqualTo("[]");
    assertThat(days("end_time=2001-03-04%2023:59:59")).isEqualTo("[]");
  }

  @Test
  void countsForManagersOnly() { // R225, R12
    refused(
        get(path("/statistics"), "wendy"),
        "user: wendy has no admin permission for workflow_id:" + showroom.id());
    refused(
        get(path("/statistics"), "pete"), "has no permission:user is not admin or workflow admin");
    refused(
        get(path("/statistics"), "mona").through("stranger"),
        "APP:stranger have no permission to get this workflow info");
    assertThat(calls.data(get(path("/statistics"), "mona")).toString())
        .isEqualTo("{\"result_list\":[]}");
    for (int workflow : new int[] {999999, desk.goneId()}) {
      Call call = get("/workflows/" + workflow + "/statistics", "wendy").through("stranger");
      assertThat(calls.data(call).toString()).isEqualTo("{\"result_list\":[]}");
    }
  }

  @Test
  void refusesABadDate() { // 7.24
    JsonNode refused = calls.envelope(get(path("/statistics?start_time=2001-13-01"), "mona"));

    assertThat(refused.path("code").intValue()).isEqualTo(-1);
    assertThat(refused.path("msg").asString()).contains("start_time", "2001-13-01");
  }
}
