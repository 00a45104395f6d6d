package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.DocumentedAnswers;
import io.github.gavia.ServiceClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the console: logged in, with a session cookie and without a signature. */
final class Console {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI base;
  private final String cookie;

  private Console(URI base, String cookie) {
    this.base = base;
    this.cookie = cookie;
  }

  /** Logs in. */
  static Console of(int port, String username, String password) {
    Console nobody = new Console(URI.create("http://127.0.0.1:" + port), "");
    HttpResponse<String> response =
        nobody.exchange("POST", "/accounts/login", credentials(username, password));
    String cookie = response.headers().firstValue("set-cookie").orElse("").split(";")[0];
    assertThat(cookie).as(response.body()).startsWith("sessionid=");
    return new Console(nobody.base, cookie);
  }

  /** Whether the password is the person's. */
  boolean canLogIn(String username, String password) {
    return new Console(base, "").post("/accounts/login", credentials(username, password)).code()
        == 0;
  }

  private static Map<String, Object> credentials(String username, String password) {
    return body("username", username, "password", password);
  }

  /** Keys and values in turn. */
  static Map<String, Object> body(Object... keysAndValues) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      body.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return body;
  }

  Answer get(String path) {
    return send("GET", path, Map.of());
  }

  Answer post(String path, Map<String, ?> body) {
    return send("POST", path, body);
  }

  Answer patch(String path, Map<String, ?> body) {
    return send("PATCH", path, body);
  }

  Answer delete(String path) {
    return send("DELETE", path, Map.of());
  }

  /** An account as the console wishes for it, of nobody in particular but for the changes. */
  static Map<String, Object> account(String username, Object... changes) {
    Map<String, Object> account =
        body(
            "username",
            username,
            "alias",
            "Alias of " + username,
            "email",
            username + "@example.com",
            "phone",
            "13900000000",
            "dept_ids",
            "",
            "type_id",
            0,
            "is_active",
            true);
    account.putAll(body(changes));
    return account;
  }

  /** Makes an account; its id. */
  int addAccount(String username, Object... changes) {
    return post("/accounts/users", account(username, changes)).orFail().path("user_id").asInt();
  }

  /** Posts a body that is no JSON. */
  Answer post(String path, String contentType, byte[] body) {
    HttpResponse<String> response =
        exchange(
            request(path)
                .POST(BodyPublishers.ofByteArray(body))
                .header("content-type", contentType));
    return new Answer(response.statusCode(), JSON.readTree(response.body()));
  }

  /** What a GET of any address of the service answers. */
  int status(String path) {
    return page(path, BodyHandlers.discarding()).statusCode();
  }

  /** What stands at any address of the service; fails the test when it is not there. */
  String page(String path) {
    HttpResponse<String> response = page(path, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private <T> HttpResponse<T> page(String path, HttpResponse.BodyHandler<T> handler) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("cookie", cookie)
            .build();
    try {
      return HTTP.send(request, handler);
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Answer send(String method, String path, Map<String, ?> body) {
    HttpResponse<String> response = exchange(method, path, body);
    return new Answer(response.statusCode(), JSON.readTree(response.body()));
  }

  private HttpResponse<String> exchange(String method, String path, Map<String, ?> body) {
    return exchange(method, path, JSON.writeValueAsBytes(body));
  }

  /** What came back to a body as it is given; held against the document already. */
  HttpResponse<String> exchange(String method, String path, byte[] body) {
    return exchange(request(path).method(method, BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/api/v1.0" + path)).timeout(PATIENCE);
    return cookie.isEmpty() ? request : request.header("cookie", cookie);
  }

  private static HttpResponse<String> exchange(HttpRequest.Builder request) {
    HttpRequest built = request.build();
    try {
      HttpResponse<String> response = HTTP.send(built, BodyHandlers.ofString());
      DocumentedAnswers.check(response);
      return response;
    } catch (IOException e) {
      throw new IllegalStateException(built.method() + " " + built.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The only row of a list whose key has the value; fails the test when there is none. */
  static JsonNode row(Answer list, String key, String value) {
    for (JsonNode row : list.orFail().path("value")) {
      if (row.path(key).asString("").equals(value)) {
        return row;
      }
    }
    throw new AssertionError("no row with " + key + " " + value + " in " + list);
  }
}
