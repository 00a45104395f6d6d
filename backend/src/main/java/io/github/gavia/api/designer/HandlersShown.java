package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.participant.Handlers;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.ticket.Activity;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.model.Node.CallActivity;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whom a ticket waits for. */
@Component
class HandlersShown {

  /**
   * What a stay waits for.
   *
   * @param type {@code people}, {@code script}, {@code hook}, {@code children} for tickets that
   *     were called, or {@code nobody}; {@code department} and {@code role} on tickets taken over
   * @param people empty unless people are waited for
   */
  record Waits(String type, List<Person> people) {}

  /**
   * A person.
   *
   * @param alias the username for somebody without account
   * @param acted whether the person has voted already where everybody has to
   */
  record Person(String username, String alias, boolean acted) {}

  private final Users users;

  HandlersShown(Users users) {
    this.users = users;
  }

  /** Shows people; knows those it was made for. */
  static final class Known {
    private final Map<String, User> users;

    private Known(Map<String, User> users) {
      this.users = users;
    }

    String alias(String username) {
      User user = users.get(username);
      return user == null || user.alias().isBlank() ? username : user.alias();
    }

    Waits waits(RunnableWorkflow workflow, Activity activity) {
      boolean called =
          workflow
              .state(activity.stateId())
              .map(StateEntry::node)
              .filter(CallActivity.class::isInstance)
              .isPresent();
      List<String> names = names(activity.handlers());
      if (called || names.equals(List.of(Caller.ROBOT))) {
        return new Waits("children", List.of());
      }
      Set<String> waiting = new HashSet<>(waiting(activity.handlers()));
      List<Person> people =
          names.stream()
              .map(name -> new Person(name, alias(name), !waiting.contains(name)))
              .toList();
      return new Waits(type(activity.handlers().typeCode()), people);
    }
  }

  /** Looks up the people that some stays wait for, and others, at once. */
  Known know(Collection<Activity> activities, Collection<String> others) {
    Set<String> names = new HashSet<>(others);
    activities.forEach(activity -> names.addAll(names(activity.handlers())));
    return new Known(users.byUsernames(names));
  }

  private static String type(int code) {
    return switch (code) {
      case 1, 2 -> "people";
      default -> ParticipantType.ofCode(code).map(ParticipantType::xmlName).orElse("nobody");
    };
  }

  private static List<String> names(Handlers handlers) {
    return handlers.votes().active() ? handlers.votes().names() : waiting(handlers);
  }

  private static List<String> waiting(Handlers handlers) {
    if (handlers.votes().active()) {
      return handlers.votes().waiting();
    }
    return handlers.typeCode() == 1 || handlers.typeCode() == 2
        ? Arrays.stream(handlers.participant().split(",")).filter(n -> !n.isBlank()).toList()
        : List.of();
  }
}
