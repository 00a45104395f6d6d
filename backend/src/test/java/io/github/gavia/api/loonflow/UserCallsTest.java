package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.Console.account;
import static io.github.gavia.api.loonflow.Console.body;
import static io.github.gavia.api.loonflow.Console.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 9.1 to 9.5. */
class UserCallsTest extends WithConsole {

  private int department(String name) {
    Answer made = admin.post("/accounts/depts", body("name", name));
    assertThat(made.orFail().isEmpty()).isTrue();
    return made.body().path("msg").path("dept_id").asInt();
  }

  private Answer find(String username) {
    return admin.get("/accounts/users?search_value=" + username);
  }

  private JsonNode found(String username) {
    return row(find(username), "username", username);
  }

  @Test
  void makesAnAccountAndListsIt() {
    int dept = department("uc-dept");
    int id = admin.addAccount("uc-made", "dept_ids", String.valueOf(dept), "password", "pass-made");

    JsonNode user = found("uc-made");

    assertThat(user.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "last_login",
            "username",
            "alias",
            "email",
            "phone",
            "is_active",
            "type_id",
            "creator_info",
            "gmt_created",
            "gmt_modified",
            "is_deleted",
            "user_dept_info_list");
    assertThat(user.path("id").asInt()).isEqualTo(id);
    assertThat(user.path("last_login").isNull()).isTrue();
    assertThat(user.at("/user_dept_info_list/0/id").asInt()).isEqualTo(dept);
    assertThat(user.at("/user_dept_info_list/0/name").asString()).isEqualTo("uc-dept");
    assertThat(user.at("/creator_info/creator_username").asString()).isEqualTo("admin");
    assertThat(user.at("/creator_info/creator_id").asInt()).isPositive();
    assertThat(admin.canLogIn("uc-made", "pass-made")).isTrue();
  }

  @Test
  void tellsLittleInTheSimpleList() {
    admin.addAccount("uc-simple");

    JsonNode user =
        row(client.get("/accounts/simple_users?search_value=uc-simple"), "username", "uc-simple");

    assertThat(user.propertyNames())
        .containsExactlyInAnyOrder("id", "username", "alias", "is_active", "user_dept_info_list");
  }

  @Test
  void listsByIdAndInPages() { // section 4
    admin.addAccount("uc-page-b");
    admin.addAccount("uc-page-a");
    admin.addAccount("uc-page-c", "alias", "uc-page");

    JsonNode last = admin.get("/accounts/users?search_value=uc-page&page=99&per_page=2").orFail();

    assertThat(last.path("total").asInt()).isEqualTo(3);
    assertThat(last.path("page").asInt()).isEqualTo(99);
    assertThat(last.path("per_page").asInt()).isEqualTo(2);
    assertThat(last.path("value")).hasSize(1);
    assertThat(last.at("/value/0/username").asString()).isEqualTo("uc-page-c");
    JsonNode first = admin.get("/accounts/users?search_value=uc-page&per_page=2").orFail();
    assertThat(first.at("/value/0/username").asString()).isEqualTo("uc-page-b");
    JsonNode none = find("uc-nobody").orFail();
    assertThat(none.path("total").asInt()).isZero();
    assertThat(none.path("value")).isEmpty();
  }

  @Test
  void refusesPagesThatCannotBe() {
    Answer zero = admin.get("/accounts/users?per_page=0");
    assertThat(zero.code()).isEqualTo(-1);
    assertThat(zero.data().isString()).isTrue(); // 1.2
    Answer text = client.get("/accounts/simple_users?page=x");
    assertThat(text.code()).isEqualTo(-1);
    assertThat(text.data().isObject()).isTrue(); // section 1, item 7
  }

  @Test
  void letsNobodyLogInWithoutPassword() {
    admin.addAccount("uc-silent");

    assertThat(admin.canLogIn("uc-silent", "")).isFalse();
  }

  @Test
  void refusesANameThatIsOrWasAnothers() {
    int id = admin.addAccount("uc-twice");
    assertRefused(admin.post("/accounts/users", account("uc-twice")), "uc-twice");

    admin.delete("/accounts/users/" + id).orFail();

    assertRefused(admin.post("/accounts/users", account("uc-twice")), "uc-twice");
    int other = admin.addAccount("uc-other");
    assertRefused(admin.patch("/accounts/users/" + other, account("uc-twice")), "uc-twice");
  }

  private static void assertRefused(Answer answer, String part) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).as("%s", answer).isEqualTo(-1);
    assertThat(answer.data().isObject()).isTrue();
    assertThat(answer.msg()).contains(part);
  }

  @Test
  void storesNothingOfARefusedAccount() { // R2
    admin
        .post("/accounts/users", account("uc-refused", "dept_ids", "999999"))
        .isRefusedWith("dept is not existed or has been deleted");
    assertRefused(
        admin.post("/accounts/users", account("uc-refused", "dept_ids", "1,x")), "dept_ids");
    assertRefused(admin.post("/accounts/users", account("uc-refused", "type_id", 3)), "type_id");
    assertRefused(
        admin.post("/accounts/users", account("uc-refused", "phone", "1".repeat(14))), "phone");
    assertRefused(
        admin.post("/accounts/users", account("uc-refused", "alias", "长".repeat(51))), "alias");

    assertThat(find("uc-refused").orFail().path("total").asInt()).isZero();
    assertThat(admin.addAccount("uc-refused", "alias", "长".repeat(50))).isPositive();
  }

  @Test
  void checksTheBody() { // 1.1
    admin
        .post("/accounts/users", body())
        .isRefusedWith(
            "请求参数不合法:Missing keys: 'alias', 'dept_ids', 'email', 'is_active', 'phone', 'type_id',"
                + " 'username'");
    admin.post("/accounts/users", account("")).isRefusedWith("请求参数不合法:username is needed");
    assertRefused(admin.post("/accounts/users", account("uc-body", "type_id", true)), "type_id");
    assertRefused(admin.post("/accounts/users", account("uc-body", "password", null)), "password");
    assertRefused(admin.post("/accounts/users", account("uc-body", "more", 1)), "Wrong key 'more'");
  }

  @Test
  void synchronisesDepartments() { // R71
    int first = department("uc-sync-1");
    int second = department("uc-sync-2");
    int id = admin.addAccount("uc-sync", "dept_ids", String.valueOf(first));

    admin
        .patch("/accounts/users/" + id, account("uc-sync", "dept_ids", first + "," + second))
        .orFail();
    assertThat(found("uc-sync").path("user_dept_info_list")).hasSize(2);
    admin
        .patch("/accounts/users/" + id, account("uc-sync", "dept_ids", String.valueOf(second)))
        .orFail();
    assertThat(found("uc-sync").path("user_dept_info_list")).hasSize(1);
    assertThat(found("uc-sync").at("/user_dept_info_list/0/id").asInt()).isEqualTo(second);
    admin.patch("/accounts/users/" + id, account("uc-sync")).orFail();
    assertThat(found("uc-sync").path("user_dept_info_list")).isEmpty();
  }

  @Test
  void changesEverythingButThePassword() {
    int id = admin.addAccount("uc-edit", "password", "pass-old");

    admin
        .patch(
            "/accounts/users/" + id,
            account("uc-edited", "alias", "New", "type_id", 1, "password", "pass-new"))
        .orFail();

    JsonNode user = found("uc-edited");
    assertThat(user.path("alias").asString()).isEqualTo("New");
    assertThat(user.path("type_id").asInt()).isEqualTo(1);
    assertThat(admin.canLogIn("uc-edited", "pass-old")).isTrue();
    assertThat(admin.canLogIn("uc-edited", "pass-new")).isFalse();
  }

  @Test
  void changesNothingWhenAnEditIsRefused() { // R2
    int dept = department("uc-keep-dept");
    int id = admin.addAccount("uc-keep", "dept_ids", String.valueOf(dept));
    Map<String, Object> before = new LinkedHashMap<>();
    found("uc-keep").properties().forEach(e -> before.put(e.getKey(), e.getValue()));

    admin
        .patch("/accounts/users/" + id, account("uc-keep", "alias", "Lost", "dept_ids", "999999"))
        .isRefusedWith("dept is not existed or has been deleted");

    Map<String, Object> after = new LinkedHashMap<>();
    found("uc-keep").properties().forEach(e -> after.put(e.getKey(), e.getValue()));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void knowsNoUnknownUser() {
    admin
        .patch("/accounts/users/999999", account("uc-unknown"))
        .isRefusedWith("user_id: 999999 is not existed or has been deleted");
    assertThat(admin.delete("/accounts/users/999999").orFail().isEmpty()).isTrue();
  }

  @Test
  void logsOutWhoIsDeletedOrNoLongerActive() { // R1, R241
    int deleted = admin.addAccount("uc-gone", "password", "pass-gone");
    int idle = admin.addAccount("uc-idle", "password", "pass-idle");
    Console gone = Console.of(port, "uc-gone", "pass-gone");
    Console away = Console.of(port, "uc-idle", "pass-idle");
    gone.get("/accounts/simple_users").orFail();

    admin.delete("/accounts/users/" + deleted).orFail();
    admin.patch("/accounts/users/" + idle, account("uc-idle", "is_active", 0)).orFail();
    admin.patch("/accounts/users/" + idle, account("uc-idle", "is_active", "yes")).orFail();

    assertThat(gone.get("/accounts/simple_users").code()).isEqualTo(-1);
    assertThat(away.get("/accounts/simple_users").code()).isEqualTo(-1);
    assertThat(admin.canLogIn("uc-gone", "pass-gone")).isFalse();
    assertThat(admin.canLogIn("uc-idle", "pass-idle")).isTrue();
    assertThat(find("uc-gone").orFail().path("total").asInt()).isZero();
  }
}
