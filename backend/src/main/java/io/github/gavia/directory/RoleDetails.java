package io.github.gavia.directory;

import io.github.gavia.platform.TextLengths;
import java.util.Optional;

/** Everything about a role that an administrator decides. */
public record RoleDetails(String name, String description, String label) {

  Optional<String> problem() {
    return new TextLengths()
        .check("name", name, 50)
        .check("description", description, 50)
        .check("label", label, 50)
        .problem();
  }
}
