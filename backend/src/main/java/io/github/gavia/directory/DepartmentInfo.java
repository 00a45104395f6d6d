package io.github.gavia.directory;

import org.jspecify.annotations.Nullable;

/**
 * A person's departments as the contract shows them.
 *
 * @param id ids separated by commas; empty without department
 * @param name names separated by commas, in the order of the ids
 */
public record DepartmentInfo(String id, String name) {

  private static final DepartmentInfo NONE = new DepartmentInfo("", "");

  /** The departments so far and one more, unless it has no name because there is none. */
  static DepartmentInfo with(@Nullable DepartmentInfo before, int id, @Nullable String name) {
    DepartmentInfo sofar = before == null ? NONE : before;
    if (name == null) {
      return sofar;
    }
    return sofar.id.isEmpty()
        ? new DepartmentInfo(String.valueOf(id), name)
        : new DepartmentInfo(sofar.id + "," + id, sofar.name + "," + name);
  }
}
