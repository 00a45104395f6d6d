package io.github.gavia.api.loonflow;

import io.github.gavia.form.BodyText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads request bodies: JSON whatever the content type says (section 1, item 2), bounded in size
 * and depth.
 */
@Component
class JsonBody {

  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxNumberLength(400)
                          .maxStringLength(MOST_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** What came. */
  sealed interface Read {}

  /** Nothing came. */
  record Empty() implements Read {}

  /** An object came. */
  record Parsed(ObjectNode object) implements Read {}

  /** Something else came. */
  record Broken(String reason) implements Read {}

  Read read(HttpServletRequest request) {
    byte[] bytes;
    try {
      bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      return new Broken("the body could not be read");
    }
    if (bytes.length > MOST_BYTES) {
      return new Broken("the body is longer than " + MOST_BYTES + " bytes");
    }
    return bytes.length == 0 ? new Empty() : parse(bytes);
  }

  private Read parse(byte[] bytes) {
    try {
      JsonNode node = json.readTree(bytes);
      if (!storable(node)) {
        return new Broken("the body contains a character that cannot be stored");
      }
      if (node instanceof ObjectNode object) {
        return new Parsed(object);
      }
      return node.isMissingNode()
          ? new Broken("Expecting value: line 1 column 1 (char 0)")
          : new Broken(shortened(node.toString()) + " should be instance of 'dict'");
    } catch (StreamConstraintsException e) {
      return new Broken("the body is nested too deeply or holds a number that is too long");
    } catch (JacksonException e) {
      return new Broken(position(e));
    }
  }

  /** Whether every text in it, names included, can be kept. Its depth is bounded. */
  private static boolean storable(JsonNode node) {
    if (node.isString()) {
      return BodyText.storable(node.stringValue());
    }
    return node.propertyNames().stream().allMatch(BodyText::storable)
        && node.valueStream().allMatch(JsonBody::storable);
  }

  private static String position(JacksonException e) {
    String where =
        e.getLocation() == null
            ? ""
            : ": line " + e.getLocation().getLineNr() + " column " + e.getLocation().getColumnNr();
    return "Expecting value" + where + ", the body is no valid JSON";
  }

  private static String shortened(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }

  /** The body of a call with a schema: an empty one is as wrong as a broken one. */
  ObjectNode required(HttpServletRequest request) {
    Read read = read(request);
    if (read instanceof Parsed parsed) {
      return parsed.object();
    }
    String reason =
        read instanceof Broken broken
            ? broken.reason()
            : "Expecting value: line 1 column 1 (char 0)";
    throw ContractFailure.validation(reason);
  }

  /** The body of a call without schema, where an empty one has a text of its own. */
  ObjectNode required(HttpServletRequest request, String whenEmpty) {
    Read read = read(request);
    if (read instanceof Parsed parsed) {
      if (parsed.object().isEmpty()) {
        throw ContractFailure.object(whenEmpty);
      }
      return parsed.object();
    }
    throw read instanceof Broken broken
        ? ContractFailure.validation(broken.reason())
        : ContractFailure.object(whenEmpty);
  }

  /** The body of a call where an empty one counts as an empty object. */
  ObjectNode optional(HttpServletRequest request) {
    Read read = read(request);
    if (read instanceof Broken broken) {
      throw ContractFailure.validation(broken.reason());
    }
    return read instanceof Parsed parsed ? parsed.object() : json.createObjectNode();
  }
}
