package io.github.gavia.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/**
 * Builds the form a client shows. Fields are sorted by their order; at the same order built-in
 * fields come first and custom fields keep the order of their definitions (R196). Keys that name no
 * field are skipped.
 */
public final class FormView {

  private FormView() {}

  /**
   * The form of a handler: the fields the current state lists, with the state's access (R193).
   *
   * @param definitions the workflow's live custom fields in creation order
   * @param builtIn the value of a built-in field, JSON null for none
   */
  public static List<FormField> forHandler(
      List<FieldDefinition> definitions,
      Map<String, FieldAccess> access,
      FieldValues values,
      Function<BuiltInField, JsonNode> builtIn) {
    List<FormField> form = new ArrayList<>();
    for (BuiltInField field : BuiltInField.values()) {
      FieldAccess granted = access.get(field.key());
      if (granted != null) {
        form.add(builtIn(field, granted, builtIn.apply(field)));
      }
    }
    for (FieldDefinition field : SubmissionReader.byKey(definitions).values()) {
      FieldAccess granted = access.get(field.key());
      if (granted != null && BuiltInField.ofKey(field.key()).isEmpty()) {
        form.add(custom(field, granted, values.wire(field)));
      }
    }
    form.sort(Comparator.comparingInt(FormField::orderId));
    return List.copyOf(form);
  }

  /** The form of a viewer: the fields of the workflow's display list, all read-only (R195). */
  public static List<FormField> forViewer(
      List<FieldDefinition> definitions,
      Collection<String> displayedKeys,
      FieldValues values,
      Function<BuiltInField, JsonNode> builtIn) {
    Map<String, FieldAccess> access = new LinkedHashMap<>();
    displayedKeys.forEach(key -> access.put(key, FieldAccess.READ_ONLY));
    return forHandler(definitions, access, values, builtIn);
  }

  /** The form for a new ticket: of the built-in fields only the title, nothing is set. */
  public static List<FormField> forNewTicket(
      List<FieldDefinition> definitions, Map<String, FieldAccess> access) {
    Map<String, FieldAccess> shown = new LinkedHashMap<>(access);
    shown
        .keySet()
        .removeIf(k -> BuiltInField.ofKey(k).isPresent() && !k.equals(BuiltInField.TITLE.key()));
    return forHandler(definitions, shown, FieldValues.none(), f -> NullNode.getInstance());
  }

  private static FormField builtIn(BuiltInField field, FieldAccess access, JsonNode value) {
    JsonNode empty = JsonNodeFactory.instance.objectNode();
    return new FormField(
        field.key(),
        field.fieldName(),
        value,
        field.order(),
        FieldType.STRING.code(),
        access.code(),
        "",
        empty,
        empty,
        null,
        "",
        empty,
        "");
  }

  private static FormField custom(FieldDefinition field, FieldAccess access, JsonNode value) {
    return new FormField(
        field.key(),
        field.name(),
        value,
        field.order(),
        field.type().code(),
        access.code(),
        field.description(),
        JsonText.object(field.choice()),
        JsonText.object(field.booleanDisplay()),
        field.defaultValue(),
        field.template(),
        JsonText.object(field.label()),
        field.placeholder());
  }
}
