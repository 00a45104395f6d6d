package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.workflow.model.Label;
import java.util.List;

/** Takes nodes out that mean nothing by themselves, and joins the arrows at them. */
final class JoinMarks {

  private final ProcessDraft draft;

  JoinMarks(ProcessDraft draft) {
    this.draft = draft;
  }

  void in(DraftBody body) {
    for (DraftNode end : body.nodes(Kind.END)) {
      for (DraftFlow flow : body.leaving(end)) {
        draft.report.add(FlowFinding.FLOW_FROM_END, flow.place());
        end.kind = Kind.PASS;
      }
    }
    for (DraftNode mark : body.nodes(Kind.PASS)) {
      join(mark, body);
    }
    for (DraftNode start : body.nodes(Kind.START)) {
      body.entering(start).forEach(flow -> leadBehind(start, flow, body));
    }
  }

  private void join(DraftNode mark, DraftBody body) {
    body.leaving(mark).stream().filter(flow -> flow.target.equals(mark.id)).forEach(body::remove);
    List<DraftFlow> leaving = body.leaving(mark);
    List<DraftFlow> entering = body.entering(mark);
    if (leaving.isEmpty() && !entering.isEmpty()) {
      mark.kind = Kind.END;
    } else if (leaving.size() > 1) {
      split(mark, entering, body);
    } else {
      for (DraftFlow out : leaving) {
        entering.forEach(in -> lengthen(in, out, body));
      }
      body.remove(mark);
    }
  }

  private static void lengthen(DraftFlow in, DraftFlow out, DraftBody body) {
    body.leadTo(in, body.target(out));
    if (in.name.text().isEmpty()) {
      in.name = out.name;
    }
    if (in.drawnCondition.isEmpty()) {
      in.drawnCondition = out.drawnCondition;
    }
  }

  /** All arrows out of an event are taken, whichever led to it. */
  private void split(DraftNode mark, List<DraftFlow> entering, DraftBody body) {
    mark.kind = Kind.PARALLEL;
    if (entering.size() > 1) {
      draft.putBefore(body, draft.added(body, Kind.MERGE, mark.id, Label.NONE), mark);
    }
  }

  private void leadBehind(DraftNode start, DraftFlow flow, DraftBody body) {
    draft.report.add(FlowFinding.FLOW_INTO_START, flow.place());
    List<DraftFlow> leaving = body.leaving(start);
    if (leaving.isEmpty() || leaving.get(0).target.equals(start.id)) {
      body.remove(flow);
    } else {
      body.leadTo(flow, body.target(leaving.get(0)));
    }
  }
}
