package io.github.gavia.api.loonflow;

import io.github.gavia.DocumentedAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends a step of a scenario. */
final class ScenarioClient {

  /** The body of an answer that is not JSON. */
  static final String NOT_JSON = "<not JSON>";

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final CapturedValues values;

  ScenarioClient(String base, CapturedValues values) {
    this.base = base;
    this.values = values;
  }

  /** What came back: {@code path} that was called, {@code status}, {@code body}. */
  ObjectNode send(RecordedScenario.Step step) {
    String path = values.fill(step.path());
    BodyPublisher body = BodyPublishers.noBody();
    Map<String, String> headers = headers(step.call());
    if (step.call().has("raw_body")) {
      body = BodyPublishers.ofString(step.call().get("raw_body").stringValue());
    } else if (step.call().has("body")) {
      body = BodyPublishers.ofString(values.fill(step.call().get("body")).toString());
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path + query(step.call())))
            .header("Content-Type", "application/json")
            .method(step.method(), body);
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer =
          http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      DocumentedAnswers.check(answer);
      ObjectNode seen =
          JSON.createObjectNode().put("path", path).put("status", answer.statusCode());
      seen.set("body", json(answer.body()));
      return seen;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      JsonNode body = JSON.readTree(text);
      return body.isMissingNode() ? JSON.valueToTree(NOT_JSON) : body;
    } catch (JacksonException e) {
      return JSON.valueToTree(NOT_JSON);
    }
  }

  private String query(JsonNode step) {
    return step.path("query").properties().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(values.fill(e.getValue()).asString()))
        .collect(Collectors.joining("&", step.has("query") ? "?" : "", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Map<String, String> headers(JsonNode step) {
    Map<String, String> headers = new LinkedHashMap<>();
    switch (step.path("auth").asString("app")) {
      case "app" -> sign(step, headers);
      case "jwt" ->
          headers.put("Cookie", "jwt=" + values.fill(step.path("jwt").asString("${jwt_admin}")));
      default -> {}
    }
    step.path("headers").properties().forEach(e -> headers.put(e.getKey(), text(e.getValue())));
    step.path("omit_headers").forEach(name -> headers.remove(name.stringValue()));
    return headers;
  }

  private void sign(JsonNode step, Map<String, String> headers) {
    long seconds = Instant.now().getEpochSecond() + step.path("timestamp_offset").asLong(0);
    String timestamp = step.path("timestamp").asString(String.valueOf(seconds));
    headers.put("appname", values.fill(step.path("app").asString("${app}")));
    headers.put("timestamp", timestamp);
    headers.put(
        "signature", step.path("signature").asString(md5(timestamp + values.fill("${app_token}"))));
    if (step.has("user")) {
      headers.put("username", text(step.get("user")));
    }
  }

  private String text(JsonNode value) {
    return values.fill(value.stringValue());
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
