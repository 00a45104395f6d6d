package io.github.gavia.hook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The headers that prove who calls (R169).
 *
 * @param timestamp Unix seconds
 * @param signature lower-case hex MD5 of timestamp and token
 */
record Signature(String timestamp, String signature) {

  static Signature of(Instant time, String token) {
    String timestamp = Long.toString(time.getEpochSecond());
    byte[] signed = (timestamp + token).getBytes(StandardCharsets.UTF_8);
    return new Signature(timestamp, HexFormat.of().formatHex(md5(signed)));
  }

  private static byte[] md5(byte[] content) {
    try {
      return MessageDigest.getInstance("MD5").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no MD5", e);
    }
  }

  /** Keeps the signature to itself: it is valid for a while. */
  @Override
  public String toString() {
    return "Signature[timestamp=" + timestamp + "]";
  }
}
