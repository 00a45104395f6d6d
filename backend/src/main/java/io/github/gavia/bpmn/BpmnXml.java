package io.github.gavia.bpmn;

import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.WorkflowModel;
import org.springframework.stereotype.Component;

/** Reads and writes workflows as BPMN 2.0 XML with the extension {@code urn:gavia:bpmn:1}. */
@Component
final class BpmnXml implements WorkflowXml {

  private static final String TARGET_NAMESPACE = "urn:gavia:workflows";

  private final DiagramLayout layout = new DiagramLayout();

  @Override
  public Reading read(byte[] xml) {
    Findings findings = new Findings();
    XmlElement root = new XmlParser(findings).parse(xml);
    WorkflowModel model = root == null ? null : new DefinitionsReader(findings).read(root);
    return new Reading(findings.refused() ? null : model, findings.list());
  }

  @Override
  public String write(WorkflowModel model) {
    XmlWriter xml = new XmlWriter();
    xml.start("bpmn:definitions")
        .attribute("xmlns:bpmn", Namespaces.BPMN)
        .attribute("xmlns:bpmndi", Namespaces.BPMN_DI)
        .attribute("xmlns:dc", Namespaces.DC)
        .attribute("xmlns:di", Namespaces.DI)
        .attribute("xmlns:xsi", Namespaces.XSI)
        .attribute("xmlns:gavia", Namespaces.GAVIA);
    DrawnColours.declare(xml, model.diagram());
    xml.attribute("targetNamespace", TARGET_NAMESPACE).attribute("exporter", "Gavia");
    process(xml, model);
    new DiagramWriter(xml, layout.complete(model)).write(model);
    return xml.end().document();
  }

  private static void process(XmlWriter xml, WorkflowModel model) {
    Label name = model.name();
    xml.start("bpmn:process")
        .attribute("id", model.id())
        .attribute("name", name.text(), "")
        .attribute("isExecutable", "true");
    if (!model.description().isEmpty()) {
      xml.leaf("bpmn:documentation", model.description());
    }
    ExtensionWriter extensions = new ExtensionWriter(xml);
    xml.start("bpmn:extensionElements");
    extensions.translations(name.translations());
    extensions.settings(model.settings());
    extensions.fields(model.fields());
    xml.end();
    new BodyWriter(xml, extensions).write(model.body());
    xml.end();
  }
}
