package io.github.gavia.participant;

import java.util.List;
import java.util.Optional;

/**
 * The current handlers as stored on a ticket activity, and what follows from them (C.12).
 *
 * @param typeCode {@code participant_type_id}: 0, 1, 2, 6 or 10; 3 and 4 on tickets taken over from
 *     releases before 1.0 (R80)
 * @param participant username, usernames joined by commas, a script id, {@code ***} or empty
 * @param votes not empty while everyone must act; {@code multi_all_person}
 */
public record Handlers(int typeCode, String participant, Votes votes) {

  private static final String NOT_THE_PARTICIPANT = "not current participant, no permission";
  // Misspelt in loonflow; clients received it so (R93).
  private static final String NOT_AMONG_THEM = "not crrent participant, no permission";

  /**
   * The handlers of a stored row.
   *
   * @param multiAllPerson JSON object text, {@code {}} while not everyone must act
   * @throws IllegalArgumentException when that is no JSON object
   */
  public static Handlers stored(int typeCode, String participant, String multiAllPerson) {
    return new Handlers(typeCode, participant, Votes.parse(multiAllPerson));
  }

  /** The votes as stored and shown: {@code multi_all_person} (R109). */
  public String multiAllPerson() {
    return votes.toJson();
  }

  /**
   * Why the user may not handle (R92 to R95), or empty if permitted. The engine acting by itself is
   * always permitted and is not to be asked about (R91).
   */
  public Optional<String> refusal(String username, PeopleDirectory directory) {
    boolean permitted = !username.isBlank() && names(directory).contains(username);
    return permitted ? Optional.empty() : Optional.of(refusalText());
  }

  /**
   * Whether someone must accept before handling (R96). Never while everyone must act (R110), even
   * if the state's distribution was changed since.
   *
   * @param distribution of the current state
   */
  public boolean needAccept(Distribution distribution, PeopleDirectory directory) {
    return distribution == Distribution.ACCEPT && !votes.active() && names(directory).size() > 1;
  }

  /**
   * The users who may handle now: the stored names, or for types 3 and 4 the members of today;
   * nobody for a script, a hook and type 0.
   */
  public List<String> names(PeopleDirectory directory) {
    return switch (typeCode) {
      case 1 -> participant.isBlank() ? List.of() : List.of(participant);
      case 2 -> Names.split(participant);
      case 3 -> Names.normalise(directory.membersOfDepartments(Names.split(participant)));
      case 4 -> Names.normalise(directory.membersOfRole(participant.strip()));
      default -> List.of();
    };
  }

  /** The same handlers with another table of votes: deliver and add-node leave it alone. */
  public Handlers withVotes(Votes table) {
    return new Handlers(typeCode, participant, table);
  }

  private String refusalText() {
    return typeCode == 1 || typeCode == 3 ? NOT_THE_PARTICIPANT : NOT_AMONG_THEM;
  }
}
