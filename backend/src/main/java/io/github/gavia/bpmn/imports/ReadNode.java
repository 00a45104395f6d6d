package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.FindingText;
import io.github.gavia.bpmn.Findings;
import io.github.gavia.bpmn.Namespaces;
import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Question;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One step, event or gateway as drawn, apart from what its flows decide. */
final class ReadNode {

  private final ProcessDraft draft;
  private final ReadEvent events;

  ReadNode(ProcessDraft draft) {
    this.draft = draft;
    this.events = new ReadEvent(draft, this);
  }

  /** The node, or null after a finding. */
  @Nullable DraftNode read(XmlElement element) {
    if (leftOut(element)) {
      draft.report.add(FlowFinding.COMPENSATION, Place.of(element, draft.ids.of(element)));
      return null;
    }
    return switch (element.name()) {
      case "task", "manualTask" -> plainTask(element);
      case "userTask" -> task(element);
      case "receiveTask" -> receive(element);
      case "scriptTask" -> automatic(element, FlowFinding.SCRIPT_TASK);
      case "serviceTask", "sendTask", "businessRuleTask" ->
          automatic(element, FlowFinding.SERVICE_TASK);
      case "callActivity" -> call(element);
      case "exclusiveGateway" -> gateway(element, Kind.EXCLUSIVE);
      case "parallelGateway" -> gateway(element, Kind.PARALLEL);
      case "inclusiveGateway" -> gateway(element, Kind.INCLUSIVE);
      case "eventBasedGateway" -> gateway(element, Kind.EVENT_CHOICE);
      case "complexGateway" -> complex(element);
      default -> events.read(element);
    };
  }

  /** Whether a node is known beforehand to stay out. */
  boolean leftOut(XmlElement element) {
    return FlowNodes.isTrue(element, "isForCompensation", false)
        || FlowNodes.isTrue(element, "triggeredByEvent", false);
  }

  /** A node with what every node has. */
  DraftNode named(XmlElement element, Kind kind) {
    DraftNode node = new DraftNode(draft.ids.of(element), kind, element);
    node.name = label(element);
    node.documentation = documentation(element);
    draft.vendors.tally(element, node.id);
    return node;
  }

  /** The name on one line; expressions in it are mere text. */
  Label label(XmlElement element) {
    String text = Texts.name(element);
    Place place = Place.of(element, draft.ids.of(element));
    if (Texts.hasExpression(text)) {
      unsafe(place, "名称", "name", text);
    }
    if (text.length() > Texts.LONGEST_NAME) {
      draft.report.add(FileFinding.NAME_SHORTENED, place, Map.of("limit", "" + Texts.LONGEST_NAME));
    }
    return text.isEmpty() ? Label.NONE : Label.of(Texts.shortened(text, Texts.LONGEST_NAME));
  }

  private String documentation(XmlElement element) {
    String text =
        element.children(Namespaces.BPMN, "documentation").stream()
            .map(child -> Texts.lines(Texts.cut(child.text().strip())))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("\n"));
    text = Texts.cut(text);
    if (text.length() >= Texts.MOST) {
      draft.report.add(WorkFinding.DESCRIPTION_SHORTENED, Place.of(element, draft.ids.of(element)));
    }
    if (Texts.hasExpression(text)) {
      unsafe(Place.of(element, draft.ids.of(element)), "说明", "documentation", text);
    }
    return text;
  }

  private void unsafe(Place place, String zh, String en, String text) {
    draft.report.add(
        FileFinding.UNSAFE_EXPRESSION, place, Map.of("whereZh", zh, "whereEn", en, "text", text));
  }

  private DraftNode task(XmlElement element) {
    DraftNode node = named(element, Kind.TASK);
    String code = Facts.of(element).code();
    if (!code.isEmpty()) {
      acknowledge(FlowFinding.CODE_BINDING, node, ChoiceText.SKIP, Map.of("code", code));
    }
    readInstances(node, element);
    return node;
  }

  private DraftNode plainTask(XmlElement element) {
    DraftNode node = task(element);
    draft.report.add(FlowFinding.TASK_TO_USER_TASK, node.place());
    return node;
  }

  private DraftNode receive(XmlElement element) {
    DraftNode node = named(element, Kind.CATCH);
    node.trigger = Trigger.MESSAGE;
    return node;
  }

  private DraftNode automatic(XmlElement element, FlowFinding finding) {
    DraftNode node = named(element, Kind.TASK);
    XmlElement script = element.bpmnChild("script");
    String code = Facts.of(element).code();
    String text = script == null ? "" : Texts.oneLine(Texts.cut(script.text().strip()));
    List<ChoiceText> choices =
        List.of(ChoiceText.STEP, ChoiceText.HOOK, ChoiceText.SCRIPT, ChoiceText.SKIP);
    Asking asking =
        Asking.of(Question.Kind.AUTOMATION, finding, node.place(), choices)
            .with(Map.of("code", text.isEmpty() ? code : text));
    settle(node, draft.questions.ask(asking));
    if (!code.isEmpty()) {
      draft.report.add(
          FlowFinding.CODE_BINDING,
          node.place(),
          Map.of("code", code),
          draft.questions.id(Question.Kind.AUTOMATION, node.id),
          null);
    }
    readInstances(node, element);
    return node;
  }

  /** What was answered about the work of a step; without answer people will be asked for later. */
  static void settle(DraftNode node, Optional<Answer> answer) {
    node.settled = answer.isEmpty();
    answer.ifPresent(
        given -> {
          if (ChoiceText.HOOK.is(given)) {
            node.participant = new ParticipantRule.Hook(given.value().strip(), "", false, "");
            node.settled = true;
          } else if (ChoiceText.SCRIPT.is(given)) {
            node.participant = new ParticipantRule.Script(given.value().strip());
            node.settled = true;
          } else if (ChoiceText.SKIP.is(given)) {
            node.kind = Kind.PASS;
          }
        });
  }

  private DraftNode gateway(XmlElement element, Kind kind) {
    DraftNode node = named(element, kind);
    node.defaultFlow = element.attribute("default");
    return node;
  }

  private DraftNode complex(XmlElement element) {
    DraftNode node = gateway(element, Kind.INCLUSIVE);
    draft.report.add(FlowFinding.COMPLEX_GATEWAY, node.place());
    return node;
  }

  private DraftNode call(XmlElement element) {
    DraftNode node = named(element, Kind.TASK);
    Facts facts = Facts.of(element);
    String called =
        facts.first(Meaning.CALLED).orElseGet(() -> element.attribute("calledElement", "").strip());
    Optional<String> inFile = draft.inventory.process(called);
    boolean here = inFile.isPresent();
    List<ChoiceText> choices = List.of(ChoiceText.WORKFLOW, ChoiceText.STEP);
    Asking asking =
        Asking.of(
                Question.Kind.CALL,
                here ? FlowFinding.CALL_IN_FILE : FlowFinding.CALL_ACTIVITY,
                node.place(),
                choices)
            .with(Map.of("called", called));
    asking =
        here
            ? asking.proposing(ChoiceText.WORKFLOW, inFile.get()).optional()
            : asking.proposing(Answer.of(ChoiceText.STEP.id()));
    Optional<Answer> answer = draft.questions.ask(asking);
    node.settled = answer.isEmpty();
    if (answer.isPresent() && ChoiceText.WORKFLOW.is(answer.get())) {
      node.kind = Kind.CALL;
      node.settled = true;
      node.call =
          new Node.Call(
              answer.get().value().strip(), null, null, null, facts.handOver(), facts.handBack());
    }
    readInstances(node, element);
    return node;
  }

  /** Loops and multi-instances of an activity. */
  void readInstances(DraftNode node, XmlElement element) {
    XmlElement loop = element.bpmnChild("standardLoopCharacteristics");
    if (loop != null) {
      String condition = Findings.shortened(Texts.oneLine(Texts.cut(loop.text().strip())));
      acknowledge(
          FlowFinding.LOOP_UNSUPPORTED,
          node,
          ChoiceText.ONCE,
          Map.of("condition", condition.isEmpty() ? "?" : condition));
    }
    XmlElement many = element.bpmnChild("multiInstanceLoopCharacteristics");
    if (many != null) {
      draft.vendors.tally(many, node.id);
      instances(node, many);
    }
  }

  private void instances(DraftNode node, XmlElement many) {
    String collection =
        Facts.of(many)
            .first(Meaning.COLLECTION)
            .orElseGet(() -> Texts.oneLine(Texts.cut(many.text().strip())));
    Map<String, String> args = Map.of("collection", collection.isEmpty() ? "?" : collection);
    List<ChoiceText> choices = new ArrayList<>();
    if (node.kind == Kind.TASK) {
      choices.addAll(List.of(ChoiceText.ALL, ChoiceText.ANY));
    }
    choices.add(ChoiceText.ONCE);
    if (node.kind == Kind.CALL) {
      choices.add(ChoiceText.FIELD);
    }
    FindingText finding =
        node.kind == Kind.SUB_PROCESS
            ? FlowFinding.MULTI_INSTANCE_BODY
            : FlowFinding.MULTI_INSTANCE;
    Asking asking = Asking.of(Question.Kind.INSTANCES, finding, node.place(), choices).with(args);
    Answer answer = draft.questions.ask(asking).orElse(Answer.of(choices.get(0).id()));
    if (ChoiceText.ALL.is(answer)) {
      node.distribution = Distribution.ALL;
    } else if (ChoiceText.FIELD.is(answer) && node.call != null) {
      node.call =
          new Node.Call(
              node.call.workflow(),
              null,
              answer.value().strip(),
              null,
              node.call.handOver(),
              node.call.handBack());
    }
  }

  /** Asks to take note of something that can be had in one way only. */
  void acknowledge(
      FindingText finding, DraftNode node, ChoiceText choice, Map<String, String> args) {
    Question.Kind kind =
        finding == FlowFinding.CODE_BINDING
            ? Question.Kind.CODE
            : finding instanceof FlowFinding flow && isAboutInstances(flow)
                ? Question.Kind.INSTANCES
                : Question.Kind.EVENT;
    draft.questions.ask(Asking.of(kind, finding, node.place(), List.of(choice)).with(args));
  }

  private static boolean isAboutInstances(FlowFinding finding) {
    return finding == FlowFinding.LOOP_UNSUPPORTED || finding == FlowFinding.ADHOC;
  }
}
