package io.github.gavia.workflow;

import static io.github.gavia.workflow.CheckedModels.begun;
import static io.github.gavia.workflow.CheckedModels.found;
import static io.github.gavia.workflow.CheckedModels.simple;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.workflow.model.Node.GatewayKind;
import org.junit.jupiter.api.Test;

/** Which flows are buttons, and which of them the system presses. */
class ButtonCheckTest {

  @Test
  void blocksButtonsBothBehindAndBesideAGateway() {
    CheckedModels model =
        simple()
            .gateway("g", GatewayKind.BUTTONS)
            .flow("work", "g")
            .flow("g", "end")
            .flow("g", "apply");

    assertThat(found(model)).containsExactly("BLOCKS AMBIGUOUS_BUTTONS work");
  }

  @Test
  void blocksAButtonGatewayThatStandsBehindNoTask() {
    CheckedModels model =
        begun()
            .gateway("r", GatewayKind.RULE)
            .gateway("g", GatewayKind.BUTTONS)
            .flow("apply", "r")
            .flow("r", "g")
            .flow("g", "end");

    assertThat(found(model)).containsExactly("BLOCKS BUTTONS_BEHIND_NO_TASK g");
  }

  @Test
  void mentionsAButtonWithoutName() {
    assertThat(found(simple().namelessFlow("work", "apply")))
        .containsExactly("NOTICE BUTTON_WITHOUT_NAME work-apply");
  }

  @Test
  void mentionsExitsThatTheSystemNeverTakes() {
    CheckedModels model =
        begun()
            .task("run", new ParticipantRule.Script("script"))
            .flow("apply", "run")
            .flow("run", "end")
            .flow("run", "apply");

    assertThat(found(model)).containsExactly("NOTICE FIRST_EXIT_ONLY run");
  }
}
