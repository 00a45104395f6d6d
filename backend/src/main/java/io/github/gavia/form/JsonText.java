package io.github.gavia.form;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Configuration kept as the text of a JSON object. */
public final class JsonText {

  private static final JsonMapper JSON = new JsonMapper();

  private JsonText() {}

  /** The object in the text; an empty one for an empty text or one that holds none (R55). */
  public static JsonNode object(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return node.isObject() ? node : JSON.createObjectNode();
    } catch (JacksonException unreadable) {
      return JSON.createObjectNode();
    }
  }

  /** Whether configuration may be saved with this text: empty, or one JSON object (R55). */
  public static boolean isObjectOrEmpty(String text) {
    if (text.isBlank()) {
      return true;
    }
    try {
      return JSON.readTree(text).isObject();
    } catch (JacksonException unreadable) {
      return false;
    }
  }
}
