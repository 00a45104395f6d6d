package io.github.gavia.api.designer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ApiDocument;
import io.github.gavia.ServiceTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The designer's document tells of the calls that there are, and is there to be read. */
@ServiceTest
@Import(DesignerClient.class)
class DocumentedCallsTest {

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
  @LocalServerPort private int port;

  private final ApiDocument document = ApiDocument.designer();

  @Test
  void describesJustTheCallsThatThereAre() {
    assertThat(document.mapped(requestMappingHandlerMapping)).isEqualTo(document.documented());
  }

  @Test
  void isServedAsItIsAndAsJsonToAnybody() {
    String yaml = get("/openapi/designer.yaml");
    String json = get("/openapi/designer.json");

    assertThat(yaml).startsWith("# The calls of /api/designer");
    assertThat(new JsonMapper().readTree(json)).isEqualTo(document.root());
  }

  @Test
  void canBeChosenOnThePage() {
    assertThat(get("/docs/api?document=designer")).contains("href=\"/docs/api?document=designer\"");
  }

  private String get(String path) {
    byte[] body =
        RestClient.create("http://127.0.0.1:" + port).get().uri(path).retrieve().body(byte[].class);
    return new String(body, StandardCharsets.UTF_8);
  }
}
