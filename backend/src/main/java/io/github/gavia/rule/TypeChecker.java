package io.github.gavia.rule;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what cannot work, and what works only by chance, before there are values. */
final class TypeChecker implements Node.Visitor<PossibleKinds> {

  private final Function<String, @Nullable ValueType> fields;
  private final Map<String, PossibleKinds> known = new HashMap<>();
  private final Findings findings = new Findings();
  private final ComparisonChecker comparisons;

  TypeChecker(String source, Function<String, @Nullable ValueType> fields) {
    this.fields = fields;
    this.comparisons = new ComparisonChecker(source, findings);
  }

  List<Problem> check(Node root, Map<String, Span> placeholders) {
    placeholders.forEach(this::resolve);
    root.accept(this);
    return findings.problems();
  }

  private void resolve(String key, Span span) {
    ValueType type = fields.apply(key);
    if (type == null) {
      findings.warn(span, MessageCode.UNKNOWN_FIELD, "{" + key + "}");
    }
    known.put(key, PossibleKinds.of(type == null ? ValueType.ANY : type));
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
      kinds = kinds.or(findings.unreached(() -> operand.accept(this)));
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
    PossibleKinds left = node.first().accept(this);
    Node.Link link = node.links().get(0);
    PossibleKinds right = link.operand().accept(this);
    comparisons.check(link, node.first().span().to(link.operand().span()), left, right);
    findings.unreached(() -> checkLaterLinks(node, right));
    return PossibleKinds.of(Kind.BOOL);
  }

  /** An earlier pair that does not hold ends a chain. */
  private PossibleKinds checkLaterLinks(Node.Comparison node, PossibleKinds second) {
    PossibleKinds left = second;
    for (int i = 1; i < node.links().size(); i++) {
      Node.Link link = node.links().get(i);
      PossibleKinds right = link.operand().accept(this);
      Span span = node.links().get(i - 1).operand().span().to(link.operand().span());
      comparisons.check(link, span, left, right);
      left = right;
    }
    return left;
  }

  @Override
  public PossibleKinds arithmetic(Node.Arithmetic node) {
    PossibleKinds result = node.first().accept(this);
    for (Node.Link link : node.links()) {
      Symbol operator = link.operator();
      PossibleKinds right = link.operand().accept(this);
      Span span = node.first().span().to(link.operand().span());
      result =
          findings.binary(
              operator, span, result, right, (a, b) -> Kinds.arithmetic(operator, a, b));
    }
    return result;
  }

  @Override
  public PossibleKinds signed(Node.Signed node) {
    PossibleKinds operand = node.operand().accept(this);
    findings.require(
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
    PossibleKinds then = findings.unreached(() -> node.then().accept(this));
    return then.or(findings.unreached(() -> node.otherwise().accept(this)));
  }

  @Override
  public PossibleKinds index(Node.Index node) {
    PossibleKinds target = node.target().accept(this);
    PossibleKinds index = node.index().accept(this);
    findings.require(
        target,
        kind -> kind == Kind.TEXT || kind.isSequence(),
        node.span(),
        MessageCode.NOT_SEARCHABLE,
        "[…]",
        target.example());
    findings.require(
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
    for (Node.Argument given : node.arguments()) {
      PossibleKinds argument = given.value().accept(this);
      findings.require(
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
        findings.report(format.span(), true, message.code(), message.args().toArray());
      }
    }
  }

  @Override
  public PossibleKinds member(Node.MemberAccess node) {
    PossibleKinds target = node.target().accept(this);
    Member member = node.member();
    findings.require(
        target,
        member::belongsTo,
        node.span(),
        MessageCode.NO_MEMBER,
        member.spelling(),
        target.example());
    for (Node argument : node.arguments()) {
      PossibleKinds kinds = argument.accept(this);
      findings.require(
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
