package io.github.gavia.participant;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory held in memory: departments, roles and leaders by id. */
record Town(
    Map<String, List<String>> departments,
    Map<String, List<String>> roles,
    Map<String, List<String>> leaders)
    implements PeopleDirectory {

  static Town empty() {
    return new Town(Map.of(), Map.of(), Map.of());
  }

  @Override
  public List<String> membersOfDepartments(List<String> idsOrNames) {
    return idsOrNames.stream()
        .flatMap(id -> departments.getOrDefault(id, List.of()).stream())
        .toList();
  }

  @Override
  public List<String> membersOfRole(String idOrName) {
    return roles.getOrDefault(idOrName, List.of());
  }

  @Override
  public Optional<List<String>> leadersOf(String username) {
    return Optional.ofNullable(leaders.get(username));
  }
}
