package io.github.gavia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.platform.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AscendingIdsTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T08:00:00Z"));

  @Test
  void makesTwelveCharactersThatNeedNoQuoting() {
    String id = new AscendingIds(clock, AscendingIds.SERVICES - 1).getNextId();

    assertThat(id).matches("[A-Za-z0-9_-]{12}");
  }

  @Test
  void ascendsWithinAMillisecondAndBeyondWhatOneHolds() {
    AscendingIds ids = new AscendingIds(clock, 7);

    List<String> made = Stream.generate(ids::getNextId).limit(20_000).toList();

    assertThat(made).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
  }

  @Test
  void ascendsWhenTheClockGoesBack() {
    AscendingIds ids = new AscendingIds(clock, 7);
    String before = ids.getNextId();

    clock.set(clock.instant().plus(Duration.ofHours(-1)));

    assertThat(ids.getNextId()).isGreaterThan(before);
  }

  @Test
  void ascendsUntilTheCalendarEnds() {
    AscendingIds ids = new AscendingIds(clock, 7);
    String before = ids.getNextId();

    clock.set(clock.instant().plus(Duration.ofDays(365 * 50)));

    assertThat(ids.getNextId()).isGreaterThan(before);
  }

  @Test
  void neverMeetsAnotherService() {
    AscendingIds one = new AscendingIds(clock, 1);
    AscendingIds other = new AscendingIds(clock, 2);
    Set<String> all = new HashSet<>();

    IntStream.range(0, 5000)
        .forEach(
            i -> {
              all.add(one.getNextId());
              all.add(other.getNextId());
            });

    assertThat(all).hasSize(10_000);
  }

  @Test
  void staysUniqueWhenManyAsk() {
    AscendingIds ids = new AscendingIds(clock, 3);

    Set<String> all =
        IntStream.range(0, 50_000)
            .parallel()
            .mapToObj(i -> ids.getNextId())
            .collect(Collectors.toSet());

    assertThat(all).hasSize(50_000);
  }

  @Test
  void refusesANumberItCannotHold() {
    assertThatThrownBy(() -> new AscendingIds(clock, AscendingIds.SERVICES))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AscendingIds(clock, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
