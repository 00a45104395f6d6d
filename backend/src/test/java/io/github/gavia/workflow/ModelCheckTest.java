package io.github.gavia.workflow;

import static io.github.gavia.workflow.CheckedModels.begun;
import static io.github.gavia.workflow.CheckedModels.people;
import static io.github.gavia.workflow.CheckedModels.simple;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.form.FieldType;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelCheckTest {

  @Test
  void findsNothingInAWorkflowThatRuns() {
    assertThat(found(simple())).isEmpty();
  }

  @Test
  void blocksAWorkflowWithoutStart() {
    assertThat(found(new CheckedModels().task("a").end("e").flow("a", "e")))
        .contains("BLOCKS NO_START null");
  }

  @Test
  void blocksASecondStart() {
    assertThat(found(simple().start("again").flow("again", "work")))
        .contains("BLOCKS MULTIPLE_STARTS again");
  }

  @Test
  void blocksAStartThatLeadsToNoTask() {
    assertThat(found(new CheckedModels().start("s").end("e").flow("s", "e")))
        .containsExactly("BLOCKS NO_START_STATE s");
  }

  @Test
  void blocksAWorkflowWithoutEnd() {
    CheckedModels model = new CheckedModels().start("s").task("a").flow("s", "a").flow("a", "a");

    assertThat(found(model)).containsExactly("BLOCKS NO_END null");
  }

  @Test
  void blocksWhatCannotBeReached() {
    assertThat(found(simple().task("lost").flow("lost", "end")))
        .containsExactly("BLOCKS UNREACHABLE lost");
  }

  @Test
  void blocksAStateWithoutExit() {
    assertThat(found(simple().task("stuck").flow("work", "stuck")))
        .containsExactly("BLOCKS DEAD_END stuck");
  }

  @Test
  void acceptsAStateThatOnlyATimerLeaves() {
    assertThat(
            found(
                simple().task("wait").timer("t", "wait", 60).flow("work", "wait").flow("t", "end")))
        .isEmpty();
  }

  @Test
  void blocksAGatewayWithoutExit() {
    assertThat(found(simple().gateway("g", GatewayKind.MERGE).flow("work", "g")))
        .containsExactly("BLOCKS GATEWAY_NO_OUTGOING g");
  }

  @Test
  void blocksAPlaceWhereAStateIsMissing() {
    assertThat(found(simple().node(new Node.Gap("g", Label.NONE, "gone", "")).flow("work", "g")))
        .containsExactly("BLOCKS MISSING_STATE g");
  }

  @Test
  void blocksFlowsIntoStartsTimersAndOutOfEnds() {
    CheckedModels model =
        simple()
            .timer("t", "work", 60)
            .flow("t", "end")
            .flow("work", "start")
            .flow("work", "t")
            .flow("end", "work");

    assertThat(found(model))
        .contains(
            "BLOCKS FLOW_INTO_START work-start",
            "BLOCKS FLOW_INTO_TIMER work-t",
            "BLOCKS FLOW_FROM_END end-work");
  }

  @Test
  void blocksFlowsThatLeadNowhereOrOverABorder() {
    CheckedModels inner = new CheckedModels().start("is").end("ie").flow("is", "ie");
    CheckedModels model =
        begun()
            .sub("sub", inner)
            .flow("apply", "sub")
            .flow("sub", "end")
            .flow("apply", "gone")
            .flow("apply", "ie");

    assertThat(check(model))
        .filteredOn(d -> d.code().equals("DANGLING_FLOW"))
        .extracting(Diagnostic::elementId)
        .containsExactly("apply-gone", "apply-ie");
  }

  @Test
  void blocksADefaultThatLeavesAnotherNode() {
    CheckedModels model =
        begun().gateway("g", GatewayKind.RULE, "start-apply").flow("apply", "g").flow("g", "end");

    assertThat(found(model)).containsExactly("BLOCKS DANGLING_REF g");
  }

  @Test
  void blocksAnIdThatIsUsedTwice() {
    assertThat(found(simple().flow("work", "apply", "end", null)))
        .contains("BLOCKS DUPLICATE_ID work");
    assertThat(found(simple().flow("w", "work", "end", null))).contains("BLOCKS DUPLICATE_ID w");
  }

  @Test
  void blocksSeveralExitsThatNothingDecides() {
    CheckedModels model =
        begun()
            .gateway("m", GatewayKind.MERGE)
            .task("a")
            .flow("apply", "m")
            .flow("m", "a")
            .flow("m", "end")
            .flow("a", "end");

    assertThat(found(model)).containsExactly("BLOCKS IMPLICIT_SPLIT m");
  }

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

  @Test
  void blocksACycleInWhichNothingWaits() {
    CheckedModels model =
        begun()
            .field("days", FieldType.INTEGER)
            .gateway("m", GatewayKind.MERGE)
            .gateway("r", GatewayKind.RULE, "r-end")
            .flow("apply", "m")
            .flow("m", "r")
            .flow("r", "m", "{days} > 3")
            .flow("r", "end");

    assertThat(found(model)).containsExactly("BLOCKS AUTOMATIC_LOOP m");
  }

  @Test
  void blocksAParallelJoinBehindAChoice() {
    CheckedModels model =
        simple()
            .task("other")
            .gateway("join", GatewayKind.PARALLEL)
            .task("after")
            .flow("apply", "other")
            .flow("other", "join")
            .flow("work", "join")
            .flow("join", "after")
            .flow("after", "end");

    // "work" may also end, which does not mend the join.
    assertThat(found(model)).containsExactly("BLOCKS DEADLOCK join");
  }

  @Test
  void blocksParallelBranchesThatMeetWithoutJoin() {
    assertThat(found(parallel(GatewayKind.MERGE))).containsExactly("BLOCKS LACK_OF_SYNC meeting");
  }

  @Test
  void acceptsParallelBranchesThatAreJoined() {
    assertThat(found(parallel(GatewayKind.PARALLEL))).isEmpty();
    assertThat(found(parallel(GatewayKind.INCLUSIVE))).isEmpty();
  }

  @Test
  void blocksAJoinThatWaitsForWhatComesBehindIt() {
    CheckedModels model =
        begun()
            .gateway("join", GatewayKind.PARALLEL)
            .task("a")
            .flow("apply", "join")
            .flow("join", "a")
            .flow("a", "join")
            .flow("a", "end");

    assertThat(found(model)).containsExactly("BLOCKS DEADLOCK join");
  }

  @Test
  void looksIntoSubProcesses() {
    CheckedModels inner = new CheckedModels().start("is").task("it").flow("is", "it");
    CheckedModels model = begun().sub("sub", inner).flow("apply", "sub").flow("sub", "end");

    assertThat(found(model)).containsExactlyInAnyOrder("BLOCKS NO_END sub", "BLOCKS DEAD_END it");
  }

  @Test
  void speaksChineseAndEnglish() {
    Diagnostic found = check(simple().task("stuck").flow("work", "stuck")).get(0);

    assertThat(found.message(Locale.SIMPLIFIED_CHINESE)).startsWith("“stuck”没有出口");
    assertThat(found.message(Locale.FRENCH)).startsWith("Nothing leads on from \"stuck\"");
    assertThat(found.severity()).isEqualTo(Severity.BLOCKS);
  }

  private static CheckedModels ruled(String first, String second, @Nullable String standard) {
    return begun()
        .field("days", FieldType.INTEGER)
        .gateway("g", GatewayKind.RULE, standard)
        .flow("apply", "g")
        .flow("g", "end", first)
        .flow("g", "apply", second);
  }

  private static CheckedModels handled(ParticipantRule rule) {
    return begun().task("a", rule).flow("apply", "a").flow("a", "end");
  }

  private static CheckedModels parallel(GatewayKind meeting) {
    return begun()
        .gateway("split", GatewayKind.PARALLEL)
        .task("a")
        .task("b")
        .gateway("meeting", meeting)
        .task("after")
        .flow("apply", "split")
        .flow("split", "a")
        .flow("split", "b")
        .flow("a", "meeting")
        .flow("b", "meeting")
        .flow("meeting", "after")
        .flow("after", "end");
  }

  private static List<Diagnostic> check(CheckedModels model) {
    return new ModelCheck().check(model.model());
  }

  private static List<String> found(CheckedModels model) {
    return lines(check(model));
  }

  private static List<String> lines(List<Diagnostic> found) {
    return found.stream().map(d -> d.severity() + " " + d.code() + " " + d.elementId()).toList();
  }
}
