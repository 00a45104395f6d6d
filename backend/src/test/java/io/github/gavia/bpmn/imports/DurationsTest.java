package io.github.gavia.bpmn.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.bpmn.IsoDuration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "2 天, P2D",
    "两天, P2D",
    "三个工作日, P3D",
    "十五天, P15D",
    "二十天内, P20D",
    "3 小时, PT3H",
    "半小时, PT30M",
    "30分钟后, PT30M",
    "1天2小时, P1DT2H",
    "一周, P7D",
    "两个星期, P14D",
    "1个月, P30D",
    "2 days, P2D",
    "within 2 business days, P2D",
    "two days, P2D",
    "a day, P1D",
    "half an hour, PT30M",
    "1.5 hours, PT1H30M",
    "1 week, P7D",
    "3 weeks after receipt, P21D",
    "90 min, PT1H30M",
    "24h, P1D",
    "2 Tage, P2D",
    "zwei Werktage, P2D",
    "1 Woche, P7D",
    "eine Stunde, PT1H",
    "P1M, P30D",
    "P1Y, P365D",
    "R3/PT10H, PT10H",
    "= \"PT2H\", PT2H",
    "${'P2D'}, P2D",
    "= duration(\"P3D\"), P3D",
    "P1DT12H, P1DT12H"
  })
  void readsDurationsAsPeopleWriteThem(String text, String duration) {
    assertThat(Durations.seconds(text)).hasValue(IsoDuration.seconds(duration).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "soon",
        "P",
        "PT",
        "PT0S",
        "0 days",
        "${dueDate}",
        "= dueDate",
        "0 0 12 * * ?",
        "Wait for 3 signatures",
        "2024-01-01T00:00:00",
        "days",
        "天"
      })
  void readsNothingElse(String text) {
    assertThat(Durations.seconds(text)).isEmpty();
  }
}
