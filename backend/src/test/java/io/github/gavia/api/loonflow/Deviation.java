package io.github.gavia.api.loonflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that is answered otherwise than loonflow v2.0.21 does, on purpose.
 *
 * @param rules what the tests cite
 * @param calls where it shows
 * @param loonflow what the original does; empty where it is the same or unspecified
 * @param gavia what is done here
 * @param why the reason, where the two do not say it already
 * @param steps recorded steps that show it: by scenario, then by index what is answered instead
 */
record Deviation(
    String rules,
    String calls,
    String loonflow,
    String gavia,
    String why,
    Map<String, Map<String, String>> steps) {

  Deviation {
    loonflow = Objects.requireNonNullElse(loonflow, "");
    why = Objects.requireNonNullElse(why, "");
    steps = Objects.requireNonNullElse(steps, Map.of());
  }

  /** What belongs under one heading. */
  record Group(String group, List<Deviation> deviations) {}

  /** The list that the tests and {@code docs/compatibility.md} share. */
  static List<Group> all() {
    String list = "/conformance/deviations.yaml";
    try (InputStream in = Objects.requireNonNull(Deviation.class.getResourceAsStream(list), list)) {
      Object yaml =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return new JsonMapper().convertValue(yaml, new TypeReference<List<Group>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Indices of the scenario's steps that are answered otherwise. */
  static Set<Integer> stepsOf(String scenario) {
    Set<Integer> steps = new TreeSet<>();
    for (Group group : all()) {
      for (Deviation deviation : group.deviations()) {
        deviation.steps().getOrDefault(scenario, Map.of()).keySet().stream()
            .map(Integer::valueOf)
            .forEach(steps::add);
      }
    }
    return steps;
  }
}
