package io.github.gavia.rule;

import java.math.BigInteger;

/** Reads a decimal number, whole or with a fraction or exponent. */
final class NumberLiteral {

  private final Source source;
  private final int start;

  NumberLiteral(Source source) {
    this.source = source;
    this.start = source.position();
  }

  Token read() {
    boolean whole = true;
    digits();
    if (source.peek() == '.') {
      whole = false;
      source.advance(1);
      digits();
    }
    if (atExponent()) {
      whole = false;
      source.advance(2);
      digits();
    }
    refuseFollowingLetters();
    String digits = source.normalised(start).replace("_", "");
    Value value =
        whole ? new Value.Int(whole(digits)) : new Value.Floating(Double.parseDouble(digits));
    return new Token.Literal(value, source.since(start));
  }

  private boolean atExponent() {
    boolean exponent = source.peek() == 'e' || source.peek() == 'E';
    boolean sign = source.peek(1) == '-' || source.peek(1) == '+';
    return exponent && Lexer.isDigit(sign ? source.peek(2) : source.peek(1));
  }

  private void digits() {
    while (Lexer.isDigit(source.peek())
        || (source.peek() == '_' && Lexer.isDigit(source.peek(1)))) {
      source.advance(1);
    }
  }

  private BigInteger whole(String digits) {
    BigInteger number = new BigInteger(digits);
    if (digits.charAt(0) == '0' && number.signum() != 0) {
      throw Refusal.at(
          source.since(start), MessageCode.LEADING_ZERO, number.toString(), "'" + digits + "'");
    }
    if (number.bitLength() > Numbers.MAX_BITS) {
      throw Refusal.at(source.since(start), MessageCode.NUMBER_TOO_LARGE);
    }
    return number;
  }

  /** {@code 3days} and {@code 0x1F} are neither numbers nor names. */
  private void refuseFollowingLetters() {
    if (!Character.isLetter(source.peek()) && source.peek() != '_') {
      return;
    }
    while (Character.isLetterOrDigit(source.peek()) || source.peek() == '_') {
      source.advance(1);
    }
    Span span = source.since(start);
    throw Refusal.at(span, MessageCode.BAD_NUMBER, source.shown(span));
  }
}
