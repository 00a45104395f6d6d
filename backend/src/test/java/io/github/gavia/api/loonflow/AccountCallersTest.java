package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.Console.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceClient.Answer;
import io.github.gavia.ServiceTest;
import io.github.gavia.ServiceTestSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.DigestUtils;

/** Who may make the account calls (sections 3 and 9). */
@ServiceTest
class AccountCallersTest {

  private record Call(String method, String path, Map<String, Object> body) {}

  private static final Map<String, Object> USER =
      body(
          "username", "callers-x",
          "alias", "x",
          "email", "x@example.com",
          "phone", "",
          "dept_ids", "",
          "type_id", 0,
          "is_active", true);

  private static final List<Call> OF_ADMINISTRATORS =
      List.of(
          new Call("POST", "/accounts/users", USER),
          new Call("PATCH", "/accounts/users/999999", USER),
          new Call("DELETE", "/accounts/users/999999", body()),
          new Call("POST", "/accounts/users/999999/reset_password", body()),
          new Call("GET", "/accounts/users/1/roles", body()),
          new Call("GET", "/accounts/roles", body()),
          new Call("POST", "/accounts/roles", body("name", "callers-x")),
          new Call("PATCH", "/accounts/roles/999999", body("name", "callers-x")),
          new Call("DELETE", "/accounts/roles/999999", body()),
          new Call("GET", "/accounts/roles/1/users", body()),
          new Call("POST", "/accounts/roles/999999/users", body("user_id", 1)),
          new Call("DELETE", "/accounts/roles/999999/users/1", body()),
          new Call("GET", "/accounts/depts", body()),
          new Call("POST", "/accounts/depts", body("name", "callers-x")),
          new Call("PATCH", "/accounts/depts/999999", body("name", "callers-x")),
          new Call("DELETE", "/accounts/depts/999999", body()),
          new Call("GET", "/accounts/app_token", body()),
          new Call("POST", "/accounts/app_token", body("app_name", "callers-x")),
          new Call("PATCH", "/accounts/app_token/999999", body("workflow_ids", "")),
          new Call("DELETE", "/accounts/app_token/999999", body()));

  private static final List<Call> OF_WORKFLOW_ADMINISTRATORS =
      List.of(
          new Call("GET", "/accounts/users", body()),
          new Call("GET", "/accounts/simple_app_token", body()));

  private static final List<Call> OF_ANYBODY =
      List.of(
          new Call("GET", "/accounts/simple_users", body()),
          new Call("GET", "/accounts/simple_depts", body()));

  @LocalServerPort private int port;
  @Autowired private ServiceClient client;
  @Autowired private Clock clock;

  private Console admin() {
    return Console.of(port, "admin", ServiceTestSetup.ADMIN_PASSWORD);
  }

  private Console person(String username, int typeId) {
    admin().addAccount(username, "type_id", typeId, "password", "pass-" + username);
    return Console.of(port, username, "pass-" + username);
  }

  private static Answer send(Console console, Call call) {
    return switch (call.method) {
      case "POST" -> console.post(call.path, call.body);
      case "PATCH" -> console.patch(call.path, call.body);
      case "DELETE" -> console.delete(call.path);
      default -> console.get(call.path);
    };
  }

  private static Answer send(ServiceClient application, Call call) {
    return switch (call.method) {
      case "POST" -> application.post(call.path, call.body);
      case "PATCH" -> application.patch(call.path, call.body);
      case "DELETE" -> application.delete(call.path, call.body);
      default -> application.get(call.path);
    };
  }

  @Test
  void sendsApplicationsToTheLoginPageEvenWhenTheyNameAnAdministrator() {
    for (List<Call> calls : List.of(OF_ADMINISTRATORS, OF_WORKFLOW_ADMINISTRATORS)) {
      for (Call call : calls) {
        assertThat(send(client.as("admin"), call).status()).as("%s", call).isEqualTo(302);
      }
    }
  }

  @Test
  void remembersWhereToComeBackTo() throws Exception {
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    String signed = timestamp + ServiceTestSetup.OPS_TOKEN;
    URI address = URI.create("http://127.0.0.1:" + port + "/api/v1.0/accounts/users?page=2");
    var response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address)
                    .header("appname", "ops")
                    .header("timestamp", timestamp)
                    .header("signature", DigestUtils.md5DigestAsHex(signed.getBytes("UTF-8")))
                    .header("username", "admin")
                    .build(),
                BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("location"))
        .contains("/manage/login?next=/api/v1.0/accounts/users");
  }

  @Test
  void refusesOrdinaryUsers() {
    Console ordinary = person("callers-ordinary", 0);

    for (Call call : OF_ADMINISTRATORS) {
      Answer answer = send(ordinary, call);
      answer.isRefusedWith("has no permission:user is not admin");
      assertThat(answer.data().isObject()).as("%s", call).isTrue();
    }
    for (Call call : OF_WORKFLOW_ADMINISTRATORS) {
      send(ordinary, call).isRefusedWith("has no permission:user is not admin or workflow admin");
    }
    for (Call call : OF_ANYBODY) {
      send(ordinary, call).orFail();
    }
  }

  @Test
  void letsWorkflowAdministratorsOnlyRead() {
    Console workflowAdmin = person("callers-wfadmin", 1);

    for (Call call : OF_ADMINISTRATORS) {
      send(workflowAdmin, call).isRefusedWith("has no permission:user is not admin");
    }
    for (Call call : OF_WORKFLOW_ADMINISTRATORS) {
      send(workflowAdmin, call).orFail();
    }
  }

  @Test
  void letsApplicationsReadWhatEverybodyMayKnow() {
    for (Call call : OF_ANYBODY) {
      send(client, call).orFail();
    }
  }

  @Test
  void looksAtTheBodyBeforeTheAdministrator() { // section 3, order of the checks
    Console ordinary = person("callers-order", 0);

    ordinary
        .post("/accounts/roles", body("label", "x"))
        .isRefusedWith("请求参数不合法:Missing key: 'name'");
  }
}
