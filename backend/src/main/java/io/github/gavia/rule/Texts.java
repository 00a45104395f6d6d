package io.github.gavia.rule;

import java.math.BigInteger;
import java.util.List;

/** Operations on texts, which consist of Unicode characters as in Python, not of UTF-16 units. */
final class Texts {

  private final Budget budget;

  Texts(Budget budget) {
    this.budget = budget;
  }

  boolean areEqual(String left, String right) {
    if (left.length() != right.length()) {
      return false;
    }
    budget.spendOnText(left.length());
    return left.equals(right);
  }

  /** The order of code points, which for characters outside the BMP is not that of UTF-16. */
  int compare(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    budget.spendOnText(shorter);
    for (int i = 0; i < shorter; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean oneIsSurrogate = Character.isSurrogate(a) != Character.isSurrogate(b);
        return oneIsSurrogate ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  /** Takes time in proportion to the two lengths, whatever they contain. */
  boolean contains(String text, String part) {
    budget.spendOnText((long) text.length() + part.length());
    if (part.length() > text.length() || part.isEmpty()) {
      return part.isEmpty();
    }
    int[] borders = borders(part);
    int matched = 0;
    for (int i = 0; i < text.length(); i++) {
      matched = extend(part, borders, matched, text.charAt(i));
      if (matched == part.length()) {
        return true;
      }
    }
    return false;
  }

  /** For each prefix length the length of its longest proper prefix that is also its suffix. */
  private static int[] borders(String part) {
    int[] borders = new int[part.length() + 1];
    for (int length = 2; length <= part.length(); length++) {
      borders[length] = extend(part, borders, borders[length - 1], part.charAt(length - 1));
    }
    return borders;
  }

  /** How much of {@code part} ends at a character, when so much ended before it. */
  private static int extend(String part, int[] borders, int matched, char next) {
    int length = matched;
    while (length > 0 && (length == part.length() || part.charAt(length) != next)) {
      length = borders[length];
    }
    return part.charAt(length) == next ? length + 1 : length;
  }

  /** {@code target[index]}; a negative index counts from the end. */
  Value item(Value target, Value index) {
    Kind kind = Kinds.of(target);
    if (kind != Kind.TEXT && !kind.isSequence()) {
      throw Refusal.of(MessageCode.NOT_SEARCHABLE, "[…]", kind.term());
    }
    Kind indexKind = Kinds.of(index);
    if (!indexKind.isWhole()) {
      throw Refusal.of(MessageCode.WRONG_KIND, Term.WHOLE_NUMBER, indexKind.term());
    }
    BigInteger number = Numbers.whole(index);
    if (target instanceof Value.Text text) {
      return new Value.Text(character(text.text(), number));
    }
    List<Value> items = ((Value.Sequence) target).items();
    return items.get(position(number, items.size()));
  }

  private String character(String text, BigInteger index) {
    budget.spendOnText(text.length());
    int position = position(index, text.codePointCount(0, text.length()));
    int start = text.offsetByCodePoints(0, position);
    return Character.toString(text.codePointAt(start));
  }

  private static int position(BigInteger index, int size) {
    BigInteger position = index.signum() < 0 ? index.add(BigInteger.valueOf(size)) : index;
    if (position.signum() < 0 || position.compareTo(BigInteger.valueOf(size)) >= 0) {
      throw Refusal.of(MessageCode.INDEX_OUT_OF_RANGE, shown(index), size);
    }
    return position.intValueExact();
  }

  private static String shown(BigInteger index) {
    return index.bitLength() < Long.SIZE ? index.toString() : "…";
  }

  /** What a value looks like inside a quoted text (R59), as Python's {@code str} writes it. */
  String textOf(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Int whole) {
      return Numbers.bounded(whole.number()).toString();
    }
    if (value instanceof Value.Floating floating) {
      return Floats.text(floating.number());
    }
    if (value instanceof Value.Bool bool) {
      return bool.value() ? "True" : "False";
    }
    if (value instanceof Value.None) {
      return "None";
    }
    throw Refusal.of(MessageCode.NO_TEXT_FORM, Kinds.of(value).term());
  }

  /** Without those characters at both ends. */
  String strip(String text, String characters) {
    budget.spendOnText((long) text.length() * Math.max(1, characters.length()));
    int start = 0;
    int end = text.length();
    while (start < end && characters.indexOf(text.codePointAt(start)) >= 0) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (start < end && characters.indexOf(text.codePointBefore(end)) >= 0) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  /** Without white space at both ends. */
  String strip(String text) {
    budget.spendOnText(text.length());
    int start = 0;
    int end = text.length();
    while (start < end && isWhiteSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isWhiteSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isWhiteSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** Before a whole text is looked at or copied. */
  String used(String text) {
    budget.makeText(text.length());
    return text;
  }
}
