package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gavia.rule.Problem;
import io.github.gavia.simulation.DryRunResult;
import io.github.gavia.simulation.PreviewParticipant.Preview;
import io.github.gavia.simulation.Told;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node.FieldCopy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What a dry run found, as the designer reads it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DryRunJson(String title, List<Step> steps, End end) {

  /** A sentence in the reader's language, and what it says for programs. */
  record Text(String code, String text) {

    static Text of(Told told, Locale locale) {
      return new Text(told.telling().name(), told.text(locale));
    }

    static @Nullable Text ofNullable(@Nullable Told told, Locale locale) {
      return told == null ? null : of(told, locale);
    }

    static List<Text> of(List<Told> told, Locale locale) {
      return told.stream().map(t -> of(t, locale)).toList();
    }
  }

  /** A name with its translations. */
  record Named(String name, Map<String, String> names) {
    static Named of(Label label) {
      return new Named(label.text(), label.translations());
    }
  }

  /** {@code reached}, or {@code stopped} with the reason. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record End(String kind, int step, @Nullable Text reason) {}

  /** A stay in a state; see {@link DryRunResult.Step}. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Step(
      int number,
      String element,
      Named state,
      int visit,
      String how,
      List<DryRunResult.Person> people,
      List<Text> why,
      List<Field> fields,
      List<Button> buttons,
      List<Timer> timers,
      @Nullable Taken taken,
      List<Condition> conditions,
      @Nullable Called called,
      List<String> missing,
      @Nullable Text stopped,
      boolean interrupted,
      List<Integer> next,
      List<String> flows) {

    static Step of(DryRunResult.Step step, Locale locale) {
      return new Step(
          step.number(),
          step.element(),
          Named.of(step.name()),
          step.visit(),
          lower(step.how()),
          step.people(),
          Text.of(step.why(), locale),
          step.fields().stream()
              .map(f -> new Field(f.key(), Named.of(f.name()), f.access().xmlName(), f.value()))
              .toList(),
          step.buttons().stream()
              .map(
                  b ->
                      new Button(
                          b.flow(), Named.of(b.name()), b.kind().xmlName(), b.requireFields()))
              .toList(),
          step.timers().stream()
              .map(t -> new Timer(t.element(), Named.of(t.name()), t.flow(), t.seconds()))
              .toList(),
          Taken.of(step.taken()),
          step.conditions().stream().map(c -> Condition.of(c, locale)).toList(),
          Called.of(step.called()),
          step.missing(),
          Text.ofNullable(step.stopped(), locale),
          step.interrupted(),
          step.next(),
          step.flows());
    }
  }

  /** A field of the form; access as in the extension. */
  record Field(String key, Named label, String access, JsonNode value) {}

  /** A button that is offered. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Button(String flow, Named label, String kind, boolean requireFields) {}

  /** A timer that runs. */
  record Timer(String element, Named label, String flow, long seconds) {}

  /** {@code by} is person, timer or itself. */
  record Taken(String flow, String by, List<String> actors) {
    static @Nullable Taken of(DryRunResult.@Nullable Taken taken) {
      return taken == null ? null : new Taken(taken.flow(), lower(taken.by()), taken.actors());
    }
  }

  /** A condition that was tried. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Condition(
      String gateway,
      String flow,
      String expression,
      @Nullable Boolean result,
      @Nullable String error,
      List<DryRunResult.Read> reads) {

    static Condition of(DryRunResult.Condition condition, Locale locale) {
      Problem problem = condition.problem();
      return new Condition(
          condition.gateway(),
          condition.flow(),
          condition.expression(),
          condition.holds(),
          problem == null ? null : problem.text(locale),
          condition.reads());
    }
  }

  /** Tickets that would be started. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Called(
      String workflow,
      Named label,
      Named startButton,
      List<String> items,
      String itemTarget,
      List<DryRunResult.Copy> handOver,
      List<FieldCopy> handBack) {

    static @Nullable Called of(DryRunResult.@Nullable Called called) {
      return called == null
          ? null
          : new Called(
              called.workflow(),
              Named.of(called.name()),
              Named.of(called.startButton()),
              called.items(),
              called.itemTarget(),
              called.handOver(),
              called.handBack());
    }
  }

  /** Whom a rule means. */
  record WhoNow(List<DryRunResult.Person> people, List<Text> why) {
    static WhoNow of(Preview preview, Locale locale) {
      return new WhoNow(preview.people(), Text.of(preview.why(), locale));
    }
  }

  static DryRunJson of(DryRunResult result, Locale locale) {
    Told stopped = result.end().stopped();
    return new DryRunJson(
        result.title(),
        result.steps().stream().map(step -> Step.of(step, locale)).toList(),
        new End(
            stopped == null ? "reached" : "stopped",
            result.end().step(),
            Text.ofNullable(stopped, locale)));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
