package io.github.gavia.api.designer;

import io.github.gavia.form.BodyText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of the designer's calls, bounded in size and depth. */
@Component
class DesignerBody {

  /** Of a BPMN file. */
  static final int MOST_XML = 5 * 1024 * 1024;

  /** In JSON quotes and line ends of a file are longer. */
  private static final int MOST_JSON = 3 * MOST_XML;

  /** Each takes many times its bytes in memory; the largest body of use has about a tenth. */
  private static final int MOST_TOKENS = 250_000;

  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxTokenCount(MOST_TOKENS)
                          .maxNumberLength(50)
                          .maxStringLength(2 * MOST_XML)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** The bytes of a file, one more than allowed when there are too many. */
  byte[] file(HttpServletRequest request) {
    return bytes(request, MOST_XML + 1);
  }

  /** A JSON object; an empty body is an empty object. */
  ObjectNode object(HttpServletRequest request) {
    return object(request, MOST_JSON);
  }

  /** A JSON object of so many bytes at most; an empty body is an empty object. */
  ObjectNode object(HttpServletRequest request, int most) {
    byte[] bytes = bytes(request, most + 1);
    if (bytes.length > most) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE, "The body is longer than " + most + " bytes.");
    }
    return object(bytes);
  }

  /** A JSON object that came some other way; no bytes are an empty object. */
  ObjectNode object(byte[] bytes) {
    if (bytes.length == 0) {
      return json.createObjectNode();
    }
    try {
      JsonNode node = json.readTree(bytes);
      if (node instanceof ObjectNode object) {
        // A drawing has findings of its own for that.
        object.properties().stream()
            .filter(member -> !member.getKey().equals("xml"))
            .forEach(member -> requireStorable(member.getValue()));
        return object;
      }
    } catch (JacksonException e) {
      throw bad("The body is no valid JSON, or has too many values.");
    }
    throw bad("A JSON object is expected.");
  }

  /** No database keeps a NUL or half of a surrogate pair, wherever it stands. */
  private static void requireStorable(JsonNode node) {
    if (node.isString() && !BodyText.storable(node.stringValue())) {
      throw bad("The body has a character that cannot be kept.");
    }
    for (JsonNode child : node) {
      requireStorable(child);
    }
  }

  /** A text that has to be there. */
  static String text(ObjectNode body, String key) {
    JsonNode value = body.path(key);
    if (!value.isString()) {
      throw bad(key + " is missing or no text.");
    }
    return value.stringValue();
  }

  /** A whole number that has to be there. */
  static int number(ObjectNode body, String key) {
    JsonNode value = body.path(key);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw bad(key + " is missing or no whole number.");
    }
    return value.intValue();
  }

  /** Yes or no, or the other value when there is none. */
  static boolean flag(ObjectNode body, String key, boolean otherwise) {
    if (!has(body, key)) {
      return otherwise;
    }
    JsonNode value = body.path(key);
    if (!value.isBoolean()) {
      throw bad(key + " has to be true or false.");
    }
    return value.booleanValue();
  }

  /** Whether a key is there with a value. */
  static boolean has(ObjectNode body, String key) {
    return !body.path(key).isMissingNode() && !body.path(key).isNull();
  }

  static ResponseStatusException bad(String reason) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
  }

  private static byte[] bytes(HttpServletRequest request, int most) {
    try (InputStream in = request.getInputStream()) {
      return in.readNBytes(most);
    } catch (IOException e) {
      throw bad("The body could not be read.");
    }
  }
}
