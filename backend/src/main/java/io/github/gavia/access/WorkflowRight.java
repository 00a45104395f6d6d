package io.github.gavia.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be allowed on one workflow, and to what kind of holder. */
public enum WorkflowRight {
  /** An application may use the workflow; the holder is its name. */
  API("app"),
  /** A person manages the workflow; the holder is the username. */
  ADMIN("user"),
  /** A person may intervene in the workflow's tickets; the holder is the username. */
  INTERVENE("user"),
  /** A person may view the workflow's tickets; the holder is the username. */
  VIEW("user"),
  /** A department's people may view the workflow's tickets; the holder is the department's id. */
  VIEW_DEPARTMENT("department");

  private final String holderType;

  WorkflowRight(String holderType) {
    this.holderType = holderType;
  }

  /** The right that is stored so, or empty. */
  static Optional<WorkflowRight> stored(String permission, String holderType) {
    return Arrays.stream(values())
        .filter(r -> r.permission().equals(permission) && r.holderType.equals(holderType))
        .findFirst();
  }

  /** As stored in {@code workflow_permission.permission}. */
  public String permission() {
    return this == VIEW_DEPARTMENT ? VIEW.permission() : name().toLowerCase(Locale.ROOT);
  }

  /** As stored in {@code workflow_permission.user_type}. */
  public String holderType() {
    return holderType;
  }
}
