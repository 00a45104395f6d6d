package io.github.gavia.bpmn.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a foreign condition into words. */
final class RuleTokens {

  /** The kinds of words. */
  enum Type {
    NUMBER,
    TEXT,
    NAME,
    SYMBOL,
    END
  }

  /**
   * A word.
   *
   * @param text of a quoted text what is inside; of a symbol our spelling
   */
  record Token(Type type, String text) {}

  private static final Pattern WORD =
      Pattern.compile(
          "\\s*(?:(?<number>\\d+(?:\\.\\d+)?)[LlDdFf]?(?![\\p{L}\\d_])"
              + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+')"
              + "|(?<name>[$@]?[\\p{L}_][\\p{L}\\p{N}_]*(?::[\\p{L}_][\\p{L}\\p{N}_]*)?)"
              + "|(?<symbol>[=!<>]=|<>|&&|\\|\\||[=<>!().,≥≤≠＞＜＝-]))");

  private static final Map<String, String> WORD_SYMBOLS =
      Map.ofEntries(
          Map.entry("and", "and"),
          Map.entry("or", "or"),
          Map.entry("not", "not"),
          Map.entry("eq", "=="),
          Map.entry("ne", "!="),
          Map.entry("gt", ">"),
          Map.entry("lt", "<"),
          Map.entry("ge", ">="),
          Map.entry("le", "<="));

  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("=", "=="),
          Map.entry("<>", "!="),
          Map.entry("&&", "and"),
          Map.entry("||", "or"),
          Map.entry("!", "not"),
          Map.entry("≥", ">="),
          Map.entry("≤", "<="),
          Map.entry("≠", "!="),
          Map.entry("＞", ">"),
          Map.entry("＜", "<"),
          Map.entry("＝", "=="));

  private RuleTokens() {}

  /** The words and an end, or null when something is no word. */
  static @Nullable List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int position = 0;
    while (position < text.length() && matcher.region(position, text.length()).lookingAt()) {
      tokens.add(token(matcher));
      position = matcher.end();
    }
    if (!text.substring(position).isBlank()) {
      return null;
    }
    tokens.add(new Token(Type.END, ""));
    return tokens;
  }

  private static Token token(Matcher word) {
    if (word.group("number") != null) {
      return new Token(Type.NUMBER, word.group("number"));
    }
    String quoted = word.group("text");
    if (quoted != null) {
      return new Token(Type.TEXT, unescaped(quoted.substring(1, quoted.length() - 1)));
    }
    String name = word.group("name");
    if (name != null) {
      String symbol = WORD_SYMBOLS.get(name.toLowerCase(Locale.ROOT));
      return symbol == null ? new Token(Type.NAME, name) : new Token(Type.SYMBOL, symbol);
    }
    String symbol = word.group("symbol");
    return new Token(Type.SYMBOL, SPELLINGS.getOrDefault(symbol, symbol));
  }

  private static String unescaped(String text) {
    return text.indexOf('\\') < 0 ? text : text.replaceAll("\\\\(.)", "$1");
  }
}
