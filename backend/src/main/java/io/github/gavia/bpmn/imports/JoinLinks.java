package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.bpmn.imports.DraftNode.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Link events: what leads to the throwing one leads to the catching one. */
final class JoinLinks {

  private final ProcessDraft draft;

  JoinLinks(ProcessDraft draft) {
    this.draft = draft;
  }

  void in(DraftBody body) {
    Map<String, DraftNode> catching = new HashMap<>();
    for (DraftNode node : body.nodes(Kind.LINK_CATCH)) {
      catching.putIfAbsent(link(node), node);
    }
    Set<DraftNode> joined = new HashSet<>();
    for (DraftNode thrower : body.nodes(Kind.LINK_THROW)) {
      DraftNode catcher = catching.get(link(thrower));
      if (catcher == null) {
        thrower.kind = Kind.END;
        draft.report.add(EventFinding.LINK_WITHOUT_END, thrower.place());
      } else {
        thrower.kind = Kind.PASS;
        draft.connect(body, thrower, catcher);
        joined.add(catcher);
        draft.report.add(EventFinding.LINK_EVENT, thrower.place());
      }
    }
    for (DraftNode catcher : body.nodes(Kind.LINK_CATCH)) {
      catcher.kind = Kind.PASS;
      if (!joined.contains(catcher)) {
        draft.report.add(EventFinding.LINK_WITHOUT_END, catcher.place());
      }
    }
  }

  private String link(DraftNode node) {
    XmlElement event = node.element;
    XmlElement definition = event == null ? null : Trigger.LINK.definition(event, draft.inventory);
    String name = definition == null ? "" : Texts.name(definition);
    return name.isEmpty() ? node.name.text() : name;
  }
}
