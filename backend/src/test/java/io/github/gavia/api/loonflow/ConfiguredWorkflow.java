package io.github.gavia.api.loonflow;

import io.github.gavia.form.FieldAccess;
import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldType;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Flow.Button;
import io.github.gavia.workflow.model.Flow.ButtonKind;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings;
import io.github.gavia.workflow.model.WorkflowSettings.RunningTickets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The model of a workflow that a scenario configures call by call. The names under which the
 * scenario captures ids are the ids of the elements.
 */
final class ConfiguredWorkflow {

  private static final JsonMapper JSON = new JsonMapper();

  private final String key;
  private final JsonNode body;
  private final List<FieldDefinition> fields = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();

  /** Begins with the body of the workflow itself. */
  ConfiguredWorkflow(String key, JsonNode body) {
    this.key = key;
    this.body = body;
  }

  String key() {
    return key;
  }

  /** Those that may use it. */
  List<String> applications() {
    return List.of(text(body, "api_permission_apps").split(","));
  }

  void addField(JsonNode field) {
    fields.add(
        new FieldDefinition(
            text(field, "field_key"),
            text(field, "field_name"),
            Map.of(),
            FieldType.ofCode(field.path("field_type_id").intValue()).orElseThrow(),
            field.path("order_id").asInt(0),
            text(field, "default_value"),
            text(field, "description"),
            text(field, "placeholder"),
            text(field, "field_template"),
            text(field, "boolean_field_display"),
            text(field, "field_choice"),
            text(field, "label")));
  }

  void addState(String id, JsonNode state) {
    int type = state.path("type_id").intValue();
    Label name = Label.of(text(state, "name"));
    if (type == 2) {
      nodes.add(new Node.EndEvent(id, name, state(state)));
      return;
    }
    nodes.add(new Node.Task(id, name, state(state)));
    if (type == 1) {
      nodes.add(0, new Node.StartEvent("start", Label.NONE));
      flows.add(new Flow("begin", Label.NONE, "start", id, null, null));
    }
  }

  private static State state(JsonNode state) {
    Map<String, FieldAccess> access = new LinkedHashMap<>();
    JSON.readTree(text(state, "state_field_str"))
        .properties()
        .forEach(
            e -> access.put(e.getKey(), FieldAccess.ofCode(e.getValue().intValue()).orElseThrow()));
    ParticipantType participant =
        ParticipantType.ofCode(state.path("participant_type_id").intValue()).orElseThrow();
    return new State(
        state.path("order_id").asInt(0),
        yes(state, "is_hidden"),
        yes(state, "enable_retreat"),
        yes(state, "remember_last_man_enable"),
        new ParticipantRule.People(participant, text(state, "participant")),
        Distribution.ofCode(state.path("distribute_type_id").intValue()).orElseThrow(),
        access,
        text(state, "label"));
  }

  /** A button; with conditions it leads to a gateway that asks them in turn. */
  void addTransition(String id, JsonNode transition) {
    String source = text(transition, "source_state_id");
    String destination = text(transition, "destination_state_id");
    Button button =
        new Button(
            Arrays.stream(ButtonKind.values())
                .filter(k -> k.code() == transition.path("attribute_type_id").intValue())
                .findFirst()
                .orElseThrow(),
            yes(transition, "field_require_check"),
            yes(transition, "alert_enable"),
            text(transition, "alert_text"),
            transition.path("transition_type_id").intValue());
    JsonNode conditions = JSON.readTree(text(transition, "condition_expression"));
    String target = conditions.isEmpty() ? destination : id + "_rule";
    flows.add(new Flow(id, Label.of(text(transition, "name")), source, target, null, button));
    if (!conditions.isEmpty()) {
      addRule(target, conditions, destination);
    }
  }

  private void addRule(String id, JsonNode conditions, String destination) {
    String otherwise = id + "_else";
    nodes.add(new Node.Gateway(id, Label.NONE, Node.GatewayKind.RULE, otherwise));
    for (JsonNode condition : conditions) {
      String target = text(condition, "target_state_id");
      String expression = text(condition, "expression");
      flows.add(new Flow(id + "_" + flows.size(), Label.NONE, id, target, expression, null));
    }
    flows.add(new Flow(otherwise, Label.NONE, id, destination, null, null));
  }

  WorkflowModel model() {
    WorkflowSettings settings =
        new WorkflowSettings(
            text(body, "notices"),
            yes(body, "view_permission_check"),
            text(body, "limit_expression"),
            text(body, "display_form_str"),
            text(body, "title_template"),
            text(body, "content_template"),
            RunningTickets.FOLLOW);
    return new WorkflowModel(
        key,
        Label.of(text(body, "name")),
        text(body, "description"),
        settings,
        fields,
        new Body(nodes, flows, List.of()),
        Diagram.EMPTY);
  }

  private static String text(JsonNode body, String key) {
    return body.path(key).asString("");
  }

  private static boolean yes(JsonNode body, String key) {
    return body.path(key).asInt(0) == 1;
  }
}
