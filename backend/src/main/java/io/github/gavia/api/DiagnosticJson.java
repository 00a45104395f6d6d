package io.github.gavia.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.Fix;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A finding as pages and programs read it.
 *
 * @param severity {@code E} the file is refused, {@code B} it cannot be published, {@code A} an
 *     answer is needed, {@code F} it was mended, {@code W} worth knowing
 * @param message in the reader's language
 * @param fix null when mending it takes a decision
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DiagnosticJson(
    String severity,
    String code,
    @Nullable String elementId,
    @Nullable String elementName,
    int line,
    @Nullable String field,
    String message,
    Map<String, String> args,
    @Nullable FixJson fix) {

  /** What mends a finding in one step, by the lower-case name of its {@link Fix}. */
  public record FixJson(String kind) {}

  /** One finding. */
  public static DiagnosticJson of(Diagnostic found, Locale locale) {
    return new DiagnosticJson(
        letter(found.severity()),
        found.code(),
        found.elementId(),
        found.elementName(),
        found.line(),
        found.field(),
        found.message(locale),
        new TreeMap<>(found.args()),
        Fix.of(found).map(fix -> new FixJson(fix.name().toLowerCase(Locale.ROOT))).orElse(null));
  }

  /** Several findings in their order. */
  public static List<DiagnosticJson> of(List<Diagnostic> found, Locale locale) {
    return found.stream().map(diagnostic -> of(diagnostic, locale)).toList();
  }

  /** The letter by which a severity is known. */
  public static String letter(Severity severity) {
    return switch (severity) {
      case REFUSED -> "E";
      case BLOCKS -> "B";
      case ANSWER_NEEDED -> "A";
      case FIXED -> "F";
      case NOTICE -> "W";
    };
  }
}
