package io.github.gavia.access;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of who may do what.
 *
 * @param jwtSecret signs JWTs, at least 32 bytes of UTF-8; null for one made by the service and
 *     kept in the database
 * @param appsMayAdminister which applications may administer by naming an administrator in a signed
 *     call: {@code true} for all, as with loonflow, {@code false} for none, or the names of the
 *     only ones, separated by commas. Sessions and JWTs always may
 */
@ConfigurationProperties("gavia.security")
public record SecurityProperties(
    @Nullable String jwtSecret, @DefaultValue("true") String appsMayAdminister) {

  /** Whether a call that this application signed may administer. */
  boolean mayAdminister(String application) {
    return switch (appsMayAdminister) {
      case "true" -> true;
      case "false" -> false;
      default ->
          Arrays.stream(appsMayAdminister.split(","))
              .map(String::strip)
              .anyMatch(application::equals);
    };
  }

  /** Keeps the secret to itself. */
  @Override
  public String toString() {
    return "SecurityProperties[appsMayAdminister=" + appsMayAdminister + "]";
  }
}
