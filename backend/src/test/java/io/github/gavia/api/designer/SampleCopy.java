package io.github.gavia.api.designer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.workflow.PublishWorkflow;
import io.github.gavia.workflow.PublishWorkflow.Publication;
import io.github.gavia.workflow.PublishWorkflow.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A sample under another key and name, whose tickets are a test's own. */
final class SampleCopy {

  private final PublishWorkflow publish;
  private final String xml;
  private final int workflowId;

  /** Publishes it for the application of the tests. */
  SampleCopy(String sample, String key, PublishWorkflow publish, WorkflowPermissions permissions) {
    this.publish = publish;
    this.xml =
        read(sample)
            .replaceFirst("<bpmn:process id=\"[^\"]*\" name=\"[^\"]*\"", process(key))
            .replaceFirst("bpmnElement=\"" + sample + "\"", "bpmnElement=\"" + key + "\"");
    this.workflowId = publish(xml);
    permissions.grant(workflowId, WorkflowRight.API, "demo");
  }

  private static String process(String key) {
    return "<bpmn:process id=\"" + key + "\" name=\"" + key + "\"";
  }

  private static String read(String sample) {
    try {
      return Files.readString(Path.of("..", "bpmn-samples", sample + ".bpmn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int publish(String text) {
    Publication publication = publish.publish(text.getBytes(StandardCharsets.UTF_8), "", "admin");
    assertThat(publication).isInstanceOf(Published.class);
    return ((Published) publication).workflowId();
  }

  /** Publishes another version with a word in place of one. */
  void publishWith(String word, String other) {
    publish(xml.replace(word, other));
  }

  int workflowId() {
    return workflowId;
  }
}
