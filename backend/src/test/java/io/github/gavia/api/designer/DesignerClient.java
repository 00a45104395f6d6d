package io.github.gavia.api.designer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.DocumentedDesignerAnswers;
import io.github.gavia.access.Sessions;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.NewUser;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls {@code /api/designer} over real HTTP with a person's session. Every answer is held against
 * the interface document.
 */
@TestComponent
class DesignerClient {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String BOUNDARY = "----tests-boundary";

  private final Environment environment;
  private final Users users;
  private final AddUser addUser;
  private final Sessions sessions;

  DesignerClient(Environment environment, Users users, AddUser addUser, Sessions sessions) {
    this.environment = environment;
    this.users = users;
    this.addUser = addUser;
    this.sessions = sessions;
  }

  /** Somebody with a session; an account is made when there is none. */
  Designer as(String username, int typeId) {
    int id =
        users
            .byUsername(username)
            .map(User::id)
            .orElseGet(
                () ->
                    addUser.add(
                        new NewUser(username, "", "", "", typeId, true, "", List.of()), "admin"));
    return new Designer(base(), List.of("cookie", "sessionid=" + sessions.open(id)));
  }

  /** The superuser. */
  Designer admin() {
    return as("admin", User.SUPER_ADMINISTRATOR);
  }

  /** Somebody who may begin workflows. */
  Designer wanda() {
    return as("wanda", User.WORKFLOW_ADMINISTRATOR);
  }

  /** Somebody else who may begin workflows. */
  Designer walter() {
    return as("walter", User.WORKFLOW_ADMINISTRATOR);
  }

  /** Somebody without a session. */
  Designer nobody() {
    return new Designer(base(), List.of());
  }

  private URI base() {
    return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
  }

  /** What came back; the body of an answer that is no JSON is missing. */
  record Answer(int status, HttpHeaders headers, byte[] bytes) {

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    JsonNode body() {
      return JSON.readTree(bytes);
    }

    /** The body of a success; fails the test otherwise. */
    JsonNode orFail() {
      assertThat(status).as("%s", text()).isBetween(200, 299);
      return body();
    }

    /** Fails the test unless it is a problem of that status; gives it. */
    JsonNode problem(int expected) {
      assertThat(status).as("%s", text()).isEqualTo(expected);
      assertThat(header("content-type")).startsWith("application/problem+json");
      JsonNode problem = body();
      assertThat(problem.path("status").asInt()).isEqualTo(expected);
      assertThat(problem.path("detail").asString()).isNotBlank();
      assertThat(problem.has("properties")).isFalse();
      return problem;
    }

    /** The codes of its diagnostics. */
    List<String> codes() {
      return body().path("diagnostics").valueStream().map(d -> d.path("code").asString()).toList();
    }
  }

  /** A person at the designer. */
  static final class Designer {

    private final URI base;
    private final List<String> headers;

    private Designer(URI base, List<String> headers) {
      this.base = base;
      this.headers = headers;
    }

    /** The same person with another header. */
    Designer with(String name, String value) {
      return new Designer(base, Stream.concat(headers.stream(), Stream.of(name, value)).toList());
    }

    /** Reads, below {@code /api/designer}. */
    Answer get(String path) {
      return send("GET", path, BodyPublishers.noBody(), "");
    }

    Answer delete(String path) {
      return send("DELETE", path, BodyPublishers.noBody(), "");
    }

    Answer post(String path, Map<String, ?> body) {
      return send("POST", path, json(body), "application/json");
    }

    Answer put(String path, Map<String, ?> body) {
      return send("PUT", path, json(body), "application/json");
    }

    Answer post(String path, byte[] xml) {
      return send("POST", path, BodyPublishers.ofByteArray(xml), "application/xml");
    }

    /**
     * Any call.
     *
     * @param contentType empty for none
     * @param body null for none
     */
    Answer send(String method, String path, String contentType, byte @Nullable [] body) {
      BodyPublisher sent =
          body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
      return send(method, path, sent, contentType);
    }

    /** Sends a file as a form, with the answers to an import's questions if there are any. */
    Answer upload(String path, String fileName, byte[] file, Map<String, ?> answers) {
      ByteArrayOutputStream form = new ByteArrayOutputStream();
      part(form, "file\"; filename=\"" + fileName, file);
      if (!answers.isEmpty()) {
        part(form, "answers", JSON.writeValueAsBytes(answers));
      }
      form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
      return send(
          "POST",
          path,
          BodyPublishers.ofByteArray(form.toByteArray()),
          "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static void part(ByteArrayOutputStream form, String name, byte[] content) {
      String head =
          "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
      form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      form.writeBytes(content);
      form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static BodyPublisher json(Map<String, ?> body) {
      return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private Answer send(String method, String path, BodyPublisher body, String contentType) {
      URI address = URI.create(base + "/api/designer" + path);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body);
      if (!contentType.isEmpty()) {
        request.header("content-type", contentType);
      }
      for (int i = 0; i < headers.size(); i += 2) {
        request.setHeader(headers.get(i), headers.get(i + 1));
      }
      try {
        HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
        DocumentedDesignerAnswers.check(
            method,
            address.getRawPath(),
            answer.status,
            answer.header("content-type"),
            answer.bytes);
        return answer;
      } catch (IOException e) {
        throw new IllegalStateException(method + " " + path, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Keys and values in turn. */
  static Map<String, Object> body(Object... keysAndValues) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      body.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return body;
  }
}
