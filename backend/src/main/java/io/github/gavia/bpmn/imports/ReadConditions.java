package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.TranslateRule.Rule;
import io.github.gavia.form.FieldAccess;
import io.github.gavia.form.FieldType;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Fix;
import io.github.gavia.workflow.imports.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Conditions of a file become rules: translated where they are simple, else asked for. */
final class ReadConditions {

  private static final List<ChoiceText> CHOICES =
      List.of(ChoiceText.CONDITION, ChoiceText.OTHERWISE);

  private static final Pattern BRACES = Pattern.compile("[{}]");

  private final ProcessDraft draft;
  private final Set<String> fieldsSaid = new HashSet<>();

  ReadConditions(ProcessDraft draft) {
    this.draft = draft;
  }

  /** Whether the flow's condition can be translated. */
  static boolean isReadable(DraftFlow flow) {
    return !flow.drawnCondition.isEmpty() && TranslateRule.of(flow.drawnCondition).isPresent();
  }

  static boolean isOtherwise(DraftFlow flow) {
    return ProseRule.isOtherwise(flow.drawnCondition);
  }

  /** Translates what can be translated, and makes fields of variables that are none yet. */
  boolean translate(DraftFlow flow, DraftBody body) {
    Optional<Rule> rule = TranslateRule.of(flow.drawnCondition);
    if (rule.isEmpty()) {
      return false;
    }
    flow.condition = rule.get().expression();
    if (!flow.drawnCondition.equals(flow.condition)) {
      draft.report.add(
          FlowFinding.CONDITION_TRANSLATED,
          flow.place(),
          Map.of("before", flow.drawnCondition, "after", flow.condition),
          new Fix(
              flow.id,
              "condition",
              Texts.shortened(flow.drawnCondition, 200),
              flow.condition,
              true));
    }
    rule.get().fields().forEach((variable, type) -> addField(variable, type, flow, body));
    return true;
  }

  /** A variable that no form has is asked for in the steps before the choice. */
  private void addField(String variable, FieldType type, DraftFlow flow, DraftBody body) {
    String key = FieldKey.made(variable);
    boolean known = draft.fields.has(key);
    if (known && !fieldsSaid.contains(key)) {
      return;
    }
    if (!known) {
      draft.fields.add(variable, variable, type, null, "{}", flow.place());
      fieldsSaid.add(key);
      draft.report.add(FlowFinding.CONDITION_FIELD, flow.place(), Map.of("field", key));
    }
    for (DraftNode step : StepsBefore.of(body.source(flow), body)) {
      step.access.putIfAbsent(key, FieldAccess.REQUIRED);
    }
  }

  /** Asks when a flow is taken; null stays its condition while that is open. */
  void ask(DraftFlow flow, DraftNode gateway, DraftBody body) {
    String text = flow.drawnCondition;
    FlowFinding finding =
        text.isEmpty()
            ? FlowFinding.FLOW_CONDITION_MISSING
            : Expressions.callsCode(text)
                ? FlowFinding.CONDITION_UNSAFE
                : FlowFinding.CONDITION_LANGUAGE;
    Asking asking =
        Asking.of(Question.Kind.CONDITION, finding, flow.place(), CHOICES)
            .with(Map.of("condition", text, "source", gateway.title()));
    Optional<String> rule = ProseRule.proposal(text.isEmpty() ? flow.name.text() : text);
    if (rule.isPresent()) {
      asking = asking.proposing(ChoiceText.CONDITION, rule.get());
    }
    Optional<Answer> answer = draft.questions.ask(asking);
    if (answer.isPresent() && ChoiceText.OTHERWISE.is(answer.get())) {
      gateway.defaultFlow = flow.id;
    } else if (answer.isPresent()) {
      flow.condition = answer.get().value().strip();
      String bare = BRACES.matcher(flow.condition).replaceAll("");
      TranslateRule.of(bare)
          .ifPresent(
              known -> known.fields().forEach((field, type) -> addField(field, type, flow, body)));
    }
  }

  /** Says that a condition goes, because nothing asks for it where it stands. */
  void leaveOut(DraftFlow flow) {
    if (!flow.drawnCondition.isEmpty() && flow.condition == null) {
      draft.report.add(
          FlowFinding.CONDITION_LEFT_OUT, flow.place(), Map.of("condition", flow.drawnCondition));
    }
  }
}
