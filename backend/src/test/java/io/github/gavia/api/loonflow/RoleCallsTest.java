package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.Console.body;
import static io.github.gavia.api.loonflow.Console.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 9.8 to 9.15. */
class RoleCallsTest extends WithConsole {

  private int role(String name, String label) {
    Answer made =
        admin.post(
            "/accounts/roles", body("name", name, "description", "of " + name, "label", label));
    assertThat(made.orFail().isEmpty()).isTrue();
    return made.body().path("msg").path("role_id").asInt();
  }

  private Answer find(String name) {
    return admin.get("/accounts/roles?search_value=" + name);
  }

  @Test
  void makesARoleAndListsIt() {
    int id = role("rc-made", "tag");

    JsonNode role = row(find("rc-made"), "name", "rc-made");

    assertThat(role.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "description",
            "label",
            "creator",
            "gmt_created",
            "gmt_modified",
            "is_deleted",
            "creator_info");
    assertThat(role.path("id").asInt()).isEqualTo(id);
    assertThat(role.path("label").asString()).isEqualTo("tag");
    assertThat(role.path("creator").asString()).isEqualTo("admin");
    assertThat(role.at("/creator_info/creator_username").asString()).isEqualTo("admin");
    assertThat(find("of%20rc-made").orFail().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void takesOmittedTextsAsEmpty() {
    int id =
        admin.post("/accounts/roles", body("name", "rc-short")).body().at("/msg/role_id").asInt();
    admin.patch("/accounts/roles/" + id, body("name", "rc-shorter")).orFail();

    JsonNode role = row(find("rc-shorter"), "name", "rc-shorter");

    assertThat(role.path("description").asString()).isEmpty();
    assertThat(role.path("label").asString()).isEmpty();
  }

  @Test
  void refusesWhatIsNoRole() {
    admin.post("/accounts/roles", body("name", "")).isRefusedWith("请求参数不合法:name is needed");
    Answer tooLong = admin.post("/accounts/roles", body("name", "r".repeat(51)));
    assertThat(tooLong.code()).isEqualTo(-1);
    assertThat(tooLong.msg()).contains("name");
    assertThat(find("r".repeat(51)).orFail().path("total").asInt()).isZero();
    admin
        .patch("/accounts/roles/999999", body("name", "rc-unknown"))
        .isRefusedWith("role record is not existed");
    admin.delete("/accounts/roles/999999").isRefusedWith("role record is not existed");
  }

  @Test
  void deletesARole() { // R1
    int id = role("rc-gone", "");
    int user = admin.addAccount("rc-gone-user");
    admin.post("/accounts/roles/" + id + "/users", body("user_id", user)).orFail();

    assertThat(admin.delete("/accounts/roles/" + id).orFail().isEmpty()).isTrue();

    assertThat(find("rc-gone").orFail().path("total").asInt()).isZero();
    assertThat(admin.get("/accounts/users/" + user + "/roles").orFail().path("total").asInt())
        .isZero();
    assertThat(admin.get("/accounts/roles/" + id + "/users").orFail().path("total").asInt())
        .isZero();
    admin.delete("/accounts/roles/" + id).isRefusedWith("role record is not existed");
  }

  @Test
  void givesARoleOnce() {
    int id = role("rc-give", "");
    int user = admin.addAccount("rc-holder");
    String holders = "/accounts/roles/" + id + "/users";

    assertThat(admin.post(holders, body("user_id", user)).orFail().isEmpty()).isTrue();

    admin.post(holders, body("user_id", user)).isRefusedWith("user has been existed in this role");
    JsonNode holder = row(admin.get(holders + "?search_value=rc-hold"), "username", "rc-holder");
    assertThat(holder.has("user_dept_info_list")).isFalse();
    assertThat(holder.path("id").asInt()).isEqualTo(user);
    assertThat(admin.get(holders + "?search_value=other").orFail().path("total").asInt()).isZero();
  }

  @Test
  void givesOnlyKnownRolesToKnownPeople() {
    int id = role("rc-known", "");

    admin
        .post("/accounts/roles/" + id + "/users", body("user_id", 999999))
        .isRefusedWith("user_id: 999999 is not existed or has been deleted");
    admin
        .post("/accounts/roles/999999/users", body("user_id", admin.addAccount("rc-known-user")))
        .isRefusedWith("role record is not existed");
    admin
        .post("/accounts/roles/" + id + "/users", body("user_id", "1"))
        .isRefusedWith("请求参数不合法:user_id is needed and should be int");
  }

  @Test
  void takesOneRoleAndLeavesTheOthers() { // R239
    int user = admin.addAccount("rc-two-roles");
    int kept = role("rc-kept", "");
    int taken = role("rc-taken", "");
    admin.post("/accounts/roles/" + kept + "/users", body("user_id", user)).orFail();
    admin.post("/accounts/roles/" + taken + "/users", body("user_id", user)).orFail();

    admin.delete("/accounts/roles/" + taken + "/users/" + user).orFail();

    JsonNode left = admin.get("/accounts/users/" + user + "/roles").orFail();
    assertThat(left.path("total").asInt()).isEqualTo(1);
    assertThat(left.at("/value/0/name").asString()).isEqualTo("rc-kept");
    admin
        .delete("/accounts/roles/" + taken + "/users/" + user)
        .isRefusedWith("record is not existed or has been deleted");
  }

  @Test
  void encodesLabelsOfHeldRolesTwice() { // 9.8
    int user = admin.addAccount("rc-labels");
    int labelled = role("rc-labelled", "{\"a\":1}");
    int plain = role("rc-plain", "");
    admin.post("/accounts/roles/" + labelled + "/users", body("user_id", user)).orFail();
    admin.post("/accounts/roles/" + plain + "/users", body("user_id", user)).orFail();

    JsonNode page = admin.get("/accounts/users/" + user + "/roles?per_page=1&page=1").orFail();

    assertThat(page.path("total").asInt()).isEqualTo(2);
    assertThat(page.path("value")).hasSize(1);
    assertThat(page.at("/value/0").propertyNames())
        .containsExactlyInAnyOrder("id", "name", "description", "label", "creator", "gmt_created");
    assertThat(page.at("/value/0/label").asString()).isEqualTo("\"{\\\"a\\\":1}\"");
    JsonNode found = admin.get("/accounts/users/" + user + "/roles?search_value=rc-pl").orFail();
    assertThat(found.at("/value/0/label").isObject()).isTrue();
  }
}
