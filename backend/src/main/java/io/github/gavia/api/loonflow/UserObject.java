package io.github.gavia.api.loonflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.gavia.directory.User;
import io.github.gavia.platform.WireTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A person as answers show one (section 5.9 of the contract).
 *
 * @param lastLogin null for somebody who never logged in
 */
@JsonNaming(SnakeCaseStrategy.class)
record UserObject(
    int id,
    @Nullable String lastLogin,
    String username,
    String alias,
    String email,
    String phone,
    @JsonProperty("is_active") boolean active,
    int typeId,
    Creator creatorInfo,
    String gmtCreated,
    String gmtModified,
    @JsonProperty("is_deleted") boolean deleted) {

  /** Who made the account; id 0 and an empty alias for somebody without account. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Creator(int creatorId, String creatorAlias, String creatorUsername) {}

  /**
   * Shows a person.
   *
   * @param creator the account of the person's creator; null when there is none
   */
  static UserObject of(User user, @Nullable User creator, WireTime times) {
    return new UserObject(
        user.id(),
        user.lastLogin() == null ? null : times.text(user.lastLogin()),
        user.username(),
        user.alias(),
        user.email(),
        user.phone(),
        user.active(),
        user.typeId(),
        new Creator(
            creator == null ? 0 : creator.id(),
            creator == null ? "" : creator.alias(),
            user.creator()),
        times.text(user.created()),
        times.text(user.modified()),
        false);
  }
}
