package io.github.gavia.workflow;

import static io.github.gavia.workflow.CheckedModels.begun;
import static io.github.gavia.workflow.CheckedModels.check;
import static io.github.gavia.workflow.CheckedModels.found;
import static io.github.gavia.workflow.CheckedModels.people;
import static io.github.gavia.workflow.CheckedModels.simple;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.form.FieldType;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Node.GatewayKind;
import org.junit.jupiter.api.Test;

/** What is configured for a state: who handles it, what they may fill in, timers and calls. */
class StateCheckTest {

  @Test
  void blocksATimerWithoutDuration() {
    assertThat(found(simple().timer("t", "work", 0).flow("t", "end")))
        .containsExactly("BLOCKS TIMER_INCOMPLETE t");
  }

  @Test
  void blocksATimerOnWhatDoesNotWait() {
    CheckedModels model =
        begun()
            .gateway("g", GatewayKind.MERGE)
            .timer("t", "g", 60)
            .flow("apply", "g")
            .flow("g", "end")
            .flow("t", "end");

    assertThat(found(model)).containsExactly("BLOCKS BOUNDARY_EVENT t");
  }

  @Test
  void blocksATimerOnNothing() {
    assertThat(found(simple().timer("t", "gone", 60).flow("t", "end")))
        .contains("BLOCKS DANGLING_REF t");
  }

  @Test
  void mentionsAccessToAFieldThatDoesNotExist() {
    CheckedModels model = begun().taskWithAccess("a", "gone").flow("apply", "a").flow("a", "end");

    assertThat(found(model)).containsExactly("NOTICE UNKNOWN_FIELD a");
    assertThat(check(model).get(0).args()).containsEntry("field", "gone");
  }

  @Test
  void acceptsAccessToBuiltInFields() {
    assertThat(
            found(
                begun()
                    .taskWithAccess("a", "state.state_name")
                    .flow("apply", "a")
                    .flow("a", "end")))
        .isEmpty();
  }

  @Test
  void blocksFieldKeysThatAreReservedOrUsedTwice() { // R8
    CheckedModels model =
        simple()
            .field("sn", FieldType.STRING)
            .field("days", FieldType.INTEGER)
            .field("days", FieldType.STRING)
            .field(" ", FieldType.STRING);

    assertThat(found(model))
        .containsExactly(
            "BLOCKS RESERVED_FIELD null", "BLOCKS DUPLICATE_FIELD null", "BLOCKS FIELD_KEY null");
  }

  @Test
  void mentionsAStateThatNobodyHandles() {
    assertThat(found(handled(people(ParticipantType.NOBODY, ""))))
        .containsExactly("NOTICE NO_ASSIGNEE a");
  }

  @Test
  void leavesTheStartStateToItsCreator() { // R66
    CheckedModels model =
        new CheckedModels()
            .start("s")
            .task("a", people(ParticipantType.NOBODY, ""))
            .end("e")
            .flow("s", "a")
            .flow("a", "e");

    assertThat(found(model)).isEmpty();
  }

  @Test
  void mentionsParticipantsThatNameNobody() { // R81
    assertThat(found(handled(people(ParticipantType.ROLE, " , "))))
        .containsExactly("NOTICE PARTICIPANT_EMPTY a");
    assertThat(found(handled(people(ParticipantType.VARIABLE, "creator,boss"))))
        .containsExactly("NOTICE PARTICIPANT_VARIABLE a");
  }

  @Test
  void blocksParticipantsFromAFieldThatDoesNotExist() { // R74
    assertThat(found(handled(people(ParticipantType.FIELD, "gone"))))
        .containsExactly("BLOCKS PARTICIPANT_FIELD a");
    assertThat(found(handled(people(ParticipantType.FIELD, "creator")))).isEmpty();
    assertThat(found(handled(people(ParticipantType.PARENT_FIELD, ""))))
        .containsExactly("BLOCKS PARTICIPANT_FIELD a");
  }

  @Test
  void blocksWorkForNoScriptAndNoAddress() {
    assertThat(found(handled(new ParticipantRule.Script(" "))))
        .containsExactly("BLOCKS SCRIPT_MISSING a");
    assertThat(found(handled(new ParticipantRule.Hook("", "", false, ""))))
        .containsExactly("BLOCKS HOOK_URL a");
    assertThat(found(handled(new ParticipantRule.External("", "", ""))))
        .containsExactly("BLOCKS HOOK_URL a");
    assertThat(found(handled(new ParticipantRule.Unreadable(10, "{"))))
        .containsExactly("BLOCKS PARTICIPANT_UNREADABLE a");
  }

  @Test
  void blocksACallOfNothing() {
    assertThat(found(begun().call("c", "", null).flow("apply", "c").flow("c", "end")))
        .containsExactly("BLOCKS CALL_ACTIVITY c");
    assertThat(found(begun().call("c", "child", "gone").flow("apply", "c").flow("c", "end")))
        .containsExactly("BLOCKS CALL_ITEMS c");
  }

  private static CheckedModels handled(ParticipantRule rule) {
    return begun().task("a", rule).flow("apply", "a").flow("a", "end");
  }
}
