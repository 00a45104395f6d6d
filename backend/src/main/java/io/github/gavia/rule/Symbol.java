package io.github.gavia.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operators, brackets and keywords, each with all the ways in which people write it. */
enum Symbol {
  LEFT_PARENTHESIS("("),
  RIGHT_PARENTHESIS(")"),
  LEFT_BRACKET("["),
  RIGHT_BRACKET("]"),
  COMMA(",", "、"),
  DOT("."),
  ASSIGN("="),
  EQUAL("=="),
  NOT_EQUAL("!=", "<>", "≠"),
  LESS("<"),
  LESS_OR_EQUAL("<=", "≤", "≦"),
  GREATER(">"),
  GREATER_OR_EQUAL(">=", "≥", "≧"),
  PLUS("+"),
  MINUS("-", "−"),
  TIMES("*"),
  DIVIDE("/"),
  FLOOR_DIVIDE("//"),
  REMAINDER("%"),
  POWER("**"),
  BANG("!"),
  AND("and", "&&"),
  OR("or", "||"),
  NOT("not"),
  IN("in"),
  IS("is"),
  IF("if"),
  ELSE("else"),
  /** Written as two words; no token of their own. */
  NOT_IN("not in"),
  IS_NOT("is not");

  private static final Map<String, Symbol> BY_SPELLING = bySpelling();

  /** Slips of the pen, and other languages' operators, with what is meant. */
  private static final Map<String, String> MISTAKES =
      Map.of("===", "==", "!==", "!=", "=>", ">=", "=<", "<=", "&", "and", "|", "or");

  @SuppressWarnings("ImmutableEnumChecker") // never modified
  private final List<String> spellings;

  Symbol(String... spellings) {
    this.spellings = List.of(spellings);
  }

  private static Map<String, Symbol> bySpelling() {
    Map<String, Symbol> symbols = new HashMap<>();
    for (Symbol symbol : values()) {
      symbol.spellings.forEach(spelling -> symbols.put(spelling, symbol));
    }
    return Map.copyOf(symbols);
  }

  /** The symbol with exactly these characters, already brought to half width. */
  static @Nullable Symbol of(String spelling) {
    return BY_SPELLING.get(spelling);
  }

  /** The keyword of this name in any case. */
  static @Nullable Symbol keyword(String name) {
    return BY_SPELLING.get(name.toLowerCase(Locale.ROOT));
  }

  /** What people mean who write this. */
  static @Nullable String meantBy(String mistake) {
    return MISTAKES.get(mistake);
  }

  String spelling() {
    return spellings.get(0);
  }
}
