package io.github.gavia.ticket;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a hook or an external look-up has configured to be sent along (R168, R182). */
final class ExtraInfo {

  private static final JsonMapper JSON = new JsonMapper();

  private ExtraInfo() {}

  /**
   * Adds it to a body, unless it is empty or null (R169).
   *
   * @param text JSON; a text that is none is sent as a text
   */
  static ObjectNode add(ObjectNode body, String text) {
    if (!text.isBlank()) {
      JsonNode info = read(text);
      if (!info.isNull()) {
        body.set("extra_info", info);
      }
    }
    return body;
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return JSON.getNodeFactory().stringNode(text);
    }
  }
}
