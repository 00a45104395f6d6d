package io.github.gavia.api.loonflow;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query. Nothing that can be sent is an error: a percent sign that begins no
 * code stands for itself, bytes that are no UTF-8 become the replacement character. Of a parameter
 * that is sent twice the last one counts.
 */
final class QueryString {

  private QueryString() {}

  /**
   * The parameters by name.
   *
   * @param query as it came, still encoded; null for none
   */
  static Map<String, String> parse(@Nullable String query) {
    Map<String, String> parameters = new HashMap<>();
    if (query != null) {
      for (String pair : query.split("&")) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        parameters.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      int code = encoded[i] == '%' ? code(encoded, i + 1) : -1;
      if (code >= 0) {
        decoded.write(code);
        i += 2;
      } else {
        decoded.write(encoded[i] == '+' ? ' ' : encoded[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  /** The byte of two hexadecimal digits, or -1. */
  private static int code(byte[] text, int from) {
    if (from + 1 >= text.length) {
      return -1;
    }
    int high = Character.digit(text[from], 16);
    int low = Character.digit(text[from + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
