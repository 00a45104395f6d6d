package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The root of a file: exactly one process becomes a model. */
public final class DefinitionsReader {

  private final Findings findings;

  /**
   * Reads into a list of findings.
   *
   * @param findings what goes wrong is added here
   */
  public DefinitionsReader(Findings findings) {
    this.findings = findings;
  }

  /** The model, or null after a finding of severity REFUSED. */
  public @Nullable WorkflowModel read(XmlElement root) {
    if (!root.isBpmn("definitions")) {
      boolean wrongNamespace = root.name().equals("definitions");
      findings.add(
          wrongNamespace ? Finding.BPMN_NAMESPACE : Finding.NOT_BPMN,
          root,
          Map.of("namespace", root.namespace()));
      return null;
    }
    List<XmlElement> processes = root.children(Namespaces.BPMN, "process");
    if (processes.size() != 1) {
      addNotOneProcess(processes);
      return null;
    }
    reportAround(root);
    return process(root, processes.get(0));
  }

  private void addNotOneProcess(List<XmlElement> processes) {
    String names = processes.stream().map(Findings::title).collect(Collectors.joining(", "));
    findings.add(
        processes.isEmpty() ? Finding.NO_PROCESS : Finding.MULTIPLE_PROCESSES,
        Map.of("processes", names));
  }

  private void reportAround(XmlElement root) {
    Leftovers leftovers = new Leftovers(findings);
    for (XmlElement child : root.children()) {
      if (child.isBpmn("collaboration")) {
        reportPools(child, leftovers);
      } else if (!child.isBpmn("process")
          && !child.isBpmn("import")
          && !child.is(Namespaces.BPMN_DI, "BPMNDiagram")) {
        leftovers.unread(root, child);
      }
    }
  }

  private void reportPools(XmlElement collaboration, Leftovers leftovers) {
    for (XmlElement pool : collaboration.children(Namespaces.BPMN, "participant")) {
      boolean blackBox = pool.attribute("processRef", "").isBlank();
      findings.add(blackBox ? Finding.BLACK_BOX_POOL : Finding.POOL_LEFT_OUT, pool);
    }
    leftovers.report(collaboration, Set.of("participant"));
  }

  private @Nullable WorkflowModel process(XmlElement root, XmlElement asDrawn) {
    Ids ids = new Ids(findings);
    XmlElement process = ids.complete(asDrawn);
    if (findings.refused()) {
      return null;
    }
    if (process.attribute("isExecutable", "true").strip().matches("false|0")) {
      findings.add(Finding.NOT_EXECUTABLE, process);
    }
    Notes notes = new Notes(findings);
    Body body = notes.linked(process, new BodyReader(findings, ids).read(process));
    Diagram diagram = new DiagramReader(findings, ids, body, notes.fromNote()).read(root);
    return Extensions.read(
        process,
        findings,
        extensions -> {
          Label name = LabelReader.read(process, extensions);
          return new WorkflowModel(
              process.id(),
              name,
              description(process),
              SettingsReader.settings(extensions),
              SettingsReader.fields(extensions),
              body,
              diagram);
        });
  }

  private static String description(XmlElement process) {
    XmlElement documentation = process.bpmnChild("documentation");
    return documentation == null ? "" : documentation.text();
  }
}
