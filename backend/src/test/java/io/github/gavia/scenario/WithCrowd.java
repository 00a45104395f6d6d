package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.Scenarios;
import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceClient.Answer;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.workflow.PublishWorkflow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Many people at one ticket at the same moment. */
@ServiceTest
abstract class WithCrowd {

  static final String NOT_CURRENT = "not current participant, no permission";
  static final String NOT_AMONG = "not crrent participant, no permission";
  static final List<String> EIGHT = people(8);
  static final List<String> FIFTY = people(50);

  @Autowired Scenarios scenarios;
  @Autowired ServiceClient demo;
  @Autowired private PublishWorkflow publish;
  @Autowired private WorkflowPermissions permissions;

  private static List<String> people(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "person" + i).toList();
  }

  /** The samples for more people than the demo has. */
  @BeforeEach
  void crowds() throws IOException {
    sample("permission-request", "crowd-claim", "权限申请", "抢单", "type=\"role\" value=\"dba\"", EIGHT);
    sample(
        "permission-request",
        "crowd-direct",
        "权限申请",
        "先到先得",
        "type=\"department\" value=\"运维部\"",
        EIGHT);
    sample(
        "countersign",
        "crowd-sign",
        "合同会签",
        "大会签",
        "type=\"persons\" value=\"frank,lucy,helen\"",
        FIFTY);
  }

  private void sample(
      String file, String id, String name, String newName, String participant, List<String> people)
      throws IOException {
    if (exists(newName)) {
      return;
    }
    String xml;
    try (InputStream in = getClass().getResourceAsStream("/bpmn-samples/" + file + ".bpmn")) {
      xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String changed =
        xml.replace("process id=\"" + file + "\"", "process id=\"" + id + "\"")
            .replace("bpmnElement=\"" + file + "\"", "bpmnElement=\"" + id + "\"")
            .replace("name=\"" + name + "\"", "name=\"" + newName + "\"")
            .replace(participant, "type=\"persons\" value=\"" + String.join(",", people) + "\"");
    var published = publish.publish(changed.getBytes(StandardCharsets.UTF_8), "crowd", "admin");
    assertThat(published).isInstanceOf(PublishWorkflow.Published.class);
    permissions.grant(
        ((PublishWorkflow.Published) published).workflowId(), WorkflowRight.API, "demo");
  }

  private boolean exists(String name) {
    return demo.as("admin")
        .get("/workflows?per_page=1000")
        .orFail()
        .path("value")
        .valueStream()
        .anyMatch(w -> w.path("name").asString().equals(name));
  }

  static Map<String, Object> request() {
    return fields("title", "x", "system", "mysql", "permissions", "read", "reason", "x");
  }

  Callable<Answer> call(
      TicketScenario story,
      String person,
      java.util.function.BiFunction<ServiceClient, String, Answer> verb) {
    return () -> verb.apply(demo.as(person), story.path(""));
  }

  Callable<Answer> handling(
      TicketScenario story, String person, int button, Map<String, ?> values) {
    Map<String, Object> body = new java.util.LinkedHashMap<>(values);
    body.put("transition_id", button);
    return call(story, person, (client, path) -> client.patch(path, body));
  }

  static List<Integer> winners(List<Answer> answers) {
    return IntStream.range(0, answers.size())
        .filter(i -> answers.get(i).code() == 0)
        .boxed()
        .toList();
  }

  /** Exactly one call was done; all others were refused with one of the texts. */
  static int onlyWinner(List<Answer> answers, String... refusals) {
    List<Integer> winners = winners(answers);
    assertThat(winners).as("%s", answers).hasSize(1);
    int winner = winners.get(0);
    for (int i = 0; i < answers.size(); i++) {
      if (i != winner) {
        assertThat(answers.get(i).status()).isEqualTo(200);
        assertThat(answers.get(i).msg()).isIn((Object[]) refusals);
      }
    }
    return winner;
  }
}
