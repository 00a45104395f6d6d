package io.github.gavia.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Texts nobody can guess. */
@Component
public class RandomText {

  private final SecureRandom random = new SecureRandom();

  /** 256 random bits as 43 characters that need no escaping in headers, cookies and URLs. */
  public String secret() {
    return ofBytes(32);
  }

  /** 120 random bits as 20 characters: for people to type once. */
  public String password() {
    return ofBytes(15);
  }

  private String ofBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
