package io.github.gavia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ticket.CreationLimit.Frequency;
import io.github.gavia.ticket.CreationLimit.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreationLimitTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private static Outcome<CreationLimit> read(String json) {
    return CreationLimit.read(json.replace('\'', '"'));
  }

  private static CreationLimit limit(String json) {
    Outcome<CreationLimit> read = read(json);
    assertThat(read).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<CreationLimit>) read).value();
  }

  private static Frequency frequency(String json) {
    return Objects.requireNonNull(limit(json).frequency());
  }

  private static String refusal(String json) {
    Outcome<CreationLimit> read = read(json);
    assertThat(read).as(json).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<CreationLimit>) read).refusal().text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{}",
        "{'period':24}", // R38
        "{'level':1,'count':2}", // R36
        "{'period':0,'level':1,'count':2}",
        "{'period':null,'level':1}",
        "{'period':24,'count':0}",
        "{'allow_persons':'','allow_depts':'','allow_roles':null}",
        "{'comment':'nothing'}"
      })
  void limitsNothing(String expression) { // R34
    assertThat(limit(expression)).isEqualTo(CreationLimit.NONE);
  }

  @Test
  void countsThePersonsOwnTickets() { // R36
    assertThat(frequency("{'period':24,'level':1,'count':2}"))
        .isEqualTo(new Frequency(BigDecimal.valueOf(24), BigDecimal.valueOf(2), Level.USER));
  }

  @Test
  void countsAllTicketsOfTheWorkflow() { // R37
    assertThat(frequency("{'period':24,'level':2,'count':2}").level()).isEqualTo(Level.WORKFLOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",'level':0", ",'level':null", ",'level':''"})
  void countsThePersonsOwnTicketsWithoutALevel(String level) { // R38
    assertThat(frequency("{'period':24,'count':2" + level + "}").level()).isEqualTo(Level.USER);
  }

  @Test
  void readsNumbersThatAreTexts() { // R39
    assertThat(frequency("{'period':'24','level':1,'count':' 2 '}"))
        .isEqualTo(frequency("{'period':24,'level':1,'count':2}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "-1", "'1'", "'a'", "true", "1.5", "[1]", "{}"})
  void refusesAnotherLevel(String level) { // R39
    assertThat(refusal("{'period':24,'count':2,'level':" + level + "}"))
        .isEqualTo("level in limit_expression is invalid");
    assertThat(refusal("{'period':24,'level':" + level + "}"))
        .isEqualTo("level in limit_expression is invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",'count':0", ",'count':null", ",'count':''"})
  void refusesALevelWithoutACount(String count) { // R39
    assertThat(refusal("{'period':24,'level':2" + count + "}"))
        .isEqualTo("count is need when level is not none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[] | limit_expression is invalid: it is no JSON object",
        "null | limit_expression is invalid: it is no JSON object",
        "3 | limit_expression is invalid: it is no JSON object",
        "{period:24} | limit_expression is invalid: it is no JSON",
        "nothing | limit_expression is invalid: it is no JSON",
        "{'period':'day'} | period in limit_expression is invalid: it is no number from 0 on",
        "{'period':-1} | period in limit_expression is invalid: it is no number from 0 on",
        "{'period':1e99} | period in limit_expression is invalid: it is no number from 0 on",
        "{'period':1e-99} | period in limit_expression is invalid: it is no number from 0 on",
        "{'period':true} | period in limit_expression is invalid: it is no number from 0 on",
        "{'period':1,'level':1,'count':[2]} | count in limit_expression is invalid: it is no number"
            + " from 0 on",
        "{'allow_depts':'1,a'} | allow_depts in limit_expression is invalid: it is no list of ids"
            + " separated by commas",
        "{'allow_roles':'-1'} | allow_roles in limit_expression is invalid: it is no list of ids"
            + " separated by commas",
        "{'allow_persons':['ann']} | allow_persons in limit_expression is invalid: it is no text of"
            + " items separated by commas"
      })
  void refusesWhatItCannotRead(String expression, String text) { // R39
    assertThat(refusal(expression)).isEqualTo(text);
  }

  @Test
  void readsListsWithBlanks() {
    CreationLimit limit =
        limit("{'allow_persons':'ann, ben,','allow_depts':'1, 2','allow_roles':' 7 '}");

    assertThat(limit.persons()).containsExactlyInAnyOrder("ann", "ben");
    assertThat(limit.departments()).isEqualTo(Set.of(1, 2));
    assertThat(limit.roles()).isEqualTo(Set.of(7));
    assertThat(limit.frequency()).isNull();
  }

  @Test
  void refusesTheTicketAfterTheLast() { // R36
    Frequency twoADay = frequency("{'period':24,'level':1,'count':2}");

    assertThat(twoADay.refusal(1, 5)).isEmpty();
    assertThat(twoADay.refusal(2, 5))
        .contains(Refusal.of("2 tickets can be created in 24hours when workflow_id is 5"));
    assertThat(twoADay.refusal(3, 5)).isPresent();
  }

  @Test
  void looksBackAsManyHours() {
    assertThat(frequency("{'period':24,'count':2}").since(NOW))
        .isEqualTo(Instant.parse("2026-11-19T12:00:00Z"));
    assertThat(frequency("{'period':0.5,'count':2}").since(NOW))
        .isEqualTo(Instant.parse("2026-11-20T11:30:00Z"));
    assertThat(frequency("{'period':999999999,'count':2}").since(NOW)).isBefore(NOW);
  }

  @Property(tries = 300)
  void answersWhateverIsWritten(@ForAll @StringLength(max = 60) String expression) {
    assertThat(CreationLimit.read(expression)).isNotNull();
    assertThat(CreationLimit.read("{\"period\":\"" + expression + "\",\"count\":1}")).isNotNull();
  }
}
