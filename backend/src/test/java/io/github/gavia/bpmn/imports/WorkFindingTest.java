package io.github.gavia.bpmn.imports;

import static io.github.gavia.bpmn.imports.Small.process;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding about handlers and forms has a small file that brings it about. */
class WorkFindingTest {

  private static Sample task(WorkFinding finding, String attributes, String content) {
    return new Sample(
        finding,
        process(
            "<userTask id=\"t\" name=\"Check\" %s>%s</userTask>".formatted(attributes, content)),
        "t");
  }

  private static String lane(String member) {
    return "<laneSet id=\"ls\"><lane id=\"l\" name=\"Accounting\"><flowNodeRef>%s</flowNodeRef></lane></laneSet>"
        .formatted(member);
  }

  static Stream<Sample> samples() {
    return Stream.of(
        new Sample(WorkFinding.LANE_TO_ROLE, process(lane("t") + "<userTask id=\"t\"/>"), "l"),
        new Sample(
            WorkFinding.LANE_WITHOUT_STEPS,
            process(lane("s") + "<startEvent id=\"s\"/><userTask id=\"t\"/>"),
            "l"),
        task(WorkFinding.ASSIGNEE_PERSONS, "camunda:assignee=\"kim\"", ""),
        task(WorkFinding.ASSIGNEE_ROLE, "camunda:candidateGroups=\"finance\"", ""),
        task(WorkFinding.ASSIGNEE_CREATOR, "flowable:assignee=\"${initiator}\"", ""),
        task(WorkFinding.ASSIGNEE_EXPRESSION, "camunda:assignee=\"${approver}\"", ""),
        task(WorkFinding.ASSIGNEE_UNSAFE, "flowable:assignee=\"${bean.find(x)}\"", ""),
        task(WorkFinding.NO_ASSIGNEE, "", ""),
        task(
            WorkFinding.FORM_FIELDS,
            "",
            "<extensionElements><activiti:formProperty id=\"days\" name=\"Days\" type=\"long\"/></extensionElements>"),
        task(WorkFinding.FORM_KEY, "flowable:formKey=\"form.html\"", ""),
        task(
            WorkFinding.FIELD_KEY,
            "",
            "<extensionElements><activiti:formProperty id=\"title\"/></extensionElements>"),
        task(WorkFinding.DUE_DATE, "camunda:dueDate=\"P2D\"", ""),
        task(
            WorkFinding.DOCUMENTATION,
            "",
            "<documentation>Look <b xmlns=\"urn:h\">twice</b></documentation>"),
        task(
            WorkFinding.DESCRIPTION_SHORTENED,
            "",
            "<documentation>" + "long ".repeat(1_000) + "</documentation>"),
        new Sample(
            WorkFinding.STARTERS,
            process("<userTask id=\"t\"/>")
                .replace("<process ", "<process activiti:candidateStarterUsers=\"kim\" "),
            "p"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isFoundAtItsElement(Sample sample) {
    sample.assertFound();
  }

  @Test
  void hasASampleForEachFinding() {
    Sample.assertComplete(samples(), WorkFinding.values(), List.of());
  }
}
