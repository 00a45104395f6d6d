package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Question;
import io.github.gavia.workflow.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What gateways decide by: buttons where the file has no rules, else rules. */
final class DecideChoices {

  private final ProcessDraft draft;
  private final AssignTasks assign;
  private final ReadConditions conditions;

  DecideChoices(ProcessDraft draft, AssignTasks assign) {
    this.draft = draft;
    this.assign = assign;
    this.conditions = new ReadConditions(draft);
  }

  void in(DraftBody body) {
    for (DraftNode gateway : body.nodes()) {
      if (gateway.isGateway()) {
        gateway.defaultFlow = defaultFlow(gateway, body);
      }
      switch (gateway.kind) {
        case EXCLUSIVE -> decide(gateway, body);
        case INCLUSIVE -> readInclusive(gateway, body);
        default -> gateway.defaultFlow = null;
      }
    }
    body.flows().forEach(conditions::leaveOut);
  }

  private @Nullable String defaultFlow(DraftNode gateway, DraftBody body) {
    String drawn = gateway.defaultFlow;
    if (drawn == null || drawn.isBlank()) {
      return null;
    }
    String id = draft.ids.resolve(drawn);
    for (DraftFlow flow : body.leaving(gateway)) {
      if (flow.id.equals(id) || flow.id.equals(drawn)) {
        return flow.id;
      }
    }
    draft.report.add(FileFinding.DANGLING_DEFAULT, gateway.place(), Map.of("ref", drawn));
    return null;
  }

  private void decide(DraftNode gateway, DraftBody body) {
    List<DraftFlow> exits = body.leaving(gateway);
    if (exits.size() < 2) {
      gateway.kind = Kind.MERGE;
      gateway.defaultFlow = null;
      return;
    }
    boolean readable = exits.stream().anyMatch(ReadConditions::isReadable);
    if (readable || askWhoChooses(gateway, exits)) {
      byRules(gateway, exits, body);
    } else {
      byButtons(gateway, body);
    }
  }

  /** Whether rules choose although the file has none that can be read. */
  private boolean askWhoChooses(DraftNode gateway, List<DraftFlow> exits) {
    List<String> titles = exits.stream().map(flow -> flow.place().title()).toList();
    Asking asking =
        Asking.of(
                Question.Kind.CHOICE,
                FlowFinding.CONDITION_MISSING,
                gateway.place(),
                List.of(ChoiceText.BUTTONS, ChoiceText.RULE))
            .with(Map.of("flows", Texts.listed(titles)))
            .about(exits.stream().map(DraftFlow::place).toList());
    Optional<Answer> answer = draft.questions.ask(asking);
    boolean rules = answer.isPresent() && ChoiceText.RULE.is(answer.get());
    if (!rules) {
      exits.forEach(flow -> say(flow, gateway));
    }
    return rules;
  }

  /** Prose becomes the button's name. */
  private void say(DraftFlow flow, DraftNode gateway) {
    String text = flow.drawnCondition;
    if (text.isEmpty()) {
      return;
    }
    boolean calls = Expressions.callsCode(text);
    draft.report.add(
        calls ? FlowFinding.CONDITION_UNSAFE : FlowFinding.CONDITION_LANGUAGE,
        flow.place(),
        Map.of("condition", text),
        draft.questions.id(Question.Kind.CHOICE, gateway.id),
        null);
    if (flow.name.text().isEmpty() && !Texts.hasExpression(text) && !calls) {
      String line = Texts.shortened(Texts.oneLine(text), Texts.LONGEST_NAME);
      flow.name = Label.of(line);
    }
    flow.drawnCondition = "";
  }

  private void byRules(DraftNode gateway, List<DraftFlow> exits, DraftBody body) {
    gateway.kind = Kind.RULE;
    List<DraftFlow> open = new ArrayList<>();
    for (DraftFlow flow : exits) {
      if (flow.id.equals(gateway.defaultFlow)) {
        dropCondition(flow);
      } else if (!conditions.translate(flow, body)) {
        open.add(flow);
      }
    }
    if (gateway.defaultFlow == null) {
      takeOtherwise(gateway, open);
    }
    open.forEach(flow -> conditions.ask(flow, gateway, body));
    open.forEach(flow -> flow.drawnCondition = "");
  }

  private void dropCondition(DraftFlow flow) {
    if (!flow.drawnCondition.isEmpty()) {
      draft.report.add(
          FlowFinding.DEFAULT_HAS_CONDITION,
          flow.place(),
          Map.of("condition", flow.drawnCondition));
      flow.drawnCondition = "";
    }
  }

  /** The one exit without rule, or the one that says so, is taken when no rule holds. */
  private void takeOtherwise(DraftNode gateway, List<DraftFlow> open) {
    List<DraftFlow> bare = open.stream().filter(flow -> flow.drawnCondition.isEmpty()).toList();
    Optional<DraftFlow> otherwise = open.stream().filter(ReadConditions::isOtherwise).findFirst();
    if (otherwise.isEmpty() && bare.size() == 1 && open.size() == 1) {
      otherwise = Optional.of(bare.get(0));
    }
    otherwise.ifPresent(
        flow -> {
          gateway.defaultFlow = flow.id;
          flow.drawnCondition = "";
          open.remove(flow);
          draft.report.add(FlowFinding.OTHERWISE, flow.place(), Map.of("source", gateway.title()));
        });
  }

  private void readInclusive(DraftNode gateway, DraftBody body) {
    List<DraftFlow> exits = body.leaving(gateway);
    if (exits.size() < 2) {
      gateway.defaultFlow = null;
      return;
    }
    for (DraftFlow flow : exits) {
      if (flow.id.equals(gateway.defaultFlow)) {
        dropCondition(flow);
      } else if (!flow.drawnCondition.isEmpty() && !conditions.translate(flow, body)) {
        conditions.ask(flow, gateway, body);
        flow.drawnCondition = "";
      }
    }
  }

  private void byButtons(DraftNode gateway, DraftBody body) {
    gateway.kind = Kind.BUTTONS;
    gateway.defaultFlow = null;
    List<DraftFlow> entering = body.entering(gateway);
    DraftNode before = entering.size() == 1 ? body.source(entering.get(0)) : null;
    if (before != null && isHandled(before) && onlyExit(before, body)) {
      moveOtherButtons(before, gateway, body);
    } else {
      addDecision(gateway, body);
    }
  }

  private static boolean isHandled(DraftNode node) {
    return node.kind == Kind.TASK
        && !(node.participant instanceof ParticipantRule.Hook)
        && !(node.participant instanceof ParticipantRule.Script);
  }

  private static boolean onlyExit(DraftNode node, DraftBody body) {
    return !node.waits && body.leaving(node).stream().filter(flow -> !flow.button).count() == 1;
  }

  /** All buttons of a step leave the same gateway. */
  private static void moveOtherButtons(DraftNode step, DraftNode gateway, DraftBody body) {
    for (DraftFlow flow : body.leaving(step)) {
      if (flow.button) {
        body.leadFrom(flow, gateway);
      }
    }
  }

  private void addDecision(DraftNode gateway, DraftBody body) {
    Label name = gateway.name.text().isEmpty() ? draft.label("作决定", "Decide") : gateway.name;
    DraftNode step = draft.added(body, Kind.TASK, gateway.id, name);
    step.origin = gateway.element;
    draft.putBefore(body, step, gateway);
    draft.report.add(FlowFinding.DECISION_STEP, gateway.place());
    assign.assignAdded(step);
  }
}
