package io.github.gavia.directory;

import io.github.gavia.platform.TextLengths;
import java.util.Optional;

/**
 * Everything about a department that an administrator decides.
 *
 * @param parentId the department above, 0 for none
 * @param leader a username, or empty
 * @param approver usernames separated by commas, or empty
 */
public record DepartmentDetails(
    String name, int parentId, String leader, String approver, String label) {

  Optional<String> problem() {
    return new TextLengths()
        .check("name", name, 50)
        .check("leader", leader, 50)
        .check("approver", approver, 100)
        .check("label", label, 50)
        .problem();
  }
}
