package io.github.gavia.workflow.compare;

import io.github.gavia.form.FieldAccess;
import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldType;
import io.github.gavia.workflow.compare.Part.Type;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings;
import io.github.gavia.workflow.model.WorkflowSettings.RunningTickets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts a workflow together from parts. What a part does not tell has its ordinary value. */
final class Assembly {

  private final Map<PartKey, Part> parts;
  private final Map<String, List<Part>> byParent = new HashMap<>();
  private final Set<String> usedIds = new HashSet<>();

  private Assembly(Map<PartKey, Part> parts) {
    this.parts = parts;
    parts.values().forEach(this::sortIn);
  }

  /**
   * The model of some parts, in their order.
   *
   * @param id the workflow's key
   */
  static WorkflowModel of(String id, Map<PartKey, Part> parts, Diagram diagram) {
    Assembly assembly = new Assembly(parts);
    PartReader workflow =
        new PartReader(
            parts.getOrDefault(
                PartKey.WORKFLOW, new Part(PartKey.WORKFLOW, Type.WORKFLOW, Map.of())));
    return new WorkflowModel(
        id,
        workflow.label(),
        workflow.text("description"),
        settings(workflow),
        fields(parts.values()),
        assembly.body(""),
        diagram);
  }

  private void sortIn(Part part) {
    if (part.key().realm() == PartKey.Realm.DRAWN) {
      usedIds.add(part.key().id());
      String parent = inACircle(part) ? "" : part.parent();
      byParent.computeIfAbsent(parent, id -> new ArrayList<>()).add(part);
    }
  }

  /** Two people may put two sub-processes into each other. */
  private boolean inACircle(Part part) {
    Set<String> above = new HashSet<>();
    Part next = part;
    while (next != null && !next.parent().isEmpty()) {
      if (!above.add(next.parent())) {
        return true;
      }
      next = parts.get(PartKey.drawn(next.parent()));
    }
    return false;
  }

  private static WorkflowSettings settings(PartReader workflow) {
    return new WorkflowSettings(
        workflow.text("notices"),
        workflow.flag("view_permission_check"),
        workflow.text("limit_expression"),
        workflow.text("display_fields"),
        workflow.orNull("title_template"),
        workflow.orNull("content_template"),
        workflow.text("running_tickets").equals("pin")
            ? RunningTickets.PIN
            : RunningTickets.FOLLOW);
  }

  private static List<FieldDefinition> fields(Collection<Part> parts) {
    return parts.stream()
        .filter(part -> part.type() == Type.FIELD)
        .map(part -> field(part.key().id(), new PartReader(part)))
        .toList();
  }

  private static FieldDefinition field(String key, PartReader field) {
    return new FieldDefinition(
        key,
        field.text(Property.NAME),
        field.below(Property.TRANSLATION),
        FieldType.ofXmlName(field.text("type")).orElse(FieldType.STRING),
        field.number("order"),
        field.orNull("default_value"),
        field.text("description"),
        field.text("placeholder"),
        field.text("template"),
        field.text("boolean_display"),
        field.text("choice"),
        field.text("label"));
  }

  private Body body(String parent) {
    List<Node> nodes = new ArrayList<>();
    List<Flow> flows = new ArrayList<>();
    List<Body.Annotation> notes = new ArrayList<>();
    for (Part part : byParent.getOrDefault(parent, List.of())) {
      PartReader reader = new PartReader(part);
      switch (part.type()) {
        case FLOW -> flows.add(flow(part.key().id(), reader));
        case NOTE -> notes.add(note(part, reader));
        default -> nodes.add(node(part, reader));
      }
    }
    return new Body(nodes, flows, notes);
  }

  /** Associations may have the same id in two notes: the first keeps it. */
  private Body.Annotation note(Part part, PartReader reader) {
    List<Body.Link> links = new ArrayList<>();
    reader
        .below(Property.LINK)
        .forEach(
            (id, element) -> {
              if (usedIds.add(id)) {
                links.add(new Body.Link(id, element));
              }
            });
    return new Body.Annotation(part.key().id(), reader.text("text"), links);
  }

  private Node node(Part part, PartReader reader) {
    String id = part.key().id();
    return switch (part.type()) {
      case TASK -> new Node.Task(id, reader.label(), state(reader));
      case END -> new Node.EndEvent(id, reader.label(), state(reader));
      case CALL -> new Node.CallActivity(id, reader.label(), state(reader), call(reader));
      case START -> new Node.StartEvent(id, reader.label());
      case TIMER ->
          new Node.TimerBoundary(
              id, reader.label(), reader.text(Property.ATTACHED_TO), reader.whole("seconds"));
      case GATEWAY ->
          new Node.Gateway(
              id,
              reader.label(),
              Node.GatewayKind.valueOf(reader.text("gateway").toUpperCase(Locale.ROOT)),
              reader.orNull(Property.DEFAULT_FLOW));
      case SUB_PROCESS -> new Node.SubProcess(id, reader.label(), body(id));
      case GAP -> new Node.Gap(id, reader.label(), reader.text("state"), reader.text("configured"));
      case WORKFLOW, FIELD, FLOW, NOTE ->
          throw new IllegalArgumentException(part.key().text() + " is no node");
    };
  }

  private static State state(PartReader reader) {
    Map<String, FieldAccess> access = new LinkedHashMap<>();
    reader
        .below(Property.FIELD_ACCESS)
        .forEach(
            (key, name) -> FieldAccess.ofXmlName(name).ifPresent(known -> access.put(key, known)));
    return new State(
        reader.number("order"),
        reader.flag("hidden"),
        reader.flag("retreat"),
        reader.flag("remember_last_handler"),
        reader.participant(),
        reader.number("distribution"),
        access,
        reader.text("other_access"),
        reader.text("label"));
  }

  private static Node.Call call(PartReader reader) {
    return new Node.Call(
        reader.text("call.workflow"),
        reader.orNull("call.start_button"),
        reader.orNull("call.items_field"),
        reader.orNull("call.item_target"),
        PropertyList.copies(reader.orNull(Property.HAND_OVER)),
        PropertyList.copies(reader.orNull(Property.HAND_BACK)));
  }

  private static Flow flow(String id, PartReader reader) {
    return new Flow(
        id,
        reader.label(),
        reader.text(Property.SOURCE),
        reader.text(Property.TARGET),
        reader.orNull("condition"),
        reader.button());
  }
}
