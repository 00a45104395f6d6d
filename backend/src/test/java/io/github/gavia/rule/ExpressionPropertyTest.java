package io.github.gavia.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Trees with a known value agree with the value of their source. */
class ExpressionPropertyTest {

  private static final int MAX_DEPTH = 5;
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(200);

  /** A whole-number expression with its value, computed apart from the code under test. */
  record Whole(String source, BigInteger value) {}

  /** A truth-value expression with its value. */
  record Truth(String source, boolean value) {}

  @Property
  void computesWholeNumbersLikeAReference(@ForAll("wholes") Whole expression) { // R60
    assertThat(Evaluating.value(expression.source())).isEqualTo(new Value.Int(expression.value()));
  }

  @Property
  void decidesLikeAReference(@ForAll("truths") Truth expression) { // R60, R63
    assertThat(Evaluating.holds(expression.source())).isEqualTo(expression.value());
  }

  @Property
  void needsNoMoreParenthesesThanPython(
      @ForAll("numbers") Whole a, @ForAll("numbers") Whole b, @ForAll("numbers") Whole c) { // R60
    String source =
        "%s + %s * %s > %s - %s and not %s == %s or %s < %s <= %s"
            .formatted(
                a.source(),
                b.source(),
                c.source(),
                b.source(),
                a.source(),
                a.source(),
                c.source(),
                a.source(),
                b.source(),
                c.source());
    boolean sums =
        a.value().add(b.value().multiply(c.value())).compareTo(b.value().subtract(a.value())) > 0;
    boolean differ = !a.value().equals(c.value());
    boolean ascend = a.value().compareTo(b.value()) < 0 && b.value().compareTo(c.value()) <= 0;
    assertThat(Evaluating.holds(source)).isEqualTo((sums && differ) || ascend);
  }

  @Property
  void dividesSoThatQuotientAndRemainderBelongTogether(
      @ForAll BigInteger a, @ForAll BigInteger b) { // R60
    if (b.signum() != 0) {
      assertThat(Evaluating.holds("({a} // {b}) * {b} + {a} % {b} == {a}", "a", a, "b", b))
          .isTrue();
      assertThat(Evaluating.holds("0 <= {a} % {b} < {b} or 0 >= {a} % {b} > {b}", "a", a, "b", b))
          .isTrue();
    }
  }

  @Property
  void comparesNumbersByTheirExactValue(@ForAll long a, @ForAll double b) { // R60
    int order = new java.math.BigDecimal(a).compareTo(new java.math.BigDecimal(b));
    assertThat(Evaluating.holds("{a} < {b}", "a", a, "b", b)).isEqualTo(order < 0);
    assertThat(Evaluating.holds("{b} >= {a}", "a", a, "b", b)).isEqualTo(order <= 0);
    assertThat(Evaluating.holds("{a} == {b}", "a", a, "b", b)).isEqualTo(order == 0);
  }

  @Property
  void writesFloatsSoThatTheyReadBack(@ForAll double number) { // R59
    Value.Text text = (Value.Text) Evaluating.value("'{a}'", "a", number);
    assertThat(Double.parseDouble(text.text())).isEqualTo(number);
    assertThat(Evaluating.value(text.text())).isEqualTo(new Value.Floating(number));
  }

  @Property
  void comparesTextsByContent(@ForAll("nastyTexts") String a, @ForAll("nastyTexts") String b) {
    // R59, R61
    assertThat(Evaluating.holds("{a} == {b}", "a", a, "b", b)).isEqualTo(a.equals(b));
    assertThat(Evaluating.holds("'{a}' == {b}", "a", a, "b", b)).isEqualTo(a.equals(b));
    assertThat(Evaluating.holds("{a} in {b}", "a", a, "b", b)).isEqualTo(b.contains(a));
    assertThat(Evaluating.holds("{a} in ({b},)", "a", a, "b", b)).isEqualTo(a.equals(b));
    assertThat(Evaluating.holds("{a} + {b} == '{a}{b}'", "a", a, "b", b)).isTrue();
    assertThat(Evaluating.holds("{a}.lower()", "a", a))
        .isEqualTo(!a.toLowerCase(Locale.ROOT).isEmpty());
  }

  @Property
  void readsBackTextsThatAreQuotedAsPythonDoes(@ForAll("nastyTexts") String text) { // R60
    StringBuilder quoted = new StringBuilder("'");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\', '\'' -> quoted.append('\\').appendCodePoint(c);
                case '{', '}' -> quoted.appendCodePoint(c).appendCodePoint(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                default -> quoted.appendCodePoint(c);
              }
            });
    assertThat(Evaluating.holds(quoted + "' == {text}", "text", text)).isTrue();
  }

  @Provide
  Arbitrary<String> nastyTexts() {
    return Arbitraries.of(
            "'",
            "\"",
            "\\",
            "\n",
            "\r",
            "{",
            "}",
            "{a}",
            "{{",
            "''' or 1 or '''",
            "#",
            "a",
            "A",
            "请",
            "😀",
            "%s",
            "\\n",
            "",
            "‘",
            "”")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Whole> numbers() {
    return Arbitraries.bigIntegers()
        .between(BigInteger.valueOf(-1000), BigInteger.valueOf(1000))
        .map(n -> new Whole(n.toString(), n));
  }

  @Provide
  Arbitrary<Whole> wholes() {
    return trees().wholes();
  }

  @Provide
  Arbitrary<Truth> truths() {
    return trees().truths();
  }

  /** Expressions up to some depth, of both kinds because each contains the other. */
  private record Trees(Arbitrary<Whole> wholes, Arbitrary<Truth> truths) {}

  private Trees trees() {
    Trees trees =
        new Trees(numbers(), Arbitraries.of(new Truth("True", true), new Truth("false", false)));
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      trees = new Trees(wholes(trees), truths(trees));
    }
    return trees;
  }

  private Arbitrary<Whole> wholes(Trees parts) {
    Arbitrary<Whole> wholes = parts.wholes();
    return Arbitraries.oneOf(
        numbers(),
        Combinators.combine(wholes, wholes, operators()).as(this::operation),
        wholes.map(a -> new Whole("-(" + a.source() + ")", a.value().negate())),
        wholes.map(a -> new Whole("abs(" + a.source() + ")", a.value().abs())),
        Combinators.combine(parts.truths(), wholes, wholes)
            .as(
                (c, a, b) ->
                    new Whole(
                        "(" + a.source() + " if " + c.source() + " else " + b.source() + ")",
                        c.value() ? a.value() : b.value())));
  }

  private Arbitrary<Truth> truths(Trees parts) {
    Arbitrary<Whole> wholes = parts.wholes();
    Arbitrary<Truth> truths = parts.truths();
    return Arbitraries.oneOf(
        Combinators.combine(wholes, wholes, Arbitraries.of("==", "!=", "<", "<=", ">", ">="))
            .as(this::comparison),
        truths.map(a -> new Truth("(not " + a.source() + ")", !a.value())),
        Combinators.combine(truths, truths)
            .as(
                (a, b) ->
                    new Truth(
                        "(" + a.source() + " and " + b.source() + ")", a.value() && b.value())),
        Combinators.combine(truths, truths)
            .as(
                (a, b) ->
                    new Truth(
                        "(" + a.source() + " || " + b.source() + ")", a.value() || b.value())));
  }

  private Arbitrary<String> operators() {
    return Arbitraries.of("+", "-", "*", "//", "%");
  }

  /** Where the result would be unbounded or undefined, the left operand alone. */
  private Whole operation(Whole a, Whole b, String operator) {
    boolean divides = operator.equals("//") || operator.equals("%");
    boolean tooLarge = a.value().abs().max(b.value().abs()).compareTo(LIMIT) > 0;
    if (tooLarge || (divides && b.value().signum() == 0)) {
      return a;
    }
    BigInteger value =
        switch (operator) {
          case "+" -> a.value().add(b.value());
          case "-" -> a.value().subtract(b.value());
          case "*" -> a.value().multiply(b.value());
          case "//" -> a.value().subtract(floorMod(a.value(), b.value())).divide(b.value());
          default -> floorMod(a.value(), b.value());
        };
    return new Whole("(" + a.source() + " " + operator + " " + b.source() + ")", value);
  }

  private static BigInteger floorMod(BigInteger a, BigInteger b) {
    BigInteger remainder = a.mod(b.abs());
    return b.signum() < 0 && remainder.signum() != 0 ? remainder.add(b) : remainder;
  }

  private Truth comparison(Whole a, Whole b, String operator) {
    int order = a.value().compareTo(b.value());
    boolean value =
        switch (operator) {
          case "==" -> order == 0;
          case "!=" -> order != 0;
          case "<" -> order < 0;
          case "<=" -> order <= 0;
          case ">" -> order > 0;
          default -> order >= 0;
        };
    return new Truth("(" + a.source() + " " + operator + " " + b.source() + ")", value);
  }
}
