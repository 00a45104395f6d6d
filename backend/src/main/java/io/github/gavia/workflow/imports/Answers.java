package io.github.gavia.workflow.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers by the ids of the questions.
 *
 * @param byQuestion kept even when a question is gone for now: another answer may bring it back
 */
public record Answers(Map<String, Answer> byQuestion) {

  /** Nothing was answered yet. */
  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    byQuestion = Map.copyOf(byQuestion);
  }

  /** The answer to a question, if there is one. */
  public Optional<Answer> to(String question) {
    return Optional.ofNullable(byQuestion.get(question));
  }

  /** These answers and one more, which replaces an earlier one. */
  public Answers with(String question, Answer answer) {
    Map<String, Answer> all = new LinkedHashMap<>(byQuestion);
    all.put(question, answer);
    return new Answers(all);
  }

  /** These answers, and for every open question that has a proposal the proposal. */
  public Answers accepting(ImportReport report) {
    Answers all = this;
    for (Question question : report.open()) {
      if (question.proposal() != null) {
        all = all.with(question.id(), question.proposal());
      }
    }
    return all;
  }
}
