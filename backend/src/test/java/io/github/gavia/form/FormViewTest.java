package io.github.gavia.form;

import static io.github.gavia.form.Fields.field;
import static io.github.gavia.form.Fields.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class FormViewTest {

  private final List<FieldDefinition> definitions =
      List.of(
          field("late", FieldType.STRING, 300),
          field("second", FieldType.INTEGER, 80),
          field("first", FieldType.STRING, 15),
          field("third", FieldType.STRING, 80));

  private final FieldValues values = new FieldValues(Map.of("second", new FieldValue.Int(7)));

  @Test
  void sortsByOrderBuiltInFieldsFirstAndOthersAsCreated() { // R193, R196
    List<FormField> form =
        FormView.forHandler(
            definitions,
            Map.of(
                "third", FieldAccess.OPTIONAL,
                "second", FieldAccess.REQUIRED,
                "creator", FieldAccess.READ_ONLY,
                "first", FieldAccess.OPTIONAL,
                "sn", FieldAccess.READ_ONLY,
                "nokey", FieldAccess.REQUIRED),
            values,
            f -> StringNode.valueOf(f.name()));

    assertThat(form)
        .extracting(FormField::fieldKey)
        .containsExactly("sn", "first", "creator", "second", "third");
  }

  @Test
  void showsAFieldWithItsValueAccessAndConfiguration() { // 5.4
    FieldDefinition days =
        new FieldDefinition(
            "days",
            "Days",
            Map.of(),
            FieldType.INTEGER,
            30,
            "1",
            "how long",
            "3",
            "tpl",
            "{\"1\":\"yes\"}",
            "{\"a\":\"b\"}",
            "{\"c\":1}");

    FormField shown =
        FormView.forHandler(
                List.of(days),
                Map.of("days", FieldAccess.REQUIRED),
                new FieldValues(Map.of("days", new FieldValue.Int(2))),
                f -> json("null"))
            .get(0);

    assertThat(shown)
        .isEqualTo(
            new FormField(
                "days",
                "Days",
                json("2"),
                30,
                10,
                2,
                "how long",
                json("{'a':'b'}"),
                json("{'1':'yes'}"),
                "1",
                "tpl",
                json("{'c':1}"),
                "3"));
  }

  @Test
  void showsABuiltInFieldAsAString() { // A.4
    FormField shown =
        FormView.forViewer(List.of(), List.of("state_id"), values, f -> json("12")).get(0);

    assertThat(shown)
        .isEqualTo(
            new FormField(
                "state_id",
                "状态id",
                json("12"),
                40,
                5,
                1,
                "",
                json("{}"),
                json("{}"),
                null,
                "",
                json("{}"),
                ""));
  }

  @Test
  void showsAViewerTheDisplayListReadOnly() { // R195
    List<FormField> form =
        FormView.forViewer(
            definitions, List.of("second", "late", "second", "nokey"), values, f -> json("null"));

    assertThat(form).extracting(FormField::fieldKey).containsExactly("second", "late");
    assertThat(form).extracting(FormField::fieldAttribute).containsOnly(1);
    assertThat(FormView.forViewer(definitions, List.of(), values, f -> json("null"))).isEmpty();
  }

  @Test
  void showsOnlyTheTitleOfTheBuiltInFieldsForANewTicket() { // 7.7
    List<FormField> form =
        FormView.forNewTicket(
            definitions,
            Map.of(
                "title", FieldAccess.REQUIRED,
                "sn", FieldAccess.READ_ONLY,
                "second", FieldAccess.OPTIONAL));

    assertThat(form).extracting(FormField::fieldKey).containsExactly("title", "second");
    assertThat(form).allSatisfy(f -> assertThat(f.fieldValue().isNull()).isTrue());
  }

  @Test
  void readsUnsetOrUnreadableConfigurationAsAnEmptyObject() { // R55
    for (String text : List.of("", " ", "[]", "7", "{", "{} {}")) {
      assertThat(JsonText.object(text)).as(text).isEqualTo(json("{}"));
    }
    assertThat(JsonText.isObjectOrEmpty("")).isTrue();
    assertThat(JsonText.isObjectOrEmpty("{\"a\":1}")).isTrue();
    assertThat(JsonText.isObjectOrEmpty("[]")).isFalse();
    assertThat(JsonText.isObjectOrEmpty("{")).isFalse();
  }

  @Test
  void reservesTheKeysOfTheServiceItself() { // R8
    assertThat(
            List.of("title", "workflow_id", "transition_id", "suggestion", "username", "creator"))
        .allMatch(ReservedKeys::contains);
    assertThat(ReservedKeys.contains("state.state_name")).isTrue();
    assertThat(ReservedKeys.contains("days")).isFalse();
  }
}
