package io.github.gavia.directory;

import org.jspecify.annotations.Nullable;

/**
 * What an answer tells about somebody who made something (section 5.3 of the contract).
 *
 * @param departments null for a person without account
 */
public record CreatorInfo(
    String username,
    String alias,
    boolean active,
    String email,
    String phone,
    @Nullable DepartmentInfo departments) {

  /** Of a person without (live) account. */
  static CreatorInfo unknown(String username) {
    return new CreatorInfo(username, "", false, "", "", null);
  }
}
