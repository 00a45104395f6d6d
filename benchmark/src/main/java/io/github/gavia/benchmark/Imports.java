package io.github.gavia.benchmark;

import io.github.gavia.benchmark.Load.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * BPMN files brought in through the designer's door: upload, reading, structure check, layout,
 * trial deployment, draft and report, as an administrator waits for them.
 */
final class Imports implements AutoCloseable {

  private static final int TIMES = 5;
  private static final int LARGE_FILE_BYTES = 5_000_000;

  private final String address;
  private final CloseableHttpClient http =
      HttpClients.custom().setConnectionManager(new BasicHttpClientConnectionManager()).build();

  /** Opens the administrator's session. */
  Imports(int port, String password) {
    this.address = "http://127.0.0.1:" + port;
    String body = "{\"username\":\"admin\",\"password\":\"%s\"}".formatted(password);
    HttpPost login = new HttpPost(URI.create(address + "/api/v1.0/accounts/login"));
    login.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    send(login, 200);
  }

  /** How one kind of file did. */
  record Part(String title, int bytes, Times times) {}

  List<Part> run() {
    send(BpmnFiles.chain(100, 0));
    return List.of(
        measured("500 steps, not drawn", BpmnFiles.chain(500, 0)),
        measured("1,900 steps, not drawn", BpmnFiles.chain(1_900, 0)),
        measured("1,900 steps in branches, not drawn", BpmnFiles.branches(1_900)),
        measured("1,500 steps, 5 MB of notes", BpmnFiles.chain(1_500, LARGE_FILE_BYTES)));
  }

  private Part measured(String title, String file) {
    Times times = new Times();
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      send(file);
      times.add(System.nanoTime() - begun);
    }
    return new Part(title, file.getBytes(StandardCharsets.UTF_8).length, times);
  }

  private void send(String file) {
    HttpPost request = new HttpPost(URI.create(address + "/api/designer/imports"));
    request.setHeader("Origin", address);
    HttpEntity body =
        MultipartEntityBuilder.create()
            .addBinaryBody(
                "file",
                file.getBytes(StandardCharsets.UTF_8),
                ContentType.APPLICATION_XML,
                "benchmark.bpmn")
            .build();
    request.setEntity(body);
    send(request, 201);
  }

  private void send(HttpPost request, int expected) {
    try {
      int status =
          http.execute(
              request,
              response -> {
                EntityUtils.consume(response.getEntity());
                return response.getCode();
              });
      if (status != expected) {
        throw new IllegalStateException(request.getPath() + " answered " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
