package io.github.gavia.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Choice;
import io.github.gavia.workflow.imports.Fix;
import io.github.gavia.workflow.imports.ImportReport;
import io.github.gavia.workflow.imports.ReportLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The report of an import as pages and programs read it. */
public final class ReportJson {

  private ReportJson() {}

  /**
   * A line of the report.
   *
   * @param diagnostic without what mends it in a drawing: the line has a fix of its own
   * @param question id of the question that settles it, null when there is nothing to decide
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Line(
      @JsonUnwrapped @JsonIgnoreProperties("fix") DiagnosticJson diagnostic,
      @Nullable String processId,
      @Nullable String question,
      @Nullable FixLine fix) {

    private static Line of(ReportLine line, Locale locale) {
      return new Line(
          DiagnosticJson.of(line.diagnostic(), locale),
          line.processId(),
          line.question(),
          line.fix() == null ? null : FixLine.of(line.fix()));
    }
  }

  /** What was changed, or could be. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record FixLine(
      @Nullable String elementId, String property, String before, String after, boolean applied) {

    private static FixLine of(Fix fix) {
      return new FixLine(fix.elementId(), fix.property(), fix.before(), fix.after(), fix.applied());
    }
  }

  /** Something to decide. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Question(
      String id,
      @Nullable String processId,
      String kind,
      String code,
      List<String> elementIds,
      int line,
      String message,
      List<ChoiceLine> choices,
      @Nullable Answer proposal,
      @Nullable Answer answer,
      boolean invalid,
      boolean required,
      boolean open) {}

  /**
   * A way to answer.
   *
   * @param asks what has to be given as value, {@code nothing} for nothing
   */
  public record ChoiceLine(String id, String asks, String text) {

    private static ChoiceLine of(Choice choice, Locale locale) {
      String asks = choice.asks().name().toLowerCase(Locale.ROOT);
      return new ChoiceLine(choice.id(), asks, inLanguage(choice.texts(), locale));
    }
  }

  /** The lines of a report in their order. */
  public static List<Line> lines(ImportReport report, Locale locale) {
    return report.lines().stream().map(line -> Line.of(line, locale)).toList();
  }

  /** The questions of a report in their order. */
  public static List<Question> questions(ImportReport report, Locale locale) {
    return report.questions().stream().map(question -> question(question, locale)).toList();
  }

  private static Question question(
      io.github.gavia.workflow.imports.Question question, Locale locale) {
    return new Question(
        question.id(),
        question.processId(),
        question.kind().name().toLowerCase(Locale.ROOT),
        question.code(),
        question.elementIds(),
        question.line(),
        inLanguage(question.texts(), locale),
        question.choices().stream().map(choice -> ChoiceLine.of(choice, locale)).toList(),
        question.proposal(),
        question.answer(),
        question.invalid(),
        question.required(),
        question.open());
  }

  private static String inLanguage(Map<String, String> texts, Locale locale) {
    String language = locale.getLanguage().equals("zh") ? "zh" : "en";
    return texts.getOrDefault(language, "");
  }
}
