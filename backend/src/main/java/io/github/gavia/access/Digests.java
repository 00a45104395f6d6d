package io.github.gavia.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests every Java has. */
final class Digests {

  private Digests() {}

  static byte[] sha256(byte[] content) {
    return digest("SHA-256", content);
  }

  /** For the contract's signatures only, which say so. */
  static byte[] md5(byte[] content) {
    return digest("MD5", content);
  }

  private static byte[] digest(String algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }
}
