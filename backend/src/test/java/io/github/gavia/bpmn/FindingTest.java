package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.WorkflowXml.Reading;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding has a small file that brings it about. */
class FindingTest {

  private static final String T = "<bpmn:userTask id=\"t\" name=\"Check\" />";

  /** A file for each finding, whose message must contain the given words. */
  private record Sample(Finding finding, String file, String words) {
    @Override
    public String toString() {
      return finding.name();
    }
  }

  private static Sample process(Finding finding, String content, String words) {
    return new Sample(finding, Bpmn.process(content), words);
  }

  private static Sample event(Finding finding, String kind) {
    return process(
        finding,
        "<bpmn:intermediateCatchEvent id=\"e\" name=\"Wait\"><bpmn:%sEventDefinition /></bpmn:intermediateCatchEvent>"
            .formatted(kind),
        "Wait");
  }

  private static Sample extension(Finding finding, String extensions, String words) {
    return process(
        finding,
        "<bpmn:userTask id=\"t\" name=\"Check\"><bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:userTask>"
            .formatted(extensions),
        words);
  }

  private static Sample drawn(Finding finding, String content, String shape, String words) {
    return new Sample(
        finding,
        Bpmn.definitions(
            "<bpmn:process id=\"p\">"
                + content
                + "</bpmn:process><bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement=\"p\">"
                + shape
                + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"),
        words);
  }

  static Stream<Sample> samples() {
    return Stream.of(files(), ids(), flows(), nodes(), events(), extensions(), drawings())
        .flatMap(samples -> samples);
  }

  private static Stream<Sample> files() {
    String pool =
        "<bpmn:process id=\"p\" /><bpmn:collaboration id=\"c\"><bpmn:participant id=\"pool\""
            + " name=\"Office\" %s /></bpmn:collaboration>";
    return Stream.of(
        new Sample(Finding.TOO_LARGE, " ".repeat(XmlParser.MAX_BYTES + 1), "6 MB"),
        new Sample(Finding.TOO_DEEP, "<a>".repeat(201), "200"),
        process(Finding.TOO_MANY_NODES, "<bpmn:userTask />".repeat(Ids.MAX_NODES + 1), "2000"),
        process(Finding.TOO_MANY_FINDINGS, "<bpmn:dataObject />".repeat(Findings.MOST + 1), "1000"),
        new Sample(Finding.XML_DOCTYPE, "<!DOCTYPE a><a />", "DOCTYPE"),
        new Sample(Finding.NOT_XML, "{\"a\": 1}", "JSON"),
        new Sample(Finding.XML_MALFORMED, "<a>\n<b></a>", "line 2"),
        new Sample(
            Finding.XML_ENCODING, "<?xml version=\"1.0\" encoding=\"x-none\"?><a />", "X-NONE"),
        new Sample(Finding.NOT_BPMN, "<html xmlns=\"urn:h\" />", "html in the namespace \"urn:h\""),
        new Sample(Finding.BPMN_NAMESPACE, "<definitions xmlns=\"urn:d\" />", "urn:d"),
        new Sample(Finding.NO_PROCESS, Bpmn.definitions(""), "no process"),
        new Sample(
            Finding.MULTIPLE_PROCESSES,
            Bpmn.definitions("<bpmn:process id=\"a\" name=\"One\" /><bpmn:process id=\"b\" />"),
            "One, b"),
        new Sample(
            Finding.NOT_EXECUTABLE,
            Bpmn.definitions("<bpmn:process id=\"p\" isExecutable=\"false\" />"),
            "runnable"),
        new Sample(
            Finding.POOL_LEFT_OUT, Bpmn.definitions(pool.formatted("processRef=\"p\"")), "Office"),
        new Sample(Finding.BLACK_BOX_POOL, Bpmn.definitions(pool.formatted("")), "Office"));
  }

  private static Stream<Sample> ids() {
    return Stream.of(
        process(
            Finding.DUPLICATE_ID,
            T + "\n<bpmn:endEvent id=\"t\" name=\"Done\" />",
            "\"Check\" in line 3 and \"Done\" in line 4"),
        process(Finding.ID_SYNTAX, "<bpmn:userTask id=\"my task\" />", "my task"),
        process(Finding.ID_TOO_LONG, "<bpmn:userTask id=\"" + "x".repeat(256) + "\" />", "255"),
        process(Finding.MISSING_ID, "<bpmn:userTask name=\"Check\" />", "UserTask_1"));
  }

  private static Stream<Sample> flows() {
    String sub = "<bpmn:subProcess id=\"s\"><bpmn:userTask id=\"inner\" /></bpmn:subProcess>";
    return Stream.of(
        process(Finding.DANGLING_FLOW, T + Bpmn.flow("f", "t", "none"), "targetRef \"none\""),
        process(Finding.FLOW_CROSSES_BORDER, T + sub + Bpmn.flow("f", "t", "inner"), "border"),
        process(
            Finding.FLOW_OF_LEFT_OUT,
            T + "<bpmn:complexGateway id=\"g\" name=\"Any\" />" + Bpmn.flow("f", "t", "g"),
            "together with \"Any\""),
        process(
            Finding.DANGLING_REF,
            "<bpmn:boundaryEvent id=\"b\" attachedToRef=\"none\"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>",
            "attachedToRef \"none\""),
        process(
            Finding.DANGLING_DEFAULT,
            "<bpmn:exclusiveGateway id=\"g\" default=\"other\" />",
            "\"other\" of \"g\""),
        process(
            Finding.DANGLING_NOTE,
            "<bpmn:association id=\"a\" sourceRef=\"x\" targetRef=\"y\" />",
            "\"a\""));
  }

  private static Stream<Sample> nodes() {
    String activity = "<bpmn:userTask id=\"t\" name=\"Check\" %s>%s</bpmn:userTask>";
    return Stream.of(
        process(Finding.TASK_TO_USER_TASK, "<bpmn:task id=\"t\" name=\"Check\" />", "Check"),
        process(Finding.SERVICE_TASK, "<bpmn:sendTask id=\"t\" name=\"Mail\" />", "Mail"),
        process(Finding.SCRIPT_TASK, "<bpmn:scriptTask id=\"t\" name=\"Sum\" />", "Sum"),
        process(
            Finding.MULTI_INSTANCE,
            activity.formatted("", "<bpmn:multiInstanceLoopCharacteristics />"),
            "Check"),
        process(
            Finding.LOOP_UNSUPPORTED,
            activity.formatted("", "<bpmn:standardLoopCharacteristics />"),
            "Check"),
        process(
            Finding.COMPENSATION, activity.formatted("isForCompensation=\"true\"", ""), "Check"),
        process(Finding.TRANSACTION, "<bpmn:transaction id=\"t\" name=\"Pay\" />", "Pay"),
        process(Finding.ADHOC, "<bpmn:adHocSubProcess id=\"t\" name=\"Any\" />", "Any"),
        process(
            Finding.EVENT_SUB_PROCESS,
            "<bpmn:subProcess id=\"t\" name=\"On\" triggeredByEvent=\"true\" />",
            "On"),
        process(Finding.EVENT_GATEWAY, "<bpmn:eventBasedGateway id=\"g\" />", "\"g\""),
        process(Finding.COMPLEX_GATEWAY, "<bpmn:complexGateway id=\"g\" />", "\"g\""),
        process(Finding.UNSUPPORTED_NODE, "<bpmn:intermediateThrowEvent id=\"e\" />", "\"e\""),
        process(
            Finding.UNSUPPORTED_ELEMENT,
            "<bpmn:dataObject id=\"d\" name=\"Paper\" />",
            "dataObject “Paper”"),
        process(Finding.LANE_TO_ROLE, "<bpmn:laneSet id=\"l\" />", "Lanes"),
        process(
            Finding.VENDOR_ATTRIBUTE,
            "<bpmn:userTask id=\"t\" acme:assignee=\"kim\" />",
            "assignee=\"kim\""));
  }

  private static Stream<Sample> events() {
    return Stream.of(
        event(Finding.MESSAGE_EVENT, "message"),
        event(Finding.SIGNAL_EVENT, "signal"),
        event(Finding.CONDITIONAL_EVENT, "conditional"),
        event(Finding.ERROR_EVENT, "error"),
        event(Finding.ESCALATION_EVENT, "escalation"),
        event(Finding.COMPENSATION_EVENT, "compensate"),
        event(Finding.CANCEL_EVENT, "cancel"),
        event(Finding.LINK_EVENT, "link"),
        event(Finding.TERMINATE_EVENT, "terminate"),
        event(Finding.TIMER_EVENT, "timer"),
        process(
            Finding.TIMER_START,
            "<bpmn:startEvent id=\"s\" name=\"Nightly\"><bpmn:timerEventDefinition /></bpmn:startEvent>",
            "Nightly"),
        process(
            Finding.BOUNDARY_EVENT,
            T
                + "<bpmn:boundaryEvent id=\"b\" name=\"Remind\" attachedToRef=\"t\" cancelActivity=\"false\"><bpmn:timerEventDefinition /></bpmn:boundaryEvent>",
            "Remind"),
        process(
            Finding.TIMER_INCOMPLETE,
            T
                + "<bpmn:boundaryEvent id=\"b\" attachedToRef=\"t\"><bpmn:timerEventDefinition><bpmn:timeDuration>P1M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>",
            "P1M"));
  }

  private static Stream<Sample> extensions() {
    return Stream.of(
        extension(Finding.UNKNOWN_EXTENSION, "<acme:form />", "form (urn:acme) of \"Check\""),
        extension(
            Finding.EXTENSION_VALUE,
            "<gavia:state order=\"first\" />",
            "order of gavia:state cannot be \"first\""),
        extension(Finding.EXTENSION_MISSING, "<gavia:hook />", "gavia:hook lacks url"),
        extension(Finding.EXTENSION_TWICE, "<gavia:state /><gavia:state />", "more than once"));
  }

  private static Stream<Sample> drawings() {
    return Stream.of(
        drawn(
            Finding.DI_INVALID,
            T,
            "<bpmndi:BPMNShape bpmnElement=\"t\"><dc:Bounds x=\"NaN\" y=\"0\" width=\"1\" height=\"1\" /></bpmndi:BPMNShape>",
            "Check"),
        drawn(
            Finding.DI_COLLAPSED,
            "<bpmn:subProcess id=\"s\" name=\"Inner\" />",
            "<bpmndi:BPMNShape bpmnElement=\"s\" isExpanded=\"false\"><dc:Bounds x=\"0\" y=\"0\" width=\"1\" height=\"1\" /></bpmndi:BPMNShape>",
            "Inner"),
        drawn(Finding.DI_ORPHAN, "", "<bpmndi:BPMNShape bpmnElement=\"gone\" />", "gone"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isFoundInItsSample(Sample sample) {
    Reading reading = Bpmn.read(sample.file());

    Map<String, String> english = new HashMap<>();
    reading.diagnostics().forEach(found -> english.put(found.code(), found.messages().get("en")));
    assertThat(english).containsKey(sample.finding().code());
    assertThat(english.get(sample.finding().code())).contains(sample.words());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void leavesAModelUnlessItRefuses(Sample sample) {
    Reading reading = Bpmn.read(sample.file());

    boolean refused = sample.finding().severity() == Severity.REFUSED;
    assertThat(reading.model() == null).isEqualTo(refused);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void speaksBothLanguagesAndFillsEveryArgument(Sample sample) {
    for (Diagnostic found : Bpmn.read(sample.file()).diagnostics()) {
      assertThat(found.messages()).containsOnlyKeys("zh", "en");
      assertThat(found.messages().values())
          .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern("\\{[a-z]+}"));
    }
  }

  @Test
  void hasASampleForEachFinding() {
    Map<Finding, String> files = new EnumMap<>(Finding.class);
    samples().forEach(sample -> files.put(sample.finding(), sample.file()));
    Set<Finding> without = new HashSet<>(Set.of(Finding.values()));
    without.removeAll(files.keySet());

    assertThat(without).isEmpty();
  }

  @Test
  void namesElementLineAndProperty() {
    Reading reading =
        Bpmn.read(
            Bpmn.process(
                """
                <bpmn:userTask id="t"
                    name="Check">
                  <bpmn:extensionElements>
                    <gavia:state order="x" />
                  </bpmn:extensionElements>
                </bpmn:userTask>
                """));

    Diagnostic found = reading.diagnostics().get(0);
    assertThat(found.elementId()).isEqualTo("t");
    assertThat(found.elementName()).isEqualTo("Check");
    assertThat(found.line()).isEqualTo(6);
    assertThat(found.field()).isEqualTo("order");
    assertThat(found.args()).containsEntry("value", "x");
  }

  @Test
  void listsTheFirstRefusalHoweverMuchWasFoundBefore() {
    String notices = "<bpmn:dataObject />".repeat(Findings.MOST);

    Reading reading =
        Bpmn.read(
            Bpmn.definitions(
                "<bpmn:process id=\"p\"><bpmn:userTask id=\"t\" />"
                    + "<bpmn:userTask id=\"t\" /></bpmn:process>"
                    + notices));

    assertThat(reading.model()).isNull();
    assertThat(reading.diagnostics()).extracting("code").contains("DUPLICATE_ID");
  }

  @Test
  void quotesLongValuesInPart() {
    String name = "x".repeat(100_000);

    Reading reading = Bpmn.read(Bpmn.process("<bpmn:task id=\"t\" name=\"" + name + "\" />"));

    assertThat(reading.diagnostics().get(0).messages().get("en"))
        .hasSizeLessThan(2 * Findings.LONGEST);
  }
}
