package io.github.gavia.bpmn;

import java.util.regex.Pattern;

/** Names as XML allows them for ids: NCNames. */
public final class XmlName {

  // The letters and digits of an NCName, as the XML schema has them.
  private static final String START =
      "A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF"
          + "\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF"
          + "\\uFDF0-\\uFFFD\\x{10000}-\\x{EFFFF}";
  private static final String PART = START + "\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040";

  private static final Pattern NAME = Pattern.compile("[" + START + "][" + PART + "]*");
  private static final Pattern FOREIGN = Pattern.compile("[^" + PART + "]+");
  private static final Pattern NO_START = Pattern.compile("^(?![" + START + "])");

  private XmlName() {}

  /** Whether a text may be an id. */
  public static boolean isValid(String text) {
    return NAME.matcher(text).matches();
  }

  /** The text with everything replaced by {@code _} that an id may not have. */
  public static String made(String text) {
    return NO_START.matcher(FOREIGN.matcher(text).replaceAll("_")).replaceFirst("_");
  }
}
