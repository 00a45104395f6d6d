package io.github.gavia.api.designer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Values of a ticket that somebody makes up to try something. */
final class SampleValues {

  private static final int LONGEST = 100_000;

  private SampleValues() {}

  /** The object under {@code ticket}, empty when there is none. */
  static ObjectNode of(ObjectNode body) {
    if (!DesignerBody.has(body, "ticket")) {
      return body.objectNode();
    }
    JsonNode ticket = body.path("ticket");
    if (!(ticket instanceof ObjectNode values) || ticket.toString().length() > LONGEST) {
      throw DesignerBody.bad("ticket has to be an object of at most " + LONGEST + " characters.");
    }
    return values;
  }
}
