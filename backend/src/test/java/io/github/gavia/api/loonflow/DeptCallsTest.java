package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.Console.body;
import static io.github.gavia.api.loonflow.Console.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 9.16 to 9.20. */
class DeptCallsTest extends WithConsole {

  private int department(Object... keysAndValues) {
    Answer made = admin.post("/accounts/depts", body(keysAndValues));
    assertThat(made.orFail().isEmpty()).isTrue();
    return made.body().path("msg").path("dept_id").asInt();
  }

  private Answer find(String name) {
    return admin.get("/accounts/depts?search_value=" + name);
  }

  @Test
  void makesADepartmentAndListsIt() {
    int parent = department("name", "dc-parent");
    int id =
        department(
            "name", "dc-child",
            "parent_dept_id", parent,
            "leader", "tom",
            "approver", "tom,nobody-dc",
            "label", "dc-tag");

    JsonNode dept = row(find("dc-child"), "name", "dc-child");

    assertThat(dept.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "parent_dept_id",
            "leader",
            "approver",
            "label",
            "creator",
            "gmt_created",
            "gmt_modified",
            "is_deleted",
            "creator_info",
            "parent_dept_info",
            "leader_info",
            "approver_info");
    assertThat(dept.path("id").asInt()).isEqualTo(id);
    assertThat(dept.path("approver").asString()).isEqualTo("tom,nobody-dc");
    assertThat(dept.path("creator_info").propertyNames())
        .containsExactlyInAnyOrder("creator_id", "creator_alias");
    assertThat(dept.at("/parent_dept_info/parent_dept_id").asInt()).isEqualTo(parent);
    assertThat(dept.at("/parent_dept_info/parent_dept_name").asString()).isEqualTo("dc-parent");
    assertThat(dept.at("/leader_info/leader_username").asString()).isEqualTo("tom");
    assertThat(dept.at("/leader_info/leader_alias").asString()).isEqualTo("Tom");
    assertThat(dept.at("/leader_info/leader_id").asInt()).isPositive();
    assertThat(dept.path("approver_info")).hasSize(2);
    assertThat(dept.at("/approver_info/0/approver_alias").asString()).isEqualTo("Tom");
    assertThat(dept.at("/approver_info/1/approver_name").asString()).isEqualTo("nobody-dc");
    assertThat(dept.at("/approver_info/1/approver_alias").asString()).isEqualTo("nobody-dc");
    assertThat(dept.at("/approver_info/1/approver_id").asInt()).isZero();
    assertThat(find("dc-tag").orFail().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void takesOmittedKeysAsNothing() {
    department("name", "dc-root");

    JsonNode dept = row(find("dc-root"), "name", "dc-root");

    assertThat(dept.path("parent_dept_id").asInt(-1)).isZero();
    assertThat(dept.at("/parent_dept_info/parent_dept_name").asString()).isEmpty();
    assertThat(dept.path("leader").asString()).isEmpty();
    assertThat(dept.at("/leader_info/leader_username").asString()).isEmpty();
    assertThat(dept.at("/leader_info/leader_alias").asString()).isEmpty();
    assertThat(dept.path("approver_info")).isEmpty();
  }

  @Test
  void tellsApplicationsTheSame() { // 9.20
    department("name", "dc-simple");
    String search = "?search_value=dc-simple";

    assertThat(client.get("/accounts/simple_depts" + search).orFail())
        .isEqualTo(admin.get("/accounts/depts" + search).orFail());
  }

  @Test
  void changesADepartment() {
    int id = department("name", "dc-edit", "leader", "tom");

    admin.patch("/accounts/depts/" + id, body("name", "dc-edited", "label", "new")).orFail();

    JsonNode dept = row(find("dc-edited"), "name", "dc-edited");
    assertThat(dept.path("leader").asString()).isEmpty();
    assertThat(dept.path("label").asString()).isEqualTo("new");
  }

  @Test
  void deletesADepartmentAndLeavesThoseBelow() { // R1
    int parent = department("name", "dc-gone");
    department("name", "dc-orphan", "parent_dept_id", parent);

    assertThat(admin.delete("/accounts/depts/" + parent).orFail().isEmpty()).isTrue();

    assertThat(find("dc-gone").orFail().path("total").asInt()).isZero();
    JsonNode orphan = row(find("dc-orphan"), "name", "dc-orphan");
    assertThat(orphan.at("/parent_dept_info/parent_dept_name").asString()).isEqualTo("未知");
    admin
        .delete("/accounts/depts/" + parent)
        .isRefusedWith("dept is not existed or has been deleted");
  }

  @Test
  void refusesWhatIsNoDepartment() {
    admin.post("/accounts/depts", body("label", "x")).isRefusedWith("请求参数不合法:Missing key: 'name'");
    Answer text = admin.post("/accounts/depts", body("name", "dc-bad", "parent_dept_id", "1"));
    assertThat(text.msg()).startsWith("请求参数不合法:").contains("parent_dept_id");
    Answer tooLong =
        admin.post("/accounts/depts", body("name", "dc-bad", "approver", "a".repeat(101)));
    assertThat(tooLong.msg()).contains("approver");
    assertThat(find("dc-bad").orFail().path("total").asInt()).isZero();
    admin
        .patch("/accounts/depts/999999", body("name", "dc-unknown"))
        .isRefusedWith("dept is not existed or has been deleted");
  }
}
