package io.github.gavia.access;

import io.github.gavia.access.Authentication.Authenticated;
import io.github.gavia.access.Authentication.Outcome;
import io.github.gavia.access.Authentication.Refused;
import io.github.gavia.directory.Application;
import io.github.gavia.directory.Applications;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the headers with which an application signs its calls (section 2 of the contract). */
@Component
class ApplicationSignature {

  private static final BigInteger WINDOW_SECONDS = BigInteger.valueOf(120);

  private static final String PREFIX = "permission check fail：";
  private static final Refused NO_NAME =
      new Refused(PREFIX + "appname is not provide in request header");
  private static final Refused INVALID =
      new Refused(PREFIX + "The signature you provide in request header is invalid");
  private static final Refused EXPIRED =
      new Refused(
          PREFIX + "The signature you provide in request header is expire, please ensure in 120s");

  private final Applications applications;
  private final Clock clock;

  ApplicationSignature(Applications applications, Clock clock) {
    this.applications = applications;
    this.clock = clock;
  }

  Outcome check(HttpServletRequest request) {
    String name = header(request, "appname");
    if (name == null || name.isEmpty()) {
      return NO_NAME;
    }
    Optional<Application> application = registered(name);
    if (application.isEmpty()) {
      return unknown(name);
    }
    String timestamp = request.getHeader("timestamp");
    String signature = request.getHeader("signature");
    if (timestamp == null
        || signature == null
        || !signed(timestamp, signature, application.get().token())
        || !timestamp.matches("[0-9]{1,30}")) {
      return INVALID;
    }
    if (!inWindow(timestamp)) {
      return EXPIRED;
    }
    String username = header(request, "username");
    boolean given = username != null && !username.isEmpty();
    return new Authenticated(new Caller(name, given ? username : null, false), null);
  }

  /** A row with the console's name, e.g. of an old database, gives nobody its rights (R242). */
  private Optional<Application> registered(String name) {
    return name.equals(Application.CONSOLE) ? Optional.empty() : applications.recentByName(name);
  }

  private static Refused unknown(String name) {
    return new Refused(
        PREFIX
            + "Appname:"
            + name
            + " in request header is unauthorized, please contact administrator to add"
            + " authorization for appname:"
            + name
            + " in loonflow");
  }

  private static boolean signed(String timestamp, String signature, String token) {
    String expected =
        HexFormat.of().formatHex(Digests.md5((timestamp + token).getBytes(StandardCharsets.UTF_8)));
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
  }

  private boolean inWindow(String timestamp) {
    BigInteger now = BigInteger.valueOf(clock.instant().getEpochSecond());
    return now.subtract(new BigInteger(timestamp)).abs().compareTo(WINDOW_SECONDS) <= 0;
  }

  /**
   * A header that may hold names in any script: clients send UTF-8, the server reads single bytes.
   */
  private static @Nullable String header(HttpServletRequest request, String name) {
    String value = request.getHeader(name);
    if (value == null || value.chars().allMatch(c -> c < 0x80)) {
      return value;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return value;
    }
  }
}
