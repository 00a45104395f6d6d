package io.github.gavia.workflow.compare;

import io.github.gavia.workflow.compare.ModelChange.Kind;
import io.github.gavia.workflow.model.Transitions;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Speaks of the parts of a workflow in the words of who drew it. */
final class Naming {

  private final String workflowId;
  private final Map<PartKey, Part> parts;
  private final Set<String> transitions = new HashSet<>();

  Naming(WorkflowModel model, Map<PartKey, Part> parts) {
    this.workflowId = model.id();
    this.parts = parts;
    Transitions.of(model).forEach(transition -> transitions.add(transition.flow().id()));
  }

  Kind kind(Part part) {
    return switch (part.type()) {
      case WORKFLOW -> Kind.WORKFLOW;
      case FIELD -> Kind.FIELD;
      case TASK, END, CALL -> Kind.STATE;
      case START, TIMER -> Kind.EVENT;
      case GATEWAY -> Kind.GATEWAY;
      case SUB_PROCESS -> Kind.SUB_PROCESS;
      case GAP -> Kind.GAP;
      case NOTE -> Kind.NOTE;
      case FLOW -> transitions.contains(part.key().id()) ? Kind.TRANSITION : Kind.FLOW;
    };
  }

  String elementId(PartKey key) {
    return key.equals(PartKey.WORKFLOW) ? workflowId : key.id();
  }

  String name(Part part) {
    return part.name().isEmpty() ? elementId(part.key()) : part.name();
  }

  /** The name of the field that a permission is of; null for other properties and fields. */
  @Nullable String keyName(String property) {
    String key = Property.keyOf(property);
    Part field =
        property.startsWith(Property.FIELD_ACCESS) && key != null
            ? parts.get(PartKey.field(key))
            : null;
    return field == null || field.name().isEmpty() ? null : field.name();
  }

  /** A value as it is shown: elements by their names. */
  @Nullable String shown(String property, @Nullable String value) {
    if (value == null) {
      return null;
    }
    if (Property.isReference(property)) {
      Part meant = parts.get(PartKey.drawn(value));
      return meant == null ? value : name(meant);
    }
    if (property.equals(Property.HAND_OVER) || property.equals(Property.HAND_BACK)) {
      StringBuilder text = new StringBuilder();
      PropertyList.copies(value)
          .forEach(
              copy ->
                  text.append(text.isEmpty() ? "" : ", ")
                      .append(copy.from())
                      .append(" → ")
                      .append(copy.to()));
      return text.toString();
    }
    return value;
  }
}
