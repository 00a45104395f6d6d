package io.github.gavia.platform;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** The names of all settings under {@code gavia}, read off the records they are bound to. */
final class KnownSettings {

  /** A setting, and whether names below it are its entries or elements. */
  private final Map<ConfigurationPropertyName, Boolean> openByName = new LinkedHashMap<>();

  /** Adds the settings of a record annotated with {@link ConfigurationProperties}. */
  KnownSettings add(Class<?> record) {
    ConfigurationProperties annotation = record.getAnnotation(ConfigurationProperties.class);
    if (annotation != null && record.isRecord()) {
      addComponents(ConfigurationPropertyName.of(annotation.value()), record);
    }
    return this;
  }

  private void addComponents(ConfigurationPropertyName prefix, Class<?> record) {
    for (RecordComponent component : record.getRecordComponents()) {
      ConfigurationPropertyName name = prefix.append(dashed(component.getName()));
      Class<?> type = component.getType();
      if (type.isRecord()) {
        addComponents(name, type);
      } else {
        openByName.put(
            name, Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
      }
    }
  }

  boolean contains(ConfigurationPropertyName name) {
    return openByName.entrySet().stream()
        .anyMatch(
            known ->
                known.getKey().equals(name)
                    || (known.getValue() && known.getKey().isAncestorOf(name)));
  }

  /** As {@link #contains} for a name of which only letters and digits are certain. */
  boolean containsLettersOf(ConfigurationPropertyName name) {
    String letters = letters(name);
    return openByName.entrySet().stream()
        .anyMatch(
            known ->
                letters(known.getKey()).equals(letters)
                    || (known.getValue() && letters.startsWith(letters(known.getKey()))));
  }

  /** The known name that takes the fewest changes of a letter. */
  ConfigurationPropertyName nearest(ConfigurationPropertyName name) {
    return openByName.keySet().stream()
        .min(Comparator.comparingInt(known -> distance(known, name)))
        .orElse(name);
  }

  /** How many letters differ (Levenshtein), separators aside. */
  static int distance(ConfigurationPropertyName a, ConfigurationPropertyName b) {
    String from = letters(a);
    String to = letters(b);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replace = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }

  private static String letters(ConfigurationPropertyName name) {
    return name.toString().replaceAll("[^a-z0-9]", "");
  }

  private static String dashed(String component) {
    return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
