package io.github.gavia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the contract over real HTTP: an application that signs its calls and says for whom it
 * makes them. Immutable; any thread may use it.
 */
public final class ServiceClient {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI base;
  private final Clock clock;
  private final String application;
  private final String token;
  private final String username;

  /**
   * Calls for nobody until {@link #as} names somebody.
   *
   * @param base scheme, host and port
   * @param clock the service's clock, by which calls are signed
   */
  public ServiceClient(URI base, Clock clock, String application, String token) {
    this(base, clock, application, token, "");
  }

  private ServiceClient(URI base, Clock clock, String application, String token, String username) {
    this.base = base;
    this.clock = clock;
    this.application = application;
    this.token = token;
    this.username = username;
  }

  /** The same service for the user. */
  public ServiceClient as(String name) {
    return new ServiceClient(base, clock, application, token, name);
  }

  /** The same service and user through another application. */
  public ServiceClient through(String otherApplication, String itsToken) {
    return new ServiceClient(base, clock, otherApplication, itsToken, username);
  }

  /** What came back. */
  public record Answer(int status, JsonNode body) {

    /** 0 for success, -1 for a refusal. */
    public int code() {
      return body.path("code").asInt(Integer.MIN_VALUE);
    }

    public String msg() {
      return body.path("msg").asString("");
    }

    public JsonNode data() {
      return body.path("data");
    }

    /** The data of a success; fails the test otherwise. */
    public JsonNode orFail() {
      assertThat(code()).as("%s", this).isZero();
      return data();
    }

    /** Fails the test unless the call was refused with just this text. */
    public void isRefusedWith(String text) {
      assertThat(status).as("%s", this).isEqualTo(200);
      assertThat(code()).as("%s", this).isEqualTo(-1);
      assertThat(msg()).isEqualTo(text);
    }
  }

  /**
   * Reads.
   *
   * @param path below {@code /api/v1.0}, with its query already encoded
   */
  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Answer post(String path, Map<String, ?> body) {
    return send("POST", path, json(body));
  }

  /** A call that also names the stay it is about, as receivers of hooks may. */
  public Answer postForVisit(String path, Map<String, ?> body, String visit) {
    return send("POST", path, json(body), "gavia-visit", visit);
  }

  public Answer patch(String path, Map<String, ?> body) {
    return send("PATCH", path, json(body));
  }

  public Answer put(String path, Map<String, ?> body) {
    return send("PUT", path, json(body));
  }

  public Answer delete(String path, Map<String, ?> body) {
    return send("DELETE", path, json(body));
  }

  private static BodyPublisher json(Map<String, ?> body) {
    return BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  private Answer send(String method, String path, BodyPublisher body, String... headers) {
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/api/v1.0" + path))
            .timeout(PATIENCE)
            .header("appname", application)
            .header("timestamp", timestamp)
            .header("signature", md5(timestamp + token))
            .header("content-type", "application/json")
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!username.isEmpty()) {
      request.header("username", username);
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      DocumentedAnswers.check(response);
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new Unanswered(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Nobody knows whether such a call was done. */
  public static final class Unanswered extends RuntimeException {
    Unanswered(String call, IOException cause) {
      super(call, cause);
    }
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
