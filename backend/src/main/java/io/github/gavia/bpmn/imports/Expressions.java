package io.github.gavia.bpmn.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells plain text from expressions of JUEL and FEEL. Nothing is evaluated. */
final class Expressions {

  private static final Pattern JUEL = Pattern.compile("[$#]\\{(.*)}", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"|'([^'\\\\]*)'");

  /** FEEL's {@code duration("P2D")}. */
  private static final Pattern DURATION = Pattern.compile("duration\\(\\s*(\"[^\"]*\")\\s*\\)");

  private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern CALL = Pattern.compile("[\\p{L}\\p{N}_]\\s*\\(|\\bnew\\s");

  private Expressions() {}

  /** The text if it is plain or a quoted literal, else null. */
  static @Nullable String literal(String text) {
    String code = code(text);
    if (code == null) {
      return Texts.hasExpression(text) ? null : text.strip();
    }
    Matcher quoted = QUOTED.matcher(DURATION.matcher(code).replaceAll("$1"));
    if (!quoted.matches()) {
      return null;
    }
    return quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
  }

  /** What stands inside of {@code ${…}} or behind FEEL's {@code =}; null when it is neither. */
  static @Nullable String code(String text) {
    String stripped = text.strip();
    Matcher juel = JUEL.matcher(stripped);
    if (juel.matches()) {
      return juel.group(1).strip();
    }
    boolean feel = stripped.startsWith("=") && !stripped.startsWith("==");
    return feel ? stripped.substring(1).strip() : null;
  }

  /** The variable if the expression is nothing but one, else null. */
  static @Nullable String variable(String text) {
    String code = code(text);
    return code != null && VARIABLE.matcher(code).matches() ? code : null;
  }

  /** Whether evaluating it would call something. */
  static boolean callsCode(String text) {
    return CALL.matcher(text).find();
  }
}
