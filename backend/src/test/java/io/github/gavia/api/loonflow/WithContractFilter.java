package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.access.Caller;
import io.github.gavia.access.NarrowContext;
import io.github.gavia.access.Passwords;
import io.github.gavia.directory.AddApplication;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.NewUser;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's filter on a server of its own, before an address that tells who calls. */
@Tag("database")
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "gavia.security.jwt-secret=" + WithContractFilter.SECRET,
      "gavia.bootstrap.admin.password=admin-pass-1",
      "gavia.time-zone=Asia/Shanghai"
    })
@ContextConfiguration(
    classes = {NarrowContext.class, WithContractFilter.Web.class},
    initializers = TestDatabase.Initializer.class)
abstract class WithContractFilter {

  static final String SECRET = "0123456789abcdef0123456789abcdef";

  @Import({ContractAuthenticationFilter.class, LoginController.class, Echo.class})
  static class Web {}

  @RestController
  static class Echo {
    @RequestMapping("/api/v1.0/echo")
    Envelope echo(Caller caller) {
      return Envelope.ok(caller);
    }

    @RequestMapping("/elsewhere")
    String elsewhere() {
      return "open";
    }
  }

  @LocalServerPort int port;
  @Autowired Users users;
  @Autowired AddApplication addApplication;
  @Autowired Passwords passwords;
  @Autowired JdbcClient jdbc;
  @Autowired private AddUser addUser;

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();

  @BeforeEach
  void people() {
    addApplication.add("ops", "app-token", "", "admin");
    person("alice", "pass-alice", true);
    person("away", "pass-away", false);
  }

  void assertRefused(HttpResponse<String> answer, String msg) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/json");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    assertThat(json.readTree(answer.body()))
        .isEqualTo(json.valueToTree(Map.of("code", -1, "data", Map.of(), "msg", msg)));
  }

  HttpResponse<String> get(Map<String, String> headers) throws Exception {
    var request = request("/api/v1.0/echo");
    headers.forEach(request::header);
    return send(request);
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  JsonNode tree(HttpResponse<String> answer) {
    return json.readTree(answer.body());
  }

  int code(HttpResponse<String> answer) {
    return tree(answer).at("/code").asInt();
  }

  void person(String username, String password, boolean active) {
    if (users.byUsername(username).isEmpty()) {
      addUser.add(
          new NewUser(username, "", "", "", 0, active, passwords.hash(password), List.of()),
          "admin");
    }
  }

  static String md5(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
