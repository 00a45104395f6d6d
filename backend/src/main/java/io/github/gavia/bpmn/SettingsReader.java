package io.github.gavia.bpmn;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldType;
import io.github.gavia.workflow.model.WorkflowSettings;
import io.github.gavia.workflow.model.WorkflowSettings.RunningTickets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a process carries as a workflow: settings and custom fields. */
final class SettingsReader {

  private SettingsReader() {}

  static WorkflowSettings settings(Extensions extensions) {
    return extensions.one("workflow", SettingsReader::settings).orElse(WorkflowSettings.DEFAULT);
  }

  static List<FieldDefinition> fields(Extensions extensions) {
    return extensions
        .one("fields", fields -> fields.children("field", SettingsReader::field))
        .orElse(List.of());
  }

  /** The name of a choice in the extension. */
  static String xmlName(RunningTickets runningTickets) {
    return runningTickets.name().toLowerCase(Locale.ROOT);
  }

  private static WorkflowSettings settings(ExtensionElement workflow) {
    WorkflowSettings preset = WorkflowSettings.DEFAULT;
    return new WorkflowSettings(
        workflow.text("notices", preset.notices()),
        workflow.flag("viewPermissionCheck", preset.viewPermissionCheck()),
        workflow.text("limitExpression", preset.limitExpression()),
        workflow.text("displayFields", preset.displayFields()),
        workflow.optional("titleTemplate"),
        workflow.optional("contentTemplate"),
        workflow.choice("runningTickets", SettingsReader::runningTickets, preset.runningTickets()));
  }

  private static Optional<RunningTickets> runningTickets(String name) {
    return Arrays.stream(RunningTickets.values())
        .filter(value -> xmlName(value).equals(name))
        .findFirst();
  }

  private static FieldDefinition field(ExtensionElement field) {
    field.required("type");
    return new FieldDefinition(
        field.required("key").orElse(""),
        field.required("name").orElse(""),
        LabelReader.translations(field),
        field.choice("type", FieldType::ofXmlName, FieldType.STRING),
        field.integer("order", 0),
        field.optional("defaultValue"),
        field.text("description", ""),
        field.text("placeholder", ""),
        field.text("template", ""),
        field.text("booleanDisplay", "{}"),
        field.text("choice", "{}"),
        field.text("label", "{}"));
  }
}
