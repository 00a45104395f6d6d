package io.github.gavia.rule;

import java.util.List;

/**
 * The tree of an expression. Chains of operators of one precedence are flat, so that the depth of a
 * tree is bounded by the nesting of its source.
 */
sealed interface Node {

  /** All the characters of this part of the source. */
  Span span();

  <R> R accept(Visitor<R> visitor);

  record Literal(Value value, Span span) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.literal(this);
    }
  }

  record Placeholder(String key, Span span) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.placeholder(this);
    }
  }

  /** A quoted text with placeholders in it. */
  record Pattern(List<TextPart> parts, Span span) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pattern(this);
    }
  }

  record Items(boolean tuple, List<Node> items, Span span) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.items(this);
    }
  }

  /** {@code and} or {@code or} between two or more operands. */
  record Logical(Symbol operator, List<Node> operands, Span span) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.logical(this);
    }
  }

  record Not(Node operand, Span span) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.not(this);
    }
  }

  /** {@code first < a <= b}: every neighbouring pair must hold. */
  record Comparison(Node first, List<Link> links, Span span) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.comparison(this);
    }
  }

  /** {@code first + a - b}, evaluated from the left. */
  record Arithmetic(Node first, List<Link> links, Span span) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.arithmetic(this);
    }
  }

  /** An operator with its right operand. */
  record Link(Symbol operator, Node operand) {}

  /** {@code -operand} or {@code +operand}. */
  record Signed(Symbol sign, Node operand, Span span) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.signed(this);
    }
  }

  record Conditional(Node condition, Node then, Node otherwise, Span span) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.conditional(this);
    }
  }

  record Index(Node target, Node index, Span span) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.index(this);
    }
  }

  record Call(BuiltIn function, List<Argument> arguments, Span span) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /** The value for a parameter, which is an index into those of the function. */
  record Argument(int parameter, Node value) {}

  /** A property of a value, or a call of one of its methods. */
  record MemberAccess(Node target, Member member, List<Node> arguments, Span span) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.member(this);
    }
  }

  /** One method per kind of node. */
  interface Visitor<R> {
    R literal(Literal node);

    R placeholder(Placeholder node);

    R pattern(Pattern node);

    R items(Items node);

    R logical(Logical node);

    R not(Not node);

    R comparison(Comparison node);

    R arithmetic(Arithmetic node);

    R signed(Signed node);

    R conditional(Conditional node);

    R index(Index node);

    R call(Call node);

    R member(MemberAccess node);
  }
}
