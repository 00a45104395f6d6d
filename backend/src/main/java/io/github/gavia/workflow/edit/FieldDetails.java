package io.github.gavia.workflow.edit;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldType;
import io.github.gavia.form.ReservedKeys;
import io.github.gavia.platform.TextLengths;
import io.github.gavia.workflow.model.Label;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole record of a custom field as the contract knows it (7.19): what is left out is reset,
 * not kept (R230).
 *
 * @param booleanDisplay JSON object text
 * @param choice JSON object text
 * @param label JSON object text
 */
public record FieldDetails(
    String key,
    String name,
    int typeId,
    int orderId,
    String defaultValue,
    String description,
    String placeholder,
    String template,
    String booleanDisplay,
    String choice,
    String label) {

  /** What keeps it from being stored, whatever the workflow. */
  Optional<String> problem() {
    return new TextLengths()
        .check("field_key", key, 50)
        .check("field_name", name, 50)
        .check("default_value", defaultValue, 100)
        .check("description", description, 100)
        .check("placeholder", placeholder, 100)
        .check("boolean_field_display", booleanDisplay, 100)
        .check("field_choice", choice, 1000)
        .check("label", label, 100)
        .problem()
        .or(this::reserved)
        .or(this::unknownType)
        .or(() -> StateDetails.noObject("boolean_field_display", booleanDisplay))
        .or(() -> StateDetails.noObject("field_choice", choice))
        .or(() -> StateDetails.noObject("label", label));
  }

  /** R8. */
  private Optional<String> reserved() {
    return ReservedKeys.contains(key)
        ? Optional.of("field_key is invalid: " + key + " is reserved")
        : Optional.empty();
  }

  private Optional<String> unknownType() {
    return FieldType.ofCode(typeId).isPresent()
        ? Optional.empty()
        : Optional.of("field_type_id is invalid: there is no field type " + typeId);
  }

  /**
   * The field of a record without problem.
   *
   * @param old the field that it replaces; null for none
   */
  FieldDefinition definition(@Nullable FieldDefinition old) {
    Label label = old == null ? Label.NONE : new Label(old.name(), old.translations());
    Map<String, String> translations = Names.renamed(label, name).translations();
    return new FieldDefinition(
        key,
        name,
        translations,
        FieldType.ofCode(typeId).orElseThrow(),
        orderId,
        defaultValue,
        description,
        placeholder,
        template,
        objectText(booleanDisplay),
        objectText(choice),
        objectText(this.label));
  }

  /** R55. */
  private static String objectText(String text) {
    return text.isBlank() ? "{}" : text;
  }
}
