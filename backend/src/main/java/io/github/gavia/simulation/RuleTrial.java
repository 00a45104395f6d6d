package io.github.gavia.simulation;

import io.github.gavia.rule.Evaluation;
import io.github.gavia.rule.Problem;
import io.github.gavia.rule.Value;
import io.github.gavia.rule.Values;
import io.github.gavia.simulation.DryRunResult.Condition;
import io.github.gavia.simulation.DryRunResult.Read;
import io.github.gavia.ticket.Conditions;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node.Gateway;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tries the conditions of one step and keeps what came out. */
final class RuleTrial implements BiPredicate<Gateway, Flow> {

  private final Ways ways;
  private final Conditions conditions;
  private final Values values;
  private final List<Condition> tried = new ArrayList<>();

  /**
   * @param values what conditions see in this step
   */
  RuleTrial(Ways ways, Conditions conditions, Values values) {
    this.ways = ways;
    this.conditions = conditions;
    this.values = values;
  }

  List<Condition> tried() {
    return tried;
  }

  /** As real tickets answer the engine: a flow without condition counts at inclusive gateways. */
  @Override
  public boolean test(Gateway gateway, Flow flow) {
    if (gateway.kind() != GatewayKind.RULE && gateway.kind() != GatewayKind.INCLUSIVE) {
      return false;
    }
    String condition = flow.condition();
    if (condition == null || condition.isBlank()) {
      return gateway.kind() == GatewayKind.INCLUSIVE;
    }
    List<Read> reads = new ArrayList<>();
    Evaluation result = conditions.evaluate(condition, () -> key -> noted(key, reads));
    if (result instanceof Problem problem) {
      tried.add(new Condition(gateway.id(), flow.id(), condition, null, problem, reads));
      String element = ways.label(flow.id());
      throw new Movement.Stopped(
          new Told(Telling.CONDITION_FAILED, Map.of("element", element), problem));
    }
    boolean holds = ((Value) result).truthy();
    tried.add(new Condition(gateway.id(), flow.id(), condition, holds, null, reads));
    return holds;
  }

  private @Nullable Value noted(String key, List<Read> reads) {
    Value value = values.get(key);
    if (value != null) {
      reads.add(new Read(key, shown(value)));
    }
    return value;
  }

  private static JsonNode shown(Value value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (value instanceof Value.Text text) {
      return json.stringNode(text.text());
    } else if (value instanceof Value.Int number) {
      return json.numberNode(number.number());
    } else if (value instanceof Value.Floating number) {
      return json.numberNode(number.number());
    } else if (value instanceof Value.Bool truth) {
      return json.booleanNode(truth.value());
    } else if (value instanceof Value.Sequence list) {
      return json.arrayNode()
          .addAll(list.items().stream().map(RuleTrial::shown).collect(Collectors.toList()));
    } else if (value instanceof Value.Opaque other) {
      return json.stringNode(other.value().toString());
    }
    return json.nullNode();
  }
}
