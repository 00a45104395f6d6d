package io.github.gavia.api.designer;

import static io.github.gavia.TicketScenario.fields;
import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.MovableClock;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import io.github.gavia.access.JsonWebTokens;
import io.github.gavia.access.Passwords;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.designer.DesignerClient.Designer;
import io.github.gavia.directory.Users;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens for pages inside other systems, and what they open, over HTTP. */
@ServiceTest
@Import(DesignerClient.class)
class EmbedCallsTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort private int port;
  @Autowired private DesignerClient clients;
  @Autowired private Scenarios scenarios;
  @Autowired private WorkflowPermissions permissions;
  @Autowired private JsonWebTokens loginTokens;
  @Autowired private Users users;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;

  private TicketScenario ticket() {
    return scenarios
        .workflow("采购申请")
        .as("alice")
        .creates("提交", fields("title", "服务器", "item", "服务器", "amount", 10));
  }

  private static String tokenPath(TicketScenario story) {
    return "/tickets/" + story.ticketId() + "/embed-token";
  }

  private String token(Designer person, TicketScenario story) {
    return person.post(tokenPath(story), body()).orFail().path("token").asString();
  }

  private HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> data(long ticketId, String token) {
    return get("/embed/tickets/" + ticketId + "/progress", "authorization", "Bearer " + token);
  }

  private void refuses(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    assertThat(JSON.readTree(answer.body()).path("reason").asString()).isEqualTo(reason);
  }

  @Test
  void aTokenShowsItsTicketForAWhile() {
    TicketScenario story = ticket();

    DesignerClient.Answer made =
        clients.as("alice", 0).post(tokenPath(story), Map.of("minutes", 5));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("cache-control")).isEqualTo("no-store");
    String token = made.body().path("token").asString();
    assertThat(made.body().path("url").asString())
        .isEqualTo("/embed/tickets/" + story.ticketId() + "#token=" + token);
    Instant expires = Instant.parse(made.body().path("expires").asString());
    assertThat(expires)
        .isBetween(clock.instant().plusSeconds(200), clock.instant().plusSeconds(300));
    HttpResponse<String> shown = data(story.ticketId(), token);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.headers().firstValue("cache-control")).contains("no-store");
    assertThat(shown.headers().firstValue("gavia-token-expires")).contains(expires.toString());
    JsonNode progress = JSON.readTree(shown.body());
    assertThat(progress.path("id").asInt()).isEqualTo(story.ticketId());
    assertThat(progress.at("/current/0/handlers/people/0/username").asString()).isEqualTo("tom");
    assertThat(progress.has("steps")).isFalse();

    clock.advance(Duration.ofMinutes(5));

    refuses(data(story.ticketId(), token), 401, "expired");
  }

  @Test
  void isMadeForThoseAloneWhoMayViewTheTicket() {
    TicketScenario story = ticket();

    clients.nobody().post(tokenPath(story), body()).problem(401);
    clients.as("embed-stranger", 0).post(tokenPath(story), body()).problem(403);
    clients.admin().post("/tickets/987654321/embed-token", body()).problem(404);
    assertThat(
            clients
                .as("alice", 0)
                .with("origin", "https://evil.example")
                .post(tokenPath(story), body())
                .status())
        .isEqualTo(403);
    assertThat(clients.as("tom", 0).post(tokenPath(story), body()).status()).isEqualTo(201);
    Designer byJwt = clients.nobody().with("authorization", "Bearer " + login("alice"));
    assertThat(byJwt.post(tokenPath(story), body()).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "61", "-1", "1000000000000", "1.5", "\"5\"", "true", "[]"})
  void lastsOneToSixtyMinutes(String minutes) {
    TicketScenario story = ticket();

    clients
        .as("alice", 0)
        .post(tokenPath(story), Map.of("minutes", JSON.readTree(minutes)))
        .problem(400);
  }

  @Test
  void showsNoOtherTicket() {
    TicketScenario story = ticket();
    TicketScenario other = ticket();

    refuses(data(other.ticketId(), token(clients.admin(), story)), 401, "invalid");
  }

  @Test
  void aChangedTokenIsNone() {
    TicketScenario story = ticket();
    String token = token(clients.admin(), story);
    String[] parts = token.split("\\.");
    String payload = (parts[1].charAt(5) == 'A' ? "B" : "A");
    String changed = parts[1].substring(0, 5) + payload + parts[1].substring(6);

    refuses(data(story.ticketId(), parts[0] + "." + changed + "." + parts[2]), 401, "invalid");
    refuses(data(story.ticketId(), parts[0] + "." + parts[1] + "."), 401, "invalid");
    refuses(data(story.ticketId(), "eyJhbGciOiJub25lIn0." + parts[1] + "."), 401, "invalid");
    refuses(data(story.ticketId(), "nonsense"), 401, "invalid");
    refuses(get("/embed/tickets/" + story.ticketId() + "/progress"), 401, "invalid");
    refuses(get("/embed/tickets/" + story.ticketId() + "/progress?token=" + token), 401, "invalid");
  }

  private String login(String username) {
    String hash = users.credentials(username).orElseThrow().passwordHash();
    return loginTokens.issue(Map.of("username", username), Passwords.stamp(hash));
  }

  @Test
  void opensNothingElseAndNothingElseOpensIt() {
    TicketScenario story = ticket();
    String token = token(clients.admin(), story);
    String login = login("admin");

    refuses(data(story.ticketId(), login), 401, "invalid");
    for (String path : new String[] {"/workflows", "/tickets/" + story.ticketId() + "/progress"}) {
      clients.nobody().with("authorization", "Bearer " + token).get(path).problem(401);
      clients.nobody().with("cookie", "jwt=" + token).get(path).problem(401);
    }
    clients
        .nobody()
        .with("authorization", "Bearer " + token)
        .post(tokenPath(story), body())
        .problem(401);
    assertThat(
            JSON.readTree(
                    get("/api/v1.0/tickets/" + story.ticketId(), "cookie", "jwt=" + token).body())
                .path("code")
                .asInt())
        .isEqualTo(-1);
  }

  @Test
  void endsWithThePersonsRight() {
    TicketScenario story = ticket();
    Designer viewer = clients.as("embed-viewer", 0);
    permissions.grant(story.workflowId(), WorkflowRight.VIEW, "embed-viewer");
    String token = token(viewer, story);
    assertThat(data(story.ticketId(), token).statusCode()).isEqualTo(200);

    permissions.revoke(story.workflowId(), WorkflowRight.VIEW, "embed-viewer");
    refuses(data(story.ticketId(), token), 403, "refused");

    permissions.grant(story.workflowId(), WorkflowRight.VIEW, "embed-viewer");
    assertThat(data(story.ticketId(), token).statusCode()).isEqualTo(200);
    jdbc.sql("update account_user set is_active = false where username = 'embed-viewer'").update();
    refuses(data(story.ticketId(), token), 403, "refused");
    jdbc.sql("update account_user set is_active = true, is_deleted = true where username = ?")
        .param("embed-viewer")
        .update();
    refuses(data(story.ticketId(), token), 403, "refused");
    permissions.revoke(story.workflowId(), WorkflowRight.VIEW, "embed-viewer");
  }

  @Test
  void endsWithTheTicket() {
    TicketScenario story = ticket();
    String token = token(clients.admin(), story);
    story.as("admin").client().delete(story.path(""), Map.of("suggestion", "")).orFail();

    refuses(data(story.ticketId(), token), 404, "refused");
  }

  @Test
  void thePageSaysWhoMayShowItAndKeepsItsAddressToItself() {
    HttpResponse<String> page = get("/embed/tickets/7?token=x");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("content-security-policy").orElse(""))
        .endsWith("frame-ancestors 'self'")
        .contains("script-src 'self';");
    assertThat(page.headers().firstValue("x-frame-options")).isEmpty();
    assertThat(page.headers().firstValue("referrer-policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("cache-control")).contains("no-store");
    assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(page.headers().firstValue("set-cookie")).isEmpty();
    assertThat(page.body()).doesNotContain("token=x");
  }

  @Test
  void nothingElseIsShownInsideOfOtherPages() {
    for (String path :
        new String[] {
          "/manage/workflows",
          "/docs/api",
          "/api/designer/session",
          "/webjars/gavia-modeler-ui/embed.html",
          "/webjars/gavia-modeler-ui/index.html",
          "/embed/tickets/1/../../../manage",
          "/embed",
          "/api/v1.0/tickets"
        }) {
      assertThat(get(path).headers().firstValue("x-frame-options")).as(path).contains("DENY");
    }
    assertThat(get("/docs/api").headers().firstValue("content-security-policy").orElse(""))
        .contains("frame-ancestors 'none'");
  }
}
