package io.github.gavia.rule;

import java.util.ArrayList;
import java.util.List;

/** Reads the arguments of a function up to its closing parenthesis, by position or by name. */
final class ArgumentParser {

  private final Cursor cursor;
  private final Parser parser;
  private final BuiltIn function;
  private final List<Node.Argument> arguments = new ArrayList<>();
  private boolean anyNamed;

  ArgumentParser(Cursor cursor, Parser parser, BuiltIn function) {
    this.cursor = cursor;
    this.parser = parser;
    this.function = function;
  }

  List<Node.Argument> arguments() {
    cursor.expect(Symbol.LEFT_PARENTHESIS);
    while (!cursor.at(Symbol.RIGHT_PARENTHESIS)) {
      arguments.add(argument());
      if (!cursor.take(Symbol.COMMA)) {
        break;
      }
    }
    if (!cursor.at(Symbol.RIGHT_PARENTHESIS)) {
      throw cursor.unexpected(Symbol.RIGHT_PARENTHESIS.spelling());
    }
    for (int parameter = 0; parameter < function.required(); parameter++) {
      if (!isGiven(parameter)) {
        String name = function.parameters().get(parameter);
        throw Refusal.at(
            cursor.current().span(), MessageCode.MISSING_ARGUMENT, function.path(), name);
      }
    }
    return List.copyOf(arguments);
  }

  private Node.Argument argument() {
    Span span = cursor.current().span();
    int parameter =
        cursor.current() instanceof Token.Name name && cursor.isFollowedBy(Symbol.ASSIGN)
            ? named(name)
            : positional(span);
    if (isGiven(parameter)) {
      throw Refusal.at(span, MessageCode.REPEATED_ARGUMENT, function.parameters().get(parameter));
    }
    return new Node.Argument(parameter, parser.expression());
  }

  private int named(Token.Name name) {
    int parameter = function.indexOf(name.text());
    if (parameter < 0) {
      throw Refusal.at(name.span(), MessageCode.UNKNOWN_ARGUMENT, function.path(), name.text());
    }
    cursor.next();
    cursor.expect(Symbol.ASSIGN);
    anyNamed = true;
    return parameter;
  }

  private int positional(Span span) {
    if (anyNamed) {
      throw Refusal.at(span, MessageCode.POSITIONAL_AFTER_NAMED);
    }
    if (arguments.size() >= function.parameters().size()) {
      throw Refusal.at(
          span, MessageCode.TOO_MANY_ARGUMENTS, function.path(), function.parameters().size());
    }
    return arguments.size();
  }

  private boolean isGiven(int parameter) {
    return arguments.stream().anyMatch(argument -> argument.parameter() == parameter);
  }
}
