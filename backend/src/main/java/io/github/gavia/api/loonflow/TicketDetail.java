package io.github.gavia.api.loonflow;

import io.github.gavia.form.BuiltInField;
import io.github.gavia.form.FormField;
import io.github.gavia.form.FormView;
import io.github.gavia.platform.WireTime;
import io.github.gavia.query.ReadTicket;
import io.github.gavia.ticket.HandlePermission;
import io.github.gavia.ticket.HandlePermission.Granted;
import io.github.gavia.ticket.Outcome;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A ticket's detail (6.3) and the form for a new one (7.7). */
@Component
class TicketDetail {

  private final TicketJson ticketJson;
  private final StateJson states;
  private final ParticipantText participants;
  private final HandlePermission handlePermission;
  private final WireTime wireTime;
  private final JsonMapper json;

  TicketDetail(
      TicketJson ticketJson,
      StateJson states,
      ParticipantText participants,
      HandlePermission handlePermission,
      WireTime wireTime,
      JsonMapper json) {
    this.ticketJson = ticketJson;
    this.states = states;
    this.participants = participants;
    this.handlePermission = handlePermission;
    this.wireTime = wireTime;
    this.json = json;
  }

  ObjectNode of(ReadTicket ticket, String username) {
    ObjectNode object = ticketJson.base(ticket.row());
    object.set("field_list", fields(form(ticket, username)));
    object.set("creator_info", ticketJson.creatorInfo(ticket.row().creator()));
    object.set("state_info", stateInfo(ticket));
    return object;
  }

  /** R181, R197. */
  private ObjectNode stateInfo(ReadTicket ticket) {
    int stateId = ticket.row().stateId();
    return ticket
        .workflow()
        .state(stateId)
        .map(state -> states.of(ticket.row().workflowId(), state, participants::hidden))
        .orElseGet(() -> json.createObjectNode().put("id", stateId).put("name", "--状态已被删除--"));
  }

  /** R193, R195: a handler sees the state's fields, everybody else the workflow's. */
  private List<FormField> form(ReadTicket ticket, String username) {
    if (ticket.workflow().state(ticket.row().stateId()).isEmpty()) {
      return List.of();
    }
    Outcome<Granted> granted =
        handlePermission.of(
            ticket.workflow(), ticket.row().stateId(), ticket.activities(), username);
    if (granted instanceof Outcome.Done<Granted> done) {
      StateEntry state = ticket.workflow().state(done.value().first().stateId()).orElseThrow();
      return FormView.forHandler(
          ticket.workflow().fieldDefinitions(),
          state.state().fieldAccess(),
          ticket.row().values(),
          field -> builtIn(ticket, field));
    }
    return FormView.forViewer(
        ticket.workflow().fieldDefinitions(),
        displayed(ticket.workflow().settings().displayFields()),
        ticket.row().values(),
        field -> builtIn(ticket, field));
  }

  /** The configured list; a text that is none shows nothing (R55). */
  private List<String> displayed(String configured) {
    List<String> keys = new ArrayList<>();
    if (!configured.isBlank()) {
      try {
        json.readTree(configured).forEach(key -> keys.add(key.asString("")));
      } catch (JacksonException e) {
        return List.of();
      }
    }
    return keys;
  }

  private JsonNode builtIn(ReadTicket ticket, BuiltInField field) {
    return switch (field) {
      case SN -> json.valueToTree(ticket.row().sn());
      case TITLE -> json.valueToTree(ticket.row().title());
      case STATE_ID -> json.valueToTree(ticket.row().stateId());
      case STATE_NAME -> json.valueToTree(stateName(ticket));
      case PARTICIPANT_NAME -> json.valueToTree(ticket.row().participant());
      case PARTICIPANT_ALIAS -> json.valueToTree(ticketJson.participantAlias(ticket.row()));
      case WORKFLOW_NAME -> json.valueToTree(ticket.workflow().model().name().text());
      case CREATOR -> json.valueToTree(ticket.row().creator());
      case GMT_CREATED -> json.valueToTree(wireTime.text(ticket.row().created()));
      case GMT_MODIFIED -> json.valueToTree(wireTime.text(ticket.row().modified()));
    };
  }

  private static String stateName(ReadTicket ticket) {
    Optional<StateEntry> state = ticket.workflow().state(ticket.row().stateId());
    return state.map(s -> s.name().text()).orElse("");
  }

  /** 5.4. */
  ArrayNode fields(List<FormField> form) {
    ArrayNode array = json.createArrayNode();
    for (FormField field : form) {
      ObjectNode object =
          json.createObjectNode()
              .put("field_key", field.fieldKey())
              .put("field_name", field.fieldName())
              .put("order_id", field.orderId())
              .put("field_type_id", field.fieldTypeId())
              .put("field_attribute", field.fieldAttribute())
              .put("description", field.description())
              .put("default_value", field.defaultValue())
              .put("field_template", field.fieldTemplate())
              .put("placeholder", field.placeholder());
      object.set("field_value", field.fieldValue());
      object.set("field_choice", field.fieldChoice());
      object.set("boolean_field_display", field.booleanFieldDisplay());
      object.set("label", field.label());
      array.add(object);
    }
    return array;
  }
}
