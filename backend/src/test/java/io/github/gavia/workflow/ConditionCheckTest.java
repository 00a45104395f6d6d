package io.github.gavia.workflow;

import static io.github.gavia.workflow.CheckedModels.begun;
import static io.github.gavia.workflow.CheckedModels.check;
import static io.github.gavia.workflow.CheckedModels.found;
import static io.github.gavia.workflow.CheckedModels.lines;
import static io.github.gavia.workflow.CheckedModels.simple;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.form.FieldType;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Conditions: where they are missing, where they are in vain, and what cannot be evaluated. */
class ConditionCheckTest {

  @Test
  void mentionsARuleGatewayWithoutDefault() {
    assertThat(found(ruled("{days} > 3", "{days} <= 3", null)))
        .containsExactly("NOTICE NO_DEFAULT g");
  }

  @Test
  void blocksAnExitOfARuleGatewayWithoutCondition() {
    assertThat(found(ruled("{days} > 3", "", null)))
        .containsExactlyInAnyOrder("BLOCKS CONDITION_MISSING g-apply", "NOTICE NO_DEFAULT g");
  }

  @Test
  void mentionsTheConditionOfADefault() {
    assertThat(found(ruled("{days} > 3", "{days} < 2", "g-apply")))
        .containsExactly("NOTICE DEFAULT_HAS_CONDITION g-apply");
  }

  @Test
  void mentionsAConditionWhereNoneIsTried() {
    assertThat(found(simple().flow("work", "apply", "1 > 0")))
        .containsExactly("NOTICE CONDITION_IGNORED work-apply");
  }

  @Test
  void blocksAConditionThatCannotBeRead() {
    List<Diagnostic> found = check(ruled("{days} >", "", "g-apply"));

    assertThat(lines(found)).containsExactly("BLOCKS CONDITION_LANGUAGE g-end");
    assertThat(found.get(0).field()).isEqualTo("condition");
    assertThat(found.get(0).message(Locale.CHINESE)).contains("{days} >").contains("个字符");
    assertThat(found.get(0).message(Locale.ENGLISH)).contains("{days} >").contains("column");
  }

  @Test
  void blocksAConditionThatNeverWorks() {
    assertThat(found(ruled("1 < 'a'", "", "g-apply")))
        .containsExactly("BLOCKS CONDITION_TYPE g-end");
  }

  @Test
  void mentionsAConditionOnAFieldThatDoesNotExist() {
    assertThat(found(ruled("{weeks} > 3", "", "g-apply")))
        .containsExactly("NOTICE CONDITION_DOUBTFUL g-end");
  }

  @Test
  void acceptsConditionsOnColumnsEveryTicketHas() {
    assertThat(found(ruled("{creator} == 'alice'", "", "g-apply"))).isEmpty();
  }

  private static CheckedModels ruled(String first, String second, @Nullable String standard) {
    return begun()
        .field("days", FieldType.INTEGER)
        .gateway("g", GatewayKind.RULE, standard)
        .flow("apply", "g")
        .flow("g", "end", first)
        .flow("g", "apply", second);
  }
}
