package io.github.gavia.workflow;

import io.github.gavia.rule.Problem;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a check has found so far. */
final class ModelFindings {

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  List<Diagnostic> list() {
    return List.copyOf(diagnostics);
  }

  void add(ModelFinding finding, Node node) {
    add(finding, node, null, Map.of());
  }

  /**
   * @param field the property that is meant, null for the node itself
   */
  void add(ModelFinding finding, Node node, @Nullable String field, Map<String, String> args) {
    add(finding, node.id(), node.name(), field, args, args);
  }

  void add(ModelFinding finding, Flow flow, @Nullable String field, Map<String, String> args) {
    add(finding, flow.id(), flow.name(), field, args, args);
  }

  /** A finding about the condition of a flow. */
  void addCondition(ModelFinding finding, Flow flow, Problem problem) {
    String condition = flow.condition() == null ? "" : flow.condition();
    Map<String, String> zh =
        Map.of("condition", condition, "problem", problem.text(Locale.CHINESE));
    Map<String, String> en =
        Map.of("condition", condition, "problem", problem.text(Locale.ENGLISH));
    add(finding, flow.id(), flow.name(), "condition", zh, en);
  }

  /** A finding about a template of the workflow; {@code zh} and {@code en} are its names. */
  void addTemplate(ModelFinding finding, String field, String zh, String en, Problem problem) {
    addOverall(
        finding,
        field,
        Map.of("what", zh, "problem", problem.text(Locale.CHINESE)),
        Map.of("what", en, "problem", problem.text(Locale.ENGLISH)));
  }

  /** A finding about the workflow as a whole, such as one of its fields. */
  void addOverall(ModelFinding finding, @Nullable String field, Map<String, String> args) {
    addOverall(finding, field, args, args);
  }

  private void addOverall(
      ModelFinding finding,
      @Nullable String field,
      Map<String, String> zhArgs,
      Map<String, String> args) {
    diagnostics.add(
        new Diagnostic(
            finding.severity(),
            finding.code(),
            null,
            null,
            0,
            field,
            args,
            finding.messages(zhArgs, args)));
  }

  private void add(
      ModelFinding finding,
      String id,
      Label name,
      @Nullable String field,
      Map<String, String> zhArgs,
      Map<String, String> enArgs) {
    String zhName = name.text().isEmpty() ? id : name.text();
    String english = name.in("en");
    String enName = english.isEmpty() ? id : english;
    Map<String, String> args = with(enArgs, enName);
    diagnostics.add(
        new Diagnostic(
            finding.severity(),
            finding.code(),
            id,
            name.text().isEmpty() ? null : name.text(),
            0,
            field,
            args,
            finding.messages(with(zhArgs, zhName), args)));
  }

  private static Map<String, String> with(Map<String, String> args, String element) {
    Map<String, String> all = new HashMap<>(args);
    all.put("element", element);
    return all;
  }
}
