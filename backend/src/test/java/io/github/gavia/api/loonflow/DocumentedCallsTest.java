package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ApiDocument;
import io.github.gavia.ApiDocument.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The document tells of the calls that there are, and is there to be read. */
@ContractTest
class DocumentedCallsTest {

  private static final Pattern ID = Pattern.compile("\\{\\w+(:[^}]*)?}");
  private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  /** Documented, not built yet. What is built has to leave this list. */
  private static final String NOT_BUILT =
      """
      DELETE /workflows/{}
      DELETE /workflows/{}/custom_fields/{}
      DELETE /workflows/{}/states/{}
      DELETE /workflows/{}/transitions/{}
      PATCH /workflows/{}
      PATCH /workflows/{}/custom_fields/{}
      PATCH /workflows/{}/states/{}
      PATCH /workflows/{}/transitions/{}
      POST /workflows
      POST /workflows/{}/custom_fields
      POST /workflows/{}/states
      POST /workflows/{}/transitions
      """;

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @LocalServerPort private int port;

  private final ApiDocument document = ApiDocument.load();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void describesJustTheCallsThatThereAre() {
    Set<String> documented =
        document.operations().stream()
            .map(Operation::shape)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> notBuilt = NOT_BUILT.lines().collect(Collectors.toSet());
    assertThat(documented).containsAll(notBuilt);
    documented.removeAll(notBuilt);

    assertThat(mapped(requestMappingHandlerMapping)).isEqualTo(documented);
  }

  /** The calls that are built, as {@link Operation#shape()} writes them. */
  static Set<String> mapped(RequestMappingHandlerMapping mappings) {
    Set<String> shapes = new TreeSet<>();
    for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
      for (String pattern : mapping.getPatternValues()) {
        if (pattern.startsWith(ApiDocument.BASE)) {
          Matcher ids = ID.matcher(pattern.substring(ApiDocument.BASE.length()));
          String path = ids.replaceAll("{}");
          for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
            shapes.add(method.name() + " " + path);
          }
        }
      }
    }
    return shapes;
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
