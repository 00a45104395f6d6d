package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.FindAssignment.Assignment;
import io.github.gavia.bpmn.imports.Lanes.Lane;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who handles each step: what the file says, else its lane, else a question. */
final class AssignTasks {

  private static final Set<String> REQUESTER_VARIABLES =
      Set.of(
          "initiator",
          "$initiator",
          "starter",
          "startuser",
          "startuserid",
          "creator",
          "applicant",
          "applyuserid",
          "applyuser",
          "requester",
          "submitter");

  private final ProcessDraft draft;
  private final Lanes lanes;
  private final FindAssignment find;
  private final Set<String> initiators = new TreeSet<>(REQUESTER_VARIABLES);
  private final Map<Lane, Answer> laneAnswers = new HashMap<>();

  AssignTasks(ProcessDraft draft) {
    this.draft = draft;
    this.lanes = new Lanes(draft);
    this.find = new FindAssignment(draft.inventory);
    FlowNodes.of(draft.process.element()).stream()
        .flatMap(node -> Facts.of(node).all(Meaning.INITIATOR).stream())
        .forEach(variable -> initiators.add(variable.toLowerCase(Locale.ROOT)));
  }

  /** Every step that is there by now. */
  void assignAll() {
    Map<Lane, List<DraftNode>> byLane = new LinkedHashMap<>();
    List<DraftNode> homeless = new ArrayList<>();
    for (DraftNode task : draft.tasks()) {
      if (task.settled) {
        continue;
      }
      Assignment found = find.of(task.element);
      Lane lane = lanes.of(task);
      if (!found.isEmpty()) {
        assign(task, found, lane);
      } else if (lane == null) {
        homeless.add(task);
      } else {
        byLane.computeIfAbsent(lane, k -> new ArrayList<>()).add(task);
      }
    }
    for (Lane lane : lanes.all()) {
      askLane(lane, byLane.getOrDefault(lane, List.of()));
    }
    homeless.forEach(this::askStep);
  }

  /** A step that was added later. */
  void assignAdded(DraftNode task) {
    Lane lane = lanes.of(task);
    Answer answer = lane == null ? null : laneAnswers.get(lane);
    if (answer == null) {
      askStep(task);
    } else {
      apply(answer, task);
    }
  }

  private void assign(DraftNode task, Assignment found, @Nullable Lane lane) {
    Answer literal = literal(found);
    String text = found.text();
    if (literal == null) {
      Asking asking =
          Asking.of(
                  Question.Kind.PARTICIPANT,
                  unreadable(text),
                  task.place(),
                  ChoiceText.PARTICIPANTS)
              .with(Map.of("found", text))
              .proposing(guess(text, lane));
      Answer answer = draft.questions.ask(asking).orElse(asking.proposal());
      apply(answer == null ? Answer.of(ChoiceText.NOBODY.id()) : answer, task);
      return;
    }
    Asking asking =
        Asking.of(Question.Kind.PARTICIPANT, mapped(literal), task.place(), ChoiceText.PARTICIPANTS)
            .with(Map.of("found", text, "value", literal.value()))
            .proposing(literal)
            .optional();
    Answer answer = draft.questions.ask(asking).orElse(literal);
    apply(answer, task);
    if (found.users().size() == 1 && found.groups().isEmpty()) {
      task.distribution =
          task.distribution == Distribution.ACCEPT ? Distribution.DIRECT : task.distribution;
    }
  }

  private static WorkFinding mapped(Answer literal) {
    if (ChoiceText.CREATOR.is(literal)) {
      return WorkFinding.ASSIGNEE_CREATOR;
    }
    return ChoiceText.ROLE.is(literal) ? WorkFinding.ASSIGNEE_ROLE : WorkFinding.ASSIGNEE_PERSONS;
  }

  private static WorkFinding unreadable(String text) {
    return Expressions.callsCode(text)
        ? WorkFinding.ASSIGNEE_UNSAFE
        : WorkFinding.ASSIGNEE_EXPRESSION;
  }

  /** What plain names mean; null when a person has to say. */
  private @Nullable Answer literal(Assignment found) {
    List<String> users = found.users();
    List<String> groups = found.groups();
    if (users.size() == 1 && isRequester(users.get(0))) {
      return Answer.of(ChoiceText.CREATOR.id());
    }
    boolean plain =
        users.stream().allMatch(AssignTasks::isPlain)
            && groups.stream().allMatch(AssignTasks::isPlain);
    if (!plain || !users.isEmpty() && !groups.isEmpty()) {
      return null;
    }
    if (!users.isEmpty()) {
      return new Answer(ChoiceText.PERSONS.id(), String.join(",", users));
    }
    return groups.size() == 1 ? new Answer(ChoiceText.ROLE.id(), groups.get(0)) : null;
  }

  private static boolean isPlain(String name) {
    return Expressions.literal(name) != null && !name.startsWith("$");
  }

  private boolean isRequester(String text) {
    String variable = Expressions.variable(text);
    String name = (variable == null ? text : variable).strip().toLowerCase(Locale.ROOT);
    return (variable != null || text.startsWith("$")) && initiators.contains(name);
  }

  private @Nullable Answer guess(String text, @Nullable Lane lane) {
    String variable = Expressions.variable(text);
    if (variable != null && draft.fields.has(FieldKey.made(variable))) {
      return new Answer(ChoiceText.FIELD.id(), FieldKey.made(variable));
    }
    if (text.matches("(?is).*(leader|manager|supervisor|领导|主管|经理).*")) {
      return Answer.of(ChoiceText.LEADER.id());
    }
    return lane == null ? null : proposal(lane);
  }

  private static @Nullable Answer proposal(Lane lane) {
    ChoiceText choice = lane.proposal();
    if (choice == ChoiceText.CREATOR) {
      return Answer.of(choice.id());
    }
    return lane.name().isEmpty() ? null : new Answer(choice.id(), lane.name());
  }

  private void askLane(Lane lane, List<DraftNode> steps) {
    if (steps.isEmpty()) {
      draft.report.add(WorkFinding.LANE_WITHOUT_STEPS, lane.place());
      return;
    }
    List<String> titles = steps.stream().map(DraftNode::title).toList();
    Asking asking =
        new Asking(
            Question.Kind.LANE,
            lane.id(),
            WorkFinding.LANE_TO_ROLE,
            WorkFinding.LANE_TO_ROLE,
            List.of(lane.place()),
            Map.of("count", Integer.toString(steps.size()), "steps", Texts.listed(titles)),
            ChoiceText.PARTICIPANTS,
            proposal(lane),
            true);
    asking = asking.about(steps.stream().map(DraftNode::place).toList());
    Answer answer = draft.questions.ask(asking).orElse(asking.proposal());
    Answer known = answer == null ? Answer.of(ChoiceText.NOBODY.id()) : answer;
    laneAnswers.put(lane, known);
    steps.forEach(step -> apply(known, step));
  }

  private void askStep(DraftNode task) {
    Asking asking =
        Asking.of(
            Question.Kind.PARTICIPANT,
            WorkFinding.NO_ASSIGNEE,
            task.place(),
            ChoiceText.PARTICIPANTS);
    String pool = draft.process.pool() == null ? "" : draft.process.title();
    asking = pool.isEmpty() ? asking.proposing(null) : asking.proposing(ChoiceText.ROLE, pool);
    Answer answer = draft.questions.ask(asking).orElse(asking.proposal());
    apply(answer == null ? Answer.of(ChoiceText.NOBODY.id()) : answer, task);
  }

  private void apply(Answer answer, DraftNode task) {
    task.participant = rule(answer);
    task.settled = true;
  }

  static ParticipantRule rule(Answer answer) {
    String value = answer.value().strip();
    if (ChoiceText.CREATOR.is(answer)) {
      return new ParticipantRule.People(ParticipantType.VARIABLE, "creator");
    } else if (ChoiceText.LEADER.is(answer)) {
      return new ParticipantRule.People(ParticipantType.VARIABLE, "creator_tl");
    } else if (ChoiceText.ROLE.is(answer)) {
      return new ParticipantRule.People(ParticipantType.ROLE, value);
    } else if (ChoiceText.DEPARTMENT.is(answer)) {
      return new ParticipantRule.People(ParticipantType.DEPARTMENT, value);
    } else if (ChoiceText.PERSONS.is(answer)) {
      boolean several = value.indexOf(',') >= 0;
      return new ParticipantRule.People(
          several ? ParticipantType.PERSONS : ParticipantType.PERSON, value);
    } else if (ChoiceText.FIELD.is(answer)) {
      return new ParticipantRule.People(ParticipantType.FIELD, value);
    }
    return DraftNode.NOBODY;
  }
}
