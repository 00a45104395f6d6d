package io.github.gavia.workflow;

import static io.github.gavia.workflow.CheckedModels.begun;
import static io.github.gavia.workflow.CheckedModels.found;
import static io.github.gavia.workflow.CheckedModels.simple;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.form.FieldType;
import io.github.gavia.workflow.model.Node.GatewayKind;
import org.junit.jupiter.api.Test;

/** Splits and joins that do not fit, and cycles in which nothing waits. */
class TokenCheckTest {

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
}
