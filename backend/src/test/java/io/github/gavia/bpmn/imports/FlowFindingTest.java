package io.github.gavia.bpmn.imports;

import static io.github.gavia.bpmn.imports.Small.between;
import static io.github.gavia.bpmn.imports.Small.choice;
import static io.github.gavia.bpmn.imports.Small.flow;
import static io.github.gavia.bpmn.imports.Small.process;
import static io.github.gavia.bpmn.imports.Small.task;

import io.github.gavia.bpmn.FindingText;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Answers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding about steps, events, gateways and arrows has a file that brings it about. */
class FlowFindingTest {

  private static final String ON = flow("on", "t", "u") + task("u");

  /** A file whose element {@code x} brings the finding about. */
  private static Sample element(
      FindingText finding, String tag, String attributes, String content) {
    return new Sample(
        finding,
        between(
            task("t")
                + "<%s id=\"x\" name=\"Odd\" %s>%s</%s>".formatted(tag, attributes, content, tag)
                + task("u")
                + flow("f1", "t", "x")
                + flow("f2", "x", "u")),
        "x");
  }

  private static Sample event(FindingText finding, String tag, String definition) {
    return element(finding, tag, "", "<" + definition + "EventDefinition/>");
  }

  private static Sample start(FindingText finding, String definition) {
    return new Sample(
        finding,
        process(
            "<startEvent id=\"x\"><%sEventDefinition/></startEvent>".formatted(definition)
                + task("t")
                + flow("f", "x", "t")),
        "x");
  }

  private static Sample end(FindingText finding, String definition) {
    return new Sample(
        finding,
        process(
            task("t")
                + "<endEvent id=\"x\"><%sEventDefinition/></endEvent>".formatted(definition)
                + flow("f", "t", "x")),
        "x");
  }

  private static Sample boundary(FindingText finding, String definition, String attributes) {
    return boundaryAt(finding, task("t"), definition, attributes);
  }

  private static Sample boundaryAt(
      FindingText finding, String host, String definition, String attributes) {
    return new Sample(
        finding,
        between(
            host
                + ON
                + "<boundaryEvent id=\"x\" attachedToRef=\"t\" %s><%sEventDefinition/></boundaryEvent>"
                    .formatted(attributes, definition)
                + task("v")
                + flow("f", "x", "v")),
        "x");
  }

  static Stream<Sample> samples() {
    return Stream.of(
            steps(), loops(), events(), boundaries(), timers(), gateways(), conditions(), shape())
        .flatMap(samples -> samples);
  }

  private static Stream<Sample> steps() {
    return Stream.of(
        element(FlowFinding.TASK_TO_USER_TASK, "manualTask", "", ""),
        element(FlowFinding.SERVICE_TASK, "sendTask", "", ""),
        element(EventFinding.RECEIVE_TASK, "receiveTask", "", ""),
        element(FlowFinding.SCRIPT_TASK, "scriptTask", "", "<script>System.exit(0)</script>"),
        element(FlowFinding.CODE_BINDING, "serviceTask", "flowable:class=\"a.B\"", ""),
        element(FlowFinding.CALL_ACTIVITY, "callActivity", "calledElement=\"other\"", ""),
        element(FlowFinding.CALL_IN_FILE, "callActivity", "calledElement=\"p\"", ""),
        element(FlowFinding.EMPTY_SUB_PROCESS, "subProcess", "", ""),
        element(FlowFinding.TRANSACTION, "transaction", "", task("y")),
        element(FlowFinding.ADHOC, "adHocSubProcess", "", task("y")),
        new Sample(
            EventFinding.EVENT_SUB_PROCESS,
            process(
                task("t")
                    + "<subProcess id=\"x\" triggeredByEvent=\"true\">"
                    + task("y")
                    + "</subProcess>"),
            "x"),
        new Sample(
            FlowFinding.COMPENSATION,
            process(task("t") + "<userTask id=\"x\" isForCompensation=\"true\"/>"),
            "x"),
        new Sample(
            FlowFinding.NO_HUMAN_STEP,
            process("<startEvent id=\"s\"/><endEvent id=\"e\"/>" + flow("f", "s", "e")),
            "p"));
  }

  private static Stream<Sample> loops() {
    String many = "<multiInstanceLoopCharacteristics flowable:collection=\"people\"/>";
    return Stream.of(
        element(FlowFinding.MULTI_INSTANCE, "userTask", "", many),
        element(FlowFinding.MULTI_INSTANCE_BODY, "subProcess", "", many + task("y")),
        element(FlowFinding.LOOP_UNSUPPORTED, "userTask", "", "<standardLoopCharacteristics/>"));
  }

  private static Stream<Sample> events() {
    return Stream.of(
        start(EventFinding.MESSAGE_START, "message"),
        start(EventFinding.SIGNAL_START, "signal"),
        start(EventFinding.CONDITIONAL_START, "conditional"),
        start(EventFinding.TIMER_START, "timer"),
        event(EventFinding.MESSAGE_CATCH, "intermediateCatchEvent", "message"),
        event(EventFinding.SIGNAL_CATCH, "intermediateCatchEvent", "signal"),
        event(EventFinding.CONDITIONAL_CATCH, "intermediateCatchEvent", "conditional"),
        event(EventFinding.MESSAGE_THROW, "intermediateThrowEvent", "message"),
        event(EventFinding.SIGNAL_THROW, "intermediateThrowEvent", "signal"),
        event(EventFinding.ESCALATION_EVENT, "intermediateThrowEvent", "escalation"),
        event(EventFinding.COMPENSATION_EVENT, "intermediateThrowEvent", "compensate"),
        end(EventFinding.MESSAGE_THROW, "message"),
        end(EventFinding.ERROR_EVENT, "error"),
        end(EventFinding.CANCEL_EVENT, "cancel"),
        end(EventFinding.TERMINATE_EVENT, "terminate"),
        element(EventFinding.NO_TRIGGER, "intermediateThrowEvent", "", ""),
        element(
            EventFinding.MULTIPLE_EVENT,
            "intermediateCatchEvent",
            "",
            "<messageEventDefinition/><signalEventDefinition/>"),
        new Sample(
            EventFinding.LINK_EVENT,
            between(
                task("t")
                    + link("intermediateThrowEvent", "x")
                    + link("intermediateCatchEvent", "y")
                    + task("u")
                    + flow("f1", "t", "x")
                    + flow("f2", "y", "u")),
            "x"),
        event(EventFinding.LINK_WITHOUT_END, "intermediateThrowEvent", "link"));
  }

  private static String link(String tag, String id) {
    return "<%s id=\"%s\"><linkEventDefinition name=\"A\"/></%s>".formatted(tag, id, tag);
  }

  private static Stream<Sample> boundaries() {
    String sub = "<subProcess id=\"t\">" + task("y") + "</subProcess>";
    return Stream.of(
        boundary(EventFinding.MESSAGE_BOUNDARY, "message", ""),
        boundary(EventFinding.SIGNAL_BOUNDARY, "signal", ""),
        boundary(EventFinding.CONDITIONAL_BOUNDARY, "conditional", ""),
        boundary(EventFinding.ERROR_BOUNDARY, "error", ""),
        boundary(EventFinding.ESCALATION_BOUNDARY, "escalation", ""),
        boundary(EventFinding.BOUNDARY_EVENT, "compensate", ""),
        boundaryAt(EventFinding.BOUNDARY_EVENT, sub, "error", ""),
        boundary(EventFinding.NON_INTERRUPTING, "message", "cancelActivity=\"false\""),
        new Sample(
            EventFinding.PATH_LEFT_OUT,
            boundaryAt(EventFinding.BOUNDARY_EVENT, sub, "error", "").file(),
            "v",
            Answers.NONE),
        new Sample(
            EventFinding.FLOW_INTO_BOUNDARY,
            between(
                task("t")
                    + ON
                    + "<boundaryEvent id=\"b\" attachedToRef=\"t\"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>"
                    + flow("x", "u", "b")),
            "x"));
  }

  private static Stream<Sample> timers() {
    return Stream.of(
        new Sample(
            EventFinding.TIMER_READ, Small.timer("<timeDuration>2 Tage</timeDuration>"), "b"),
        new Sample(
            EventFinding.TIMER_INCOMPLETE,
            Small.timer("<timeDuration>${soon}</timeDuration>"),
            "b"),
        element(
            EventFinding.TIMER_EVENT,
            "intermediateCatchEvent",
            "",
            "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>"));
  }

  private static Stream<Sample> gateways() {
    String awaited =
        between(
            task("t")
                + "<eventBasedGateway id=\"g\"/>"
                + "<intermediateCatchEvent id=\"x\" name=\"Paid\"><messageEventDefinition/></intermediateCatchEvent>"
                + task("u")
                + flow("f1", "t", "g")
                + flow("f2", "g", "x")
                + flow("f3", "x", "u"));
    String rules = "p/choice:g";
    return Stream.of(
        new Sample(EventFinding.EVENT_GATEWAY, awaited, "g"),
        new Sample(EventFinding.EVENT_BUTTON, awaited, "x"),
        element(FlowFinding.COMPLEX_GATEWAY, "complexGateway", "", ""),
        new Sample(FlowFinding.CONDITION_MISSING, choice("", ""), "g"),
        new Sample(
            FlowFinding.FLOW_CONDITION_MISSING,
            choice("", ""),
            "yes",
            Answers.NONE.with(rules, Answer.of("rule"))),
        new Sample(FlowFinding.OTHERWISE, choice("${a > 1}", ""), "no"),
        new Sample(
            FlowFinding.DECISION_STEP,
            between(
                task("t")
                    + "<parallelGateway id=\"a\"/><exclusiveGateway id=\"x\"/>"
                    + task("u")
                    + flow("f1", "t", "a")
                    + flow("f2", "a", "x")
                    + flow("f3", "yes", "x", "u", "")
                    + flow("f4", "no", "x", "t", "")),
            "x"));
  }

  private static Stream<Sample> conditions() {
    return Stream.of(
        new Sample(FlowFinding.CONDITION_TRANSLATED, choice("${a > 1}", "${a <= 1}"), "yes"),
        new Sample(FlowFinding.CONDITION_FIELD, choice("${a > 1}", "${a <= 1}"), "yes"),
        new Sample(FlowFinding.CONDITION_LANGUAGE, choice("if it is big", "else"), "yes"),
        new Sample(FlowFinding.CONDITION_UNSAFE, choice("${bean.big()}", "${a > 1}"), "yes"),
        new Sample(
            FlowFinding.CONDITION_LEFT_OUT,
            between(task("t") + task("u") + flow("x", "", "t", "u", "${a}")),
            "x"),
        new Sample(
            FlowFinding.DEFAULT_HAS_CONDITION,
            choice("${a > 1}", "${a > 2}").replace("id=\"g\"", "id=\"g\" default=\"no\""),
            "no"),
        new Sample(
            FlowFinding.CONDITIONAL_SPLIT,
            between(
                task("t")
                    + task("u")
                    + flow("f1", "", "t", "u", "${a > 1}")
                    + flow("f2", "", "t", "e", "${a > 2}")),
            "t"));
  }

  private static Stream<Sample> shape() {
    String open = "<startEvent id=\"s\"/>" + task("t") + "<exclusiveGateway id=\"g\"/>";
    return Stream.of(
        new Sample(FlowFinding.BUTTON_NAMED, between(task("t") + ON), "out"),
        new Sample(FlowFinding.STEP_NAMED, process("<userTask id=\"t\"/>"), "t"),
        new Sample(FlowFinding.UNREACHABLE, between(task("t") + ON + task("x")), "x"),
        new Sample(FlowFinding.NO_START, process(task("t")), "p"),
        new Sample(FlowFinding.NO_END, process(task("t")), "t"),
        new Sample(
            FlowFinding.MULTIPLE_STARTS,
            process(
                "<startEvent id=\"a\" name=\"Mail\"/><startEvent id=\"b\" name=\"Phone\"/>"
                    + task("t")
                    + flow("f1", "a", "t")
                    + flow("f2", "b", "t")),
            "p"),
        new Sample(FlowFinding.START_STEP, between(task("t") + ON), "Submit_1"),
        new Sample(
            FlowFinding.START_STEP_TAKEN,
            between("<userTask id=\"t\" flowable:assignee=\"${initiator}\"/>" + ON),
            "t"),
        new Sample(
            FlowFinding.START_LEADS_NOWHERE, process("<startEvent id=\"s\"/>" + task("t")), "s"),
        new Sample(
            FlowFinding.GATEWAY_NO_OUTGOING,
            process(open + flow("f1", "s", "t") + flow("f2", "t", "g")),
            "g"),
        new Sample(
            FlowFinding.FLOW_INTO_START,
            process(
                "<startEvent id=\"s\"/>" + task("t") + flow("f", "s", "t") + flow("x", "t", "s")),
            "x"),
        new Sample(
            FlowFinding.FLOW_FROM_END,
            process(task("t") + "<endEvent id=\"e\"/>" + flow("f", "t", "e") + flow("x", "e", "t")),
            "x"),
        new Sample(
            FlowFinding.IMPLICIT_SPLIT,
            between(task("t") + ON + task("v") + flow("f", "t", "v") + flow("g", "v", "e")),
            "t"),
        new Sample(
            FlowFinding.IMPLICIT_CHOICE,
            between(
                task("t")
                    + task("u")
                    + flow("f1", "agree", "t", "u", "")
                    + flow("f2", "refuse", "t", "e", "")),
            "t"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isFoundAtItsElement(Sample sample) {
    sample.assertFound();
  }

  @Test
  void hasASampleForEachFinding() {
    Sample.assertComplete(samples(), FlowFinding.values(), List.of());
    Sample.assertComplete(samples(), EventFinding.values(), List.of());
  }
}
