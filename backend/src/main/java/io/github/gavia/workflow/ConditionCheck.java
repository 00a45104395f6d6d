package io.github.gavia.workflow;

import io.github.gavia.rule.Expression;
import io.github.gavia.rule.ParseResult;
import io.github.gavia.rule.Problem;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of rule and inclusive gateways: where they stand and whether they can be evaluated.
 */
final class ConditionCheck {

  private final Graph graph;
  private final KnownFields fields;
  private final ModelFindings findings;

  ConditionCheck(Graph graph, KnownFields fields, ModelFindings findings) {
    this.graph = graph;
    this.fields = fields;
    this.findings = findings;
  }

  void check(Body body) {
    for (Node node : body.nodes()) {
      if (node instanceof Node.Gateway gateway && decides(gateway)) {
        checkGateway(gateway);
      }
    }
    for (Flow flow : body.flows()) {
      if (isBlank(flow.condition())) {
        continue;
      }
      if (decides(graph.node(flow.source()))) {
        checkCondition(flow);
      } else {
        findings.add(ModelFinding.CONDITION_IGNORED, flow, "condition", Map.of());
      }
    }
  }

  private void checkGateway(Node.Gateway gateway) {
    List<Flow> leaving = graph.leaving(gateway.id());
    if (leaving.size() < 2) {
      return;
    }
    boolean alwaysLeads = gateway.defaultFlow() != null;
    for (Flow flow : leaving) {
      boolean standard = flow.id().equals(gateway.defaultFlow());
      if (standard && !isBlank(flow.condition())) {
        findings.add(ModelFinding.DEFAULT_HAS_CONDITION, flow, "condition", Map.of());
      }
      if (!standard && isBlank(flow.condition())) {
        alwaysLeads |= gateway.kind() == GatewayKind.INCLUSIVE;
        if (gateway.kind() == GatewayKind.RULE) {
          Map<String, String> source = Map.of("source", title(gateway));
          findings.add(ModelFinding.CONDITION_MISSING, flow, "condition", source);
        }
      }
    }
    if (!alwaysLeads) {
      findings.add(ModelFinding.NO_DEFAULT, gateway, "defaultFlow", Map.of());
    }
  }

  private void checkCondition(Flow flow) {
    ParseResult result = Expression.parse(flow.condition() == null ? "" : flow.condition());
    if (result instanceof Problem problem) {
      findings.addCondition(ModelFinding.CONDITION_LANGUAGE, flow, problem);
    } else if (result instanceof Expression expression) {
      for (Problem problem : expression.check(fields::valueType)) {
        boolean fails = problem.severity() == Problem.Severity.ERROR;
        findings.addCondition(
            fails ? ModelFinding.CONDITION_TYPE : ModelFinding.CONDITION_DOUBTFUL, flow, problem);
      }
    }
  }

  private static boolean decides(@Nullable Node node) {
    return node instanceof Node.Gateway gateway
        && (gateway.kind() == GatewayKind.RULE || gateway.kind() == GatewayKind.INCLUSIVE);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String title(Node node) {
    return node.name().text().isEmpty() ? node.id() : node.name().text();
  }
}
