package io.github.gavia.api.loonflow;

import io.github.gavia.access.WorkflowHolders;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.platform.WireTime;
import io.github.gavia.query.Page;
import io.github.gavia.query.WorkflowLists.WorkflowLine;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON shapes of workflows (5.14). */
@Component
class WorkflowJson {

  private final Workflows workflows;
  private final WorkflowHolders holders;
  private final RecordJson records;
  private final WireTime wireTime;
  private final JsonMapper json;

  WorkflowJson(
      Workflows workflows,
      WorkflowHolders holders,
      RecordJson records,
      WireTime wireTime,
      JsonMapper json) {
    this.workflows = workflows;
    this.holders = holders;
    this.records = records;
    this.wireTime = wireTime;
    this.json = json;
  }

  /** <em>brief</em>. */
  ObjectNode brief(WorkflowLine line) {
    return json.createObjectNode()
        .put("id", line.id())
        .put("name", line.name())
        .put("description", line.description());
  }

  /** <em>admin row</em> for each workflow of the page. */
  Function<WorkflowLine, ObjectNode> adminRows(Page<WorkflowLine> page) {
    Map<Integer, List<String>> administrators =
        holders.holders(page.value().stream().map(WorkflowLine::id).toList(), WorkflowRight.ADMIN);
    return line ->
        withSettings(brief(line), line)
            .put("creator", line.creator())
            .put("gmt_created", wireTime.text(line.created()))
            .put(
                "workflow_admin",
                String.join(",", administrators.getOrDefault(line.id(), List.of())));
  }

  /** <em>full</em>. */
  ObjectNode full(WorkflowLine line) {
    ObjectNode object =
        records
            .of(line.id(), line.creator(), line.created(), line.modified())
            .put("name", line.name())
            .put("description", line.description());
    return withSettings(object, line);
  }

  private ObjectNode withSettings(ObjectNode object, WorkflowLine line) {
    WorkflowSettings settings = settings(line);
    return object
        .put("notices", settings.notices())
        .put("view_permission_check", settings.viewPermissionCheck())
        .put("limit_expression", settings.limitExpression())
        .put("display_form_str", settings.displayFields())
        .put("title_template", settings.titleTemplate())
        .put("content_template", settings.contentTemplate());
  }

  /** Those of the newest version; what holds by itself while nothing was published. */
  private WorkflowSettings settings(WorkflowLine line) {
    Long versionId = line.liveVersionId();
    if (versionId == null) {
      return WorkflowSettings.DEFAULT;
    }
    RunnableWorkflow live = workflows.version(versionId);
    return live.settings();
  }

  /** <em>detail</em>. */
  ObjectNode detail(WorkflowLine line) {
    Map<WorkflowRight, List<String>> rights = holders.of(line.id());
    ObjectNode object = full(line);
    object.set("workflow_admin", texts(rights, WorkflowRight.ADMIN));
    object.set("intervener", texts(rights, WorkflowRight.INTERVENE));
    object.set("view_persons", texts(rights, WorkflowRight.VIEW));
    object.set("view_depts", texts(rights, WorkflowRight.VIEW_DEPARTMENT));
    object.set("api_permission_apps", texts(rights, WorkflowRight.API));
    return object;
  }

  private ArrayNode texts(Map<WorkflowRight, List<String>> rights, WorkflowRight right) {
    ArrayNode texts = json.createArrayNode();
    rights.getOrDefault(right, List.of()).forEach(texts::add);
    return texts;
  }
}
