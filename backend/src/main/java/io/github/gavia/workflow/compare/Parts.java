package io.github.gavia.workflow.compare;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.compare.Part.Type;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Takes a workflow apart, so that two can be laid side by side. {@link Assembly} is the way back.
 */
final class Parts {

  private final Map<PartKey, Part> parts = new LinkedHashMap<>();

  private Parts() {}

  /** All parts in the model's order: settings, fields, then body by body. */
  static Map<PartKey, Part> of(WorkflowModel model) {
    Parts parts = new Parts();
    parts.add(PartKey.WORKFLOW, Type.WORKFLOW, settings(model));
    for (FieldDefinition field : model.fields()) {
      parts.add(PartKey.field(field.key()), Type.FIELD, field(field));
    }
    parts.add(model.body(), "");
    return parts.parts;
  }

  private void add(PartKey key, Type type, PropertyList properties) {
    parts.put(key, new Part(key, type, properties.all()));
  }

  private void add(Body body, String parent) {
    for (Node node : body.nodes()) {
      add(PartKey.drawn(node.id()), type(node), node(node, parent));
      if (node instanceof Node.SubProcess sub) {
        add(sub.body(), sub.id());
      }
    }
    body.flows().forEach(flow -> add(PartKey.drawn(flow.id()), Type.FLOW, flow(flow, parent)));
    for (Body.Annotation note : body.annotations()) {
      PropertyList properties = in(parent).put("text", note.text());
      note.links().forEach(link -> properties.put(Property.LINK + link.id(), link.elementId()));
      add(PartKey.drawn(note.id()), Type.NOTE, properties);
    }
  }

  private static PropertyList in(String parent) {
    return new PropertyList().put(Property.PARENT, parent.isEmpty() ? null : parent);
  }

  private static PropertyList settings(WorkflowModel model) {
    WorkflowSettings settings = model.settings();
    return new PropertyList()
        .label(model.name())
        .put("description", model.description())
        .put("notices", settings.notices())
        .put("view_permission_check", settings.viewPermissionCheck())
        .put("limit_expression", settings.limitExpression())
        .put("display_fields", settings.displayFields())
        .put("title_template", settings.titleTemplate())
        .put("content_template", settings.contentTemplate())
        .put("running_tickets", lower(settings.runningTickets()));
  }

  private static PropertyList field(FieldDefinition field) {
    return new PropertyList()
        .label(field.name(), field.translations())
        .put("type", field.type().xmlName())
        .put("order", field.order())
        .put("default_value", field.defaultValue())
        .put("description", field.description())
        .put("placeholder", field.placeholder())
        .put("template", field.template())
        .put("boolean_display", field.booleanDisplay())
        .put("choice", field.choice())
        .put("label", field.label());
  }

  private static Type type(Node node) {
    if (node instanceof Node.Task) {
      return Type.TASK;
    } else if (node instanceof Node.EndEvent) {
      return Type.END;
    } else if (node instanceof Node.CallActivity) {
      return Type.CALL;
    } else if (node instanceof Node.StartEvent) {
      return Type.START;
    } else if (node instanceof Node.TimerBoundary) {
      return Type.TIMER;
    } else if (node instanceof Node.Gateway) {
      return Type.GATEWAY;
    }
    return node instanceof Node.SubProcess ? Type.SUB_PROCESS : Type.GAP;
  }

  private static PropertyList node(Node node, String parent) {
    PropertyList properties = in(parent).label(node.name());
    if (node instanceof Node.StateNode state) {
      state(state.state(), properties);
    }
    if (node instanceof Node.CallActivity call) {
      call(call.call(), properties);
    } else if (node instanceof Node.TimerBoundary timer) {
      properties.put(Property.ATTACHED_TO, timer.attachedTo()).put("seconds", timer.seconds());
    } else if (node instanceof Node.Gateway gateway) {
      properties
          .put("gateway", lower(gateway.kind()))
          .put(Property.DEFAULT_FLOW, gateway.defaultFlow());
    } else if (node instanceof Node.Gap gap) {
      properties.put("state", gap.state()).put("configured", gap.configured());
    }
    return properties;
  }

  private static void state(State state, PropertyList properties) {
    properties
        .put("order", state.order())
        .put("hidden", state.hidden())
        .put("retreat", state.retreat())
        .put("remember_last_handler", state.rememberLastHandler());
    participant(state.participant(), properties);
    properties.put("distribution", state.distributionCode());
    state
        .fieldAccess()
        .forEach((key, access) -> properties.put(Property.FIELD_ACCESS + key, access.xmlName()));
    properties.put("other_access", state.otherAccess()).put("label", state.label());
  }

  private static void participant(ParticipantRule rule, PropertyList properties) {
    if (rule instanceof ParticipantRule.Unreadable unreadable) {
      properties
          .put(Property.PARTICIPANT_TYPE, unreadable.typeCode())
          .put("participant.unreadable", unreadable.operand());
      return;
    }
    properties.put(
        Property.PARTICIPANT_TYPE,
        ParticipantType.ofCode(rule.typeCode()).map(ParticipantType::xmlName).orElseThrow());
    if (rule instanceof ParticipantRule.People people) {
      properties.put("participant.operand", people.operand());
    } else if (rule instanceof ParticipantRule.Script script) {
      properties.put("participant.script", script.script());
    } else if (rule instanceof ParticipantRule.Hook hook) {
      properties
          .put("participant.url", hook.url())
          .put("participant.token", hook.token())
          .put("participant.wait", hook.waitForCallBack())
          .put("participant.extra_info", hook.extraInfo())
          .put("participant.redeliveries", hook.redeliveries())
          .put("participant.other", hook.other());
    } else if (rule instanceof ParticipantRule.External external) {
      properties
          .put("participant.url", external.url())
          .put("participant.token", external.token())
          .put("participant.extra_info", external.extraInfo())
          .put("participant.other", external.other());
    }
  }

  private static void call(Node.Call call, PropertyList properties) {
    properties
        .put("call.workflow", call.workflow())
        .put("call.start_button", call.startButton())
        .put("call.items_field", call.itemsField())
        .put("call.item_target", call.itemTarget())
        .copies(Property.HAND_OVER, call.handOver())
        .copies(Property.HAND_BACK, call.handBack());
  }

  private static PropertyList flow(Flow flow, String parent) {
    Label name = flow.name();
    PropertyList properties =
        in(parent)
            .label(name)
            .put(Property.SOURCE, flow.source())
            .put(Property.TARGET, flow.target())
            .put("condition", flow.condition());
    Flow.Button button = flow.button();
    if (button != null) {
      properties
          .put(Property.BUTTON_KIND, button.kindCode())
          .put("button.require_fields", button.requireFields())
          .put("button.confirm", button.confirm())
          .put("button.confirm_text", button.confirmText())
          .put("button.transition_type", button.transitionType())
          .put("button.timer", button.timer())
          .put("button.no_conditions", button.noConditions());
    }
    return properties;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
