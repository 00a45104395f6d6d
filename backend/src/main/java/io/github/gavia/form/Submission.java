package io.github.gavia.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request body asks to store, checked as a whole before anything is written (R50). */
public sealed interface Submission {

  /**
   * Every value that will be stored is valid.
   *
   * @param changes new value of a custom field by key; empty removes the stored one (R49)
   * @param title the new title, null when it stays
   */
  record Valid(Map<String, Optional<FieldValue>> changes, @Nullable String title)
      implements Submission {
    public Valid {
      changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /** The text of one value that was set, the title included; empty when none was (R74). */
    public Optional<String> text(String key) {
      if (key.equals(BuiltInField.TITLE.key())) {
        return Optional.ofNullable(title);
      }
      Optional<FieldValue> change = changes.get(key);
      return change == null ? Optional.empty() : change.map(FieldValue::text);
    }
  }

  /**
   * One value is bad, so nothing may be written.
   *
   * @param message names the field key
   */
  record Invalid(String message) implements Submission {}
}
