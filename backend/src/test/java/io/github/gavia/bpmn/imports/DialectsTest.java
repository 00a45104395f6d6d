package io.github.gavia.bpmn.imports;

import static io.github.gavia.bpmn.imports.Small.flow;
import static io.github.gavia.bpmn.imports.Small.process;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.gavia.form.FieldAccess;
import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldType;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What vendors say about steps, each in their own words. */
class DialectsTest {

  private static Node.Task task(WorkflowModel model) {
    Node node = Graph.of(model).node("t");
    assertThat(node).isInstanceOf(Node.Task.class);
    return (Node.Task) Objects.requireNonNull(node);
  }

  private static ParticipantRule handler(String file) {
    return task(Small.model(file)).state().participant();
  }

  private static ParticipantRule people(ParticipantType type, String operand) {
    return new ParticipantRule.People(type, operand);
  }

  @ParameterizedTest
  @ValueSource(strings = {"flowable", "activiti", "camunda", "operaton", "acme"})
  void readsTheAttributesOfTheFlowableFamily(String prefix) {
    String file = process("<userTask id=\"t\" %s:%s/>".replace("%s:", prefix + ":"));

    assertThat(handler(file.formatted("assignee=\"kim\"")))
        .isEqualTo(people(ParticipantType.PERSON, "kim"));
    assertThat(handler(file.formatted("candidateUsers=\"kim, lee\"")))
        .isEqualTo(people(ParticipantType.PERSONS, "kim,lee"));
    assertThat(handler(file.formatted("candidateGroups=\"sales\"")))
        .isEqualTo(people(ParticipantType.ROLE, "sales"));
    assertThat(handler(file.formatted("assignee=\"${initiator}\"")))
        .isEqualTo(people(ParticipantType.VARIABLE, "creator"));
  }

  @Test
  void knowsTheVariableThatHoldsTheRequester() {
    assertThat(
            handler(
                process(
                    "<startEvent id=\"s\" activiti:initiator=\"employee\"/><userTask id=\"x\"/>"
                        + "<userTask id=\"t\" activiti:assignee=\"${employee}\"/>"
                        + flow("f", "s", "x")
                        + flow("g", "x", "t"))))
        .isEqualTo(people(ParticipantType.VARIABLE, "creator"));
  }

  @ParameterizedTest
  @CsvSource({
    "'assignee=\"kim\"', PERSON, kim",
    "'assignee=\"= &quot;kim&quot;\"', PERSON, kim",
    "'candidateGroups=\"sales\"', ROLE, sales"
  })
  void readsCamundaEight(String attribute, ParticipantType type, String operand) {
    String file =
        process(
            "<userTask id=\"t\"><extensionElements><zeebe:assignmentDefinition %s/></extensionElements></userTask>"
                .formatted(attribute));

    assertThat(handler(file)).isEqualTo(people(type, operand));
  }

  @ParameterizedTest
  @CsvSource({
    "humanPerformer, kim, PERSON, kim",
    "potentialOwner, sales, ROLE, sales",
    "potentialOwner, user(kim), PERSON, kim",
    "potentialOwner, group(sales), ROLE, sales"
  })
  void readsResourceRolesOfPlainBpmn(
      String role, String expression, ParticipantType type, String operand) {
    String file =
        process(
            "<userTask id=\"t\"><%s><resourceAssignmentExpression><formalExpression>%s</formalExpression></resourceAssignmentExpression></%s></userTask>"
                .formatted(role, expression, role));

    assertThat(handler(file)).isEqualTo(people(type, operand));
  }

  @Test
  void readsResourcesByTheirName() {
    String file =
        Small.definitions(
            "<resource id=\"r\" name=\"Accountants\"/><process id=\"p\"><userTask id=\"t\">"
                + "<potentialOwner><resourceRef>r</resourceRef></potentialOwner></userTask></process>");

    assertThat(handler(file)).isEqualTo(people(ParticipantType.ROLE, "Accountants"));
  }

  @Test
  void readsActorsAndCodeOfJbpm() {
    String file =
        process(
            """
            <userTask id="t" name="Two"><extensionElements>
            <tns:onEntry-script scriptFormat="java"><tns:script>System.exit(1);</tns:script></tns:onEntry-script>
            </extensionElements><ioSpecification>
            <dataInput id="g" name="GroupId"/></ioSpecification>
            <dataInputAssociation><targetRef>g</targetRef>
            <assignment><from>HR</from><to>g</to></assignment></dataInputAssociation></userTask>
            """);

    assertThat(handler(file)).isEqualTo(people(ParticipantType.ROLE, "HR"));
    assertThat(Small.read(file).report().lines())
        .anySatisfy(
            line -> {
              assertThat(line.diagnostic().code()).isEqualTo("CODE_BINDING");
              assertThat(line.diagnostic().messages().get("en")).contains("System.exit(1);");
            });
  }

  @Test
  void makesFieldsOfForms() {
    WorkflowModel model =
        Small.model(
            process(
                """
                <userTask id="t" name="Ask"><extensionElements>
                <activiti:formProperty id="days" name="Days" type="long" required="true" value="1"/>
                <activiti:formProperty id="kind" name="Kind" type="enum" value="${preset}">
                <activiti:value id="1" name="paid &quot;full&quot;"/><activiti:value id="2"/></activiti:formProperty>
                <activiti:formProperty id="note" writable="false"/>
                <camunda:formData><camunda:formField id="from" label="From" type="date"><camunda:validation>
                <camunda:constraint name="required"/></camunda:validation></camunda:formField></camunda:formData>
                </extensionElements></userTask>
                """));

    List<FieldDefinition> fields = model.fields();
    assertThat(fields)
        .extracting(FieldDefinition::key, FieldDefinition::name, FieldDefinition::type)
        .containsExactly(
            tuple("days", "Days", FieldType.INTEGER),
            tuple("kind", "Kind", FieldType.SELECT),
            tuple("note", "note", FieldType.STRING),
            tuple("from", "From", FieldType.DATE));
    assertThat(fields.get(0).defaultValue()).isEqualTo("1");
    assertThat(fields.get(1).defaultValue()).isNull();
    assertThat(fields.get(1).choice()).isEqualTo("{\"1\":\"paid \\\"full\\\"\",\"2\":\"2\"}");
    assertThat(task(model).state().fieldAccess())
        .isEqualTo(
            Map.of(
                "days", FieldAccess.REQUIRED,
                "kind", FieldAccess.OPTIONAL,
                "note", FieldAccess.READ_ONLY,
                "from", FieldAccess.REQUIRED));
  }

  @Test
  void givesTheStartFormToTheStepInWhichTicketsAreMade() {
    WorkflowModel model =
        Small.model(
            process(
                "<startEvent id=\"s\"><extensionElements><flowable:formProperty id=\"days\"/></extensionElements></startEvent>"
                    + "<userTask id=\"t\"/>"
                    + flow("f", "s", "t")));

    Node submit = Graph.of(model).node("Submit_1");

    assertThat(submit).isInstanceOf(Node.Task.class);
    assertThat(((Node.Task) Objects.requireNonNull(submit)).state().fieldAccess())
        .containsOnlyKeys("days");
  }
}
