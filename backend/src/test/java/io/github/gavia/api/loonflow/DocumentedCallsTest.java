package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ApiDocument;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The document tells of the calls that there are, and is there to be read. */
@ContractTest
class DocumentedCallsTest {

  private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @LocalServerPort private int port;

  private final ApiDocument document = ApiDocument.contract();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void describesJustTheCallsThatThereAre() {
    assertThat(document.mapped(requestMappingHandlerMapping)).isEqualTo(document.documented());
  }

  @Test
  void isServedAsItIsAndAsJson() throws Exception {
    assertThat(get("/openapi/loonflow-v1.yaml").body()).startsWith("# The contract");
    assertThat(new JsonMapper().readTree(get("/openapi/loonflow-v1.json").body()))
        .isEqualTo(document.root());
  }

  @Test
  void hasAPageThatLoadsEverythingFromTheService() throws Exception {
    HttpResponse<String> page = get("/docs/api");
    assertThat(page.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'self'");
    assertThat(page.body()).doesNotContain("http://", "https://", "<style", "onclick");
    for (String file :
        LOADED.matcher(page.body()).results().map(m -> m.group(1)).sorted().distinct().toList()) {
      if (!file.startsWith("/manage")) {
        assertThat(get(file).body()).as(file).isNotEmpty();
      }
    }
    assertThat(get("/docs/api/page/md5.js").body()).contains("export function md5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/docs/api/page/../page.css/..%2f..%2fapplication.yml", "/docs/api/page/nothing"})
  void servesNothingElseBesideThePage(String path) throws Exception {
    assertThat(send(path).statusCode()).isIn(400, 404);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer;
  }

  private HttpResponse<String> send(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(HttpMethod.GET.name(), HttpRequest.BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }
}
