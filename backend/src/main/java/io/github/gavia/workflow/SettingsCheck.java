package io.github.gavia.workflow;

import io.github.gavia.rule.Problem;
import io.github.gavia.rule.TitleTemplate;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Templates and shown fields of a workflow: mistakes in them cost no ticket its way (R32, R55). */
final class SettingsCheck {

  private static final JsonMapper JSON = new JsonMapper();

  private final KnownFields fields;
  private final ModelFindings findings;

  SettingsCheck(KnownFields fields, ModelFindings findings) {
    this.fields = fields;
    this.findings = findings;
  }

  void check(WorkflowSettings settings) {
    template("titleTemplate", "标题模板", "title template", settings.titleTemplate());
    template("contentTemplate", "通知内容模板", "template of notices", settings.contentTemplate());
    try {
      for (JsonNode key : JSON.readTree(settings.displayFields())) {
        if (key.isString() && !fields.isShown(key.stringValue())) {
          Map<String, String> args = Map.of("field", key.stringValue());
          findings.addOverall(ModelFinding.DISPLAY_FIELD, "displayFields", args);
        }
      }
    } catch (JacksonException notJson) {
      // R195: nothing is shown
    }
  }

  private void template(String field, String zh, String en, @Nullable String template) {
    if (template == null) {
      return;
    }
    for (Problem problem : TitleTemplate.check(template, fields::isRendered)) {
      boolean unreadable = problem.severity() == Problem.Severity.ERROR;
      findings.addTemplate(
          unreadable ? ModelFinding.TEMPLATE_UNREADABLE : ModelFinding.TEMPLATE_DOUBTFUL,
          field,
          zh,
          en,
          problem);
    }
  }
}
