package io.github.gavia.script.worker;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.ExceptionMessage;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/** What is wrong with a script, as texts for its author. */
final class Problems {
  private static final String CHECKER_PREFIX = "[Static type checking] - ";

  private static final String CAST_HINT =
      " Values of the ticket need their type first, as in (ticket.days as int) + 1.";

  private final List<String> messages = new ArrayList<>();

  void add(String message) {
    messages.add(message);
  }

  void add(int line, int column, String message) {
    messages.add("line " + line + ", column " + column + ": " + message);
  }

  void add(CompilationFailedException failure) {
    if (failure instanceof MultipleCompilationErrorsException errors) {
      errors.getErrorCollector().getErrors().forEach(this::addError);
    } else {
      add("the script cannot be compiled: " + failure.getMessage());
    }
  }

  private void addError(Object error) {
    if (error instanceof SyntaxErrorMessage syntax) {
      SyntaxException cause = syntax.getCause();
      add(cause.getStartLine(), cause.getStartColumn(), text(cause));
    } else if (error instanceof ExceptionMessage exception) {
      add("the script cannot be compiled: " + exception.getCause().getMessage());
    } else {
      add("the script cannot be compiled");
    }
  }

  private static String text(SyntaxException cause) {
    String text = cause.getOriginalMessage().strip();
    if (text.startsWith(CHECKER_PREFIX)) {
      text = text.substring(CHECKER_PREFIX.length());
    }
    return text.contains("java.lang.Object#") ? text + CAST_HINT : text;
  }

  List<String> messages() {
    return List.copyOf(messages);
  }
}
