package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.Console.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 9.6 and 9.7. */
class PasswordCallsTest extends WithConsole {

  private static final String CHANGE = "/accounts/users/change_password";

  private int add(String username) {
    return admin.addAccount(username, "password", "old");
  }

  private static Map<String, Object> wish(String source, String wanted, String again) {
    return body("source_password", source, "new_password", wanted, "new_password_again", again);
  }

  @Test
  void changesOnesOwnPassword() {
    add("pc-own");
    Console own = Console.of(port, "pc-own", "old");

    Answer answer = own.post(CHANGE, wish("old", "new", "new"));

    assertThat(answer.orFail().isEmpty()).isTrue();
    assertThat(answer.msg()).isEqualTo("密码修改成功");
    assertThat(admin.canLogIn("pc-own", "new")).isTrue();
    assertThat(admin.canLogIn("pc-own", "old")).isFalse();
    assertThat(own.get("/accounts/simple_users").code()).as("session has ended").isEqualTo(-1);
  }

  @Test
  void refusesAChangeThatIsNotSure() {
    add("pc-unsure");
    Console own = Console.of(port, "pc-unsure", "old");

    own.post(CHANGE, wish("old", "new", "other")).isRefusedWith("两次密码不一致，请重新输入");
    own.post(CHANGE, wish("wrong", "new", "new")).isRefusedWith("原密码输入错误，不允许修改密码");
    own.post(CHANGE, wish("old", "", "")).isRefusedWith("请求参数不合法:new_password is needed");

    assertThat(admin.canLogIn("pc-unsure", "old")).isTrue();
  }

  @Test
  void changesNobodysPasswordForAnApplication() {
    add("pc-named");

    client
        .as("pc-named")
        .post(CHANGE, wish("old", "new", "new"))
        .isRefusedWith("username:  is not existed or has been deleted");

    assertThat(admin.canLogIn("pc-named", "old")).isTrue();
  }

  @Test
  void resetsToARandomPasswordToldOnce() { // R240
    int id = add("pc-reset");
    Console own = Console.of(port, "pc-reset", "old");

    Answer answer = admin.post("/accounts/users/" + id + "/reset_password", body());

    assertThat(answer.orFail().isEmpty()).isTrue();
    assertThat(answer.msg()).matches("password has been reset to \\S{20}");
    String told = answer.msg().substring("password has been reset to ".length());
    assertThat(admin.canLogIn("pc-reset", told)).isTrue();
    assertThat(admin.canLogIn("pc-reset", "old")).isFalse();
    assertThat(own.get("/accounts/simple_users").code()).as("session has ended").isEqualTo(-1);
    Answer again = admin.post("/accounts/users/" + id + "/reset_password", body());
    assertThat(again.msg()).isNotEqualTo(answer.msg());
  }

  @Test
  void resetsNobodyUnknown() {
    admin
        .post("/accounts/users/999999/reset_password", body())
        .isRefusedWith("user_id: 999999 is not existed or has been deleted");
  }
}
