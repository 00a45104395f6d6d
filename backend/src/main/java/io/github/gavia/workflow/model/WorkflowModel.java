package io.github.gavia.workflow.model;

import io.github.gavia.form.FieldDefinition;
import java.util.List;

/**
 * A workflow: a BPMN process with loonflow's meaning. Immutable; says nothing about database ids,
 * versions or running tickets. A model may have gaps (no end, a state without exit): whether it can
 * be published is the business of its check.
 *
 * @param id the BPMN process id, the workflow's key: an XML NCName
 * @param description at most one line of text, loonflow's {@code description}
 * @param fields custom fields in creation order
 * @param body states, events, gateways and flows
 * @param diagram where things are drawn; may cover a part or nothing
 */
public record WorkflowModel(
    String id,
    Label name,
    String description,
    WorkflowSettings settings,
    List<FieldDefinition> fields,
    Body body,
    Diagram diagram) {

  public WorkflowModel {
    fields = List.copyOf(fields);
  }

  /** The same workflow under another key. */
  public WorkflowModel withId(String other) {
    return new WorkflowModel(other, name, description, settings, fields, body, diagram);
  }

  /** The same workflow under another name. */
  public WorkflowModel withName(Label other) {
    return new WorkflowModel(id, other, description, settings, fields, body, diagram);
  }

  /** The same workflow drawn another way. */
  public WorkflowModel withDiagram(Diagram other) {
    return new WorkflowModel(id, name, description, settings, fields, body, other);
  }

  /** The same workflow with other custom fields. */
  public WorkflowModel withFields(List<FieldDefinition> others) {
    return new WorkflowModel(id, name, description, settings, others, body, diagram);
  }

  /** The same workflow under another name, with other settings. */
  public WorkflowModel withSettings(
      Label otherName, String otherDescription, WorkflowSettings others) {
    return new WorkflowModel(id, otherName, otherDescription, others, fields, body, diagram);
  }

  /**
   * The same workflow for those who may see but not edit it: tokens of hooks and external look-ups
   * are empty, and so is a hook's configuration that cannot be read.
   */
  public WorkflowModel withoutSecrets() {
    return new WorkflowModel(
        id, name, description, settings, fields, Secrets.without(body), diagram);
  }

  /**
   * What is drawn and nothing else: elements with their names, for people who look at a ticket and
   * have no business with how its workflow is configured.
   */
  public WorkflowModel drawingOnly() {
    return new WorkflowModel(
        id, name, "", WorkflowSettings.DEFAULT, List.of(), Drawing.of(body), diagram);
  }
}
