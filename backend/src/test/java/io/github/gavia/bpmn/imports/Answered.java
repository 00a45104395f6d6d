package io.github.gavia.bpmn.imports;

import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.ImportReport;
import io.github.gavia.workflow.imports.Question;

/** Answers as an administrator in a hurry gives them. */
final class Answered {

  private Answered() {}

  /** The proposals, and where there is none the role "staff". */
  static Answers all(ImportReport report, Answers before) {
    Answers answers = before.accepting(report);
    for (Question question : report.open()) {
      if (question.proposal() == null) {
        answers = answers.with(question.id(), some(question));
      }
    }
    return answers;
  }

  private static Answer some(Question question) {
    return switch (question.kind()) {
      case TIMER -> new Answer("duration", "P1D");
      case CONDITION -> Answer.of("otherwise");
      default -> new Answer("role", "staff");
    };
  }
}
