package io.github.gavia.api.loonflow;

import io.github.gavia.directory.DepartmentLists;
import io.github.gavia.directory.Departments;
import io.github.gavia.directory.RoleLists;
import io.github.gavia.directory.Roles;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantRule.People;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.Scripts;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * In words, who the states of a list are for (7.8). What belongs to the states of a page is looked
 * up for all of them together.
 */
@Component
class StateParticipants {

  private static final String UNKNOWN = "未知";

  private final Users users;
  private final Departments departments;
  private final DepartmentLists departmentLists;
  private final Roles roles;
  private final RoleLists roleLists;
  private final Scripts scripts;
  private final JsonMapper json;

  StateParticipants(
      Users users,
      Departments departments,
      DepartmentLists departmentLists,
      Roles roles,
      RoleLists roleLists,
      Scripts scripts,
      JsonMapper json) {
    this.users = users;
    this.departments = departments;
    this.departmentLists = departmentLists;
    this.roles = roles;
    this.roleLists = roleLists;
    this.scripts = scripts;
    this.json = json;
  }

  /** Names of people, departments and roles by what states call them. */
  private record Known(
      Map<String, User> people, Map<String, String> departments, Map<String, String> roles) {

    String alias(String username) {
      User user = people.get(username.strip());
      return user == null ? username : user.alias();
    }
  }

  /**
   * {@code participant_info} of each of the states.
   *
   * @param shown how a participant reads for the caller (R181)
   */
  Function<StateEntry, ObjectNode> of(
      List<StateEntry> states, Function<ParticipantRule, String> shown) {
    Known known =
        new Known(
            users.byUsernames(
                names(states, Set.of(ParticipantType.PERSON, ParticipantType.PERSONS))),
            byIdOrName(
                names(states, Set.of(ParticipantType.DEPARTMENT)),
                departmentLists::names,
                name -> !departments.byName(name).isEmpty()),
            byIdOrName(
                names(states, Set.of(ParticipantType.ROLE)),
                roleLists::names,
                name -> !roles.byName(name).isEmpty()));
    return state -> {
      ParticipantRule rule = state.state().participant();
      String participant = shown.apply(rule);
      return json.createObjectNode()
          .put("participant", participant)
          .put("participant_name", participant)
          .put("participant_type_id", rule.typeCode())
          .put("participant_type_name", typeName(rule))
          .put("participant_alias", alias(rule, participant, known));
    };
  }

  /** The names in the operands of the states of some types. */
  private static Set<String> names(List<StateEntry> states, Set<ParticipantType> types) {
    return states.stream()
        .map(state -> state.state().participant())
        .filter(rule -> rule instanceof People people && types.contains(people.type()))
        .flatMap(rule -> Arrays.stream(((People) rule).operand().split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /** A text of digits is an id, as it is when a ticket arrives. */
  private static Map<String, String> byIdOrName(
      Set<String> wanted,
      Function<Collection<Integer>, Map<Integer, String>> namesByIds,
      Predicate<String> isName) {
    Map<String, String> known = new HashMap<>();
    List<Integer> ids =
        wanted.stream().filter(StateParticipants::isId).map(Integer::valueOf).toList();
    Map<Integer, String> names = namesByIds.apply(ids);
    for (String text : wanted) {
      String name = UNKNOWN;
      if (isId(text)) {
        name = names.getOrDefault(Integer.valueOf(text), UNKNOWN);
      } else if (isName.test(text)) {
        name = text;
      }
      known.put(text, name);
    }
    return known;
  }

  private static boolean isId(String text) {
    return text.matches("\\d{1,9}");
  }

  private static String typeName(ParticipantRule rule) {
    return switch (rule.typeCode()) {
      case 1 -> "个人";
      case 2 -> "多人";
      case 3 -> "部门";
      case 4 -> "角色";
      case 5 -> "变量";
      case 10 -> "hook";
      default -> "";
    };
  }

  private String alias(ParticipantRule rule, String shown, Known known) {
    if (rule instanceof People people) {
      return alias(people, known);
    }
    if (rule instanceof ParticipantRule.Script script) {
      return scripts.find(script.script()).map(Scripts.StoredScript::name).orElse("");
    }
    boolean hidden = rule.typeCode() == 11 && shown.equals("external");
    return rule.typeCode() == 10 || hidden ? shown : "";
  }

  private static String alias(People people, Known known) {
    return switch (people.type()) {
      case PERSON -> known.alias(people.operand());
      case PERSONS -> each(people, known::alias);
      case DEPARTMENT ->
          each(people, name -> known.departments.getOrDefault(name.strip(), UNKNOWN));
      case ROLE -> known.roles.getOrDefault(people.operand().strip(), UNKNOWN);
      case VARIABLE -> each(people, StateParticipants::variable);
      default -> "";
    };
  }

  private static String each(People people, Function<String, String> word) {
    return Arrays.stream(people.operand().split(",")).map(word).collect(Collectors.joining(","));
  }

  private static String variable(String name) {
    return switch (name.strip()) {
      case "creator" -> "工单创建人";
      case "creator_tl" -> "工单创建人tl";
      default -> UNKNOWN;
    };
  }
}
