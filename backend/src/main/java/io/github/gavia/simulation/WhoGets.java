package io.github.gavia.simulation;

import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.participant.Arrival;
import io.github.gavia.participant.Assignment;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.Handlers;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.PeopleDirectory;
import io.github.gavia.participant.Resolution;
import io.github.gavia.participant.ResolveParticipant;
import io.github.gavia.simulation.DryRunResult.How;
import io.github.gavia.simulation.DryRunResult.Person;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who gets a ticket that arrives in a state, as real tickets find it out, and why they do. */
@Component
class WhoGets {

  /** The engine acting by itself (B.12). */
  static final String ROBOT = "loonrobot";

  private final ResolveParticipant resolve;
  private final Reasons reasons;
  private final Users users;

  WhoGets(PeopleDirectory directory, Reasons reasons, Users users) {
    this.resolve = new ResolveParticipant(directory, new SecureRandom());
    this.reasons = reasons;
    this.users = users;
  }

  /**
   * Who gets it.
   *
   * @param stored as the ticket would keep it
   * @param refusal the contract's text when the ticket cannot arrive; null otherwise
   */
  record Handed(
      How how, List<Person> people, List<Told> why, Handlers stored, @Nullable String refusal) {

    List<String> names() {
      return people.stream().map(Person::username).toList();
    }
  }

  /**
   * Decides for one arrival. Everybody is told of whom one is picked at random; a system that would
   * be asked is not asked.
   *
   * @param fieldName how fields are called, by key
   */
  Handed of(Arrival arrival, UnaryOperator<String> fieldName) {
    if (arrival.kind() == Arrival.Kind.ORDINARY
        && arrival.rule() instanceof ParticipantRule.External external) {
      return new Handed(
          How.EXTERNAL,
          List.of(),
          List.of(Told.of(Telling.EXTERNAL, "address", Reasons.address(external.url()))),
          Assignment.People.none().stored(),
          null);
    }
    boolean random = arrival.distribution() == Distribution.RANDOM;
    Resolution resolution = resolve.resolve(random ? directly(arrival) : arrival);
    List<Told> why = new ArrayList<>(reasons.of(arrival, fieldName));
    if (resolution instanceof Resolution.Refused refused) {
      return new Handed(
          How.NOBODY, List.of(), why, Assignment.People.none().stored(), refused.message());
    }
    Assignment assignment = (Assignment) resolution;
    List<String> names =
        assignment instanceof Assignment.People people ? people.names() : List.of();
    List<Person> people = names.equals(List.of(ROBOT)) ? List.of() : people(names, why);
    Handlers stored =
        random && names.size() > 1
            ? Assignment.People.one(names.get(0)).stored()
            : assignment.stored();
    return new Handed(how(arrival, assignment, names), people, why, stored, null);
  }

  private static Arrival directly(Arrival arrival) {
    return new Arrival(
        arrival.kind(),
        arrival.rule(),
        Distribution.DIRECT,
        arrival.creator(),
        arrival.ownFields(),
        arrival.parentFields(),
        arrival.lastHandler(),
        arrival.externalAnswer());
  }

  /** Names without an account that may act are told of. */
  private List<Person> people(List<String> names, List<Told> why) {
    Map<String, User> accounts = users.byUsernames(names);
    List<String> unknown = new ArrayList<>();
    List<Person> people = new ArrayList<>();
    for (String name : names) {
      User account = accounts.get(name);
      people.add(new Person(name, account == null ? "" : account.alias()));
      if (!name.equals(ROBOT) && (account == null || !account.active())) {
        unknown.add(name);
      }
    }
    if (!unknown.isEmpty()) {
      why.add(Told.of(Telling.NO_ACCOUNT, "names", String.join(", ", unknown)));
    }
    return people;
  }

  private static How how(Arrival arrival, Assignment assignment, List<String> names) {
    if (arrival.kind() == Arrival.Kind.START) {
      return How.START;
    } else if (arrival.kind() == Arrival.Kind.END) {
      return How.END;
    } else if (assignment instanceof Assignment.ScriptWork) {
      return How.SCRIPT;
    } else if (assignment instanceof Assignment.HookWork) {
      return How.HOOK;
    } else if (names.equals(List.of(ROBOT))) {
      return How.CHILDREN;
    } else if (names.size() < 2) {
      return names.isEmpty() ? How.NOBODY : How.ONE;
    }
    return switch (arrival.distribution()) {
      case ACCEPT -> How.ACCEPT;
      case DIRECT -> How.DIRECT;
      case RANDOM -> How.RANDOM;
      case ALL -> How.ALL;
    };
  }
}
