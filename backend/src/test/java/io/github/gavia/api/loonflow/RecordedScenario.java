package io.github.gavia.api.loonflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls and what loonflow v2.0.21 answered to them; see {@code conformance/README.md}.
 *
 * @param vars the ids that were captured, by name
 * @param now when it was recorded, in seconds
 * @param deviations indices of the steps that are answered otherwise on purpose
 */
record RecordedScenario(
    String name,
    List<Step> steps,
    Map<String, JsonNode> vars,
    double now,
    Set<Integer> deviations) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * A call.
   *
   * @param call what is sent
   * @param answer what was answered: status and body
   */
  record Step(int index, JsonNode call, JsonNode answer) {

    String method() {
      return call.path("method").asString("GET");
    }

    /** With the names of captured ids in it. */
    String path() {
      return call.path("path").asString();
    }

    String title() {
      return index + " " + call.path("name").asString(method() + " " + path());
    }
  }

  static RecordedScenario read(String name) {
    JsonNode calls = JSON.readTree(resource("scenarios/" + name + ".json"));
    JsonNode recording = JSON.readTree(resource("recordings/" + name + ".json"));
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < calls.path("steps").size(); i++) {
      steps.add(new Step(i, calls.at("/steps/" + i), recording.at("/steps/" + i).path("answer")));
    }
    return new RecordedScenario(
        name, steps, vars(recording), recording.path("now").doubleValue(), Deviation.stepsOf(name));
  }

  private static Map<String, JsonNode> vars(JsonNode recording) {
    Map<String, JsonNode> vars = new LinkedHashMap<>();
    recording.path("vars").properties().forEach(e -> vars.put(e.getKey(), e.getValue()));
    return vars;
  }

  private static byte[] resource(String path) {
    try (InputStream in =
        Objects.requireNonNull(
            RecordedScenario.class.getResourceAsStream("/conformance/" + path), path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
