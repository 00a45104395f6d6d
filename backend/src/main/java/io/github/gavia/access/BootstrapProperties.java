package io.github.gavia.access;

import io.github.gavia.directory.Application;
import io.github.gavia.platform.StartRefusal;
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
   * Looks whether the database can take them.
   *
   * @throws StartRefusal naming the first setting that is wrong
   */
  void check() {
    text("admin.username", admin.username, 1, 50);
    text("admin.alias", admin.alias, 0, 50);
    text("admin.email", admin.email, 0, 255);
    text("admin.phone", admin.phone, 0, 13);
    if (admin.password != null) {
      text("admin.password", admin.password, 1, 1000);
    }
    if (app.name == null && app.token == null) {
      return;
    }
    text("app.name", app.name, 1, 50);
    text("app.token", app.token, 1, 50);
    text("app.ticket-sn-prefix", app.ticketSnPrefix, 0, 20);
    if (Application.CONSOLE.equals(app.name)) {
      throw refusal("app.name", "is the name of the service's own console");
    }
  }

  private static void text(String name, @Nullable String value, int least, int most) {
    int length = value == null ? 0 : value.codePointCount(0, value.length());
    if (length < least) {
      throw refusal(name, "is missing or empty");
    }
    if (length > most) {
      throw refusal(name, "is longer than " + most + " characters");
    }
  }

  private static StartRefusal refusal(String name, String reason) {
    return new StartRefusal(
        "gavia.bootstrap." + name + " " + reason + ".", "Correct gavia.bootstrap." + name + ".");
  }

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
