package io.github.gavia.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords. New hashes are Django's {@code bcrypt_sha256$…}, which takes
 * passwords of any length; Django's {@code pbkdf2_sha256$…} of a loonflow database is understood
 * too (R240).
 */
@Component
public class Passwords {

  private static final String BCRYPT = "bcrypt_sha256$";
  private static final String PBKDF2 = "pbkdf2_sha256$";
  private static final int BCRYPT_COST = 10;

  /** A stored hash asks for the work; nothing that was not stored by mistake asks for more. */
  private static final int PBKDF2_ITERATIONS_AT_MOST = 10_000_000;

  private final String nobodysHash = hash("");

  /** The text to be stored for a password. */
  public String hash(String password) {
    return BCRYPT + BCrypt.hashpw(digest(password), BCrypt.gensalt("$2b", BCRYPT_COST));
  }

  /**
   * Whether the password belongs to the stored text.
   *
   * @param stored empty or of an unknown form: nobody's, and saying so takes as long as a wrong
   *     password
   */
  public boolean matches(String password, String stored) {
    if (stored.startsWith(BCRYPT)) {
      return matchesBcrypt(password, stored.substring(BCRYPT.length()));
    }
    if (stored.startsWith(PBKDF2)) {
      return matchesPbkdf2(password, stored);
    }
    wasteTime(password);
    return false;
  }

  /**
   * A short text that is another one as soon as the password is, and tells nothing about it: what
   * was given out for a password names it, and is worth nothing after a change.
   *
   * @param stored as {@link #hash} made it
   */
  public static String stamp(String stored) {
    byte[] digest = Digests.sha256(stored.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12));
  }

  /** Takes as long as a check, for a name that is nobody's. */
  public void wasteTime(String password) {
    matchesBcrypt(password, nobodysHash.substring(BCRYPT.length()));
  }

  private static boolean matchesBcrypt(String password, String hash) {
    try {
      return BCrypt.checkpw(digest(password), hash);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean matchesPbkdf2(String password, String stored) {
    String[] parts = stored.split("\\$", -1);
    if (parts.length != 4 || !parts[1].matches("[1-9][0-9]{0,7}") || parts[2].isEmpty()) {
      return false;
    }
    int iterations = Integer.parseInt(parts[1]);
    if (iterations > PBKDF2_ITERATIONS_AT_MOST || password.isEmpty()) {
      return false;
    }
    try {
      byte[] expected = Base64.getDecoder().decode(parts[3]);
      PBEKeySpec spec =
          new PBEKeySpec(
              password.toCharArray(),
              parts[2].getBytes(StandardCharsets.UTF_8),
              iterations,
              expected.length * 8);
      byte[] actual =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return MessageDigest.isEqual(expected, actual);
    } catch (IllegalArgumentException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA256", e);
    }
  }

  private static String digest(String password) {
    return HexFormat.of().formatHex(Digests.sha256(password.getBytes(StandardCharsets.UTF_8)));
  }
}
