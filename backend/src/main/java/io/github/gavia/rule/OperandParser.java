package io.github.gavia.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what stands between operators: literals, fields, brackets, calls, and what follows them.
 */
final class OperandParser {

  private final Cursor cursor;
  private final Parser parser;

  OperandParser(Cursor cursor, Parser parser) {
    this.cursor = cursor;
    this.parser = parser;
  }

  /** An operand with its indexes and members, such as {@code {s}.lower()[0]}. */
  Node operand() {
    Node operand = primary();
    int levels = 0;
    while (cursor.at(Symbol.DOT) || cursor.at(Symbol.LEFT_BRACKET)) {
      cursor.descend();
      levels++;
      operand = cursor.at(Symbol.DOT) ? member(operand) : index(operand);
    }
    cursor.ascend(levels);
    return operand;
  }

  private Node primary() {
    Token token = cursor.current();
    if (token instanceof Token.Literal literal) {
      cursor.next();
      return new Node.Literal(literal.value(), literal.span());
    }
    if (token instanceof Token.Placeholder placeholder) {
      cursor.next();
      return new Node.Placeholder(placeholder.key(), placeholder.span());
    }
    if (token instanceof Token.Quoted) {
      return quoted();
    }
    if (token instanceof Token.Name) {
      return call();
    }
    if (cursor.at(Symbol.LEFT_PARENTHESIS)) {
      return parenthesised();
    }
    if (cursor.at(Symbol.LEFT_BRACKET)) {
      return list();
    }
    throw cursor.unexpected(Term.VALUE);
  }

  /** Texts that stand side by side are one. */
  private Node quoted() {
    Span first = cursor.current().span();
    Span last = first;
    List<TextPart> parts = new ArrayList<>();
    while (cursor.current() instanceof Token.Quoted quoted) {
      parts.addAll(quoted.parts());
      last = quoted.span();
      cursor.next();
    }
    Span span = first.to(last);
    if (parts.stream().allMatch(TextPart.Literal.class::isInstance)) {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(((TextPart.Literal) part).text()));
      return new Node.Literal(new Value.Text(text.toString()), span);
    }
    return new Node.Pattern(List.copyOf(parts), span);
  }

  /** One value in parentheses is itself; a comma makes a tuple. */
  private Node parenthesised() {
    Span open = cursor.expect(Symbol.LEFT_PARENTHESIS);
    if (cursor.at(Symbol.RIGHT_PARENTHESIS)) {
      return new Node.Items(true, List.of(), open.to(cursor.next().span()));
    }
    Node first = parser.expression();
    if (!cursor.at(Symbol.COMMA)) {
      cursor.expect(Symbol.RIGHT_PARENTHESIS);
      return first;
    }
    List<Node> items = new ArrayList<>(List.of(first));
    while (cursor.take(Symbol.COMMA) && !cursor.at(Symbol.RIGHT_PARENTHESIS)) {
      items.add(parser.expression());
    }
    return new Node.Items(
        true, List.copyOf(items), open.to(cursor.expect(Symbol.RIGHT_PARENTHESIS)));
  }

  private Node list() {
    Span open = cursor.expect(Symbol.LEFT_BRACKET);
    List<Node> items = new ArrayList<>();
    while (!cursor.at(Symbol.RIGHT_BRACKET)) {
      items.add(parser.expression());
      if (!cursor.take(Symbol.COMMA)) {
        break;
      }
    }
    return new Node.Items(false, List.copyOf(items), open.to(cursor.expect(Symbol.RIGHT_BRACKET)));
  }

  private Node index(Node target) {
    cursor.expect(Symbol.LEFT_BRACKET);
    Node index = parser.expression();
    return new Node.Index(target, index, target.span().to(cursor.expect(Symbol.RIGHT_BRACKET)));
  }

  private Node member(Node target) {
    cursor.expect(Symbol.DOT);
    if (!(cursor.current() instanceof Token.Name name)) {
      throw cursor.unexpected(Term.NAME);
    }
    cursor.next();
    Member member = Member.of(name.text());
    if (member == null) {
      throw Refusal.at(name.span(), MessageCode.UNKNOWN_MEMBER, name.text(), Member.known());
    }
    if (!member.isMethod()) {
      return new Node.MemberAccess(target, member, List.of(), target.span().to(name.span()));
    }
    cursor.expect(Symbol.LEFT_PARENTHESIS);
    List<Node> arguments = new ArrayList<>();
    while (!cursor.at(Symbol.RIGHT_PARENTHESIS)) {
      arguments.add(parser.expression());
      if (!cursor.take(Symbol.COMMA)) {
        break;
      }
    }
    Span span = target.span().to(cursor.expect(Symbol.RIGHT_PARENTHESIS));
    if (arguments.size() > member.most()) {
      throw Refusal.at(
          name.span(), MessageCode.TOO_MANY_ARGUMENTS, member.spelling(), member.most());
    }
    if (arguments.size() < member.required()) {
      throw Refusal.at(
          name.span(), MessageCode.MISSING_ARGUMENT, member.spelling(), member.required());
    }
    return new Node.MemberAccess(target, member, List.copyOf(arguments), span);
  }

  private Node call() {
    Span first = cursor.current().span();
    Token.Name name = (Token.Name) cursor.next();
    StringBuilder path = new StringBuilder(name.text());
    Span last = first;
    while (BuiltIn.isModule(name.text()) && cursor.take(Symbol.DOT)) {
      if (!(cursor.current() instanceof Token.Name part)) {
        throw cursor.unexpected(Term.NAME);
      }
      path.append('.').append(part.text());
      last = part.span();
      cursor.next();
    }
    BuiltIn function = BuiltIn.of(path.toString());
    if (function == null) {
      throw unknownName(path.toString(), first.to(last));
    }
    List<Node.Argument> arguments = new ArgumentParser(cursor, parser, function).arguments();
    return new Node.Call(function, arguments, first.to(cursor.expect(Symbol.RIGHT_PARENTHESIS)));
  }

  private Refusal unknownName(String name, Span span) {
    boolean callable = BuiltIn.isModule(name) || name.contains(".");
    return callable || cursor.at(Symbol.LEFT_PARENTHESIS)
        ? Refusal.at(span, MessageCode.UNKNOWN_NAME, name, BuiltIn.known())
        : Refusal.at(span, MessageCode.MAYBE_FIELD, name, "{" + name + "}");
  }
}
