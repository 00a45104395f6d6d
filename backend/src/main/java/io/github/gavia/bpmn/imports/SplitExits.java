package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.workflow.model.Label;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several exits of one step: BPMN takes all of them, or those whose condition holds. What BPMN does
 * without gateway gets one, unless the names of the exits say that a person chooses.
 */
final class SplitExits {

  private final ProcessDraft draft;

  SplitExits(ProcessDraft draft) {
    this.draft = draft;
  }

  void in(DraftBody body) {
    for (DraftNode node : body.nodes()) {
      boolean steps = node.is(Kind.TASK, Kind.CALL, Kind.SUB_PROCESS, Kind.TIMER_BOUNDARY);
      boolean innerStart = node.kind == Kind.START && body.owner != null;
      if (node.kind == Kind.START && node.choice && body.owner != null) {
        addChooser(node, body);
      } else if (steps || innerStart) {
        split(node, body);
      }
    }
  }

  /** Inside of a sub-process somebody has to say where it begins. */
  private void addChooser(DraftNode start, DraftBody body) {
    DraftNode chooser = draft.added(body, Kind.TASK, "Choose", draft.label("选择开始", "Choose"));
    chooser.origin = start.element;
    body.leaving(start).forEach(flow -> body.leadFrom(flow, chooser));
    draft.connect(body, start, chooser);
  }

  private void split(DraftNode node, DraftBody body) {
    List<DraftFlow> exits = body.leaving(node).stream().filter(flow -> !flow.button).toList();
    if (exits.size() < 2) {
      return;
    }
    boolean conditions = exits.stream().anyMatch(flow -> !flow.drawnCondition.isEmpty());
    Map<String, String> flows = Map.of("flows", Texts.listed(titles(exits)));
    if (conditions) {
      draft.report.add(FlowFinding.CONDITIONAL_SPLIT, node.place(), flows);
      put(node, Kind.INCLUSIVE, exits, body);
    } else if (node.kind == Kind.TASK && haveNames(exits)) {
      draft.report.add(FlowFinding.IMPLICIT_CHOICE, node.place(), flows);
      exits.forEach(flow -> flow.button = true);
    } else {
      draft.report.add(FlowFinding.IMPLICIT_SPLIT, node.place(), flows);
      put(node, Kind.PARALLEL, exits, body);
    }
  }

  /** A gateway behind the node, out of which its exits lead. */
  void put(DraftNode node, Kind kind, List<DraftFlow> exits, DraftBody body) {
    DraftNode gateway = draft.added(body, kind, node.id, Label.NONE);
    gateway.origin = node.origin;
    gateway.defaultFlow = defaultFlow(node, exits);
    exits.forEach(flow -> body.leadFrom(flow, gateway));
    draft.connect(body, node, gateway);
  }

  private @Nullable String defaultFlow(DraftNode node, List<DraftFlow> exits) {
    String drawn = node.element == null ? null : node.element.attribute("default");
    String id = drawn == null ? null : draft.ids.resolve(drawn);
    return exits.stream()
        .map(flow -> flow.id)
        .filter(known -> known.equals(id))
        .findFirst()
        .orElse(null);
  }

  private static boolean haveNames(List<DraftFlow> exits) {
    Set<String> names = new HashSet<>();
    return exits.stream()
        .map(flow -> flow.name.text())
        .allMatch(name -> !name.isEmpty() && names.add(name));
  }

  private static List<String> titles(List<DraftFlow> flows) {
    return flows.stream().map(flow -> flow.place().title()).toList();
  }
}
