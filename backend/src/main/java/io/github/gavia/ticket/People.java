package io.github.gavia.ticket;

import io.github.gavia.directory.Departments;
import io.github.gavia.directory.Roles;
import io.github.gavia.participant.PeopleDirectory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The directory as participant rules ask it: departments and roles by id or by name. A text of
 * digits is an id.
 */
@Component
class People implements PeopleDirectory {

  private final Departments departments;
  private final Roles roles;

  People(Departments departments, Roles roles) {
    this.departments = departments;
    this.roles = roles;
  }

  @Override
  public List<String> membersOfDepartments(List<String> idsOrNames) {
    Set<String> members = new LinkedHashSet<>(departments.members(ids(idsOrNames)));
    members.addAll(departments.membersByName(names(idsOrNames)));
    return List.copyOf(members);
  }

  @Override
  public List<String> membersOfRole(String idOrName) {
    List<String> one = List.of(idOrName);
    return names(one).isEmpty() ? roles.members(ids(one)) : roles.membersByName(one);
  }

  @Override
  public Optional<List<String>> leadersOf(String username) {
    return departments.leadersOf(username);
  }

  private static List<Integer> ids(List<String> idsOrNames) {
    List<Integer> ids = new ArrayList<>();
    for (String text : idsOrNames) {
      if (isId(text)) {
        ids.add(Integer.valueOf(text));
      }
    }
    return ids;
  }

  private static List<String> names(List<String> idsOrNames) {
    return idsOrNames.stream().filter(text -> !isId(text)).toList();
  }

  private static boolean isId(String text) {
    return text.matches("\\d{1,9}");
  }
}
