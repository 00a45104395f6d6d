package io.github.gavia.api.loonflow;

import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.model.Flow.Button;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON shapes of transitions (5.6, 7.14, 7.22). */
@Component
class TransitionJson {

  private static final String NO_CONDITION = "[]";

  private final RecordJson records;
  private final JsonMapper json;

  TransitionJson(RecordJson records, JsonMapper json) {
    this.records = records;
    this.json = json;
  }

  /** 5.6. */
  ObjectNode of(RunnableWorkflow workflow, TransitionEntry entry) {
    Button button = entry.button();
    return records
        .of(entry.id(), entry.made())
        .put("name", entry.name())
        .put("workflow_id", workflow.workflowId())
        .put("transition_type_id", button.transitionType())
        .put("timer", entry.transition().timerSeconds())
        .put("source_state_id", entry.sourceStateId())
        .put("destination_state_id", entry.destinationStateId())
        .put("condition_expression", entry.conditionExpression())
        .put("attribute_type_id", button.kindCode())
        .put("field_require_check", button.requireFields())
        .put("alert_enable", button.confirm())
        .put("alert_text", button.confirmText());
  }

  /** 5.6 with the names of its states (7.14). */
  ObjectNode withStates(RunnableWorkflow workflow, TransitionEntry entry) {
    ObjectNode object = of(workflow, entry);
    object.set("source_state_info", state(workflow, entry.sourceStateId(), "未知"));
    String nowhere =
        entry.conditionExpression().equals(NO_CONDITION) ? "请指定目标状态或设置条件表达式" : "见条件表达式";
    object.set("destination_state_info", state(workflow, entry.destinationStateId(), nowhere));
    return object;
  }

  /** What the flow chart shows (7.22). */
  ObjectNode ofChart(TransitionEntry entry) {
    return json.createObjectNode()
        .put("id", entry.id())
        .put("name", entry.name())
        .put("source_state_id", entry.sourceStateId())
        .put("destination_state_id", entry.destinationStateId())
        .put("condition_expression", entry.conditionExpression())
        .put("attribute_type_id", entry.button().kindCode())
        .put("timer", entry.transition().timerSeconds());
  }

  private ObjectNode state(RunnableWorkflow workflow, int id, String unknown) {
    String name = workflow.state(id).map(s -> s.name().text()).orElse(unknown);
    return json.createObjectNode().put("name", name).put("id", id);
  }
}
