package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.RuleTokens.Token;
import io.github.gavia.bpmn.imports.RuleTokens.Type;
import io.github.gavia.form.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns simple comparisons of JUEL, FEEL, MVEL, Java and XPath into our rule language. Whatever is
 * more than that is not translated; nothing is evaluated.
 */
final class TranslateRule {

  /**
   * A condition in the rule language.
   *
   * @param expression with fields in braces
   * @param fields the type that each field is compared as, by the variable's name in the file
   */
  record Rule(String expression, Map<String, FieldType> fields) {}

  /** A part of the rule, and the variable it is if it is nothing else. */
  private record Part(String text, @Nullable String variable, @Nullable FieldType type) {}

  /** The text is no simple condition. */
  private static final class TooHard extends Exception {
    private static final long serialVersionUID = 1;
  }

  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 40;

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

  /** Functions that only look up the variable whose name they are given. */
  private static final Set<String> LOOK_UPS =
      Set.of("getvariable", "getvariablelocal", "getdataobject", "get", "getdataoutput");

  private static final Map<String, String> NAMED_COMPARISONS =
      Map.of(
          "eq",
          "==",
          "equals",
          "==",
          "ne",
          "!=",
          "notequals",
          "!=",
          "gt",
          ">",
          "gte",
          ">=",
          "lt",
          "<",
          "lte",
          "<=");

  private static final Pattern RETURN =
      Pattern.compile("^return\\s*(.*?);?$", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final List<Token> tokens;
  private final Map<String, FieldType> fields = new LinkedHashMap<>();
  private int position;
  private int depth;

  private TranslateRule(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The rule for a condition as it stands in a file; empty when it is no simple comparison. */
  static Optional<Rule> of(String condition) {
    String code = Expressions.code(condition);
    // A single word without marks is a remark, not a variable.
    return translated(code == null ? condition.strip() : code, code != null);
  }

  private static Optional<Rule> translated(String text, boolean marked) {
    if (text.length() > LONGEST || Texts.hasExpression(text)) {
      return Optional.empty();
    }
    Matcher returning = RETURN.matcher(text);
    boolean code = returning.matches();
    List<Token> tokens = RuleTokens.of(code ? returning.group(1) : text);
    if (tokens == null || tokens.size() < (marked || code ? 2 : 3)) {
      return Optional.empty();
    }
    TranslateRule translation = new TranslateRule(tokens);
    try {
      Part whole = translation.disjunction();
      if (translation.at(Type.END)) {
        translation.use(whole, FieldType.BOOLEAN);
        return Optional.of(new Rule(whole.text(), translation.fields));
      }
    } catch (TooHard tooHard) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private Part disjunction() throws TooHard {
    Part left = conjunction();
    while (take("or")) {
      left = joined(left, "or", conjunction());
    }
    return left;
  }

  private Part conjunction() throws TooHard {
    Part left = negation();
    while (take("and")) {
      left = joined(left, "and", negation());
    }
    return left;
  }

  private Part joined(Part left, String operator, Part right) {
    use(left, FieldType.BOOLEAN);
    use(right, FieldType.BOOLEAN);
    return new Part(left.text() + " " + operator + " " + right.text(), null, null);
  }

  private Part negation() throws TooHard {
    if (!take("not")) {
      return takeName("empty") ? empty() : comparison();
    }
    if (takeName("empty")) {
      return new Part("not " + empty().text(), null, null);
    }
    deeper();
    Part inner = negation();
    depth--;
    use(inner, FieldType.BOOLEAN);
    return new Part("not " + inner.text(), null, null);
  }

  private Part empty() throws TooHard {
    Part operand = operand();
    use(operand, FieldType.STRING);
    return new Part("not " + operand.text(), null, null);
  }

  private Part comparison() throws TooHard {
    Part left = operand();
    Token token = current();
    if (token.type() != Type.SYMBOL || !COMPARISONS.contains(token.text())) {
      return left;
    }
    position++;
    return compared(left, token.text(), operand());
  }

  private Part compared(Part left, String operator, Part right) {
    use(left, right.type());
    use(right, left.type());
    boolean none = left.text().equals("None") || right.text().equals("None");
    String known =
        !none
            ? operator
            : operator.equals("==") ? "is" : operator.equals("!=") ? "is not" : operator;
    return new Part(left.text() + " " + known + " " + right.text(), null, null);
  }

  private Part operand() throws TooHard {
    Token token = current();
    position++;
    return switch (token.type()) {
      case NUMBER -> new Part(token.text(), null, numberType(token.text()));
      case TEXT -> new Part(quoted(token.text()), null, FieldType.STRING);
      case NAME -> named(token.text());
      case SYMBOL -> symbol(token.text());
      case END -> throw new TooHard();
    };
  }

  private Part symbol(String symbol) throws TooHard {
    if (symbol.equals("-") && at(Type.NUMBER)) {
      String number = current().text();
      position++;
      return new Part("-" + number, null, numberType(number));
    }
    if (!symbol.equals("(")) {
      throw new TooHard();
    }
    deeper();
    Part inner = disjunction();
    depth--;
    expect(")");
    boolean simple = inner.variable() != null || inner.type() != null;
    return simple ? inner : new Part("(" + inner.text() + ")", null, null);
  }

  private Part named(String name) throws TooHard {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "true" -> {
        return new Part("True", null, FieldType.BOOLEAN);
      }
      case "false" -> {
        return new Part("False", null, FieldType.BOOLEAN);
      }
      case "null", "nil", "none" -> {
        return new Part("None", null, null);
      }
      default -> {}
    }
    StringBuilder path = new StringBuilder(name);
    String last = name;
    while (!at("(") && take(".")) {
      last = expectName();
      if (!at("(")) {
        path.append('_').append(last);
      }
    }
    return at("(") ? called(path.toString(), last) : variable(path.toString());
  }

  /** The few calls that mean a variable or a comparison. */
  private Part called(String path, String function) throws TooHard {
    String plain = function.substring(function.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    expect("(");
    if (LOOK_UPS.contains(plain)) {
      Token variable = current();
      position++;
      expect(")");
      if (variable.type() != Type.TEXT && variable.type() != Type.NAME) {
        throw new TooHard();
      }
      return variable(variable.text());
    }
    String operator = NAMED_COMPARISONS.get(plain);
    if (operator == null) {
      throw new TooHard();
    }
    boolean prefixed = function.indexOf(':') >= 0;
    Part left = prefixed ? operand() : variable(path);
    if (prefixed) {
      expect(",");
    }
    Part right = operand();
    expect(")");
    return compared(left, operator, right);
  }

  private Part variable(String name) throws TooHard {
    String variable = name.startsWith("$") || name.startsWith("@") ? name.substring(1) : name;
    String key = FieldKey.made(variable);
    if (key.isEmpty() || variable.indexOf(':') >= 0) {
      throw new TooHard();
    }
    return new Part("{" + key + "}", variable, null);
  }

  /** Notes what a variable is compared with. */
  private void use(Part part, @Nullable FieldType type) {
    if (part.variable() != null) {
      fields.merge(
          part.variable(),
          type == null ? FieldType.STRING : type,
          (known, seen) -> known == FieldType.STRING || known == FieldType.INTEGER ? seen : known);
    }
  }

  private static FieldType numberType(String number) {
    return number.indexOf('.') < 0 ? FieldType.INTEGER : FieldType.FLOAT;
  }

  /** Braces in texts of our language stand for fields; doubled they are themselves. */
  private static String quoted(String text) throws TooHard {
    if (text.chars().anyMatch(c -> c < ' ')) {
      throw new TooHard();
    }
    String escaped = text.replace("\\", "\\\\").replace("'", "\\'");
    return "'" + escaped.replace("{", "{{").replace("}", "}}") + "'";
  }

  private void deeper() throws TooHard {
    if (++depth > DEEPEST) {
      throw new TooHard();
    }
  }

  private Token current() {
    return tokens.get(Math.min(position, tokens.size() - 1));
  }

  private boolean at(Type type) {
    return current().type() == type;
  }

  private boolean at(String symbol) {
    return at(Type.SYMBOL) && current().text().equals(symbol);
  }

  private boolean take(String symbol) {
    boolean here = at(symbol);
    position += here ? 1 : 0;
    return here;
  }

  private boolean takeName(String name) {
    boolean here = at(Type.NAME) && current().text().equalsIgnoreCase(name);
    position += here ? 1 : 0;
    return here;
  }

  private void expect(String symbol) throws TooHard {
    if (!take(symbol)) {
      throw new TooHard();
    }
  }

  private String expectName() throws TooHard {
    Token token = current();
    if (token.type() != Type.NAME) {
      throw new TooHard();
    }
    position++;
    return token.text();
  }
}
