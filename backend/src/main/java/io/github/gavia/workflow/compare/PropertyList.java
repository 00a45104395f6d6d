package io.github.gavia.workflow.compare;

import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node.FieldCopy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the properties of a part. */
final class PropertyList {

  private static final String ARROW = "→";

  private final Map<String, String> properties = new LinkedHashMap<>();

  PropertyList put(String name, @Nullable String value) {
    if (value != null) {
      properties.put(name, value);
    }
    return this;
  }

  PropertyList put(String name, long value) {
    return put(name, Long.toString(value));
  }

  PropertyList put(String name, boolean value) {
    return put(name, Boolean.toString(value));
  }

  /** A name and its translations. */
  PropertyList label(Label label) {
    return label(label.text(), label.translations());
  }

  /** Translations have no order of their own. */
  PropertyList label(String text, Map<String, String> translations) {
    put(Property.NAME, text);
    new TreeMap<>(translations).forEach((tag, name) -> put(Property.TRANSLATION + tag, name));
    return this;
  }

  /** One line for each copy. */
  PropertyList copies(String name, List<FieldCopy> copies) {
    return copies.isEmpty()
        ? this
        : put(
            name,
            copies.stream()
                .map(copy -> escaped(copy.from()) + ARROW + escaped(copy.to()))
                .collect(Collectors.joining("\n")));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace(ARROW, "\\a");
  }

  /** The copies of such a text. */
  static List<FieldCopy> copies(@Nullable String text) {
    return text == null
        ? List.of()
        : List.of(text.split("\n", -1)).stream().map(PropertyList::copy).toList();
  }

  private static FieldCopy copy(String line) {
    String[] ends = line.split(ARROW, 2);
    return new FieldCopy(plain(ends[0]), ends.length < 2 ? "" : plain(ends[1]));
  }

  private static String plain(String escaped) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\\' && i + 1 < escaped.length()) {
        i++;
        char meant = escaped.charAt(i);
        text.append(meant == 'n' ? "\n" : meant == 'a' ? ARROW : String.valueOf(meant));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  Map<String, String> all() {
    return properties;
  }
}
