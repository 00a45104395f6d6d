package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Body.Annotation;
import io.github.gavia.workflow.model.Body.Link;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ties notes to elements by the associations of a process, wherever either of them stands. */
final class Notes {

  private final Findings findings;
  private final Set<String> notes = new HashSet<>();
  private final Set<String> elements = new HashSet<>();
  private final Map<String, List<Link>> links = new HashMap<>();
  private final Set<String> fromNote = new HashSet<>();

  Notes(Findings findings) {
    this.findings = findings;
  }

  /** The body with the links of its notes, sub-processes included. */
  Body linked(XmlElement process, Body body) {
    collect(body);
    associate(process);
    return withLinks(body);
  }

  /** Ids of associations drawn from the note to the element; a link always ends at the note. */
  Set<String> fromNote() {
    return fromNote;
  }

  private void collect(Body body) {
    body.flows().stream().map(Flow::id).forEach(elements::add);
    body.annotations().stream().map(Annotation::id).forEach(notes::add);
    for (Node node : body.nodes()) {
      elements.add(node.id());
      if (node instanceof Node.SubProcess subProcess) {
        collect(subProcess.body());
      }
    }
    elements.addAll(notes);
  }

  private void associate(XmlElement container) {
    for (XmlElement child : container.children()) {
      if (child.isBpmn("association")) {
        add(child);
      } else if (NodeReader.isNode(child)) {
        associate(child);
      }
    }
  }

  private void add(XmlElement association) {
    String source = association.attribute("sourceRef", "");
    String target = association.attribute("targetRef", "");
    if (notes.contains(target) && elements.contains(source)) {
      link(target, association.id(), source);
    } else if (notes.contains(source) && elements.contains(target)) {
      fromNote.add(association.id());
      link(source, association.id(), target);
    } else {
      findings.add(Finding.DANGLING_NOTE, association);
    }
  }

  private void link(String note, String association, String element) {
    links.computeIfAbsent(note, id -> new ArrayList<>()).add(new Link(association, element));
  }

  private Body withLinks(Body body) {
    List<Node> nodes =
        body.nodes().stream()
            .map(
                node ->
                    node instanceof Node.SubProcess inner
                        ? new Node.SubProcess(inner.id(), inner.name(), withLinks(inner.body()))
                        : node)
            .toList();
    List<Annotation> annotations =
        body.annotations().stream()
            .map(
                note ->
                    new Annotation(
                        note.id(), note.text(), links.getOrDefault(note.id(), List.of())))
            .toList();
    return new Body(nodes, body.flows(), annotations);
  }
}
