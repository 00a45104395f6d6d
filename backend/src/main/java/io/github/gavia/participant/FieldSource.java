package io.github.gavia.participant;

import java.util.Optional;

/** Where field participants (types 7 and 8) read the value of a field as text. */
@FunctionalInterface
public interface FieldSource {

  /** The value of a base column or custom field as text, empty when it is not set. */
  Optional<String> text(String key);

  /** This source where it has a value that is not blank, else the other one (R74). */
  default FieldSource orElse(FieldSource other) {
    return key -> text(key).filter(value -> !value.isBlank()).or(() -> other.text(key));
  }
}
