package io.github.gavia.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void knowsAPasswordByItsHash() { // R240
    String stored = passwords.hash("secret");

    assertThat(stored).startsWith("bcrypt_sha256$$2b$10$").hasSizeLessThan(255);
    assertThat(passwords.matches("secret", stored)).isTrue();
    assertThat(passwords.matches("Secret", stored)).isFalse();
    assertThat(passwords.matches("", stored)).isFalse();
  }

  @Test
  void neverHashesTheSameWay() {
    assertThat(passwords.hash("secret")).isNotEqualTo(passwords.hash("secret"));
  }

  @Test
  void tellsLongPasswordsApartAtTheirEnd() {
    String start = "x".repeat(100);

    assertThat(passwords.matches(start + "b", passwords.hash(start + "a"))).isFalse();
    assertThat(passwords.matches(start + "a", passwords.hash(start + "a"))).isTrue();
  }

  @Test
  void knowsDjangosHashes() { // R240; made by Python's hashlib.pbkdf2_hmac
    String stored = "pbkdf2_sha256$1000$seasalt$oV3WYAx8o1l7TInDTT0BDqZZR9JLfAHo7X/DYTPIozs=";

    assertThat(passwords.matches("päss-中", stored)).isTrue();
    assertThat(passwords.matches("pass-中", stored)).isFalse();
  }

  @Test
  void takesNothingForAHashThatIsNone() {
    for (String stored :
        new String[] {
          "",
          "secret",
          "!unusable",
          "bcrypt_sha256$",
          "bcrypt_sha256$$2b$10$short",
          "pbkdf2_sha256$1000$seasalt",
          "pbkdf2_sha256$x$seasalt$QUJD",
          "pbkdf2_sha256$0$seasalt$QUJD",
          "pbkdf2_sha256$99999999$seasalt$QUJD",
          "pbkdf2_sha256$1000$$QUJD",
          "pbkdf2_sha256$1000$seasalt$***",
          "pbkdf2_sha256$1000$seasalt$"
        }) {
      assertThat(passwords.matches("secret", stored)).as(stored).isFalse();
      assertThat(passwords.matches("", stored)).as(stored).isFalse();
    }
  }
}
