package io.github.gavia.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an empty database begins with; without effect on any other.
 *
 * @param admin the first super administrator
 * @param app the first application, if name and token are given
 */
@ConfigurationProperties("gavia.bootstrap")
record BootstrapProperties(@DefaultValue Admin admin, @DefaultValue App app) {

  /**
   * The first super administrator.
   *
   * @param password null for a random one, shown once
   */
  record Admin(
      @DefaultValue("admin") String username,
      @Nullable String password,
      @DefaultValue("Admin") String alias,
      @DefaultValue("") String email,
      @DefaultValue("") String phone) {

    /** Keeps the password to itself. */
    @Override
    public String toString() {
      return "Admin[" + username + "]";
    }
  }

  /** The first application. */
  record App(
      @Nullable String name, @Nullable String token, @DefaultValue("") String ticketSnPrefix) {

    /** Keeps the token to itself. */
    @Override
    public String toString() {
      return "App[" + name + "]";
    }
  }
}
