package io.github.gavia.workflow;

import static io.github.gavia.workflow.CheckedModels.begun;
import static io.github.gavia.workflow.CheckedModels.check;
import static io.github.gavia.workflow.CheckedModels.found;
import static io.github.gavia.workflow.CheckedModels.simple;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Starts, ends, the ways between them, and ids, with what is told of them. */
class StructureCheckTest {

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
}
