package io.github.gavia.rule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Computes the value of a tree once. */
final class Evaluator implements Node.Visitor<Value> {

  private final Map<String, Value> values;
  private final Budget budget = new Budget();
  private final Texts texts = new Texts(budget);
  private final Comparisons comparisons = new Comparisons(budget, texts);
  private final Operators operators = new Operators(budget);
  private final Members members = new Members(texts);
  private final Functions functions;

  /** Needs a value for each placeholder of the tree. */
  Evaluator(Map<String, Value> values, Clock clock) {
    this.values = values;
    this.functions = new Functions(clock);
  }

  /** A refusal says the innermost part of the source that it concerns. */
  Value evaluate(Node node) {
    try {
      budget.spend(1);
      return node.accept(this);
    } catch (Refusal refusal) {
      throw refusal.within(node.span());
    }
  }

  @Override
  public Value literal(Node.Literal node) {
    return node.value();
  }

  @Override
  public Value placeholder(Node.Placeholder node) {
    return value(node.key());
  }

  private Value value(String key) {
    return Objects.requireNonNull(values.get(key));
  }

  @Override
  public Value pattern(Node.Pattern node) {
    StringBuilder text = new StringBuilder();
    for (TextPart part : node.parts()) {
      String piece =
          part instanceof TextPart.Placeholder placeholder
              ? texts.textOf(value(placeholder.key()))
              : ((TextPart.Literal) part).text();
      budget.makeText((long) text.length() + piece.length());
      text.append(piece);
    }
    return new Value.Text(text.toString());
  }

  @Override
  public Value items(Node.Items node) {
    return new Value.Sequence(node.tuple(), evaluateAll(node.items()));
  }

  private List<Value> evaluateAll(List<Node> nodes) {
    List<Value> results = new ArrayList<>(nodes.size());
    nodes.forEach(node -> results.add(evaluate(node)));
    return results;
  }

  /** As in Python the result is the deciding operand itself. */
  @Override
  public Value logical(Node.Logical node) {
    boolean deciding = node.operator() == Symbol.OR;
    Value result = Value.none();
    for (Node operand : node.operands()) {
      result = evaluate(operand);
      if (result.truthy() == deciding) {
        break;
      }
    }
    return result;
  }

  @Override
  public Value not(Node.Not node) {
    return new Value.Bool(!evaluate(node.operand()).truthy());
  }

  @Override
  public Value comparison(Node.Comparison node) {
    Value left = evaluate(node.first());
    for (Node.Link link : node.links()) {
      Value right = evaluate(link.operand());
      if (!comparisons.holds(link.operator(), left, right)) {
        return new Value.Bool(false);
      }
      left = right;
    }
    return new Value.Bool(true);
  }

  @Override
  public Value arithmetic(Node.Arithmetic node) {
    Value result = evaluate(node.first());
    for (Node.Link link : node.links()) {
      result = operators.apply(link.operator(), result, evaluate(link.operand()));
    }
    return result;
  }

  @Override
  public Value signed(Node.Signed node) {
    return operators.sign(node.sign(), evaluate(node.operand()));
  }

  @Override
  public Value conditional(Node.Conditional node) {
    return evaluate(evaluate(node.condition()).truthy() ? node.then() : node.otherwise());
  }

  @Override
  public Value index(Node.Index node) {
    Value target = evaluate(node.target());
    return texts.item(target, evaluate(node.index()));
  }

  @Override
  public Value call(Node.Call node) {
    Arguments arguments = new Arguments();
    for (Node.Argument argument : node.arguments()) {
      arguments.put(argument.parameter(), evaluate(argument.value()));
    }
    return functions.call(node.function(), arguments);
  }

  @Override
  public Value member(Node.MemberAccess node) {
    Value target = evaluate(node.target());
    return members.get(target, node.member(), evaluateAll(node.arguments()));
  }
}
