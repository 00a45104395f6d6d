package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.Namespaces;
import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.workflow.imports.Question;
import io.github.gavia.workflow.model.Body.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Nodes and flows of a process and, one inside the other, of its sub-processes, as drawn. */
final class ReadBody {

  private static final int MOST_NOTES = 300;

  /** Children that are read elsewhere or say nothing more. */
  private static final Set<String> READ =
      Set.of(
          "sequenceFlow",
          "textAnnotation",
          "association",
          "incoming",
          "outgoing",
          "extensionElements",
          "documentation",
          "laneSet",
          "multiInstanceLoopCharacteristics",
          "standardLoopCharacteristics",
          "completionCondition");

  private final ProcessDraft draft;
  private final ReadNode nodes;
  private final boolean only;

  ReadBody(ProcessDraft draft, boolean only) {
    this.draft = draft;
    this.nodes = new ReadNode(draft);
    this.only = only;
  }

  DraftBody read(XmlElement container, @Nullable DraftNode owner) {
    DraftBody body = new DraftBody(owner);
    for (XmlElement element : FlowNodes.of(container)) {
      DraftNode node = node(element);
      if (node != null) {
        body.add(node);
      }
    }
    container.children(Namespaces.BPMN, "sequenceFlow").forEach(flow -> addFlow(flow, body));
    readNotes(container, body);
    reportRest(container);
    return body;
  }

  private @Nullable DraftNode node(XmlElement element) {
    if (!FlowNodes.isContainer(element)) {
      return nodes.read(element);
    }
    if (FlowNodes.isTrue(element, "triggeredByEvent", false)) {
      leaveOut(element);
      return null;
    }
    DraftNode node = nodes.named(element, Kind.SUB_PROCESS);
    if (FlowNodes.of(element).isEmpty()) {
      draft.report.add(FlowFinding.EMPTY_SUB_PROCESS, node.place());
      node.kind = Kind.TASK;
      nodes.readInstances(node, element);
      return node;
    }
    if (element.name().equals("transaction")) {
      draft.report.add(FlowFinding.TRANSACTION, node.place());
    }
    if (element.name().equals("adHocSubProcess")) {
      nodes.acknowledge(FlowFinding.ADHOC, node, ChoiceText.PARALLEL, Map.of());
    }
    nodes.readInstances(node, element);
    node.body = read(element, node);
    return node;
  }

  private void leaveOut(XmlElement element) {
    List<String> steps =
        FlowNodes.of(element).stream().map(inner -> Place.of(inner).title()).toList();
    draft.report.add(
        EventFinding.EVENT_SUB_PROCESS,
        Place.of(element, draft.ids.of(element)),
        Map.of("steps", Texts.listed(steps)));
  }

  private void addFlow(XmlElement element, DraftBody body) {
    String source = end(element, "sourceRef", body);
    String target = end(element, "targetRef", body);
    if (source == null || target == null) {
      return;
    }
    DraftFlow flow =
        new DraftFlow(draft.ids.of(element), element, nodes.label(element), source, target);
    XmlElement condition = element.bpmnChild("conditionExpression");
    flow.drawnCondition = condition == null ? "" : Texts.cut(condition.text().strip());
    body.add(flow);
    draft.vendors.tally(element, draft.ids.of(element));
  }

  /** The node at an end of a flow, or null after a finding. */
  private @Nullable String end(XmlElement flow, String attribute, DraftBody body) {
    String ref = flow.attribute(attribute, "").strip();
    String id = draft.ids.resolve(ref);
    if (id != null && body.node(id) != null) {
      return id;
    }
    XmlElement other = draft.inventory.resolve(ref);
    Place place = Place.of(flow, draft.ids.of(flow));
    if (other != null && FlowNodes.isNode(other) && nodes.leftOut(other)) {
      draft.report.add(EventFinding.PATH_LEFT_OUT, place);
    } else if (other == null && !ref.isEmpty() && only) {
      draft.report.add(FileFinding.DANGLING_REF, place, Map.of("attribute", attribute, "ref", ref));
    } else {
      FileFinding finding =
          ref.isEmpty()
              ? FileFinding.DANGLING_FLOW
              : other == null ? FileFinding.DANGLING_REF_IN_ONE : FileFinding.FLOW_CROSSES_BORDER;
      Map<String, String> args = new HashMap<>(ends(flow));
      args.put("attribute", attribute);
      args.put("ref", ref);
      draft.questions.ask(
          Asking.of(Question.Kind.LOOSE_END, finding, place, List.of(ChoiceText.SKIP))
              .with(args)
              .once(FileFinding.FLOW_LEFT_OUT));
    }
    return null;
  }

  private Map<String, String> ends(XmlElement flow) {
    return Map.of("from", end(flow, "sourceRef"), "to", end(flow, "targetRef"));
  }

  private String end(XmlElement flow, String attribute) {
    String ref = flow.attribute(attribute, "");
    XmlElement element = draft.inventory.resolve(ref);
    return element == null ? "?" : Place.of(element).title();
  }

  private void readNotes(XmlElement container, DraftBody body) {
    List<XmlElement> notes = container.children(Namespaces.BPMN, "textAnnotation");
    for (XmlElement note : notes.subList(0, Math.min(notes.size(), MOST_NOTES))) {
      XmlElement text = note.bpmnChild("text");
      String words = text == null ? "" : Texts.lines(Texts.cut(text.text().strip()));
      body.annotations.add(new Annotation(draft.ids.of(note), words, new ArrayList<>()));
    }
    if (notes.size() > MOST_NOTES) {
      String rest = "textAnnotation × " + (notes.size() - MOST_NOTES);
      draft.report.add(
          FileFinding.UNSUPPORTED_ELEMENT,
          Place.of(container, draft.ids.of(container)),
          Map.of("children", rest));
    }
  }

  private void reportRest(XmlElement container) {
    Set<String> rest = new TreeSet<>();
    for (XmlElement child : container.children()) {
      if (!FlowNodes.isNode(child) && !(child.isBpmn() && READ.contains(child.name()))) {
        String title = Place.of(child).title();
        rest.add(title.equals(child.name()) ? title : child.name() + " “" + title + "”");
      }
    }
    if (!rest.isEmpty()) {
      String id = draft.ids.of(container);
      draft.report.add(
          FileFinding.UNSUPPORTED_ELEMENT,
          Place.of(container, id),
          Map.of("children", Texts.listed(List.copyOf(rest))));
    }
  }
}
