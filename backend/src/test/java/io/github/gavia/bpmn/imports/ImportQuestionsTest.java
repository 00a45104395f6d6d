package io.github.gavia.bpmn.imports;

import static io.github.gavia.bpmn.imports.Small.between;
import static io.github.gavia.bpmn.imports.Small.choice;
import static io.github.gavia.bpmn.imports.Small.flow;
import static io.github.gavia.bpmn.imports.Small.process;
import static io.github.gavia.bpmn.imports.Small.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.ImportReport;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.imports.ImportedProcess;
import io.github.gavia.workflow.imports.Question;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.WorkflowModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator is asked, and what each answer makes of the draft. */
class ImportQuestionsTest {

  private static Answers answer(String question, String choice, String value) {
    return Answers.NONE.with(question, new Answer(choice, value));
  }

  private static Node node(WorkflowModel model, String id) {
    Node node = Graph.of(model).node(id);
    assertThat(node).as(id).isNotNull();
    return node == null ? new Node.StartEvent("", model.name()) : node;
  }

  private static ParticipantRule participant(WorkflowModel model, String id) {
    return ((Node.Task) node(model, id)).state().participant();
  }

  private static Question question(Imported imported, String id) {
    return imported.report().questions().stream()
        .filter(question -> question.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " in " + imported.report().questions()));
  }

  @ParameterizedTest
  @CsvSource({
    "role, accounting, ROLE, accounting",
    "department, '3,4', DEPARTMENT, '3,4'",
    "persons, kim, PERSON, kim",
    "persons, 'kim,lee', PERSONS, 'kim,lee'",
    "creator, '', VARIABLE, creator",
    "leader, '', VARIABLE, creator_tl",
    "field, approver, FIELD, approver",
    "nobody, '', NOBODY, ''"
  })
  void asksWhoHandlesAStep(String choice, String value, ParticipantType type, String operand) {
    String file = process(task("t"));

    WorkflowModel model = Small.model(file, answer("p/participant:t", choice, value));

    assertThat(question(Small.read(file), "p/participant:t").open()).isTrue();
    assertThat(participant(model, "t")).isEqualTo(new ParticipantRule.People(type, operand));
  }

  @Test
  void asksOncePerLaneAndLetsTheInnermostLaneCount() {
    String file =
        process(
            """
            <laneSet id="ls"><lane id="outer" name="Company">
            <flowNodeRef>t</flowNodeRef><flowNodeRef>u</flowNodeRef>
            <childLaneSet id="cs"><lane id="inner" name="Sales"><flowNodeRef>t</flowNodeRef></lane>
            <lane id="law" name="Law"><flowNodeRef>u</flowNodeRef></lane></childLaneSet></lane></laneSet>
            """
                + task("t")
                + task("u")
                + flow("f", "t", "u"));

    Imported imported = Small.read(file);

    assertThat(question(imported, "p/lane:inner").proposal())
        .isEqualTo(new Answer("role", "Sales"));
    assertThat(question(imported, "p/lane:inner").elementIds()).containsExactly("inner", "t");
    assertThat(question(imported, "p/lane:law").elementIds()).containsExactly("law", "u");
    WorkflowModel model = Small.model(file, answer("p/lane:inner", "department", "12"));
    assertThat(participant(model, "t"))
        .isEqualTo(new ParticipantRule.People(ParticipantType.DEPARTMENT, "12"));
    // What is proposed stands in the draft until it is answered.
    assertThat(participant(model, "u"))
        .isEqualTo(new ParticipantRule.People(ParticipantType.ROLE, "Law"));
  }

  @Test
  void takesTheFirstStepForTheCreatorsWhenItIsTheRequesters() {
    String file =
        process(
            "<laneSet id=\"ls\"><lane id=\"l\" name=\"申请人\"><flowNodeRef>t</flowNodeRef></lane></laneSet>"
                + "<startEvent id=\"s\"/>"
                + task("t")
                + flow("f", "s", "t"));

    assertThat(Graph.of(Small.model(file)).leaving("s").get(0).target()).isEqualTo("t");
    WorkflowModel other = Small.model(file, answer("p/lane:l", "role", "clerks"));
    assertThat(Graph.of(other).leaving("s").get(0).target()).isEqualTo("Submit_1");
  }

  @Test
  void importsOnlyTheChosenPools() {
    String file =
        Small.definitions(
            "<process id=\"p\">"
                + task("t")
                + "</process><process id=\"q\">"
                + task("u")
                + "</process>");

    Imported both = Small.read(file);
    Imported one = Small.read(file, answer("processes", "processes", "q"));

    assertThat(both.processes()).extracting(ImportedProcess::id).containsExactly("p", "q");
    assertThat(one.processes()).extracting(ImportedProcess::id).containsExactly("q");
    Imported none = Small.read(file, answer("processes", "processes", "other"));
    assertThat(none.processes()).hasSize(2);
  }

  @Test
  void linksAutomationInsteadOfCode() {
    String file =
        between(
            "<serviceTask id=\"t\" name=\"Charge\" camunda:class=\"a.B\"/>"
                + flow("on", "t", "u")
                + task("u"));
    String question = "p/automation:t";

    assertThat(participant(Small.model(file), "t"))
        .isEqualTo(new ParticipantRule.People(ParticipantType.NOBODY, ""));
    assertThat(
            participant(Small.model(file, answer(question, "hook", "https://pay.example/")), "t"))
        .isEqualTo(new ParticipantRule.Hook("https://pay.example/", "", false, ""));
    assertThat(participant(Small.model(file, answer(question, "script", "charge")), "t"))
        .isEqualTo(new ParticipantRule.Script("charge"));
    assertThat(Graph.of(Small.model(file, answer(question, "skip", ""))).node("t")).isNull();
    // People do it: which people is the next question.
    Imported byHand = Small.read(file, answer(question, "step", ""));
    assertThat(question(byHand, "p/participant:t").open()).isTrue();
  }

  @Test
  void turnsNamesOfFlowsIntoButtonsUnlessRulesChoose() {
    String file = choice("", "");

    WorkflowModel buttons = Small.model(file);
    assertThat(((Node.Gateway) node(buttons, "g")).kind()).isEqualTo(GatewayKind.BUTTONS);
    Flow.Button no = Graph.of(buttons).leaving("g").get(1).button();
    assertThat(no == null ? null : no.kind()).isEqualTo(Flow.ButtonKind.REFUSE);

    Answers answers =
        answer("p/choice:g", "rule", "")
            .with("p/condition:yes", new Answer("condition", "{days} > 5"))
            .with("p/condition:no", Answer.of("otherwise"));
    WorkflowModel rules = Small.model(file, answers);
    Node.Gateway gateway = (Node.Gateway) node(rules, "g");
    assertThat(gateway.kind()).isEqualTo(GatewayKind.RULE);
    assertThat(gateway.defaultFlow()).isEqualTo("no");
    assertThat(Graph.of(rules).leaving("g").get(0).condition()).isEqualTo("{days} > 5");
    assertThat(rules.fields()).extracting("key").containsExactly("days");
  }

  @Test
  void proposesARuleForProse() {
    Imported imported = Small.read(choice("金额大于1000", "否则"), answer("p/choice:g", "rule", ""));

    assertThat(question(imported, "p/condition:yes").proposal())
        .isEqualTo(new Answer("condition", "{金额} > 1000"));
    assertThat(((Node.Gateway) node(imported.processes().get(0).model(), "g")).defaultFlow())
        .isEqualTo("no");
  }

  @Test
  void asksHowLongATimerRuns() {
    String file = Small.timer("<timeDate>${deadline}</timeDate>");

    WorkflowModel model = Small.model(file, answer("p/timer:b", "duration", "PT5M"));

    assertThat(question(Small.read(file), "p/timer:b").open()).isTrue();
    assertThat(((Node.TimerBoundary) node(model, "b")).seconds()).isEqualTo(300);
  }

  @Test
  void asksWhichWorkflowIsCalled() {
    String file =
        between(
            "<callActivity id=\"t\" calledElement=\"other\"><extensionElements>"
                + "<camunda:in source=\"a\" target=\"b\"/></extensionElements></callActivity>"
                + flow("on", "t", "u")
                + task("u"));

    Node called = node(Small.model(file, answer("p/call:t", "workflow", "purchase")), "t");

    assertThat(node(Small.model(file), "t")).isInstanceOf(Node.Task.class);
    Node.Call call = ((Node.CallActivity) called).call();
    assertThat(call.workflow()).isEqualTo("purchase");
    assertThat(call.handOver()).containsExactly(new Node.FieldCopy("a", "b"));
  }

  @Test
  void asksWhetherAllOrAnyOfThemAct() {
    String file =
        process(
            "<userTask id=\"t\" flowable:candidateUsers=\"kim,lee\"><multiInstanceLoopCharacteristics flowable:collection=\"people\"/></userTask>");

    Node.Task all = (Node.Task) node(Small.model(file), "t");
    Node.Task any = (Node.Task) node(Small.model(file, answer("p/instances:t", "any", "")), "t");

    assertThat(all.state().distribution()).isEqualTo(Distribution.ALL);
    assertThat(any.state().distribution()).isEqualTo(Distribution.ACCEPT);
  }

  @Test
  void leavesOutOrConfirmsWhatWaitsForOtherSystems() {
    String file =
        between(
            task("t")
                + "<intermediateCatchEvent id=\"m\" name=\"Paid\"><messageEventDefinition/></intermediateCatchEvent>"
                + task("u")
                + flow("f1", "t", "m")
                + flow("f2", "m", "u"));

    assertThat(node(Small.model(file), "m")).isInstanceOf(Node.Task.class);
    WorkflowModel without = Small.model(file, answer("p/event:m", "skip", ""));
    assertThat(Graph.of(without).node("m")).isNull();
    assertThat(Graph.of(without).leaving("t").get(0).target()).isEqualTo("u");
  }

  @ParameterizedTest
  @CsvSource({
    "p/participant:t, role, ' '",
    "p/participant:t, emperor, kim",
    "p/timer:b, duration, soon",
    "p/automation:a, hook, javascript:alert(1)",
    "p/automation:a, hook, ''"
  })
  void doesNotTakeAnswersThatFitNot(String question, String choice, String value) {
    String file =
        process(
            task("t")
                + "<serviceTask id=\"a\"/>"
                + flow("f", "t", "a")
                + "<boundaryEvent id=\"b\" attachedToRef=\"t\"><timerEventDefinition/></boundaryEvent>");

    Question asked = question(Small.read(file, answer(question, choice, value)), question);

    assertThat(asked.invalid()).isTrue();
    assertThat(asked.open()).isTrue();
    assertThat(asked.answer()).isNull();
  }

  @Test
  void waitsWithPublishingForOpenQuestionsOnly() {
    String file = process(task("t"));

    ImportReport open = Small.read(file).report();
    ImportReport answered = Small.read(file, answer("p/participant:t", "role", "staff")).report();

    assertThat(open.publishable("p")).isFalse();
    assertThat(answered.publishable("p")).isTrue();
    assertThat(answered.lines())
        .extracting(line -> line.diagnostic().code())
        .contains("NO_ASSIGNEE");
  }

  @Test
  void leavesOutOrBeginsWhatNothingLeadsTo() {
    String file =
        between(task("t") + flow("on", "t", "u") + task("u") + task("x") + flow("f", "x", "e"));
    String question = "p/loose_end:x";

    assertThat(Small.read(file).report().publishable("p")).isFalse();
    assertThat(Graph.of(Small.model(file, answer(question, "skip", ""))).node("x")).isNull();
    Graph both = Graph.of(Small.model(file, answer(question, "parallel", "")));
    assertThat(both.entering("x")).hasSize(1);
    assertThat(both.node(both.entering("x").get(0).source()))
        .isInstanceOfSatisfying(
            Node.Gateway.class,
            gateway -> assertThat(gateway.kind()).isEqualTo(GatewayKind.PARALLEL));
  }

  @Test
  void publishesWithoutAnUndockedArrowOnceThatIsAgreed() {
    String file =
        process(
            "<userTask id=\"t\" flowable:assignee=\"kim\"/><sequenceFlow id=\"f\" sourceRef=\"t\"/>");

    assertThat(Small.read(file).report().publishable("p")).isFalse();
    assertThat(Small.read(file, answer("p/loose_end:f", "skip", "")).report().publishable("p"))
        .isTrue();
  }

  @Test
  void ignoresAnswersToQuestionsThatAreNotAsked() {
    String file = process(task("t"));

    assertThat(Small.read(file, answer("p/lane:none", "role", "x"))).isEqualTo(Small.read(file));
  }
}
