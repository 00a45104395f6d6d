package io.github.gavia.access;

import io.github.gavia.platform.StartRefusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret that signs JWTs: the configured one, else one made once and kept in the database, so
 * that every node signs with the same.
 */
@Component
class JwtSecret {

  private static final String NAME = "jwt";
  private static final int LEAST_BYTES = 32;

  private final JdbcClient jdbc;
  private final byte[] bytes;

  JwtSecret(SecurityProperties properties, JdbcClient jdbc, RandomText random) {
    this.jdbc = jdbc;
    String configured = properties.jwtSecret();
    String secret = configured == null ? kept(random) : configured;
    this.bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < LEAST_BYTES) {
      throw new StartRefusal(
          "gavia.security.jwt-secret has "
              + bytes.length
              + " bytes, which is too short to be safe.",
          "Give gavia.security.jwt-secret at least "
              + LEAST_BYTES
              + " random bytes, or leave it out: then the service makes one and keeps it in the"
              + " database.");
    }
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /**
   * A key of its own for another purpose: what is signed with it is good for nothing else, and what
   * is signed for something else is not good for it.
   */
  byte[] derived(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every Java", e);
    }
  }

  private String kept(RandomText random) {
    return find().orElseGet(() -> make(random));
  }

  private String make(RandomText random) {
    String secret = random.secret();
    try {
      jdbc.sql("insert into service_secret (name, content) values (?, ?)")
          .params(NAME, secret)
          .update();
      return secret;
    } catch (DuplicateKeyException e) {
      // Another node was faster.
      return find().orElseThrow(() -> e);
    }
  }

  private Optional<String> find() {
    // service_secret_pk
    return jdbc.sql("select content from service_secret where name = ?")
        .param(NAME)
        .query(String.class)
        .optional();
  }
}
