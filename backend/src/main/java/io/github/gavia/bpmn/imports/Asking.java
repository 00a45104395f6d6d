package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.FindingText;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Choice.Value;
import io.github.gavia.workflow.imports.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question on its way to the report.
 *
 * @param key what tells it from other questions of its kind in the process
 * @param answered what the report says instead once there is an answer
 * @param about the elements it decides about; the first one carries the line of the report
 * @param proposal null when nothing sensible can be proposed
 * @param required whether publishing waits for the answer
 */
record Asking(
    Question.Kind kind,
    String key,
    FindingText finding,
    FindingText answered,
    List<Place> about,
    Map<String, String> args,
    List<ChoiceText> choices,
    @Nullable Answer proposal,
    boolean required) {

  static Asking of(Question.Kind kind, FindingText finding, Place place, List<ChoiceText> choices) {
    String key = place.id() == null ? "" : place.id();
    return new Asking(
        kind, key, finding, finding, List.of(place), Map.of(), choices, proposal(choices), true);
  }

  /** The first choice is proposed when it asks for nothing. */
  private static @Nullable Answer proposal(List<ChoiceText> choices) {
    ChoiceText first = choices.get(0);
    return first.asks() == Value.NOTHING ? Answer.of(first.id()) : null;
  }

  Asking with(Map<String, String> otherArgs) {
    return new Asking(kind, key, finding, answered, about, otherArgs, choices, proposal, required);
  }

  Asking proposing(@Nullable Answer answer) {
    return new Asking(kind, key, finding, answered, about, args, choices, answer, required);
  }

  Asking proposing(ChoiceText choice, String value) {
    return proposing(new Answer(choice.id(), value));
  }

  /** Its proposal holds unless another answer is given. */
  Asking optional() {
    return new Asking(kind, key, finding, answered, about, args, choices, proposal, false);
  }

  /** It decides about these elements too. */
  Asking about(List<Place> others) {
    List<Place> all = new ArrayList<>(about);
    all.addAll(others);
    return new Asking(kind, key, finding, answered, all, args, choices, proposal, required);
  }

  /** Once it is answered the report says something else. */
  Asking once(FindingText said) {
    return new Asking(kind, key, finding, said, about, args, choices, proposal, required);
  }
}
