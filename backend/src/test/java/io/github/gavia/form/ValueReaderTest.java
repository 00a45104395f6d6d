package io.github.gavia.form;

import static io.github.gavia.form.Fields.field;
import static io.github.gavia.form.Fields.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.StringNode;

/** The table of R50, row by row. */
class ValueReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "STRING|'abc'|'abc'",
        "STRING|''|''",
        "STRING|12|'12'",
        "STRING|1.5|'1.5'",
        "RADIO|2|'2'",
        "SELECT|'2'|'2'",
        "USERNAME|'alice'|'alice'",
        "TEXT_AREA|'a b'|'a b'",
        "RICH_TEXT|'<b>x</b>'|'<b>x</b>'",
        "CHECKBOX|['1','2']|'1,2'",
        "CHECKBOX|'1,2'|'1,2'",
        "MULTI_SELECT|[1,2.5,'x']|'1,2.5,x'",
        "USERNAMES|['alice','bob']|'alice,bob'",
        "ATTACHMENT|[]|''",
        "INTEGER|-2147483648|-2147483648",
        "INTEGER|2147483647|2147483647",
        "INTEGER|' 42 '|42",
        "INTEGER|'-007'|-7",
        "INTEGER|1.0|1",
        "INTEGER|1e3|1000",
        "FLOAT|'2.50'|2.5",
        "FLOAT|'1e3'|1000.0",
        "FLOAT|3|3.0",
        "FLOAT|' -.5 '|-0.5",
        "BOOLEAN|true|true",
        "BOOLEAN|0|false",
        "BOOLEAN|1|true",
        "BOOLEAN|'TRUE'|true",
        "BOOLEAN|'False'|false",
        "BOOLEAN|'0'|false",
        "DATE|'2026-1-5'|'2026-01-05'",
        "DATE|'2024-02-29'|'2024-02-29'",
        "DATE_TIME|'2026-01-05'|'2026-01-05 00:00:00'",
        "DATE_TIME|'2026-1-5 08:30'|'2026-01-05 08:30:00'",
        "DATE_TIME|'2026-01-05T08:30:59'|'2026-01-05 08:30:59'",
        "DATE_TIME|'2026-01-05 08:30:59.999999'|'2026-01-05 08:30:59'",
      })
  void acceptsAndNormalises(FieldType type, String sent, String readBack) { // R50
    assertThat(ValueReader.read(field("f", type), json(sent)))
        .isInstanceOfSatisfying(
            ReadValue.Accepted.class,
            accepted -> assertThat(accepted.value().wire()).isEqualTo(json(readBack)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "STRING|true",
        "STRING|{}",
        "STRING|['a']",
        "RADIO|['a']",
        "SELECT|['a']",
        "USERNAME|['alice']",
        "CHECKBOX|[true]",
        "CHECKBOX|[null]",
        "CHECKBOX|[['a']]",
        "USERNAMES|{'a':1}",
        "INTEGER|2147483648",
        "INTEGER|-2147483649",
        "INTEGER|99999999999999999999",
        "INTEGER|1.9",
        "INTEGER|'1.0'",
        "INTEGER|'abc'",
        "INTEGER|' '",
        "INTEGER|'2147483648'",
        "INTEGER|'٣'",
        "INTEGER|true",
        "INTEGER|[1]",
        "FLOAT|'NaN'",
        "FLOAT|'Infinity'",
        "FLOAT|'1e999'",
        "FLOAT|'0x1p3'",
        "FLOAT|'1d'",
        "FLOAT|'1,5'",
        "FLOAT|false",
        "BOOLEAN|2",
        "BOOLEAN|'yes'",
        "BOOLEAN|[]",
        "DATE|'2026-02-30'",
        "DATE|'2026-13-01'",
        "DATE|'0000-01-01'",
        "DATE|'26-01-01'",
        "DATE|'2026-01-05 10:00'",
        "DATE|20260105",
        "DATE_TIME|'2026-01-05 24:00'",
        "DATE_TIME|'2026-01-05 10:00:60'",
        "DATE_TIME|'2026-01-05 10:00:00Z'",
        "DATE_TIME|'2026-01-05T10:00:00+08:00'",
        "DATE_TIME|'2026-01-05 10'",
        "DATE_TIME|1700000000",
      })
  void refusesNamingTheField(FieldType type, String sent) { // R50
    assertThat(ValueReader.read(field("my_field", type), json(sent)))
        .isInstanceOfSatisfying(
            ReadValue.Refused.class, r -> assertThat(r.message()).contains("my_field"));
  }

  @ParameterizedTest
  @EnumSource(FieldType.class)
  void nullClearsAnyField(FieldType type) { // R49
    assertThat(ValueReader.read(field("f", type), json("null"))).isEqualTo(new ReadValue.Cleared());
  }

  @ParameterizedTest
  @EnumSource(names = {"INTEGER", "FLOAT", "BOOLEAN", "DATE", "DATE_TIME"})
  void anInputLeftBlankClears(FieldType type) { // R52
    assertThat(ValueReader.read(field("f", type), json("''"))).isEqualTo(new ReadValue.Cleared());
  }

  static Stream<Arguments> columnWidths() {
    return Arrays.stream(FieldType.values())
        .filter(
            t ->
                switch (t) {
                  case INTEGER, FLOAT, BOOLEAN, DATE, DATE_TIME -> false;
                  default -> true;
                })
        .map(
            t ->
                Arguments.of(
                    t,
                    switch (t) {
                      case RADIO, CHECKBOX, SELECT, MULTI_SELECT, USERNAME -> 50;
                      case TEXT_AREA, RICH_TEXT -> 65_535;
                      default -> 1000;
                    }));
  }

  @ParameterizedTest
  @MethodSource("columnWidths")
  void boundsTextByTheWidthOfItsColumn(FieldType type, int width) { // A.2
    FieldDefinition field = field("f", type);

    assertThat(ValueReader.read(field, StringNode.valueOf("字".repeat(width))))
        .isInstanceOf(ReadValue.Accepted.class);
    assertThat(ValueReader.read(field, StringNode.valueOf("字".repeat(width + 1))))
        .isInstanceOf(ReadValue.Refused.class);
  }

  @Test
  void countsACharacterOutsideTheBasicPlaneOnce() {
    assertThat(ValueReader.read(field("f", FieldType.SELECT), StringNode.valueOf("😀".repeat(50))))
        .isInstanceOf(ReadValue.Accepted.class);
  }

  @Test
  void refusesTextNoDatabaseStores() {
    FieldDefinition field = field("f", FieldType.STRING);

    assertThat(ValueReader.read(field, StringNode.valueOf("a\0b")))
        .isInstanceOf(ReadValue.Refused.class);
    assertThat(ValueReader.read(field, StringNode.valueOf("a\uD83D")))
        .isInstanceOf(ReadValue.Refused.class);
  }

  @Test
  void refusesANumberThatIsNotFinite() {
    for (FieldType type : FieldType.values()) {
      assertThat(ValueReader.read(field("f", type), DoubleNode.valueOf(Double.NaN)))
          .as(type.name())
          .isInstanceOf(ReadValue.Refused.class);
    }
  }

  @Test
  void readsATitle() { // R50
    assertThat(ValueReader.title(json("'x'"))).isEqualTo(new ReadText.Accepted("x"));
    assertThat(ValueReader.title(json("7"))).isEqualTo(new ReadText.Accepted("7"));
    assertThat(ValueReader.title(StringNode.valueOf("a".repeat(500))))
        .isInstanceOf(ReadText.Accepted.class);
    assertThat(ValueReader.title(StringNode.valueOf("a".repeat(501))))
        .isInstanceOf(ReadText.Refused.class);
    assertThat(ValueReader.title(json("null"))).isInstanceOf(ReadText.Refused.class);
    assertThat(ValueReader.title(json("['x']"))).isInstanceOf(ReadText.Refused.class);
    assertThat(ValueReader.title(json("true"))).isInstanceOf(ReadText.Refused.class);
  }

  @Test
  void readsASuggestion() { // R149
    assertThat(ValueReader.suggestion(null)).isEqualTo(new ReadText.Accepted(""));
    assertThat(ValueReader.suggestion(json("null"))).isEqualTo(new ReadText.Accepted(""));
    assertThat(ValueReader.suggestion(json("'ok'"))).isEqualTo(new ReadText.Accepted("ok"));
    assertThat(ValueReader.suggestion(StringNode.valueOf("a".repeat(10_000))))
        .isInstanceOf(ReadText.Accepted.class);
    assertThat(ValueReader.suggestion(StringNode.valueOf("a".repeat(10_001))))
        .isInstanceOf(ReadText.Refused.class);
    assertThat(ValueReader.suggestion(json("1"))).isInstanceOf(ReadText.Refused.class);
  }
}
