package io.github.gavia.participant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.participant.Votes.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ParticipantPropertyTest {

  @Property
  void normalisedNamesAreTrimmedDistinctAndFilled(@ForAll("nameTexts") String text) { // R79
    List<String> names = Names.split(text);

    assertThat(names).doesNotHaveDuplicates();
    assertThat(names).allSatisfy(n -> assertThat(n).isNotBlank().isEqualTo(n.strip()));
    assertThat(Names.split(Names.join(names))).isEqualTo(names);
    assertThat(text.split(",")).extracting(String::strip).containsAll(names);
  }

  @Property
  void unanimousVotesMoveTheTicketInAnyOrder(
      @ForAll @Size(min = 2, max = 6) Set<@From("names") String> people,
      @ForAll Random random) { // R110
    Votes fresh = Votes.of(people);

    Outcome outcome = voteAll(fresh, shuffled(people, random), person -> 5);

    assertThat(outcome).isEqualTo(new Outcome.Agreed(5));
  }

  @Property
  void oneDissenterResetsTheTableInAnyOrder(
      @ForAll @Size(min = 2, max = 6) Set<@From("names") String> people,
      @ForAll Random random) { // R112
    Votes fresh = Votes.of(people);
    String dissenter = fresh.names().get(random.nextInt(people.size()));

    Outcome outcome =
        voteAll(fresh, shuffled(people, random), person -> person.equals(dissenter) ? 6 : 5);

    assertThat(outcome).isEqualTo(new Outcome.Disagreed(fresh));
  }

  @Property
  void theTextHoldsAnyTable(
      @ForAll @Size(min = 2, max = 6) Set<@From("names") String> people,
      @ForAll String transitionName,
      @ForAll int transitionId) { // R109
    Votes fresh = Votes.of(people);
    Votes votes =
        ((Outcome.StillWaiting) fresh.record(fresh.names().get(0), transitionId, transitionName))
            .votes();

    assertThat(Votes.parse(votes.toJson())).isEqualTo(votes);
    assertThat(Votes.parse(votes.toJson()).names()).isEqualTo(fresh.names());
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("abc\"\\用户 {}").ofMinLength(1).ofMaxLength(6);
  }

  @Provide
  Arbitrary<String> nameTexts() {
    return Arbitraries.strings().withChars("ab ,\t").ofMaxLength(20);
  }

  /** Lets everyone act in this order; all but the last outcome must leave the ticket waiting. */
  private static Outcome voteAll(Votes votes, List<String> order, ToIntFunction<String> choice) {
    Votes current = votes;
    for (int i = 0; i < order.size() - 1; i++) {
      Outcome outcome = current.record(order.get(i), choice.applyAsInt(order.get(i)), "x");
      assertThat(outcome).isInstanceOf(Outcome.StillWaiting.class);
      current = ((Outcome.StillWaiting) outcome).votes();
      assertThat(current.waiting())
          .containsExactlyInAnyOrderElementsOf(order.subList(i + 1, order.size()));
    }
    String last = order.get(order.size() - 1);
    return current.record(last, choice.applyAsInt(last), "x");
  }

  private static List<String> shuffled(Set<String> people, Random random) {
    List<String> order = new ArrayList<>(people);
    Collections.shuffle(order, random);
    return order;
  }
}
