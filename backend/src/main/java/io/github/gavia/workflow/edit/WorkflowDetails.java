package io.github.gavia.workflow.edit;

import io.github.gavia.access.WorkflowRight;
import io.github.gavia.platform.TextLengths;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole record of a workflow as the contract knows it (7.2): what is left out is reset, not
 * kept (R230). Its texts are not looked into (R55).
 *
 * @param holders who has which right on it, each once; of a right that is not named nobody (R234)
 */
public record WorkflowDetails(
    String name,
    String description,
    String notices,
    boolean viewPermissionCheck,
    String limitExpression,
    String displayForm,
    String titleTemplate,
    String contentTemplate,
    Map<WorkflowRight, List<String>> holders) {

  private static final int HOLDER = 100;

  public WorkflowDetails {
    holders = Map.copyOf(holders);
  }

  /** What does not fit its column. */
  Optional<String> problem() {
    TextLengths lengths =
        new TextLengths()
            .check("name", name, 50)
            .check("description", description, 50)
            .check("notices", notices, 50)
            .check("limit_expression", limitExpression, 1000)
            .check("display_form_str", displayForm, 10000)
            .check("title_template", titleTemplate, 50)
            .check("content_template", contentTemplate, 1000);
    holders.forEach(
        (right, names) ->
            names.forEach(holder -> lengths.check("a name in " + key(right), holder, HOLDER)));
    return lengths.problem();
  }

  private static String key(WorkflowRight right) {
    return switch (right) {
      case API -> "api_permission_apps";
      case ADMIN -> "workflow_admin";
      case INTERVENE -> "intervener";
      case VIEW -> "view_persons";
      case VIEW_DEPARTMENT -> "view_depts";
    };
  }

  /** The workflow with this record; what the record does not speak of stays. */
  WorkflowModel on(WorkflowModel model) {
    WorkflowSettings settings =
        new WorkflowSettings(
            notices,
            viewPermissionCheck,
            limitExpression,
            displayForm,
            titleTemplate,
            contentTemplate,
            model.settings().runningTickets());
    return model.withSettings(Names.renamed(model.name(), name), description, settings);
  }
}
