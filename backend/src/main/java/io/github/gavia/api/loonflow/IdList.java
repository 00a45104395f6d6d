package io.github.gavia.api.loonflow;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Ids separated by commas in a body. */
final class IdList {

  /** More than anybody has, and fewer than a statement takes. */
  private static final int MOST = 10_000;

  private IdList() {}

  /** The ids, each once; none when the text is empty or was not sent. */
  static List<Integer> read(ObjectNode body, String key) {
    String text = body.path(key).asString("");
    List<Integer> ids = new ArrayList<>();
    if (!text.isBlank()) {
      for (String part : text.split(",", -1)) {
        ids.add(parse(key, part.strip()));
      }
    }
    List<Integer> once = ids.stream().distinct().toList();
    if (once.size() > MOST) {
      throw ContractFailure.object(key + " is invalid: it has more than " + MOST + " ids");
    }
    return once;
  }

  private static int parse(String key, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      String shown = text.length() <= 100 ? text : text.substring(0, 100) + "…";
      throw ContractFailure.object(key + " is invalid: '" + shown + "' is no integer");
    }
  }
}
