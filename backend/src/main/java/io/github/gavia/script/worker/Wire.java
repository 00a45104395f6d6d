package io.github.gavia.script.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Texts on the channel between service and worker: length in bytes, then UTF-8. */
final class Wire {
  /** Longest text either side accepts, in bytes; above it the channel counts as broken. */
  static final int MAX_BYTES = 8 * 1024 * 1024;

  private Wire() {}

  static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MAX_BYTES) {
      throw new IOException("a text of " + bytes.length + " bytes is too long for the channel");
    }
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_BYTES) {
      throw new IOException("a text of " + length + " bytes on the channel");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("the channel ended within a text");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
