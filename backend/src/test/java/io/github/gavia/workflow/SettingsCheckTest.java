package io.github.gavia.workflow;

import static io.github.gavia.workflow.CheckedModels.simple;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.form.FieldType;
import io.github.gavia.workflow.model.WorkflowSettings;
import io.github.gavia.workflow.model.WorkflowSettings.RunningTickets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {

  @Test
  void acceptsTemplatesOfKnownKeys() {
    // R30, R189
    assertThat(
            found("{creator}: {days} {participant_info.alias}", "{sn} {suggestion}", "[\"days\"]"))
        .isEmpty();
    assertThat(found(null, null, "no JSON at all")).isEmpty();
  }

  @Test
  void tellsWhereATemplateHasNoEffect() {
    // R32
    assertThat(found("Leave of {creator", null, "[]"))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo("TEMPLATE_UNREADABLE");
              assertThat(d.field()).isEqualTo("titleTemplate");
              assertThat(d.severity()).isEqualTo(Diagnostic.Severity.NOTICE);
              assertThat(d.message(Locale.ENGLISH)).contains("title template", "column 10");
              assertThat(d.message(Locale.CHINESE)).contains("标题模板", "第 10 个字符");
            });
  }

  @Test
  void doubtsAKeyThatRendersAsNothing() {
    assertThat(found(null, "{gone} days", "[]"))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo("TEMPLATE_DOUBTFUL");
              assertThat(d.field()).isEqualTo("contentTemplate");
            });
  }

  @Test
  void tellsOfAShownFieldThatIsGone() {
    // R195
    assertThat(found(null, null, "[\"sn\",\"gone\"]"))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo("UNKNOWN_FIELD");
              assertThat(d.field()).isEqualTo("displayFields");
              assertThat(d.args()).containsEntry("field", "gone");
              assertThat(Fix.of(d)).contains(Fix.DROP_DISPLAY_FIELD);
            });
  }

  private static List<Diagnostic> found(
      @Nullable String title, @Nullable String content, String displayFields) {
    WorkflowSettings settings =
        new WorkflowSettings("", true, "{}", displayFields, title, content, RunningTickets.FOLLOW);
    return new ModelCheck()
        .check(simple().field("days", FieldType.INTEGER).settings(settings).model());
  }
}
