package io.github.gavia.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlersTest {

  private static final String ONE = "not current participant, no permission";
  private static final String SEVERAL = "not crrent participant, no permission";

  private final Town town =
      new Town(Map.of("3", List.of("ann", "bob")), Map.of("7", List.of("eve")), Map.of());

  @Test
  void letsOnlyThePersonHandle() { // R92
    assertThat(stored(1, "ann").refusal("ann", town)).isEmpty();
    assertThat(stored(1, "ann").refusal("bob", town)).contains(ONE);
  }

  @Test
  void letsNobodyHandleAnEmptyParticipant() { // R81
    assertThat(stored(1, "").refusal("", town)).contains(ONE);
    assertThat(stored(1, "").names(town)).isEmpty();
  }

  @Test
  void letsAnyOfSeveralHandle() { // R93
    assertThat(stored(2, "ann,bob").refusal("bob", town)).isEmpty();
    assertThat(stored(2, "ann,bob").refusal("cid", town)).contains(SEVERAL);
    assertThat(stored(2, "ann,bob").refusal("ann,bob", town)).contains(SEVERAL);
  }

  @Test
  void asksTheDirectoryForTicketsOfOldReleases() { // R94
    assertThat(stored(3, "3").refusal("bob", town)).isEmpty();
    assertThat(stored(3, "3").refusal("eve", town)).contains(ONE);
    assertThat(stored(4, "7").refusal("eve", town)).isEmpty();
    assertThat(stored(4, "7").refusal("bob", town)).contains(SEVERAL);
    assertThat(stored(3, "3").names(town)).containsExactly("ann", "bob");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6, 10, 9, 99})
  void letsNobodyHandleAnythingElse(int type) { // R95
    assertThat(stored(type, "ann").refusal("ann", town)).contains(SEVERAL);
    assertThat(stored(type, "ann").names(town)).isEmpty();
  }

  @Test
  void needsAnAcceptAmongSeveralWithDistributionAccept() { // R96
    assertThat(stored(2, "ann,bob").needAccept(Distribution.ACCEPT, town)).isTrue();
    assertThat(stored(3, "3").needAccept(Distribution.ACCEPT, town)).isTrue();
    assertThat(stored(1, "ann").needAccept(Distribution.ACCEPT, town)).isFalse();
    assertThat(stored(2, "ann,bob").needAccept(Distribution.DIRECT, town)).isFalse();
  }

  @Test
  void needsNoAcceptWhileEveryoneMustAct() { // R110
    assertThat(Votes.of(List.of("ann", "bob")).handlers().needAccept(Distribution.ACCEPT, town))
        .isFalse();
  }

  private static Handlers stored(int type, String participant) {
    return Handlers.stored(type, participant, "{}");
  }
}
