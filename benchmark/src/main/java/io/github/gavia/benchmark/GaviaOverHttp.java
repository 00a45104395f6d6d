package io.github.gavia.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its callers see it: signed calls over connections that are kept. */
final class GaviaOverHttp implements Contestant {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PERSON = "admin";

  private final String address;
  private final String token;
  private final String database;
  private final String creation;
  private final String agreeing;
  private final String finishing;

  /** Asks the service for the ids of the workflow and its transitions. */
  GaviaOverHttp(int port, String token, String database) {
    this.address = "http://127.0.0.1:" + port + "/api/v1.0";
    this.token = token;
    this.database = database;
    try (HttpClient client = new HttpClient()) {
      int workflow = onlyId(client.call("GET", "/workflows?search_value=Benchmark", null));
      JsonNode start = client.call("GET", "/workflows/" + workflow + "/init_state", null);
      int submit = start.path("transition").path(0).path("transition_id").intValue();
      this.creation =
          """
          {"workflow_id":%d,"transition_id":%d,"title":"Five days off","days":5}"""
              .formatted(workflow, submit);
      String ticket = client.create();
      this.agreeing = press(onlyButton(client, ticket));
      client.send("PATCH", "/tickets/" + ticket, agreeing);
      this.finishing = press(onlyButton(client, ticket));
      client.send("PATCH", "/tickets/" + ticket, finishing);
    }
  }

  private static int onlyId(JsonNode page) {
    if (page.path("value").size() != 1) {
      throw new IllegalStateException("One workflow was to be there: " + page);
    }
    return page.path("value").path(0).path("id").intValue();
  }

  private static int onlyButton(HttpClient client, String ticket) {
    JsonNode buttons =
        client.call("GET", "/tickets/" + ticket + "/transitions", null).path("value");
    if (buttons.size() != 1) {
      throw new IllegalStateException("One button was to be there: " + buttons);
    }
    return buttons.path(0).path("transition_id").intValue();
  }

  private static String press(int transition) {
    return "{\"transition_id\":%d,\"suggestion\":\"fine\"}".formatted(transition);
  }

  @Override
  public String name() {
    return "Gavia over HTTP";
  }

  @Override
  public String database() {
    return database;
  }

  @Override
  public Client client() {
    return new HttpClient();
  }

  /** One connection. */
  private final class HttpClient implements Client {

    private final CloseableHttpClient http =
        HttpClients.createMinimal(new BasicHttpClientConnectionManager());

    private long signedSecond;
    private String signature = "";

    @Override
    public String create() {
      return call("POST", "/tickets", creation).path("ticket_id").asString();
    }

    @Override
    public void handle(String ticket, Step step) {
      send("PATCH", "/tickets/" + ticket, step == Step.MID ? agreeing : finishing);
    }

    private JsonNode call(String method, String path, @Nullable String body) {
      return JSON.readTree(send(method, path, body)).path("data");
    }

    /** Sends a call and sees that it succeeded. */
    private String send(String method, String path, @Nullable String body) {
      HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(address + path));
      sign(request);
      if (body != null) {
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
      }
      try {
        String answer = http.execute(request, r -> EntityUtils.toString(r.getEntity()));
        if (!answer.contains("\"code\":0")) {
          throw new IllegalStateException(method + " " + path + ": " + answer);
        }
        return answer;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void sign(HttpUriRequestBase request) {
      long second = System.currentTimeMillis() / 1000;
      if (second != signedSecond) {
        signedSecond = second;
        signature = md5(second + token);
      }
      request.setHeader("appname", Gavia.APPLICATION);
      request.setHeader("username", PERSON);
      request.setHeader("timestamp", String.valueOf(signedSecond));
      request.setHeader("signature", signature);
    }

    @Override
    public void close() {
      try {
        http.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The digest that the contract prescribes. */
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
