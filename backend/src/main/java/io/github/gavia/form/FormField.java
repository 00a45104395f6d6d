package io.github.gavia.form;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field of a form as clients see it; the components are the wire's keys of {@code field_list}
 * in camel case.
 *
 * @param fieldValue JSON null when not set
 * @param fieldAttribute {@link FieldAccess#code()}
 * @param fieldChoice a JSON object, empty when not configured (R55); so are the other two
 */
public record FormField(
    String fieldKey,
    String fieldName,
    JsonNode fieldValue,
    int orderId,
    int fieldTypeId,
    int fieldAttribute,
    String description,
    JsonNode fieldChoice,
    JsonNode booleanFieldDisplay,
    @Nullable String defaultValue,
    String fieldTemplate,
    JsonNode label,
    String placeholder) {}
