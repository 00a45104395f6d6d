package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.form.FieldAccess;
import io.github.gavia.form.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Form fields that vendors keep in the file become custom fields. */
final class ReadForm {

  private static final Map<String, FieldType> TYPES =
      Map.ofEntries(
          Map.entry("string", FieldType.STRING),
          Map.entry("text", FieldType.STRING),
          Map.entry("long", FieldType.INTEGER),
          Map.entry("int", FieldType.INTEGER),
          Map.entry("integer", FieldType.INTEGER),
          Map.entry("number", FieldType.FLOAT),
          Map.entry("double", FieldType.FLOAT),
          Map.entry("float", FieldType.FLOAT),
          Map.entry("decimal", FieldType.FLOAT),
          Map.entry("boolean", FieldType.BOOLEAN),
          Map.entry("date", FieldType.DATE),
          Map.entry("datetime", FieldType.DATE_TIME),
          Map.entry("enum", FieldType.SELECT),
          Map.entry("dropdown", FieldType.SELECT),
          Map.entry("select", FieldType.SELECT),
          Map.entry("radio-buttons", FieldType.RADIO),
          Map.entry("multi-line-text", FieldType.TEXT_AREA),
          Map.entry("textarea", FieldType.TEXT_AREA),
          Map.entry("user", FieldType.USERNAME),
          Map.entry("people", FieldType.USERNAME),
          Map.entry("upload", FieldType.ATTACHMENT),
          Map.entry("file", FieldType.ATTACHMENT));

  private final ProcessDraft draft;

  ReadForm(ProcessDraft draft) {
    this.draft = draft;
  }

  /** Makes fields of a node's form, which the node then shows. */
  void read(DraftNode node) {
    if (node.element == null) {
      return;
    }
    Facts facts = Facts.of(node.element);
    List<String> keys = new ArrayList<>();
    for (XmlElement form : facts.forms()) {
      for (XmlElement field : fields(form)) {
        String key = add(field, node);
        if (!key.isEmpty()) {
          keys.add(key);
        }
      }
    }
    if (!keys.isEmpty()) {
      draft.report.add(WorkFinding.FORM_FIELDS, node.place(), Map.of("fields", Texts.listed(keys)));
    }
    List<String> named = facts.all(Meaning.FORM_KEY);
    if (!named.isEmpty()) {
      draft.report.add(
          WorkFinding.FORM_KEY, node.place(), Map.of("form", String.join(", ", named)));
    }
  }

  private static List<XmlElement> fields(XmlElement form) {
    if (!form.name().equals("formData")) {
      return List.of(form);
    }
    return form.children().stream().filter(child -> child.name().equals("formField")).toList();
  }

  private String add(XmlElement field, DraftNode node) {
    String type = field.attribute("type", "string").strip().toLowerCase(Locale.ROOT);
    Map<String, String> options = options(field);
    FieldType known = TYPES.getOrDefault(type, FieldType.STRING);
    String key =
        draft.fields.add(
            field.attribute("id", ""),
            label(field),
            known == FieldType.STRING && !options.isEmpty() ? FieldType.SELECT : known,
            preset(field),
            json(options),
            node.place().at(field.line()));
    if (!key.isEmpty()) {
      node.access.putIfAbsent(key, access(field));
    }
    return key;
  }

  private static String label(XmlElement field) {
    return field.attribute("name", field.attribute("label", ""));
  }

  /** Presets that are expressions are nothing to us. */
  private static @Nullable String preset(XmlElement field) {
    String value = field.attribute("value", field.attribute("defaultValue", ""));
    return value.isBlank() ? null : Expressions.literal(value);
  }

  private static FieldAccess access(XmlElement field) {
    if (!FlowNodes.isTrue(field, "writable", true) || constraint(field, "readonly")) {
      return FieldAccess.READ_ONLY;
    }
    boolean required = FlowNodes.isTrue(field, "required", false) || constraint(field, "required");
    return required ? FieldAccess.REQUIRED : FieldAccess.OPTIONAL;
  }

  private static boolean constraint(XmlElement field, String name) {
    return field.children().stream()
        .filter(child -> child.name().equals("validation"))
        .flatMap(validation -> validation.children().stream())
        .anyMatch(
            constraint ->
                constraint.attribute("name", "").equals(name)
                    && FlowNodes.isTrue(constraint, "config", true));
  }

  private static Map<String, String> options(XmlElement field) {
    Map<String, String> options = new LinkedHashMap<>();
    for (XmlElement value : field.children()) {
      if (value.name().equals("value") && !value.id().isEmpty()) {
        options.putIfAbsent(value.id(), value.attribute("name", value.id()));
      }
    }
    return options;
  }

  private static String json(Map<String, String> options) {
    return options.entrySet().stream()
        .map(option -> JsonString.of(option.getKey()) + ":" + JsonString.of(option.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
