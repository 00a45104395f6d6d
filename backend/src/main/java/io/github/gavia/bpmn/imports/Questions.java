package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.FindingText;
import io.github.gavia.bpmn.IsoDuration;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.Choice.Value;
import io.github.gavia.workflow.imports.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The questions of one import, and what was answered to them. */
final class Questions {

  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s/][^\\s]*");
  private static final int LONGEST_VALUE = 4_000;

  private final Answers answers;
  private final Report report;
  private final List<Question> asked;

  Questions(Answers answers, Report report) {
    this(answers, report, new ArrayList<>());
  }

  private Questions(Answers answers, Report report, List<Question> asked) {
    this.answers = answers;
    this.report = report;
    this.asked = asked;
  }

  /** The same list of questions, for those about a process. */
  Questions about(Report process) {
    return new Questions(answers, process, asked);
  }

  /**
   * Asks, with a line in the report.
   *
   * @return the answer in force; empty while a required question is open
   */
  Optional<Answer> ask(Asking asking) {
    Place place = asking.about().get(0);
    String id = id(asking);
    Answer given = answers.to(id).orElse(null);
    Answer answer = given != null && fits(given, asking) ? given : null;
    Map<String, String> args = Report.args(place, asking.args());
    FindingText finding = answer == null ? asking.finding() : asking.answered();
    asked.add(
        new Question(
            id,
            report.processId(),
            asking.kind(),
            finding.code(),
            asking.about().stream().map(Place::id).filter(Objects::nonNull).toList(),
            place.line(),
            finding.messages(args),
            asking.choices().stream().map(ChoiceText::choice).toList(),
            asking.proposal(),
            answer,
            given != null && answer == null,
            asking.required()));
    report.ask(finding, place, asking.args(), id, property(asking.kind()));
    return Optional.ofNullable(effective(answer, asking));
  }

  /** The property of the element that is asked for. */
  private static @Nullable String property(Question.Kind kind) {
    return switch (kind) {
      case ENCODING, PROCESSES -> null;
      case LANE, PARTICIPANT, AUTOMATION -> "participant";
      case CODE -> "code";
      case CHOICE, CONDITION -> "condition";
      case EVENT -> "event";
      case TIMER -> "duration";
      case CALL -> "calledElement";
      case INSTANCES -> "instances";
      case LOOSE_END -> "flow";
    };
  }

  private static @Nullable Answer effective(@Nullable Answer answer, Asking asking) {
    return answer == null && !asking.required() ? asking.proposal() : answer;
  }

  private String id(Asking asking) {
    return id(asking.kind(), asking.key());
  }

  /** The id of a question. */
  String id(Question.Kind kind, String key) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    String local = key.isEmpty() ? name : name + ":" + key;
    return report.processId() == null ? local : report.processId() + "/" + local;
  }

  private static boolean fits(Answer answer, Asking asking) {
    return asking.choices().stream()
        .filter(choice -> choice.is(answer))
        .anyMatch(choice -> fits(answer.value(), choice.asks()));
  }

  private static boolean fits(String value, Value asked) {
    return value.length() <= LONGEST_VALUE
        && switch (asked) {
          case NOTHING -> true;
          case DURATION -> IsoDuration.seconds(value).isPresent();
          case URL -> WEB_ADDRESS.matcher(value).matches();
          default -> !value.isBlank();
        };
  }

  List<Question> list() {
    return List.copyOf(asked);
  }
}
