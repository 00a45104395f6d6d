package io.github.gavia.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what cannot work, and what works only by chance, before there are values. */
final class TypeChecker implements Node.Visitor<PossibleKinds> {

  private final String source;
  private final Function<String, @Nullable ValueType> fields;
  private final Map<String, PossibleKinds> known = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Whether every evaluation reaches the node being visited. */
  private boolean reached = true;

  TypeChecker(String source, Function<String, @Nullable ValueType> fields) {
    this.source = source;
    this.fields = fields;
  }

  List<Problem> check(Node root, Map<String, Span> placeholders) {
    placeholders.forEach(this::resolve);
    root.accept(this);
    problems.sort(Comparator.comparingInt(Problem::position));
    return List.copyOf(problems);
  }

  private void resolve(String key, Span span) {
    ValueType type = fields.apply(key);
    if (type == null) {
      problems.add(Problem.warning(span, Message.of(MessageCode.UNKNOWN_FIELD, "{" + key + "}")));
    }
    known.put(key, PossibleKinds.of(type == null ? ValueType.ANY : type));
  }

  private PossibleKinds unreached(Node node) {
    boolean before = reached;
    reached = false;
    PossibleKinds kinds = node.accept(this);
    reached = before;
    return kinds;
  }

  private void report(Span span, boolean certain, MessageCode code, Object... args) {
    Message message = Message.of(code, args);
    problems.add(
        certain && reached ? Problem.error(span, message) : Problem.warning(span, message));
  }

  /**
   * Reports an operand of which no kind is accepted.
   *
   * @param message gives the arguments of the message
   */
  private void require(
      PossibleKinds operand,
      Predicate<Kind> accepted,
      Span span,
      MessageCode code,
      Object... args) {
    if (operand.likely().stream().noneMatch(accepted)) {
      report(span, operand.possible().stream().noneMatch(accepted), code, args);
    }
  }

  @Override
  public PossibleKinds literal(Node.Literal node) {
    return PossibleKinds.of(Kinds.of(node.value()));
  }

  @Override
  public PossibleKinds placeholder(Node.Placeholder node) {
    return known.getOrDefault(node.key(), PossibleKinds.any());
  }

  @Override
  public PossibleKinds pattern(Node.Pattern node) {
    return PossibleKinds.of(Kind.TEXT);
  }

  @Override
  public PossibleKinds items(Node.Items node) {
    node.items().forEach(item -> item.accept(this));
    return PossibleKinds.of(node.tuple() ? Kind.TUPLE : Kind.LIST);
  }

  @Override
  public PossibleKinds logical(Node.Logical node) {
    PossibleKinds kinds = node.operands().get(0).accept(this);
    for (Node operand : node.operands().subList(1, node.operands().size())) {
      kinds = kinds.or(unreached(operand));
    }
    return kinds;
  }

  @Override
  public PossibleKinds not(Node.Not node) {
    node.operand().accept(this);
    return PossibleKinds.of(Kind.BOOL);
  }

  @Override
  public PossibleKinds comparison(Node.Comparison node) {
    Node leftNode = node.first();
    PossibleKinds left = leftNode.accept(this);
    boolean before = reached;
    for (Node.Link link : node.links()) {
      PossibleKinds right = link.operand().accept(this);
      compare(link, leftNode.span().to(link.operand().span()), left, right);
      leftNode = link.operand();
      left = right;
      // An earlier pair that does not hold ends the chain.
      reached = false;
    }
    reached = before;
    return PossibleKinds.of(Kind.BOOL);
  }

  private void compare(Node.Link link, Span span, PossibleKinds left, PossibleKinds right) {
    Symbol operator = link.operator();
    switch (operator) {
      case EQUAL, NOT_EQUAL -> warnIfNeverEqual(span, left, right);
      case IN, NOT_IN -> {
        binary(operator, span, left, right, (a, b) -> outcome(Kinds.compares(operator, a, b)));
        checkMembership(link.operand(), span, left);
      }
      case IS, IS_NOT -> {}
      default ->
          binary(operator, span, left, right, (a, b) -> outcome(Kinds.compares(operator, a, b)));
    }
  }

  private static Set<Kind> outcome(boolean supported) {
    return supported ? EnumSet.of(Kind.BOOL) : Set.of();
  }

  private void warnIfNeverEqual(Span span, PossibleKinds left, PossibleKinds right) {
    boolean either = left.likely().contains(Kind.NONE) || right.likely().contains(Kind.NONE);
    boolean comparable =
        left.likely().stream().anyMatch(a -> right.likely().stream().anyMatch(a::comparesTo));
    if (!either && !comparable) {
      report(span, false, MessageCode.NEVER_EQUAL, left.example(), right.example());
    }
  }

  private void checkMembership(Node container, Span span, PossibleKinds sought) {
    if (container instanceof Node.Items items) {
      items.items().forEach(item -> warnAboutItem(item, sought));
    }
    boolean text =
        container instanceof Node.Literal literal && literal.value() instanceof Value.Text;
    if (text && isParenthesised(container.span())) {
      report(
          span,
          false,
          MessageCode.TEXT_SEARCHED,
          source.substring(container.span().start(), container.span().end()));
    }
  }

  /** Items are values of their own here; what is inside them was visited before. */
  private void warnAboutItem(Node item, PossibleKinds sought) {
    if (item instanceof Node.Literal literal) {
      warnIfNeverEqual(item.span(), sought, PossibleKinds.of(Kinds.of(literal.value())));
    }
  }

  private boolean isParenthesised(Span span) {
    String before = source.substring(0, span.start()).stripTrailing();
    return before.endsWith("(") || before.endsWith("（");
  }

  /**
   * The kinds an operator gives; reports it when it cannot work for any, or any likely, pair of
   * operands.
   */
  private PossibleKinds binary(
      Symbol operator,
      Span span,
      PossibleKinds left,
      PossibleKinds right,
      BiFunction<Kind, Kind, Set<Kind>> table) {
    Set<Kind> possible = pairs(left.possible(), right.possible(), table);
    Set<Kind> likely = pairs(left.likely(), right.likely(), table);
    if (likely.isEmpty()) {
      report(
          span,
          possible.isEmpty(),
          MessageCode.UNSUPPORTED_OPERATION,
          operator.spelling(),
          left.example(),
          right.example());
    }
    if (possible.isEmpty()) {
      return PossibleKinds.any();
    }
    return new PossibleKinds(possible, likely.isEmpty() ? possible : likely);
  }

  private static Set<Kind> pairs(
      Set<Kind> left, Set<Kind> right, BiFunction<Kind, Kind, Set<Kind>> table) {
    Set<Kind> results = EnumSet.noneOf(Kind.class);
    left.forEach(a -> right.forEach(b -> results.addAll(table.apply(a, b))));
    return results;
  }

  @Override
  public PossibleKinds arithmetic(Node.Arithmetic node) {
    PossibleKinds result = node.first().accept(this);
    for (Node.Link link : node.links()) {
      Symbol operator = link.operator();
      PossibleKinds right = link.operand().accept(this);
      Span span = node.first().span().to(link.operand().span());
      result = binary(operator, span, result, right, (a, b) -> Kinds.arithmetic(operator, a, b));
    }
    return result;
  }

  @Override
  public PossibleKinds signed(Node.Signed node) {
    PossibleKinds operand = node.operand().accept(this);
    require(
        operand,
        kind -> !Kinds.signed(kind).isEmpty(),
        node.span(),
        MessageCode.UNSUPPORTED_SIGN,
        node.sign().spelling(),
        operand.example());
    Set<Kind> possible = signed(operand.possible());
    Set<Kind> likely = signed(operand.likely());
    if (possible.isEmpty()) {
      return PossibleKinds.any();
    }
    return new PossibleKinds(possible, likely.isEmpty() ? possible : likely);
  }

  private static Set<Kind> signed(Set<Kind> operands) {
    Set<Kind> results = EnumSet.noneOf(Kind.class);
    operands.forEach(kind -> results.addAll(Kinds.signed(kind)));
    return results;
  }

  @Override
  public PossibleKinds conditional(Node.Conditional node) {
    node.condition().accept(this);
    return unreached(node.then()).or(unreached(node.otherwise()));
  }

  @Override
  public PossibleKinds index(Node.Index node) {
    PossibleKinds target = node.target().accept(this);
    PossibleKinds index = node.index().accept(this);
    require(
        target,
        kind -> kind == Kind.TEXT || kind.isSequence(),
        node.span(),
        MessageCode.NOT_SEARCHABLE,
        "[…]",
        target.example());
    require(
        index,
        Kind::isWhole,
        node.index().span(),
        MessageCode.WRONG_KIND,
        Term.WHOLE_NUMBER,
        index.example());
    return target.possible().equals(EnumSet.of(Kind.TEXT))
        ? PossibleKinds.of(Kind.TEXT)
        : PossibleKinds.any();
  }

  @Override
  public PossibleKinds call(Node.Call node) {
    BuiltIn function = node.function();
    PossibleKinds argument = PossibleKinds.any();
    for (Node.Argument given : node.arguments()) {
      argument = given.value().accept(this);
      require(
          argument,
          function::accepts,
          given.value().span(),
          MessageCode.WRONG_KIND,
          function.accepted(),
          argument.example());
      if (function == BuiltIn.STRPTIME && given.parameter() == 1) {
        checkDateFormat(given.value());
      }
    }
    return switch (function) {
      case ABS -> PossibleKinds.of(Kind.INT, Kind.FLOATING, Kind.DELTA);
      case TIME -> PossibleKinds.of(Kind.FLOATING);
      case DATE, TODAY -> PossibleKinds.of(Kind.DATE);
      case TIMEDELTA -> PossibleKinds.of(Kind.DELTA);
      default -> PossibleKinds.of(Kind.DATE_TIME);
    };
  }

  private void checkDateFormat(Node format) {
    if (format instanceof Node.Literal literal && literal.value() instanceof Value.Text text) {
      try {
        DateFormat.of(text.text());
      } catch (Refusal refusal) {
        Message message = refusal.problem(format.span()).message();
        report(format.span(), true, message.code(), message.args().toArray());
      }
    }
  }

  @Override
  public PossibleKinds member(Node.MemberAccess node) {
    PossibleKinds target = node.target().accept(this);
    Member member = node.member();
    require(
        target,
        member::belongsTo,
        node.span(),
        MessageCode.NO_MEMBER,
        member.spelling(),
        target.example());
    for (Node argument : node.arguments()) {
      PossibleKinds kinds = argument.accept(this);
      require(
          kinds,
          kind -> acceptsArgument(member, kind),
          argument.span(),
          MessageCode.WRONG_KIND,
          Term.TEXT,
          kinds.example());
    }
    return PossibleKinds.of(member.result());
  }

  private static boolean acceptsArgument(Member member, Kind kind) {
    return kind == Kind.TEXT || kind == (member == Member.STRIP ? Kind.NONE : Kind.TUPLE);
  }
}
