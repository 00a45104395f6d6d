package io.github.gavia.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Turns the participant rule of a state into those who get an arriving ticket (C.9 to C.11). */
public final class ResolveParticipant {

  private static final String CREATOR = "creator";
  private static final String CREATORS_LEADER = "creator_tl";

  private final PeopleDirectory directory;
  private final RandomGenerator random;

  /**
   * @param random decides who gets a ticket at random distribution; must be safe for concurrent use
   *     if this object is shared
   */
  public ResolveParticipant(PeopleDirectory directory, RandomGenerator random) {
    this.directory = directory;
    this.random = random;
  }

  /** Decides who or what gets the ticket, or why it cannot arrive. Writes nothing. */
  public Resolution resolve(Arrival arrival) {
    return switch (arrival.kind()) {
      case START -> Assignment.People.one(arrival.creator()); // R66
      case END -> Assignment.People.none(); // R67
      case ORDINARY -> byRule(arrival);
    };
  }

  private Resolution byRule(Arrival arrival) {
    ParticipantRule rule = arrival.rule();
    if (rule instanceof ParticipantRule.Script script) {
      return new Assignment.ScriptWork(script.script());
    }
    if (rule instanceof ParticipantRule.Hook) {
      return new Assignment.HookWork(rule);
    }
    if (rule instanceof ParticipantRule.External) {
      return external(arrival);
    }
    if (rule instanceof ParticipantRule.Unreadable unreadable) {
      return unreadable(unreadable);
    }
    ParticipantRule.People people = (ParticipantRule.People) rule;
    return people.type() == ParticipantType.NOBODY
        ? new Assignment.Nobody(people.operand())
        : people(people, arrival);
  }

  private Resolution people(ParticipantRule.People rule, Arrival arrival) {
    String operand = rule.operand();
    return switch (rule.type()) {
      case DEPARTMENT -> distribute(directory.membersOfDepartments(Names.split(operand)), arrival);
      case ROLE -> distribute(directory.membersOfRole(operand.strip()), arrival);
      case VARIABLE -> variables(operand, arrival);
      case FIELD -> fields(operand, ownFields(arrival), arrival);
      case PARENT_FIELD -> parentFields(operand, arrival);
      default -> distribute(List.of(operand), arrival);
    };
  }

  private Resolution variables(String operand, Arrival arrival) {
    List<String> names = new ArrayList<>();
    for (String variable : Names.split(operand)) {
      if (variable.equals(CREATOR)) {
        names.add(arrival.creator());
      } else if (variable.equals(CREATORS_LEADER)) {
        Optional<List<String>> leaders = directory.leadersOf(arrival.creator());
        if (leaders.isEmpty()) {
          return new Resolution.Refused( // R73
              "participant creator_tl can not be resolved: user "
                  + arrival.creator()
                  + " is not existed or has been deleted");
        }
        names.addAll(leaders.get());
      }
    }
    return distribute(names, arrival);
  }

  /** The creator's name is known before the ticket is stored, and no body may replace it (R74). */
  private static FieldSource ownFields(Arrival arrival) {
    return key ->
        key.equals(CREATOR) ? Optional.of(arrival.creator()) : arrival.ownFields().text(key);
  }

  private Resolution parentFields(String operand, Arrival arrival) {
    FieldSource parent = arrival.parentFields();
    return parent == null
        ? new Resolution.Refused( // R75
            "participant can not be resolved: the ticket has no parent ticket to read "
                + operand
                + " from")
        : fields(operand, parent, arrival);
  }

  private Resolution fields(String operand, FieldSource source, Arrival arrival) {
    List<String> names =
        Names.normalise(
            Names.split(operand).stream().map(source::text).flatMap(Optional::stream).toList());
    return names.isEmpty()
        ? new Resolution.Refused( // R74, R75
            "participant can not be resolved: no value in field " + operand)
        : distribute(names, arrival);
  }

  private Resolution external(Arrival arrival) {
    List<String> answer = arrival.externalAnswer();
    if (answer == null) {
      return new Resolution.Refused("participant can not be resolved: no external answer");
    }
    return Names.normalise(answer).isEmpty()
        ? new Resolution.Refused( // R184
            "participant can not be resolved: the external system named nobody")
        : distribute(answer, arrival);
  }

  /** A hook that cannot be read arrives and then counts as a failed call (R174). */
  private static Resolution unreadable(ParticipantRule.Unreadable rule) {
    return rule.typeCode() == ParticipantType.HOOK.code()
        ? new Assignment.HookWork(rule)
        : new Resolution.Refused(
            "participant configuration of type " + rule.typeCode() + " can not be read");
  }

  private Resolution distribute(List<String> resolved, Arrival arrival) {
    List<String> names = Names.normalise(resolved);
    if (!Names.fit(names)) {
      return new Resolution.Refused(
          "participant can not be resolved: a name is longer than " + Names.LENGTH + " characters");
    }
    boolean all = arrival.distribution() == Distribution.ALL;
    @Nullable String lastHandler = arrival.lastHandler();
    if (lastHandler != null && !all) {
      return Assignment.People.one(lastHandler); // R88
    }
    if (names.size() > 1 && arrival.distribution() == Distribution.RANDOM) {
      return Assignment.People.one(names.get(random.nextInt(names.size()))); // R86
    }
    return new Assignment.People(names, all);
  }
}
