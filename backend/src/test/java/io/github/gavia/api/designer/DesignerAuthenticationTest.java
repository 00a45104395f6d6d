package io.github.gavia.api.designer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.DocumentedDesignerAnswers;
import io.github.gavia.access.JsonWebTokens;
import io.github.gavia.access.NarrowContext;
import io.github.gavia.access.Passwords;
import io.github.gavia.access.Sessions;
import io.github.gavia.directory.AddApplication;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;

/** Who may use the designer's addresses, over real HTTP. */
@Tag("database")
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"server.address=127.0.0.1", "gavia.bootstrap.admin.password=admin-pass-1"})
@ContextConfiguration(
    classes = {NarrowContext.class, DesignerAuthenticationTest.Web.class},
    initializers = TestDatabase.Initializer.class)
class DesignerAuthenticationTest {

  @Import({DesignerAuthenticationFilter.class, SessionController.class})
  static class Web {}

  private record Answer(int status, String type, String body, String cookie) {}

  @LocalServerPort private int port;
  @Autowired private Users users;
  @Autowired private Sessions sessions;
  @Autowired private JsonWebTokens tokens;
  @Autowired private AddApplication addApplication;

  private String session;

  @BeforeEach
  void logIn() {
    session = "sessionid=" + sessions.open(users.byUsername("admin").orElseThrow().id());
  }

  @Test
  void tellsWhoIsLoggedIn() {
    Answer answer = get("Cookie", session);

    assertThat(answer.body)
        .isEqualTo(
            "{\"username\":\"admin\",\"alias\":\"Admin\",\"type_id\":2,\"may_administer\":true}");
  }

  @Test
  void tellsThatNobodyIsLoggedInWithoutAnError() {
    for (Answer answer :
        List.of(
            get(),
            get("appname", "ops"),
            get("Authorization", "Bearer nonsense"),
            get("Cookie", "sessionid=nonsense"))) {
      assertThat(answer.status).isEqualTo(204);
      assertThat(answer.body).isEmpty();
    }
  }

  @Test
  void takesATokenAsCookieOrBearer() {
    String hash = users.credentials("admin").orElseThrow().passwordHash();
    String token = tokens.issue(Map.of("username", "admin"), Passwords.stamp(hash));

    assertThat(get("Cookie", "jwt=" + token).status).isEqualTo(200);
    assertThat(get("Authorization", "Bearer " + token).status).isEqualTo(200);
  }

  @Test
  void refusesEverybodyElseWithAProblem() {
    addApplication.add("ops", "app-token", "", "admin");

    for (Answer answer :
        List.of(
            getFrom("/api/designer/workflows"),
            getFrom("/api/designer/workflows", "appname", "ops"),
            getFrom("/api/designer/workflows", "Authorization", "Bearer nonsense"),
            getFrom("/api/designer/workflows", "Cookie", "sessionid=nonsense"),
            getFrom("/api/designer/session/"),
            getFrom("/api/designer/session;x=1"),
            getFrom("/api/designer/session/end"),
            send(client().post().uri("/api/designer/session")),
            post())) {
      assertThat(answer.status).isEqualTo(401);
      assertThat(answer.type).startsWith("application/problem+json");
      assertThat(answer.body).contains("\"status\":401").doesNotContain("properties");
    }
  }

  @Test
  void endsTheSession() {
    Answer end = post("Cookie", session);

    assertThat(end.status).isEqualTo(204);
    assertThat(end.cookie).startsWith("sessionid=;").contains("Max-Age=0");
    assertThat(get("Cookie", session).status).isEqualTo(204);
    assertThat(getFrom("/api/designer/workflows", "Cookie", session).status).isEqualTo(401);
  }

  @Test
  void refusesWritesFromForeignPages() {
    for (String origin :
        List.of("http://evil.example", "null", "http://127.0.0.1:1", "http://[", "x")) {
      assertThat(post("Cookie", session, "Origin", origin).status).as(origin).isEqualTo(403);
    }
    assertThat(post("Cookie", session, "Sec-Fetch-Site", "cross-site").status).isEqualTo(403);
    assertThat(post("Cookie", session, "Sec-Fetch-Site", "same-site").status).isEqualTo(403);
    assertThat(get("Cookie", session).status).isEqualTo(200);
  }

  @Test
  void takesWritesFromItsOwnPages() {
    assertThat(post("Cookie", session, "Origin", "http://127.0.0.1:" + port).status).isEqualTo(204);
    logIn();
    // behind a proxy that ends TLS the origin differs, and the browser knows better
    assertThat(
            post(
                    "Cookie",
                    session,
                    "Origin",
                    "https://gavia.example",
                    "Sec-Fetch-Site",
                    "same-origin")
                .status)
        .isEqualTo(204);
  }

  private Answer get(String... headers) {
    return getFrom("/api/designer/session", headers);
  }

  private Answer getFrom(String address, String... headers) {
    return send(client().get().uri(address), headers);
  }

  private Answer post(String... headers) {
    return send(client().post().uri("/api/designer/session/end"), headers);
  }

  private RestClient client() {
    return RestClient.create("http://127.0.0.1:" + port);
  }

  private static Answer send(RequestHeadersSpec<?> request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request.exchange(
        (sent, answer) -> {
          int status = answer.getStatusCode().value();
          String type = String.valueOf(answer.getHeaders().getContentType());
          byte[] body = answer.getBody().readAllBytes();
          DocumentedDesignerAnswers.check(
              sent.getMethod().name(), sent.getURI().getRawPath(), status, type, body);
          return new Answer(
              status,
              type,
              new String(body, StandardCharsets.UTF_8),
              String.valueOf(answer.getHeaders().getFirst("Set-Cookie")));
        });
  }
}
