package io.github.gavia.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of who may do what.
 *
 * @param jwtSecret signs JWTs, at least 32 bytes of UTF-8; null for one made by the service and
 *     kept in the database
 * @param appsMayAdminister whether a signed call in an administrator's name may administer, as with
 *     loonflow; otherwise only sessions and JWTs may
 */
@ConfigurationProperties("gavia.security")
public record SecurityProperties(
    @Nullable String jwtSecret, @DefaultValue("true") boolean appsMayAdminister) {

  /** Keeps the secret to itself. */
  @Override
  public String toString() {
    return "SecurityProperties[appsMayAdminister=" + appsMayAdminister + "]";
  }
}
