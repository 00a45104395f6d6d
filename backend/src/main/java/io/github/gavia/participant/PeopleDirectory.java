package io.github.gavia.participant;

import java.util.List;
import java.util.Optional;

/** What resolving a participant asks about people. Answers are as of now (R82). */
public interface PeopleDirectory {

  /**
   * The live, active users with a live membership in the departments or any department below them
   * (R70, R71).
   *
   * @param idsOrNames unknown ones add nobody
   */
  List<String> membersOfDepartments(List<String> idsOrNames);

  /** The live, active users holding the role (R72); none when the role is not known. */
  List<String> membersOfRole(String idOrName);

  /**
   * For each department of the user its approvers if set, else its leader (R73). Names may be comma
   * lists.
   *
   * @return empty when the user is not known, an empty list when nobody leads
   */
  Optional<List<String>> leadersOf(String username);
}
