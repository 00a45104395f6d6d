package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.DocumentedAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as an application does, with bodies and content types as they are given. */
@TestComponent
class ContractCalls {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Environment environment;

  ContractCalls(Environment environment) {
    this.environment = environment;
  }

  /**
   * A call.
   *
   * @param path below {@code /api/v1.0}, its query encoded
   * @param username null for no such header
   * @param body null for none
   */
  record Call(
      String method,
      String path,
      String application,
      @Nullable String username,
      String contentType,
      byte @Nullable [] body) {

    static Call of(String method, String path, @Nullable String username, @Nullable String body) {
      return new Call(
          method,
          path,
          "ops",
          username,
          "application/json",
          body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    static Call get(String path, @Nullable String username) {
      return of("GET", path, username, null);
    }

    Call through(String otherApplication) {
      return new Call(method, path, otherApplication, username, contentType, body);
    }

    Call as(String otherContentType) {
      return new Call(method, path, application, username, otherContentType, body);
    }
  }

  /** The envelope that came back; fails the test on any other answer. */
  JsonNode envelope(Call call) {
    HttpResponse<String> answer = send(call);
    assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse("")).contains("json");
    JsonNode envelope = JSON.readTree(answer.body());
    assertThat(envelope.propertyNames()).as("%s", call).containsOnly("code", "data", "msg");
    assertThat(envelope.path("code").intValue()).as("%s", call).isIn(0, -1);
    assertThat(envelope.path("msg").asString(""))
        .as("%s", call)
        .doesNotContain("the service failed");
    return envelope;
  }

  /** The data of a success; fails the test otherwise. */
  JsonNode data(Call call) {
    JsonNode envelope = envelope(call);
    assertThat(envelope.path("code").intValue()).as("%s: %s", call, envelope).isZero();
    return envelope.path("data");
  }

  /** The text of a refusal whose data is an empty object; fails the test on any other answer. */
  String refusal(Call call) {
    JsonNode envelope = envelope(call);
    assertThat(envelope.path("code").intValue()).as("%s", envelope).isEqualTo(-1);
    assertThat(envelope.path("data").toString()).isEqualTo("{}");
    return envelope.path("msg").asString();
  }

  /** What came back; held against the document already. */
  HttpResponse<String> send(Call call) {
    String timestamp = String.valueOf(Instant.now().getEpochSecond());
    String base = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    byte[] bytes = call.body();
    BodyPublisher body =
        bytes == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/api/v1.0" + call.path()))
            .method(call.method(), body)
            .header("appname", call.application())
            .header("timestamp", timestamp)
            .header("signature", md5(timestamp + ContractTest.TOKEN))
            .header("Content-Type", call.contentType());
    if (call.username() != null) {
      request.header("username", call.username());
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      DocumentedAnswers.check(response);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(call.toString(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * An answer as it came, with a signature, of any address of the service.
   *
   * @param headers names and values in turn, put in place of what would be sent
   */
  HttpResponse<byte[]> raw(
      String method,
      String path,
      String application,
      @Nullable String username,
      String... headers) {
    String timestamp = String.valueOf(Instant.now().getEpochSecond());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + environment.getRequiredProperty("local.server.port")
                        + path))
            .method(method, BodyPublishers.noBody())
            .header("appname", application)
            .header("timestamp", timestamp)
            .header("signature", md5(timestamp + ContractTest.TOKEN));
    if (username != null) {
      request.header("username", username);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
