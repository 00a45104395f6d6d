package io.github.gavia.bpmn;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
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

  private final Findings findings;

  XmlDecoder(Findings findings) {
    this.findings = findings;
  }

  /** The text without byte order mark, or null after a finding. */
  @Nullable String decode(byte[] bytes) {
    String name = encoding(bytes);
    try {
      Charset charset = Charset.forName(SUPERSETS.getOrDefault(name, name));
      // A new decoder refuses malformed and unmappable bytes.
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IllegalCharsetNameException
        | UnsupportedCharsetException
        | CharacterCodingException e) {
      findings.add(Finding.XML_ENCODING, Map.of("encoding", name));
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
    return declared.find()
        ? declared.group(1).toUpperCase(Locale.ROOT)
        : StandardCharsets.UTF_8.name();
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
