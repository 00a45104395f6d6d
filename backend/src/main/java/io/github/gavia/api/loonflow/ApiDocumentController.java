package io.github.gavia.api.loonflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of everything under {@code /api/v1.0} (OpenAPI 3.1), as it was written and as
 * JSON. It holds no secret and needs no authentication, so that tools can read it.
 */
@RestController
class ApiDocumentController {

  /** The document on the class path. */
  static final String RESOURCE = "openapi/loonflow-v1.yaml";

  private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=utf-8");

  private final byte[] yaml;
  private final byte[] json;

  ApiDocumentController(JsonMapper mapper) throws IOException {
    try (InputStream in = new ClassPathResource(RESOURCE).getInputStream()) {
      this.yaml = in.readAllBytes();
    }
    Object document =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(new String(yaml, StandardCharsets.UTF_8));
    this.json = mapper.writeValueAsBytes(document);
  }

  @GetMapping("/openapi/loonflow-v1.yaml")
  ResponseEntity<byte[]> yaml() {
    return answer(YAML, yaml);
  }

  @GetMapping("/openapi/loonflow-v1.json")
  ResponseEntity<byte[]> json() {
    return answer(MediaType.APPLICATION_JSON, json);
  }

  private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .header("X-Content-Type-Options", "nosniff")
        .body(body);
  }
}
