package io.github.gavia.bpmn;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of an XML file become text: by the byte order mark, else by the declaration, else as UTF-8.
 * Bytes that do not fit are found, where a parser would read some of them as other letters.
 */
final class XmlDecoder {

  private static final int LONGEST_DECLARATION = 200;

  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

  // Files that say GB2312 or GBK often use letters of the larger set.
  private static final Map<String, String> SUPERSETS =
      Map.of("GB2312", "GB18030", "GBK", "GB18030");

  /** Encodings that files of our users have without saying so. */
  private static final List<String> GUESSES =
      List.of("UTF-8", "GB18030", "Big5", "Shift_JIS", "windows-1252");

  private static final int PREVIEW = 20;

  private final Findings findings;

  XmlDecoder(Findings findings) {
    this.findings = findings;
  }

  /**
   * The text without byte order mark, or null after a finding.
   *
   * @param charset in which to read the bytes whatever they say; null to believe them
   */
  @Nullable String decode(byte[] bytes, @Nullable Charset charset) {
    String name = charset == null ? encoding(bytes) : charset.name();
    String text = decoded(bytes, SUPERSETS.getOrDefault(name, name));
    if (text == null) {
      String guess = guess(bytes);
      findings.add(
          Finding.XML_ENCODING,
          Map.of("encoding", name, "guess", guess, "preview", preview(bytes, guess)));
      return null;
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The encodings of {@link #GUESSES} in which the bytes can be read, the likeliest first. */
  static List<String> possible(byte[] bytes) {
    return GUESSES.stream().filter(name -> decoded(bytes, name) != null).toList();
  }

  private static String guess(byte[] bytes) {
    return possible(bytes).stream().findFirst().orElse("?");
  }

  /** The first words that are not plain ASCII. */
  private static String preview(byte[] bytes, String encoding) {
    String text = decoded(bytes, encoding);
    if (text == null) {
      return "";
    }
    int at = 0;
    while (at < text.length() && text.charAt(at) < 0x80) {
      at++;
    }
    return text.substring(at, Math.min(text.length(), at + PREVIEW)).lines().findFirst().orElse("");
  }

  private static @Nullable String decoded(byte[] bytes, String encoding) {
    try {
      // A new decoder refuses malformed and unmappable bytes.
      return Charset.forName(encoding).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalCharsetNameException
        | UnsupportedCharsetException
        | CharacterCodingException e) {
      return null;
    }
  }

  private static String encoding(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8.name();
    } else if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0x00, '<')) {
      return StandardCharsets.UTF_16BE.name();
    } else if (begins(bytes, 0xFF, 0xFE) || begins(bytes, '<', 0x00)) {
      return StandardCharsets.UTF_16LE.name();
    }
    int length = Math.min(bytes.length, LONGEST_DECLARATION);
    Matcher declared = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    String name =
        declared.find()
            ? declared.group(1).strip().toUpperCase(Locale.ROOT)
            : StandardCharsets.UTF_8.name();
    // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
    return name.startsWith("UTF-16") ? StandardCharsets.UTF_8.name() : name;
  }

  private static boolean begins(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
