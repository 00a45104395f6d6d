package io.github.gavia.form;

import static io.github.gavia.form.Fields.field;
import static io.github.gavia.form.Fields.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldValuesTest {

  private final FieldValues values =
      new FieldValues(
          Map.of(
              "text", new FieldValue.Text("2026-01-05"),
              "days", new FieldValue.Int(3),
              "price", new FieldValue.Decimal(3.0),
              "urgent", new FieldValue.Bool(true),
              "day", new FieldValue.Date(LocalDate.of(2026, 1, 5)),
              "start", new FieldValue.DateTime(LocalDateTime.of(2026, 1, 5, 8, 0, 9))));

  @Test
  void storesWithoutLoss() {
    assertThat(FieldValues.fromJson(values.toJson())).isEqualTo(values);
  }

  @Test
  void readsAnEmptyObjectAsNothingSet() {
    assertThat(FieldValues.fromJson("{}")).isEqualTo(FieldValues.none());
  }

  @Test
  void showsNumbersAndBooleansAsSuchAndAllElseAsText() { // R54
    assertThat(values.wire(field("days", FieldType.INTEGER))).isEqualTo(json("3"));
    assertThat(values.wire(field("price", FieldType.FLOAT))).isEqualTo(json("3.0"));
    assertThat(values.wire(field("urgent", FieldType.BOOLEAN))).isEqualTo(json("true"));
    assertThat(values.wire(field("day", FieldType.DATE))).isEqualTo(json("'2026-01-05'"));
    assertThat(values.wire(field("start", FieldType.DATE_TIME)))
        .isEqualTo(json("'2026-01-05 08:00:09'"));
    assertThat(values.wire(field("unset", FieldType.STRING)).isNull()).isTrue();
  }

  @Test
  void snapshotsAnUnsetFieldAsTheTextNone() { // R219
    assertThat(values.snapshot(field("unset", FieldType.INTEGER))).isEqualTo(json("'None'"));
    assertThat(values.snapshot(field("days", FieldType.INTEGER))).isEqualTo(json("3"));
  }

  @Test
  void readsAValueOfAFormerTypeAsTheNewTypeIfItCan() {
    assertThat(values.wire(field("text", FieldType.DATE))).isEqualTo(json("'2026-01-05'"));
    assertThat(values.wire(field("days", FieldType.STRING))).isEqualTo(json("'3'"));
    assertThat(values.wire(field("text", FieldType.INTEGER)).isNull()).isTrue();
  }

  @Test
  void appliesChangesAndRemovesClearedValues() { // R49
    FieldValues changed =
        values.with(
            Map.of(
                "days", Optional.empty(),
                "unset", Optional.empty(),
                "text", Optional.of(new FieldValue.Text(""))));

    assertThat(changed.get("days")).isEmpty();
    assertThat(changed.get("unset")).isEmpty();
    assertThat(changed.get("text")).contains(new FieldValue.Text(""));
    assertThat(changed.get("urgent")).contains(new FieldValue.Bool(true));
    assertThat(values.get("days")).contains(new FieldValue.Int(3));
  }

  @Test
  void saysWhenATextWasNotWrittenByIt() {
    assertThatIllegalArgumentException().isThrownBy(() -> FieldValues.fromJson("{"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldValues.fromJson("{\"f\":[1]}"))
        .withMessageContaining("f");
  }
}
