package io.github.gavia.bpmn;

import io.github.gavia.workflow.WorkflowXml.Reading;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Node;
import java.nio.charset.StandardCharsets;

/** Small files for tests. */
final class Bpmn {

  private Bpmn() {}

  /** A file whose process {@code p} has this content; the content begins in line 3. */
  static String process(String content) {
    return definitions(
        "<bpmn:process id=\"p\" isExecutable=\"true\">\n" + content + "\n</bpmn:process>");
  }

  /** A file whose root has this content; the content begins in line 2. */
  static String definitions(String content) {
    return """
        <bpmn:definitions xmlns:bpmn="%s" xmlns:bpmndi="%s" xmlns:dc="%s" xmlns:di="%s" xmlns:xsi="%s" \
        xmlns:gavia="%s" xmlns:acme="urn:acme" targetNamespace="t">
        """
            .formatted(
                Namespaces.BPMN,
                Namespaces.BPMN_DI,
                Namespaces.DC,
                Namespaces.DI,
                Namespaces.XSI,
                Namespaces.GAVIA)
        + content
        + "\n</bpmn:definitions>";
  }

  /** A flow without name. */
  static String flow(String id, String source, String target) {
    return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />"
        .formatted(id, source, target);
  }

  static Reading read(String text) {
    return new BpmnXml().read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The body of a process with this content. */
  static Body body(String content) {
    return read(process(content)).model().body();
  }

  /** The only node of a process. */
  static Node node(String content) {
    return body(content).nodes().get(0);
  }
}
