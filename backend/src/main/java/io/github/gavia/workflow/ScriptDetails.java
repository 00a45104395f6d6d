package io.github.gavia.workflow;

import io.github.gavia.platform.TextLengths;
import java.util.Optional;

/**
 * What is told about a script beside its file.
 *
 * @param active whether states may run it
 */
public record ScriptDetails(String name, String description, boolean active) {

  /** What is wrong with them; empty when they can be stored. */
  Optional<String> problem() {
    return name.isEmpty()
        ? Optional.of("script_name is needed")
        : new TextLengths()
            .check("script_name", name, 50)
            .check("script_desc", description, 100)
            .problem();
  }
}
