package io.github.gavia.workflow;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds what would not run, or hardly as it was meant, before a workflow becomes live. It looks at
 * the model alone: whether the people, scripts and workflows it names exist is not its business.
 */
@Component
public class ModelCheck {

  /**
   * Everything found, whole model first, then body by body; a finding of severity BLOCKS forbids
   * publishing. The time it takes grows with the size of the model, for parallel gateways with the
   * square at worst.
   */
  public List<Diagnostic> check(WorkflowModel model) {
    ModelFindings findings = new ModelFindings();
    new FieldCheck(findings).check(model.fields());
    new IdCheck(findings).check(model);
    KnownFields fields = new KnownFields(model.fields());
    new SettingsCheck(fields, findings).check(model.settings());
    Graph graph = Graph.of(model);
    new StructureCheck(graph, findings).checkWhole(model);
    checkBody(model.body(), graph, fields, findings);
    return findings.list();
  }

  private static void checkBody(
      Body body, Graph graph, KnownFields fields, ModelFindings findings) {
    new StructureCheck(graph, findings).check(body);
    new ButtonCheck(graph, findings).check(body);
    new ConditionCheck(graph, fields, findings).check(body);
    new StateCheck(graph, fields, findings).check(body);
    FlowNet net = new FlowNet(body);
    new LoopCheck(net, findings).check();
    new TokenCheck(net, findings).check();
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess sub) {
        checkBody(sub.body(), graph, fields, findings);
      }
    }
  }
}
