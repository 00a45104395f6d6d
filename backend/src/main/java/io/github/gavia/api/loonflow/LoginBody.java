package io.github.gavia.api.loonflow;

import io.github.gavia.form.BodyText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of both logins, read whatever its content type says. */
sealed interface LoginBody {

  /** More than any name and password; the address is public. */
  int MOST_BYTES = 64 * 1024;

  /** Nothing was sent. */
  record Empty() implements LoginBody {}

  /** Not a JSON object. */
  record Broken(String reason) implements LoginBody {}

  /** Name and password; empty where missing or no text that can be stored. */
  record Named(String username, String password) implements LoginBody {}

  static LoginBody read(HttpServletRequest request, JsonMapper json) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length == 0) {
      return new Empty();
    }
    if (body.length > MOST_BYTES) {
      return new Broken("the body is longer than " + MOST_BYTES + " bytes");
    }
    try {
      JsonNode node = json.readTree(body);
      return node.isObject()
          ? new Named(text(node, "username"), text(node, "password"))
          : new Broken("the body is JSON but no object");
    } catch (JacksonException e) {
      return new Broken("the body is no valid JSON");
    }
  }

  private static String text(JsonNode body, String key) {
    JsonNode value = body.get(key);
    boolean text = value != null && value.isString() && BodyText.storable(value.stringValue());
    return text ? value.stringValue() : "";
  }
}
