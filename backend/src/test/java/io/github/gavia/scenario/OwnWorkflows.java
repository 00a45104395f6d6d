package io.github.gavia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.workflow.PublishWorkflow;
import io.github.gavia.workflow.PublishWorkflow.Publication;
import io.github.gavia.workflow.PublishWorkflow.Published;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Workflows that only tests have, made live for the application of the tests. */
final class OwnWorkflows {

  private OwnWorkflows() {}

  /**
   * Publishes {@code /workflows/NAME.bpmn} of the test resources.
   *
   * @param port put in place of {@code PORT}
   */
  static void publish(
      String name, int port, PublishWorkflow publish, WorkflowPermissions permissions) {
    publish(name, Map.of("PORT", String.valueOf(port)), publish, permissions);
  }

  /**
   * Publishes the same.
   *
   * @param words what is put in place of words of the file
   */
  static void publish(
      String name,
      Map<String, String> words,
      PublishWorkflow publish,
      WorkflowPermissions permissions) {
    String file = "/workflows/" + name + ".bpmn";
    try (InputStream in =
        Objects.requireNonNull(OwnWorkflows.class.getResourceAsStream(file), file)) {
      String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> word : words.entrySet()) {
        xml = xml.replace(word.getKey(), word.getValue());
      }
      byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
      Publication publication = publish.publish(bytes, "", "admin");
      assertThat(publication).isInstanceOf(Published.class);
      permissions.grant(((Published) publication).workflowId(), WorkflowRight.API, "demo");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
