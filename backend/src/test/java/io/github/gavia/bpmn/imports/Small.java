package io.github.gavia.bpmn.imports;

import io.github.gavia.workflow.ModelCheck;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.ImportFile;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.model.WorkflowModel;
import java.nio.charset.StandardCharsets;

/** Small files of any vendor for tests, and what becomes of them. */
final class Small {

  private static final ImportFile IMPORT = new ImportBpmn(new ModelCheck());

  private static final String HEAD =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
      xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
      xmlns:di="http://www.omg.org/spec/DD/20100524/DI" \
      xmlns:flowable="http://flowable.org/bpmn" xmlns:activiti="http://activiti.org/bpmn" \
      xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
      xmlns:operaton="http://operaton.org/schema/1.0/bpmn" \
      xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" \
      xmlns:tns="http://www.jboss.org/drools" xmlns:signavio="http://www.signavio.com" \
      xmlns:bizagi="http://www.bizagi.com/bpmn20" xmlns:acme="urn:acme">
      """;

  private Small() {}

  static String definitions(String content) {
    return HEAD + content + "\n</definitions>";
  }

  /** A file whose process {@code p} has this content. */
  static String process(String content) {
    return definitions("<process id=\"p\" name=\"Request\">" + content + "</process>");
  }

  /** Start, this content, and end; the content begins at {@code t} and ends at {@code u}. */
  static String between(String content) {
    return process(
        "<startEvent id=\"s\"/>"
            + content
            + "<endEvent id=\"e\"/>"
            + flow("in", "s", "t")
            + flow("out", "u", "e"));
  }

  static String flow(String id, String source, String target) {
    return "<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>"
        .formatted(id, source, target);
  }

  static String flow(String id, String name, String source, String target, String condition) {
    String inner =
        condition.isEmpty()
            ? ""
            : "<conditionExpression>" + condition.replace("<", "&lt;") + "</conditionExpression>";
    return "<sequenceFlow id=\"%s\" name=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>"
        .formatted(id, name, source, target, inner);
  }

  static String task(String id) {
    return "<userTask id=\"%s\" name=\"Check\"/>".formatted(id);
  }

  /** A choice behind a step, with these conditions on its two exits. */
  static String choice(String first, String second) {
    return process(
        "<startEvent id=\"s\"/>"
            + task("t")
            + "<exclusiveGateway id=\"g\" name=\"Big?\"/>"
            + task("u")
            + "<endEvent id=\"e\"/>"
            + flow("f1", "s", "t")
            + flow("f2", "t", "g")
            + flow("yes", "yes", "g", "u", first)
            + flow("no", "no", "g", "e", second)
            + flow("f5", "u", "e"));
  }

  static String timer(String duration) {
    return between(
        task("t")
            + flow("on", "t", "u")
            + task("u")
            + "<boundaryEvent id=\"b\" name=\"Late\" attachedToRef=\"t\"><timerEventDefinition>"
            + duration
            + "</timerEventDefinition></boundaryEvent>"
            + flow("late", "b", "u"));
  }

  static Imported read(String file) {
    return read(file, Answers.NONE);
  }

  static Imported read(String file, Answers answers) {
    return read(file.getBytes(StandardCharsets.UTF_8), answers);
  }

  static Imported read(byte[] file, Answers answers) {
    return IMPORT.read(file, answers);
  }

  /** The only workflow of a file. */
  static WorkflowModel model(String file) {
    return model(file, Answers.NONE);
  }

  static WorkflowModel model(String file, Answers answers) {
    return read(file, answers).processes().get(0).model();
  }
}
