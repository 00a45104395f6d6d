package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.api.loonflow.ContractCalls.Call;
import io.github.gavia.api.loonflow.Differences.Difference;
import io.github.gavia.api.loonflow.RecordedScenario.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The recorded answers of loonflow v2.0.21, call by call over HTTP. */
@ContractTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {

  /** Sent for what it captures: who made the superuser is another story there. */
  private static final Pattern SET_UP = Pattern.compile("GET /api/v1.0/accounts/users");

  /** What became of the steps of a scenario; together all of them. */
  private record Played(int matching, int deviating, int setUp) {}

  @LocalServerPort private int port;
  @Autowired private ContractCalls calls;

  private final CapturedValues values = new CapturedValues();

  @BeforeAll
  void people() {
    values.put("app", "ops");
    values.put("app_token", ContractTest.TOKEN);
    values.put("admin", "admin");
    values.put("admin_password", "admin-pass-1");
    assertThat(play("00_setup")).isEqualTo(new Played(23, 0, 1));
  }

  @Test
  void answersALeaveRequestAsRecorded() {
    assertThat(play("10_leave_condition")).isEqualTo(new Played(69, 8, 0));

    // R58: the 30 days that were sent for a read-only field did not choose the way
    String third = "/tickets/" + values.id("tk_lv3");
    JsonNode ticket = calls.data(Call.of("GET", third, "creator", null)).path("value");
    assertThat(ticket.path("state_id").intValue()).isEqualTo(values.id("st_lv_end"));
    assertThat(ticket.path("act_state_id").intValue()).isEqualTo(4);
    assertThat(ticket.path("relation").asString().split(",")).doesNotContain("hr");
  }

  @Test
  void answersClaimingAsRecorded() {
    assertThat(play("20_accept_claim")).isEqualTo(new Played(64, 0, 0));
  }

  @Test
  void answersErrorsAsRecorded() {
    assertThat(play("90_errors")).isEqualTo(new Played(97, 10, 0));

    // R50: the ticket whose title was an object is not there
    String list = "/tickets?category=owner&page=0&workflow_ids=" + values.id("wf_er");
    assertThat(calls.data(Call.of("GET", list, "creator", null)).path("total").intValue())
        .isEqualTo(3);
  }

  private Played play(String name) {
    RecordedScenario scenario = RecordedScenario.read(name);
    ScenarioClient client = new ScenarioClient("http://127.0.0.1:" + port, values);
    List<String> wrong = new ArrayList<>();
    int matching = 0;
    int deviating = 0;
    int setUp = 0;
    for (Step step : scenario.steps()) {
      ObjectNode seen = client.send(step);
      values.capture(step.call(), seen.get("body"));
      if (SET_UP.matcher(step.method() + " " + step.path()).matches()) {
        setUp++;
        continue;
      }
      boolean deviates = scenario.deviations().contains(step.index());
      List<Difference> differences = differences(scenario, step, seen);
      if (differences.isEmpty() == deviates) {
        wrong.add(step.title() + (deviates ? " no longer deviates" : "\n    " + differences));
      } else if (deviates) {
        deviating++;
      } else {
        matching++;
      }
    }
    assertThat(wrong).as(name + ":\n" + String.join("\n", wrong)).isEmpty();
    return new Played(matching, deviating, setUp);
  }

  private List<Difference> differences(RecordedScenario scenario, Step step, ObjectNode seen) {
    String recordedPath = step.answer().path("req_path").asString("").replaceFirst("\\?.*", "");
    NormalAnswer recorded = new NormalAnswer(scenario.vars(), recordedPath, scenario.now());
    NormalAnswer now =
        new NormalAnswer(
            values.all(), seen.path("path").asString(""), Instant.now().getEpochSecond());
    boolean anyText = step.call().path("loose_msg").asBoolean(false);
    return Differences.between(normal(step, step.answer(), recorded), normal(step, seen, now))
        .stream()
        .filter(d -> !(anyText && d.path().equals("body.msg")))
        .toList();
  }

  private static JsonNode normal(Step step, JsonNode answer, NormalAnswer names) {
    ObjectNode normal = JsonNodeFactory.instance.objectNode();
    normal.set("status", answer.get("status"));
    JsonNode body = answer.path("body");
    boolean json = body.isObject() && !body.has("_text");
    if (json && names.of(body) instanceof ObjectNode object) {
      step.call().path("ignore").forEach(key -> object.remove(key.stringValue()));
      normal.set("body", object);
    } else {
      normal.put("body", ScenarioClient.NOT_JSON);
    }
    return normal;
  }
}
