package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.bpmn.imports.Inventory.DrawnProcess;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Body.Annotation;
import io.github.gavia.workflow.model.Body.Link;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ties notes to steps, and makes notes of what a process exchanges with other pools. */
final class NoteLinks {

  private static final int MOST = 500;
  private static final int LONGEST_NOTE = 500;

  private final ProcessDraft draft;
  private final Set<String> notes = new HashSet<>();
  private final Set<String> elements = new HashSet<>();
  private final Map<String, List<Link>> links = new HashMap<>();
  private int count;

  NoteLinks(ProcessDraft draft) {
    this.draft = draft;
  }

  /** The body with its notes tied. */
  Body linked(Body body) {
    collect(body);
    associate(draft.process.element());
    draft.inventory.collaborations().forEach(this::associate);
    Body tied = withLinks(body);
    List<Annotation> all = new ArrayList<>(tied.annotations());
    all.addAll(messages(body));
    return new Body(tied.nodes(), tied.flows(), all);
  }

  private void collect(Body body) {
    body.annotations().stream().map(Annotation::id).forEach(notes::add);
    body.flows().stream().map(Flow::id).forEach(elements::add);
    for (Node node : body.nodes()) {
      elements.add(node.id());
      if (node instanceof Node.SubProcess inner) {
        collect(inner.body());
      }
    }
  }

  private void associate(XmlElement container) {
    for (XmlElement child : container.children()) {
      if (child.isBpmn("association")) {
        add(child);
      } else if (FlowNodes.isContainer(child)) {
        associate(child);
      }
    }
  }

  private void add(XmlElement association) {
    String source = draft.ids.resolve(association.attribute("sourceRef", ""));
    String target = draft.ids.resolve(association.attribute("targetRef", ""));
    String note = isNote(target) ? target : isNote(source) ? source : null;
    String other = isNote(target) ? source : target;
    if (note == null) {
      return;
    }
    if (other == null || !elements.contains(other) || ++count > MOST) {
      draft.report.add(FileFinding.DANGLING_NOTE, Place.of(association));
    } else {
      links
          .computeIfAbsent(note, id -> new ArrayList<>())
          .add(new Link(draft.ids.of(association), other));
    }
  }

  private boolean isNote(@Nullable String id) {
    return id != null && notes.contains(id);
  }

  private Body withLinks(Body body) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : body.nodes()) {
      nodes.add(
          node instanceof Node.SubProcess inner
              ? new Node.SubProcess(inner.id(), inner.name(), withLinks(inner.body()))
              : node);
    }
    List<Annotation> tied =
        body.annotations().stream()
            .map(note -> new Annotation(note.id(), note.text(), linksOf(note)))
            .toList();
    return new Body(nodes, body.flows(), tied);
  }

  private List<Link> linksOf(Annotation note) {
    return links.getOrDefault(note.id(), List.of());
  }

  /** One note for each step that exchanges messages, in the process's own body. */
  private List<Annotation> messages(Body body) {
    Set<String> own = new HashSet<>();
    body.nodes().forEach(node -> own.add(node.id()));
    Map<String, Annotation> byNode = new LinkedHashMap<>();
    List<XmlElement> flows = draft.inventory.messageFlows();
    if (flows.size() > MOST) {
      draft.report.add(FileFinding.MESSAGE_FLOW_LEFT_OUT, Place.of(flows.get(MOST)));
    }
    for (XmlElement flow : flows.subList(0, Math.min(flows.size(), MOST))) {
      message(flow, "sourceRef", "targetRef", "→ ", own, byNode);
      message(flow, "targetRef", "sourceRef", "← ", own, byNode);
    }
    return List.copyOf(byNode.values());
  }

  private void message(
      XmlElement flow,
      String here,
      String there,
      String arrow,
      Set<String> own,
      Map<String, Annotation> byNode) {
    String node = draft.ids.resolve(flow.attribute(here, ""));
    if (node == null || !isOwn(flow.attribute(here, "")) || byNode.size() >= MOST) {
      return;
    }
    XmlElement other = draft.inventory.resolve(flow.attribute(there, ""));
    String partner = other == null ? "?" : Place.of(other).title();
    String pool = poolOf(flow.attribute(there, ""));
    String message = Texts.name(flow);
    String who = pool.isEmpty() || pool.equals(partner) ? partner : pool + ": " + partner;
    String text = arrow + who + (message.isEmpty() ? "" : " (" + message + ")");
    XmlElement element = draft.ids.element(flow.attribute(here, ""));
    Place place = element == null ? draft.place() : Place.of(element, node);
    if (!own.contains(node)) {
      draft.report.add(FileFinding.MESSAGE_FLOW_LEFT_OUT, place);
      return;
    }
    draft.report.add(
        FileFinding.MESSAGE_FLOW,
        place.at(flow.line()),
        Map.of("other", partner, "pool", pool, "note", text));
    Annotation before = byNode.get(node);
    byNode.put(node, before == null ? note(node, text) : more(before, text));
  }

  private Annotation note(String node, String text) {
    Link link = new Link(draft.ids.fresh("Association_" + node), node);
    return new Annotation(draft.ids.fresh("Message_" + node), text, List.of(link));
  }

  private static Annotation more(Annotation note, String text) {
    boolean full = note.text().length() > LONGEST_NOTE;
    return full ? note : new Annotation(note.id(), note.text() + "\n" + text, note.links());
  }

  /** Whether a reference names a step of this very process. */
  private boolean isOwn(String ref) {
    XmlElement named = draft.inventory.resolve(ref);
    return named != null && named == draft.ids.element(ref);
  }

  private String poolOf(String ref) {
    XmlElement element = draft.inventory.resolve(ref);
    for (DrawnProcess process : draft.inventory.processes()) {
      if (element != null && contains(process.element(), element)) {
        return process.title();
      }
    }
    return element != null && element.isBpmn("participant") ? Place.of(element).title() : "";
  }

  private static boolean contains(XmlElement container, XmlElement element) {
    for (XmlElement child : container.children()) {
      if (child == element || FlowNodes.isContainer(child) && contains(child, element)) {
        return true;
      }
    }
    return false;
  }
}
