package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.bpmn.imports.DraftNode.Kind;
import java.util.Map;

/** Events as drawn; what becomes of those in the middle and on borders is decided later. */
final class ReadEvent {

  private final ProcessDraft draft;
  private final ReadNode nodes;

  ReadEvent(ProcessDraft draft, ReadNode nodes) {
    this.draft = draft;
    this.nodes = nodes;
  }

  DraftNode read(XmlElement element) {
    DraftNode node = nodes.named(element, Kind.PASS);
    node.trigger = Trigger.of(element, draft.inventory);
    if (Trigger.definitions(element, draft.inventory).size() > 1) {
      draft.report.add(EventFinding.MULTIPLE_EVENT, node.place());
    }
    switch (element.name()) {
      case "startEvent" -> start(node);
      case "endEvent" -> end(node);
      case "boundaryEvent" -> boundary(node, element);
      case "intermediateCatchEvent" -> catching(node);
      default -> throwing(node);
    }
    return node;
  }

  private void start(DraftNode node) {
    node.kind = Kind.START;
    switch (node.trigger) {
      case MESSAGE -> byHand(EventFinding.MESSAGE_START, node);
      case SIGNAL -> byHand(EventFinding.SIGNAL_START, node);
      case CONDITIONAL -> byHand(EventFinding.CONDITIONAL_START, node);
      case TIMER -> byHand(EventFinding.TIMER_START, node);
      default -> addMark(node);
    }
  }

  private void byHand(EventFinding finding, DraftNode node) {
    nodes.acknowledge(finding, node, ChoiceText.BY_HAND, Map.of());
  }

  private void end(DraftNode node) {
    node.kind = Kind.END;
    if (node.trigger == Trigger.TERMINATE) {
      draft.report.add(EventFinding.TERMINATE_EVENT, node.place());
    } else if (!tells(node)) {
      addMark(node);
    }
  }

  /** Whether what the event throws is asked about later. */
  static boolean tells(DraftNode node) {
    return node.trigger == Trigger.MESSAGE || node.trigger == Trigger.SIGNAL;
  }

  private void boundary(DraftNode node, XmlElement element) {
    String ref = element.attribute("attachedToRef", "").strip();
    String host = draft.ids.resolve(ref);
    node.attachedTo = host == null ? ref : host;
    node.kind = node.trigger == Trigger.TIMER ? Kind.TIMER_BOUNDARY : Kind.BOUNDARY;
  }

  private void catching(DraftNode node) {
    switch (node.trigger) {
      case MESSAGE, SIGNAL, CONDITIONAL, TIMER -> node.kind = Kind.CATCH;
      case LINK -> node.kind = Kind.LINK_CATCH;
      default -> mark(node);
    }
  }

  private void throwing(DraftNode node) {
    if (node.trigger == Trigger.LINK) {
      node.kind = Kind.LINK_THROW;
    } else if (!tells(node)) {
      mark(node);
    }
  }

  private void mark(DraftNode node) {
    if (node.trigger == Trigger.NONE) {
      draft.report.add(EventFinding.NO_TRIGGER, node.place());
    } else {
      addMark(node);
    }
  }

  /** Says that an event of the rarer kinds is a plain one now. */
  private void addMark(DraftNode node) {
    switch (node.trigger) {
      case ERROR -> draft.report.add(EventFinding.ERROR_EVENT, node.place());
      case ESCALATION -> draft.report.add(EventFinding.ESCALATION_EVENT, node.place());
      case COMPENSATION -> draft.report.add(EventFinding.COMPENSATION_EVENT, node.place());
      case CANCEL -> draft.report.add(EventFinding.CANCEL_EVENT, node.place());
      case LINK -> draft.report.add(EventFinding.LINK_WITHOUT_END, node.place());
      default -> {}
    }
  }
}
