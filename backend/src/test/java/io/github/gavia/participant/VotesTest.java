package io.github.gavia.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gavia.participant.Votes.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VotesTest {

  private final Votes fresh = Votes.of(List.of("alice", "bob"));

  @Test
  void writesTheTextAsLoonflowSpacesIt() { // R109
    assertThat(Votes.none().toJson()).isEqualTo("{}");
    assertThat(fresh.toJson()).isEqualTo("{\"alice\": {}, \"bob\": {}}");
    assertThat(acted(fresh, "alice", 3, "Agree").toJson())
        .isEqualTo(
            "{\"alice\": {\"transition_id\": 3, \"transition_name\": \"Agree\"}, \"bob\": {}}");
  }

  @Test
  void readsItBack() { // R109
    Votes votes = acted(Votes.of(List.of("a\"b", "c\\d", "e")), "a\"b", 3, "a \"name\"\n");

    assertThat(Votes.parse(votes.toJson())).isEqualTo(votes);
    assertThat(Votes.parse("{}").active()).isFalse();
  }

  @Test
  void saysWhenATextIsNoTable() {
    for (String text : List.of("", "[]", "{", "null")) {
      assertThatIllegalArgumentException().isThrownBy(() -> Votes.parse(text));
    }
  }

  @Test
  void waitsForThoseWhoHaveNotActedAsTypeTwo() { // R110
    Handlers handlers = acted(fresh, "alice", 3, "Agree").handlers();

    assertThat(handlers.typeCode()).isEqualTo(2);
    assertThat(handlers.participant()).isEqualTo("bob");
    assertThat(handlers.refusal("alice", Town.empty()))
        .contains("not crrent participant, no permission");
  }

  @Test
  void movesWhenAllChoseTheSameTransition() { // R110
    assertThat(acted(fresh, "alice", 3, "Agree").record("bob", 3, "Agree (renamed)"))
        .isEqualTo(new Outcome.Agreed(3));
  }

  @Test
  void asksEveryoneAgainWhenTheyChoseDifferently() { // R112
    Outcome outcome = acted(fresh, "bob", 4, "Refuse").record("alice", 3, "Agree");

    assertThat(outcome).isEqualTo(new Outcome.Disagreed(fresh));
    assertThat(((Outcome.Disagreed) outcome).votes().handlers().participant())
        .isEqualTo("alice,bob");
  }

  @Test
  void recordsOnlyThoseWhoMustAct() {
    assertThatIllegalArgumentException().isThrownBy(() -> fresh.record("cid", 3, "Agree"));
  }

  @Test
  void handsAnEntryOverWithADeliver() { // R115
    Votes delivered = acted(fresh, "alice", 3, "Agree").deliver("bob", "cid").orElseThrow();

    assertThat(delivered.names()).containsExactly("alice", "cid");
    assertThat(delivered.handlers().participant()).isEqualTo("cid");
  }

  @Test
  void refusesToDeliverToOneWhoHasAnEntry() { // R115
    assertThat(fresh.deliver("bob", "alice")).isEmpty();
    assertThat(fresh.deliver("bob", "bob")).isEmpty();
  }

  @Test
  void tellsWhoHasActed() { // 5.2
    Map<String, String> aliases = Map.of("alice", "Alice");

    assertThat(acted(fresh, "alice", 3, "Agree").aliasText(u -> aliases.getOrDefault(u, u)))
        .isEqualTo("Alice(alice)已处理:Agree;bob(bob)未处理:None");
  }

  private static Votes acted(Votes votes, String username, int transitionId, String name) {
    return ((Outcome.StillWaiting) votes.record(username, transitionId, name)).votes();
  }
}
