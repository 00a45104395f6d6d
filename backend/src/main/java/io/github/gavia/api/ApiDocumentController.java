package io.github.gavia.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The descriptions of everything under {@code /api/v1.0} and under {@code /api/designer} (OpenAPI
 * 3.1), as they were written and as JSON. They hold no secret and need no authentication, so that
 * tools can read them.
 */
@RestController
class ApiDocumentController {

  private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=utf-8");
  private static final String CONTRACT = "loonflow-v1";
  private static final String DESIGNER = "designer";
  private static final String ADDRESS = "/openapi/{name:" + CONTRACT + "|" + DESIGNER + "}";

  private final Map<String, Document> documents;

  ApiDocumentController(JsonMapper mapper) throws IOException {
    this.documents =
        Map.of(
            CONTRACT, Document.read(CONTRACT, mapper), DESIGNER, Document.read(DESIGNER, mapper));
  }

  /** The same twice. */
  private record Document(byte[] yaml, byte[] json) {

    static Document read(String name, JsonMapper mapper) throws IOException {
      try (InputStream in = new ClassPathResource("openapi/" + name + ".yaml").getInputStream()) {
        byte[] yaml = in.readAllBytes();
        Object content =
            new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(new String(yaml, StandardCharsets.UTF_8));
        return new Document(yaml, mapper.writeValueAsBytes(content));
      }
    }
  }

  @GetMapping(ADDRESS + ".yaml")
  ResponseEntity<byte[]> yaml(@PathVariable String name) {
    return answer(YAML, document(name).yaml());
  }

  @GetMapping(ADDRESS + ".json")
  ResponseEntity<byte[]> json(@PathVariable String name) {
    return answer(MediaType.APPLICATION_JSON, document(name).json());
  }

  private Document document(String name) {
    return Objects.requireNonNull(documents.get(name));
  }

  private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .header("X-Content-Type-Options", "nosniff")
        .body(body);
  }
}
