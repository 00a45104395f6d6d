package io.github.gavia.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds the tree of an expression, one method per level of precedence, the weakest first. */
final class Parser {

  private static final Set<Symbol> COMPARISONS =
      EnumSet.of(
          Symbol.EQUAL,
          Symbol.NOT_EQUAL,
          Symbol.LESS,
          Symbol.LESS_OR_EQUAL,
          Symbol.GREATER,
          Symbol.GREATER_OR_EQUAL,
          Symbol.IN,
          Symbol.IS,
          Symbol.NOT);
  private static final Set<Symbol> SIGNS = EnumSet.of(Symbol.PLUS, Symbol.MINUS);
  private static final Set<Symbol> PRODUCTS =
      EnumSet.of(Symbol.TIMES, Symbol.DIVIDE, Symbol.FLOOR_DIVIDE, Symbol.REMAINDER);

  private final Cursor cursor;
  private final OperandParser operands;

  Parser(Cursor cursor) {
    this.cursor = cursor;
    this.operands = new OperandParser(cursor, this);
  }

  /** The whole source. */
  Node parse() {
    if (cursor.current() instanceof Token.End end) {
      throw Refusal.at(end.span(), MessageCode.EMPTY_EXPRESSION);
    }
    Node root = expression();
    if (cursor.at(Symbol.COMMA)) {
      throw Refusal.at(cursor.current().span(), MessageCode.BARE_TUPLE);
    }
    if (!(cursor.current() instanceof Token.End)) {
      throw cursor.unexpected(Term.OPERATOR);
    }
    return root;
  }

  Node expression() {
    cursor.descend();
    Node value = disjunction();
    if (cursor.take(Symbol.IF)) {
      Node condition = disjunction();
      cursor.expect(Symbol.ELSE);
      Node otherwise = expression();
      value = new Node.Conditional(condition, value, otherwise, value.span().to(otherwise.span()));
    }
    cursor.ascend(1);
    return value;
  }

  private Node disjunction() {
    return logical(Symbol.OR, this::conjunction);
  }

  private Node conjunction() {
    return logical(Symbol.AND, this::negation);
  }

  private Node logical(Symbol operator, Supplier<Node> operand) {
    Node first = operand.get();
    if (!cursor.at(operator)) {
      return first;
    }
    List<Node> all = new ArrayList<>(List.of(first));
    while (cursor.take(operator)) {
      all.add(operand.get());
    }
    Span span = first.span().to(all.get(all.size() - 1).span());
    return new Node.Logical(operator, List.copyOf(all), span);
  }

  private Node negation() {
    Span start = cursor.current().span();
    if (cursor.at(Symbol.BANG)) {
      return bang();
    }
    if (!cursor.take(Symbol.NOT)) {
      return comparison();
    }
    cursor.descend();
    Node operand = negation();
    cursor.ascend(1);
    return new Node.Not(operand, start.to(operand.span()));
  }

  /**
   * {@code !} binds tightly in the languages that have it and {@code not} loosely in Python, so
   * what is negated in {@code !a == b} must be made plain by the author.
   */
  private Node bang() {
    Span bang = cursor.next().span();
    cursor.descend();
    Node operand = cursor.at(Symbol.BANG) ? bang() : signed();
    cursor.ascend(1);
    if (cursor.atAny(COMPARISONS) || cursor.atAny(SIGNS) || cursor.atAny(PRODUCTS)) {
      throw Refusal.at(bang, MessageCode.AMBIGUOUS_NOT);
    }
    return new Node.Not(operand, bang.to(operand.span()));
  }

  private Node comparison() {
    Node first = sum();
    List<Node.Link> links = new ArrayList<>();
    Symbol operator;
    while ((operator = comparisonOperator()) != null) {
      links.add(new Node.Link(operator, sum()));
    }
    return links.isEmpty() ? first : new Node.Comparison(first, links, spanOf(first, links));
  }

  private @Nullable Symbol comparisonOperator() {
    if (!cursor.atAny(COMPARISONS)) {
      return null;
    }
    if (cursor.take(Symbol.NOT)) {
      cursor.expect(Symbol.IN);
      return Symbol.NOT_IN;
    }
    if (cursor.take(Symbol.IS)) {
      return cursor.take(Symbol.NOT) ? Symbol.IS_NOT : Symbol.IS;
    }
    return operator(cursor.next());
  }

  private Node sum() {
    return arithmetic(SIGNS, this::product);
  }

  private Node product() {
    return arithmetic(PRODUCTS, this::signed);
  }

  private Node arithmetic(Set<Symbol> operators, Supplier<Node> operand) {
    Node first = operand.get();
    List<Node.Link> links = new ArrayList<>();
    while (cursor.atAny(operators)) {
      links.add(new Node.Link(operator(cursor.next()), operand.get()));
    }
    return links.isEmpty() ? first : new Node.Arithmetic(first, links, spanOf(first, links));
  }

  private Node signed() {
    if (!cursor.atAny(SIGNS)) {
      return power();
    }
    Token sign = cursor.next();
    cursor.descend();
    Node operand = signed();
    cursor.ascend(1);
    return new Node.Signed(operator(sign), operand, sign.span().to(operand.span()));
  }

  /** Binds tighter than a sign on its left, less tight than one on its right. */
  private Node power() {
    Node base = operands.operand();
    if (!cursor.take(Symbol.POWER)) {
      return base;
    }
    cursor.descend();
    Node exponent = signed();
    cursor.ascend(1);
    List<Node.Link> links = List.of(new Node.Link(Symbol.POWER, exponent));
    return new Node.Arithmetic(base, links, spanOf(base, links));
  }

  private static Symbol operator(Token token) {
    return ((Token.Operator) token).symbol();
  }

  private static Span spanOf(Node first, List<Node.Link> links) {
    return first.span().to(links.get(links.size() - 1).operand().span());
  }
}
