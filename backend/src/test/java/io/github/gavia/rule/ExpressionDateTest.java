package io.github.gavia.rule;

import static io.github.gavia.rule.Evaluating.evaluated;
import static io.github.gavia.rule.Evaluating.failure;
import static io.github.gavia.rule.Evaluating.holds;
import static io.github.gavia.rule.Evaluating.value;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionDateTest {

  private static final String LONGER_THAN_THREE_DAYS =
      "datetime.datetime.strptime({end},'%Y-%m-%d %H:%M:%S') "
          + "- datetime.datetime.strptime({start},'%Y-%m-%d %H:%M:%S') "
          + "> datetime.timedelta(days=3)";

  @Test
  void comparesTheTimeBetweenTwoFields() { // R59
    String start = "2024-02-27 08:00:00";
    assertThat(holds(LONGER_THAN_THREE_DAYS, "start", start, "end", "2024-03-01 08:00:01"))
        .isTrue();
    assertThat(holds(LONGER_THAN_THREE_DAYS, "start", start, "end", "2024-03-01 08:00:00"))
        .isFalse();
  }

  @Test
  void takesTheTimeFromTheClockInItsZone() {
    assertThat(holds("datetime.datetime.now() == datetime.datetime(2024, 2, 29, 10, 30)")).isTrue();
    assertThat(holds("datetime.date.today() == datetime.date(2024, 2, 29)")).isTrue();
    assertThat(holds("time.time() == 1709173800.0")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "datetime.datetime(2024, 2, 29) + datetime.timedelta(days=1) == datetime.datetime(2024,3,1)",
        "datetime.date(2024, 3, 1) - datetime.timedelta(hours=25) == datetime.date(2024, 2, 29)",
        "datetime.date(2024, 3, 1) - datetime.date(2024, 2, 1) == datetime.timedelta(29)",
        "datetime.timedelta(hours=36) / 2 == datetime.timedelta(hours=18)",
        "datetime.timedelta(days=1) / datetime.timedelta(hours=12) == 2.0",
        "datetime.timedelta(days=2) // datetime.timedelta(hours=36) == 1",
        "datetime.timedelta(days=1) * 0.5 == datetime.timedelta(hours=12)",
        "-datetime.timedelta(hours=1) < datetime.timedelta()",
        "(datetime.timedelta(hours=-1)).days == -1",
        "datetime.timedelta(hours=-1).seconds == 82800",
        "datetime.timedelta(minutes=1.5).total_seconds() == 90",
        "abs(datetime.timedelta(days=-1)) == datetime.timedelta(days=1)",
        "datetime.datetime(2024, 2, 29, 1).date() == datetime.date(2024, 2, 29)",
        "datetime.datetime(2024, 2, 29).weekday() == 3",
        "datetime.datetime(2024, 2, 29, hour=7).hour == 7",
        "datetime.datetime(2024, 2, 29) != datetime.date(2024, 2, 29)"
      })
  void reckonsWithTimes(String source) { // R60
    assertThat(holds(source)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, %Y-%m-%d, '2024, 2, 29'",
    "2024-2-9, %Y-%m-%d, '2024, 2, 9'",
    "20240229, %Y%m%d, '2024, 2, 29'",
    "29/02/24 07:08, %d/%m/%y %H:%M, '2024, 2, 29, 7, 8'",
    "01.02.69, %d.%m.%y, '1969, 2, 1'",
    "Feb 29 2024 12:05 AM, %b %d %Y %I:%M %p, '2024, 2, 29, 0, 5'",
    "29 FEBRUARY 2024 1 pm, %d %B %Y %I %p, '2024, 2, 29, 13'",
    "2024-060, %Y-%j, '2024, 2, 29'",
    "07:08:09.25, %H:%M:%S.%f, '1900, 1, 1, 7, 8, 9, 250000'",
    "2024年02月29日, %Y年%m月%d日, '2024, 2, 29'",
    "100% 2024, 100%% %Y, '2024, 1, 1'"
  })
  void readsDatesInTheUsualFormats(String text, String format, String expected) { // R60
    assertThat(
            value("datetime.datetime.strptime({text}, {format})", "text", text, "format", format))
        .isEqualTo(value("datetime.datetime(" + expected + ")"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-30, %Y-%m-%d, NO_SUCH_DATE",
    "2023-366, %Y-%j, NO_SUCH_DATE",
    "0000-01-01, %Y-%m-%d, NO_SUCH_DATE",
    "2024-02-29 1, %Y-%m-%d, DATE_NOT_IN_FORMAT",
    "x, %Y, DATE_NOT_IN_FORMAT",
    "x, %Q, BAD_DATE_FORMAT",
    "x, %, BAD_DATE_FORMAT",
    "2024 2024, %Y %Y, REPEATED_DATE_FORMAT"
  })
  void refusesDatesThatCannotBeRead(String text, String format, MessageCode code) {
    assertThat(
            failure("datetime.datetime.strptime({text}, {format})", "text", text, "format", format)
                .message()
                .code())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "datetime.datetime(2024, 2, 30)",
        "datetime.datetime(0, 1, 1)",
        "datetime.datetime(10000, 1, 1)",
        "datetime.datetime(2024, 1, 1, 24)",
        "datetime.datetime(2024, 1.0, 1)",
        "datetime.date(2024, 1, 10 ** 30)",
        "datetime.date(9999, 12, 31) + datetime.timedelta(days=1)",
        "datetime.timedelta(days=10 ** 9)",
        "datetime.timedelta(days=1e300)",
        "datetime.timedelta(days=1e999)",
        "datetime.timedelta(days='1')",
        "datetime.timedelta(days=1) > 3",
        "datetime.timedelta(days=1) / 0",
        "datetime.datetime(2024, 1, 1) < datetime.date(2024, 1, 2)",
        "datetime.datetime(2024, 1, 1) - datetime.date(2024, 1, 1)",
        "datetime.datetime(2024, 1, 1) + datetime.datetime(2024, 1, 1)",
        "datetime.datetime.strptime(1, '%Y')",
        "datetime.date(2024, 1, 1).hour"
      })
  void refusesWhatIsNoTime(String source) { // R62
    assertThat(evaluated(source)).isInstanceOf(Problem.class);
  }
}
