package io.github.gavia.workflow;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Ids are unique in the whole workflow, its own included. */
final class IdCheck {

  private final ModelFindings findings;
  private final Set<String> seen = new HashSet<>();

  IdCheck(ModelFindings findings) {
    this.findings = findings;
  }

  void check(WorkflowModel model) {
    seen.add(model.id());
    check(model.body());
  }

  private void check(Body body) {
    for (Node node : body.nodes()) {
      if (!seen.add(node.id())) {
        findings.add(ModelFinding.DUPLICATE_ID, node, "id", Map.of("id", node.id()));
      }
    }
    for (Flow flow : body.flows()) {
      if (!seen.add(flow.id())) {
        findings.add(ModelFinding.DUPLICATE_ID, flow, "id", Map.of("id", flow.id()));
      }
    }
    for (Body.Annotation note : body.annotations()) {
      checkPlain(note.id());
      note.links().forEach(link -> checkPlain(link.id()));
    }
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess sub) {
        check(sub.body());
      }
    }
  }

  private void checkPlain(String id) {
    if (!seen.add(id)) {
      findings.addOverall(ModelFinding.DUPLICATE_ID, "id", Map.of("id", id));
    }
  }
}
