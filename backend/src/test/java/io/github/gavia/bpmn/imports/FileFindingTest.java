package io.github.gavia.bpmn.imports;

import static io.github.gavia.bpmn.imports.Small.definitions;
import static io.github.gavia.bpmn.imports.Small.flow;
import static io.github.gavia.bpmn.imports.Small.process;
import static io.github.gavia.bpmn.imports.Small.task;

import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Answers;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding about a file, its ids and its drawing has a small file that brings it about. */
class FileFindingTest {

  private static final String PLAIN =
      "<startEvent id=\"s\"/>"
          + task("t")
          + "<endEvent id=\"e\"/>"
          + flow("a", "s", "t")
          + flow("b", "t", "e");

  private static final String TWO =
      "<process id=\"p\">" + PLAIN + "</process><process id=\"q\">%s</process>";

  private static final String POOLS =
      """
      <collaboration id="c"><participant id="one" name="Office" processRef="p"/>\
      <participant id="two" name="Shop" processRef="q"/>%s</collaboration>\
      <process id="p"><userTask id="t" name="Order"/></process>\
      <process id="q"><userTask id="u" name="Sell"/></process>""";

  private static final byte[] GBK =
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + process("<userTask id=\"t\" name=\"部门审批\"/>"))
          .getBytes(Charset.forName("GBK"));

  private static Sample sample(FileFinding finding, String file, @Nullable String element) {
    return new Sample(finding, file, element);
  }

  private static String drawn(String content, String shapes) {
    return definitions(
        "<process id=\"p\">"
            + content
            + "</process><bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement=\"p\">"
            + shapes
            + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>");
  }

  private static String shape(String id, String x, String more) {
    return """
        <bpmndi:BPMNShape bpmnElement="%s" %s>\
        <dc:Bounds x="%s" y="100" width="100" height="80"/></bpmndi:BPMNShape>"""
        .formatted(id, more, x);
  }

  static Stream<Sample> samples() {
    return Stream.of(files(), ids(), references(), pools(), contents(), drawings())
        .flatMap(samples -> samples);
  }

  private static Stream<Sample> files() {
    return Stream.of(
        sample(FileFinding.NOT_BPMN, "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", null),
        sample(
            FileFinding.BPMN_NAMESPACE,
            "<definitions xmlns=\"http://schema.omg.org/spec/BPMN/2.0\"/>",
            null),
        sample(FileFinding.NO_PROCESS, definitions(""), null),
        sample(FileFinding.EMPTY_PROCESS, definitions("<process id=\"p\"/>"), "p"),
        sample(FileFinding.EMPTY_PROCESS_LEFT_OUT, definitions(TWO.formatted("")), "q"),
        sample(FileFinding.CHOREOGRAPHY, definitions("<choreography id=\"c\"/>"), null),
        sample(FileFinding.TOO_MANY_NODES, process("<userTask/>".repeat(2001)), null),
        sample(
            FileFinding.TOO_MANY_FLOWS,
            process(task("t") + "<sequenceFlow sourceRef=\"t\" targetRef=\"t\"/>".repeat(4001)),
            null),
        sample(FileFinding.TOO_MANY_FINDINGS, process("<task/>".repeat(600)), null),
        new Sample(FileFinding.XML_ENCODING, GBK, null, Answers.NONE),
        new Sample(
            FileFinding.ENCODING_CHOSEN,
            GBK,
            null,
            Answers.NONE.with("encoding", Answer.of("gb18030"))));
  }

  private static Stream<Sample> ids() {
    String twice = task("t") + task("t");
    return Stream.of(
        sample(FileFinding.DUPLICATE_ID, process(twice), "t_1"),
        sample(FileFinding.DUPLICATE_ID_IN_ONE, definitions(TWO.formatted(twice)), "t_1"),
        sample(FileFinding.ID_OF_PROCESS, process(task("p")), "p_1"),
        sample(
            FileFinding.PROCESS_ID_TWICE,
            definitions(TWO.formatted(task("u")).replace("\"q\"", "\"p\"")),
            "p_1"),
        sample(FileFinding.MISSING_ID, process("<userTask name=\"Check\"/>"), "UserTask_1"),
        sample(FileFinding.ID_SYNTAX, process(task("1 my task")), "_1_my_task_1"),
        sample(FileFinding.ID_TOO_LONG, process(task("x".repeat(256))), "x".repeat(200) + "_1"));
  }

  private static Stream<Sample> references() {
    String inner = "<subProcess id=\"sub\">" + task("u") + "</subProcess>";
    return Stream.of(
        sample(FileFinding.DANGLING_REF, process(task("t") + flow("f", "t", "none")), "f"),
        sample(
            FileFinding.DANGLING_REF_IN_ONE,
            definitions(TWO.formatted(task("u") + flow("f", "u", "none"))),
            "f"),
        sample(
            FileFinding.DANGLING_FLOW,
            process(task("t") + "<sequenceFlow id=\"f\" name=\"yes\" sourceRef=\"t\"/>"),
            "f"),
        new Sample(
            FileFinding.FLOW_LEFT_OUT,
            process(task("t") + "<sequenceFlow id=\"f\" name=\"yes\" sourceRef=\"t\"/>"),
            "f",
            Answers.NONE.with("p/loose_end:f", Answer.of("skip"))),
        sample(
            FileFinding.FLOW_CROSSES_BORDER, process(task("t") + inner + flow("f", "t", "u")), "f"),
        sample(
            FileFinding.DANGLING_LANE_MEMBER,
            process(
                "<laneSet><lane id=\"l\"><flowNodeRef>none</flowNodeRef></lane></laneSet>" + PLAIN),
            "l"),
        sample(
            FileFinding.DANGLING_DEFAULT,
            process(
                task("t") + "<exclusiveGateway id=\"g\" default=\"none\"/>" + flow("f", "t", "g")),
            "g"),
        sample(
            FileFinding.DANGLING_BOUNDARY,
            process(
                task("t")
                    + "<boundaryEvent id=\"b\" attachedToRef=\"none\"><timerEventDefinition/></boundaryEvent>"),
            "b"),
        sample(
            FileFinding.DANGLING_NOTE,
            process(
                task("t")
                    + "<textAnnotation id=\"n\"><text>Note</text></textAnnotation>"
                    + "<association id=\"a\" sourceRef=\"none\" targetRef=\"n\"/>"),
            "a"));
  }

  private static Stream<Sample> pools() {
    String message = "<messageFlow id=\"m\" name=\"order\" sourceRef=\"t\" targetRef=\"%s\"/>";
    return Stream.of(
        sample(FileFinding.MULTIPLE_POOLS, definitions(POOLS.formatted("")), null),
        sample(FileFinding.MULTIPLE_PROCESSES, definitions(TWO.formatted(task("u"))), null),
        new Sample(
            FileFinding.POOL_LEFT_OUT,
            definitions(POOLS.formatted("")),
            "q",
            Answers.NONE.with("processes", new Answer("processes", "p"))),
        sample(
            FileFinding.BLACK_BOX_POOL,
            definitions(
                "<collaboration id=\"c\"><participant id=\"box\" name=\"Bank\"/></collaboration>"
                    + "<process id=\"p\">"
                    + PLAIN
                    + "</process>"),
            "box"),
        sample(FileFinding.MESSAGE_FLOW, definitions(POOLS.formatted(message.formatted("u"))), "t"),
        sample(
            FileFinding.MESSAGE_FLOW_LEFT_OUT,
            definitions(
                POOLS
                    .formatted(message.formatted("u"))
                    .replace(
                        "<userTask id=\"t\" name=\"Order\"/>",
                        task("x")
                            + "<intermediateThrowEvent id=\"t\"/>"
                            + task("y")
                            + flow("f", "x", "t")
                            + flow("g", "t", "y"))),
            "t"));
  }

  private static Stream<Sample> contents() {
    return Stream.of(
        sample(
            FileFinding.NOT_EXECUTABLE,
            definitions("<process id=\"p\" isExecutable=\"false\">" + PLAIN + "</process>"),
            "p"),
        sample(
            FileFinding.NAME_SHORTENED,
            process("<userTask id=\"t\" name=\"" + "long ".repeat(100) + "\"/>"),
            "t"),
        sample(
            FileFinding.UNSAFE_EXPRESSION,
            process("<userTask id=\"t\" name=\"${''.getClass()}\"/>"),
            "t"),
        sample(
            FileFinding.UNSUPPORTED_ELEMENT,
            process(task("t") + "<dataObject id=\"d\" name=\"Paper\"/>"),
            "p"),
        sample(
            FileFinding.UNKNOWN_EXTENSION,
            process(
                "<userTask id=\"t\"><extensionElements><acme:form/></extensionElements></userTask>"),
            "t"),
        sample(
            FileFinding.EXTENSION_ELEMENTS,
            process(
                "<userTask id=\"t\"><extensionElements><signavio:signavioMetaData metaKey=\"bgcolor\"/></extensionElements></userTask>"),
            "t"),
        sample(
            FileFinding.VENDOR_ATTRIBUTE,
            process("<userTask id=\"t\" acme:colour=\"red\"/>"),
            "t"));
  }

  private static Stream<Sample> drawings() {
    String inner = "<subProcess id=\"sub\">" + PLAIN + "</subProcess>";
    return Stream.of(
        sample(FileFinding.NO_DI, process(PLAIN), "p"),
        sample(FileFinding.DI_PARTIAL, drawn(PLAIN, shape("t", "200", "")), "s"),
        sample(FileFinding.DI_INVALID, drawn(PLAIN, shape("t", "NaN", "")), "t"),
        sample(
            FileFinding.DI_COLLAPSED,
            drawn(inner, shape("sub", "200", "isExpanded=\"false\"")),
            "sub"),
        sample(
            FileFinding.DI_ORPHAN,
            drawn(PLAIN, shape("t", "1", "") + shape("gone", "1", "")),
            null));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isFoundAtItsElement(Sample sample) {
    sample.assertFound();
  }

  @Test
  void hasASampleForEachFinding() {
    // A failure of the import itself has its own test.
    Sample.assertComplete(samples(), FileFinding.values(), List.of(FileFinding.IMPORT_FAILED));
  }
}
