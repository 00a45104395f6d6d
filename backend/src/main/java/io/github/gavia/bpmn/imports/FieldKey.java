package io.github.gavia.bpmn.imports;

import io.github.gavia.form.ReservedKeys;
import java.util.regex.Pattern;

/** Keys of custom fields made from names of variables. */
final class FieldKey {

  private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{N}_]+");
  private static final int LONGEST = 100;

  private FieldKey() {}

  /** A key that rules can name and that no built-in field has; empty when nothing is left. */
  static String made(String name) {
    String key = FOREIGN.matcher(name.strip()).replaceAll("_");
    if (key.length() > LONGEST) {
      key = key.substring(0, LONGEST);
    }
    if (key.isEmpty() || key.chars().allMatch(c -> c == '_')) {
      return "";
    }
    if (Character.isDigit(key.charAt(0))) {
      key = "_" + key;
    }
    return ReservedKeys.contains(key) ? key + "_field" : key;
  }
}
