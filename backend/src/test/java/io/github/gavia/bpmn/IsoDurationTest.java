package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDurationTest {

  @Property
  void readsBackWhatItWrote(@ForAll @LongRange(min = 1) long seconds) {
    assertThat(IsoDuration.seconds(IsoDuration.text(seconds))).isEqualTo(OptionalLong.of(seconds));
  }

  @ParameterizedTest
  @CsvSource({"60, PT1M", "3600, PT1H", "86400, P1D", "604800, P7D", "90061, P1DT1H1M1S"})
  void writesTheShortestForm(long seconds, String text) {
    assertThat(IsoDuration.text(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "PT",
        "P1DT",
        "P0D",
        "PT0S",
        "P1M",
        "P1Y",
        "P1Y2D",
        "PT1.5H",
        "PT-1H",
        "-PT1H",
        "1D",
        "P1H",
        "2 days",
        "R3/PT1H",
        "2026-01-01T00:00:00Z",
        "p1d",
        "P١D",
        "${due}",
        "P999999999999999999W"
      })
  void refusesWhatHasNoFixedLength(String text) {
    assertThat(IsoDuration.seconds(text)).isEmpty();
  }
}
