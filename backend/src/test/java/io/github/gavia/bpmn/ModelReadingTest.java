package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.WorkflowXml.Reading;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReadingTest {

  private static final State PLAIN =
      new State(
          0,
          false,
          false,
          false,
          new ParticipantRule.People(ParticipantType.NOBODY, ""),
          Distribution.ACCEPT,
          Map.of(),
          "{}");

  @Test
  void anEmptyProcessIsAWorkflowWithoutStates() {
    Reading reading = Bpmn.read(Bpmn.process(""));

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.model().settings()).isEqualTo(WorkflowSettings.DEFAULT);
    assertThat(reading.model().body().nodes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"userTask", "endEvent", "callActivity"})
  void aStateWithoutExtensionHasSensibleDefaults(String tag) {
    Node node = Bpmn.node("<bpmn:%s id=\"n\" />".formatted(tag));

    assertThat(((Node.StateNode) node).state()).isEqualTo(PLAIN);
  }

  @Test
  void aTypeGivenAsNumberIsKeptAsUnreadable() {
    assertThat(participant("<gavia:participant type=\"10\" value=\"{broken\" />"))
        .isEqualTo(new ParticipantRule.Unreadable(10, "{broken"));
  }

  @Test
  void aServiceTaskMayHoldAScriptOrAHook() {
    assertThat(participant("<gavia:participant type=\"script\" value=\"sum\" />"))
        .isEqualTo(new ParticipantRule.Script("sum"));
    assertThat(participant("<gavia:hook url=\"http://h/\" waitForCallBack=\"true\" />"))
        .isEqualTo(new ParticipantRule.Hook("http://h/", "", true, ""));
    assertThat(participant("<gavia:hook url=\"http://h/\" redeliveries=\"10\" />"))
        .isEqualTo(new ParticipantRule.Hook("http://h/", "", false, "", 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "11", "many"})
  void aHookIsNotRepeatedForEver(String redeliveries) {
    assertThat(participant("<gavia:hook url=\"h\" redeliveries=\"%s\" />".formatted(redeliveries)))
        .isEqualTo(new ParticipantRule.Hook("h", "", false, ""));
  }

  private static ParticipantRule participant(String extension) {
    Node node =
        Bpmn.node(
            "<bpmn:serviceTask id=\"t\"><bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:serviceTask>"
                .formatted(extension));
    return ((Node.Task) node).state().participant();
  }

  @ParameterizedTest
  @CsvSource({
    "userTask, '', '', BUTTONS",
    "userTask, 'a > 1', '', RULE",
    "parallelGateway, '', '', RULE",
    "userTask, '', button, BUTTONS",
    "parallelGateway, '', button, BUTTONS",
    "userTask, '', rule, RULE"
  })
  void aSplittingExclusiveGatewayIsKnownByMarkElseConditionsElsePlace(
      String before, String condition, String mark, GatewayKind kind) {
    Body body =
        Bpmn.body(
            "<bpmn:%s id=\"before\" />".formatted(before)
                + gateway(mark)
                + "<bpmn:endEvent id=\"e\" />"
                + Bpmn.flow("f1", "before", "g")
                + "<bpmn:sequenceFlow id=\"f2\" sourceRef=\"g\" targetRef=\"e\">%s</bpmn:sequenceFlow>"
                    .formatted(condition(condition))
                + Bpmn.flow("f3", "g", "e"));

    assertThat(((Node.Gateway) body.nodes().get(1)).kind()).isEqualTo(kind);
  }

  private static String gateway(String mark) {
    String choice =
        "<bpmn:extensionElements><gavia:choice kind=\"%s\" /></bpmn:extensionElements>"
            .formatted(mark);
    return "<bpmn:exclusiveGateway id=\"g\">"
        + (mark.isEmpty() ? "" : choice)
        + "</bpmn:exclusiveGateway>";
  }

  private static String condition(String text) {
    return text.isEmpty()
        ? ""
        : "<bpmn:conditionExpression><![CDATA[" + text + "]]></bpmn:conditionExpression>";
  }

  @Test
  void anExclusiveGatewayWithOneWayOutMerges() {
    Body body = Bpmn.body(gateway("") + "<bpmn:endEvent id=\"e\" />" + Bpmn.flow("f", "g", "e"));

    assertThat(((Node.Gateway) body.nodes().get(0)).kind()).isEqualTo(GatewayKind.MERGE);
  }

  @Test
  void aBlankConditionIsNone() {
    Body body =
        Bpmn.body(
            "<bpmn:userTask id=\"t\" /><bpmn:sequenceFlow id=\"f\" sourceRef=\"t\" targetRef=\"t\"><bpmn:conditionExpression> </bpmn:conditionExpression></bpmn:sequenceFlow>");

    assertThat(body.flows()).extracting(Flow::condition).containsOnlyNulls();
  }

  @ParameterizedTest
  @CsvSource({"PT3H, 10800", "P2D, 172800", "P1W, 604800", "' P1DT1H1M1S ', 90061"})
  void aBoundaryTimerIsATimeInSeconds(String duration, long seconds) {
    Body body = Bpmn.body("<bpmn:userTask id=\"t\" />" + timer("timeDuration", duration));

    assertThat(body.nodes().get(1))
        .isInstanceOfSatisfying(
            Node.TimerBoundary.class,
            timer -> {
              assertThat(timer.attachedTo()).isEqualTo("t");
              assertThat(timer.seconds()).isEqualTo(seconds);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeDate", "timeCycle"})
  void aTimerByDateOrCycleCannotRun(String kind) {
    Reading reading = Bpmn.read(Bpmn.process("<bpmn:userTask id=\"t\" />" + timer(kind, "PT1H")));

    assertThat(reading.diagnostics()).extracting("code").containsExactly("TIMER_INCOMPLETE");
    assertThat(reading.model().body().nodes()).extracting(Node::id).containsExactly("t");
  }

  private static String timer(String kind, String text) {
    return """
        <bpmn:boundaryEvent id="b" attachedToRef="t"><bpmn:timerEventDefinition>
        <bpmn:%s>%s</bpmn:%s></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        """
        .formatted(kind, text, kind);
  }

  @Test
  void aStartOrEndEventThatCannotRunKeepsItsPlace() {
    Reading reading =
        Bpmn.read(
            Bpmn.process(
                """
                <bpmn:startEvent id="s"><bpmn:messageEventDefinition /></bpmn:startEvent>
                <bpmn:endEvent id="e"><bpmn:signalEventDefinition /></bpmn:endEvent>
                """));

    assertThat(reading.diagnostics())
        .extracting("code")
        .containsExactly("MESSAGE_EVENT", "SIGNAL_EVENT");
    assertThat(reading.model().body().nodes()).extracting(Node::id).containsExactly("s", "e");
  }

  @Test
  void anAssociationTiesANoteWhicheverWayItIsDrawn() {
    Reading reading =
        Bpmn.read(
            Bpmn.definitions(
                """
                <bpmn:process id="p">
                  <bpmn:userTask id="t" />
                  <bpmn:subProcess id="s">
                    <bpmn:textAnnotation id="n"><bpmn:text>why</bpmn:text></bpmn:textAnnotation>
                  </bpmn:subProcess>
                  <bpmn:association id="a1" sourceRef="t" targetRef="n" />
                  <bpmn:association id="a2" sourceRef="n" targetRef="s" />
                </bpmn:process>
                <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p">
                  <bpmndi:BPMNEdge bpmnElement="a2">
                    <di:waypoint x="1" y="2" /><di:waypoint x="3" y="4" />
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                """));

    Node.SubProcess inner = (Node.SubProcess) reading.model().body().nodes().get(1);
    assertThat(inner.body().annotations())
        .containsExactly(
            new Body.Annotation(
                "n", "why", List.of(new Body.Link("a1", "t"), new Body.Link("a2", "s"))));
    assertThat(reading.model().diagram().edges())
        .containsEntry("a2", List.of(new Point(3, 4), new Point(1, 2)));
  }

  @Test
  void aPoolAroundTheProcessIsReadThrough() {
    Reading reading =
        Bpmn.read(
            Bpmn.definitions(
                """
                <bpmn:collaboration id="c"><bpmn:participant id="pool" processRef="p" /></bpmn:collaboration>
                <bpmn:process id="p"><bpmn:userTask id="t" /></bpmn:process>
                <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="c">
                  <bpmndi:BPMNShape bpmnElement="pool"><dc:Bounds x="0" y="0" width="600" height="250" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape bpmnElement="t"><dc:Bounds x="90.5" y="80" width="100" height="80" /></bpmndi:BPMNShape>
                </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                """));

    assertThat(reading.diagnostics()).extracting("code").containsExactly("POOL_LEFT_OUT");
    assertThat(reading.model().diagram().shapes())
        .isEqualTo(Map.of("t", new Bounds(90.5, 80, 100, 80)));
  }

  @Test
  void readsAnyPrefixAndDescriptionWithMarkup() {
    Reading reading =
        Bpmn.read(
            """
            <definitions xmlns="%s" xmlns:g="%s" targetNamespace="t">
              <process id="p" name="Leave">
                <documentation>Ask <b xmlns="urn:h">first</b></documentation>
                <extensionElements><g:translation lang="zh" name="请假" /></extensionElements>
                <userTask id="t" />
              </process>
            </definitions>
            """
                .formatted(Namespaces.BPMN, Namespaces.GAVIA));

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.model().name().in("zh")).isEqualTo("请假");
    assertThat(reading.model().description()).isEqualTo("Ask first");
  }

  @Test
  void keepsTheOrderOfTheFile() {
    Body body =
        Bpmn.body(
            Bpmn.flow("z", "b", "a")
                + "<bpmn:userTask id=\"b\" />"
                + Bpmn.flow("y", "b", "a")
                + "<bpmn:userTask id=\"a\" />");

    assertThat(body.nodes()).extracting(Node::id).containsExactly("b", "a");
    assertThat(body.flows()).extracting(Flow::id).containsExactly("z", "y");
  }
}
