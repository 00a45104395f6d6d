package io.github.gavia.simulation;

import io.github.gavia.directory.Department;
import io.github.gavia.directory.Departments;
import io.github.gavia.directory.Role;
import io.github.gavia.directory.Roles;
import io.github.gavia.directory.Users;
import io.github.gavia.participant.Arrival;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.FieldSource;
import io.github.gavia.participant.Names;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.PeopleDirectory;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Says why somebody gets a ticket; who it is, others decide. */
@Component
class Reasons {

  private final PeopleDirectory directory;
  private final Departments departments;
  private final Roles roles;
  private final Users users;

  Reasons(PeopleDirectory directory, Departments departments, Roles roles, Users users) {
    this.directory = directory;
    this.departments = departments;
    this.roles = roles;
    this.users = users;
  }

  /** The reasons of an arrival, at least one. */
  List<Told> of(Arrival arrival, UnaryOperator<String> fieldName) {
    return switch (arrival.kind()) {
      case START -> List.of(Told.of(Telling.CREATOR_FILLS_IN));
      case END -> List.of(Told.of(Telling.ENDS));
      case ORDINARY -> ofRule(arrival, fieldName);
    };
  }

  private List<Told> ofRule(Arrival arrival, UnaryOperator<String> fieldName) {
    ParticipantRule rule = arrival.rule();
    if (rule instanceof ParticipantRule.Script script) {
      return List.of(Told.of(Telling.SCRIPT, "name", script.script()));
    } else if (rule instanceof ParticipantRule.Hook hook) {
      Telling telling = hook.waitForCallBack() ? Telling.HOOK_WAITS : Telling.HOOK;
      return List.of(Told.of(telling, "address", address(hook.url())));
    } else if (rule instanceof ParticipantRule.External external) {
      return List.of(Told.of(Telling.EXTERNAL, "address", address(external.url())));
    } else if (!(rule instanceof ParticipantRule.People)) {
      return List.of(Told.of(Telling.HOOK, "address", "?"));
    }
    String last = arrival.lastHandler();
    if (last != null && arrival.distribution() != Distribution.ALL) {
      return List.of(Told.of(Telling.LAST_HANDLER, "user", last));
    }
    return ofPeople((ParticipantRule.People) rule, arrival, fieldName);
  }

  private List<Told> ofPeople(
      ParticipantRule.People rule, Arrival arrival, UnaryOperator<String> fieldName) {
    List<String> operands = Names.split(rule.operand());
    List<Told> why =
        switch (rule.type()) {
          case DEPARTMENT -> operands.stream().map(this::department).toList();
          case ROLE -> List.of(role(rule.operand().strip()));
          case VARIABLE ->
              operands.stream().flatMap(v -> variable(v, arrival.creator()).stream()).toList();
          case FIELD -> operands.stream().map(key -> ownField(arrival, key, fieldName)).toList();
          case PARENT_FIELD ->
              operands.stream().map(key -> parentField(arrival, key, fieldName)).toList();
          case PERSON, PERSONS -> List.of(named(rule.operand()));
          default -> List.of();
        };
    return why.isEmpty() ? List.of(Told.of(Telling.NOBODY_MEANT)) : why;
  }

  private static Told named(String operand) {
    return Told.of(
        operand.strip().equals(WhoGets.ROBOT) ? Telling.CALLERS_CHILDREN : Telling.NAMED);
  }

  private Told department(String idOrName) {
    List<Department> found =
        isId(idOrName)
            ? departments.byId(Integer.parseInt(idOrName)).stream().toList()
            : departments.byName(idOrName);
    if (found.isEmpty()) {
      return Told.of(Telling.DEPARTMENT_UNKNOWN, "name", idOrName);
    }
    boolean nobody = directory.membersOfDepartments(List.of(idOrName)).isEmpty();
    return Told.of(
        nobody ? Telling.DEPARTMENT_EMPTY : Telling.DEPARTMENT, "name", found.get(0).name());
  }

  private Told role(String idOrName) {
    List<Role> found =
        isId(idOrName)
            ? roles.byId(Integer.parseInt(idOrName)).stream().toList()
            : roles.byName(idOrName);
    if (found.isEmpty()) {
      return Told.of(Telling.ROLE_UNKNOWN, "name", idOrName);
    }
    boolean nobody = directory.membersOfRole(idOrName).isEmpty();
    return Told.of(nobody ? Telling.ROLE_EMPTY : Telling.ROLE, "name", found.get(0).name());
  }

  private static boolean isId(String text) {
    return text.matches("\\d{1,9}");
  }

  private List<Told> variable(String name, String creator) {
    return switch (name) {
      case "creator" -> List.of(Told.of(Telling.CREATOR));
      case "creator_tl" -> leaders(creator);
      default -> List.of(Told.of(Telling.VARIABLE_UNKNOWN, "name", name));
    };
  }

  private List<Told> leaders(String creator) {
    if (users.byUsername(creator).isEmpty()) {
      return List.of(Told.of(Telling.NO_SUCH_CREATOR, "user", creator));
    }
    List<Department> own = departments.of(creator);
    return own.isEmpty()
        ? List.of(Told.of(Telling.NO_DEPARTMENT, "user", creator))
        : own.stream().map(d -> Told.of(leads(d), "user", creator, "name", d.name())).toList();
  }

  private static Telling leads(Department department) {
    if (!department.approver().isBlank()) {
      return Telling.APPROVER;
    }
    return department.leader().isBlank() ? Telling.LEADER_NONE : Telling.LEADER;
  }

  private static Told ownField(Arrival arrival, String key, UnaryOperator<String> fieldName) {
    if (key.equals("creator")) {
      return Told.of(Telling.CREATOR);
    }
    return field(
        arrival.ownFields(), key, fieldName.apply(key), Telling.FIELD, Telling.FIELD_EMPTY);
  }

  private static Told parentField(Arrival arrival, String key, UnaryOperator<String> fieldName) {
    FieldSource parent = arrival.parentFields();
    return parent == null
        ? Told.of(Telling.NO_PARENT, "name", key)
        : field(parent, key, key, Telling.PARENT_FIELD, Telling.PARENT_FIELD_EMPTY);
  }

  private static Told field(
      FieldSource source, String key, String name, Telling set, Telling empty) {
    Optional<String> text = source.text(key).filter(t -> !t.isBlank());
    return text.map(value -> Told.of(set, "name", name, "value", value))
        .orElseGet(() -> Told.of(empty, "name", name));
  }

  /** Who would be called: paths and queries may hold secrets. */
  static String address(String url) {
    try {
      URI uri = new URI(url.strip());
      String host = uri.getHost();
      if (host != null && uri.getScheme() != null) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + host + port + "/…";
      }
    } catch (URISyntaxException e) {
      return "?";
    }
    return "?";
  }
}
