package io.github.gavia.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Workflows made of nested blocks fit together by construction. */
class ModelCheckPropertiesTest {

  @Property(tries = 300)
  void acceptsWhatIsNestedProperly(@ForAll long seed) {
    Blocks blocks = new Blocks(new Random(seed), -1);

    assertThat(new ModelCheck().check(blocks.model()))
        .filteredOn(d -> d.severity() == Severity.BLOCKS)
        .isEmpty();
  }

  @Property(tries = 300)
  void findsTheOneJoinThatDoesNotFit(@ForAll long seed) {
    int joins = new Blocks(new Random(seed), -1).joins.size();
    if (joins == 0) {
      return;
    }
    int wrong = new Random(seed ^ 1).nextInt(joins);
    Blocks blocks = new Blocks(new Random(seed), wrong);

    assertThat(new ModelCheck().check(blocks.model()))
        .filteredOn(d -> d.severity() == Severity.BLOCKS)
        .extracting(Diagnostic::elementId)
        .containsExactly(blocks.joins.get(wrong));
  }

  @Property(tries = 300)
  void neverFailsOnAnyGraph(@ForAll long seed) {
    Random random = new Random(seed);
    CheckedModels model = new CheckedModels().start("n0");
    int size = 1 + random.nextInt(20);
    for (int i = 1; i < size; i++) {
      switch (random.nextInt(4)) {
        case 0 -> model.task("n" + i);
        case 1 -> model.end("n" + i);
        case 2 -> model.timer("n" + i, "n" + random.nextInt(size), random.nextInt(3));
        default -> model.gateway("n" + i, GatewayKind.values()[random.nextInt(5)]);
      }
    }
    for (int i = 0; i < size * 2; i++) {
      model.flow("f" + i, "n" + random.nextInt(size), "n" + random.nextInt(size + 1), null);
    }

    assertThat(new ModelCheck().check(model.model()))
        .allSatisfy(d -> assertThat(d.messages().values()).noneMatch(t -> t.contains("{")));
  }

  /** Random blocks; the join with the given number gets the other kind. */
  private static final class Blocks {
    private final CheckedModels model = CheckedModels.begun();
    private final Random random;
    private final int wrongJoin;
    private final List<String> joins = new ArrayList<>();
    private int next;

    Blocks(Random random, int wrongJoin) {
      this.random = random;
      this.wrongJoin = wrongJoin;
      String last = block("apply", 4);
      model.task("last").flow(last, "last").flow("last", "end");
    }

    io.github.gavia.workflow.model.WorkflowModel model() {
      return model.model();
    }

    /** Adds a block behind a node and gives the node it ends with. */
    private String block(String before, int depth) {
      int kind = depth == 0 ? 0 : random.nextInt(4);
      return switch (kind) {
        case 0 -> step(before);
        case 1 -> block(block(before, depth - 1), depth - 1);
        case 2 -> branches(before, depth, GatewayKind.PARALLEL, GatewayKind.MERGE);
        default -> branches(before, depth, GatewayKind.BUTTONS, GatewayKind.PARALLEL);
      };
    }

    private String step(String before) {
      String id = "t" + next++;
      model.task(id).flow(before, id);
      return id;
    }

    private String branches(String before, int depth, GatewayKind split, GatewayKind wrong) {
      String open = "s" + next++;
      // A step before: buttons need their own task.
      String behind = step(before);
      model.gateway(open, split).flow(behind, open);
      int count = 2 + random.nextInt(2);
      List<String> ends = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        ends.add(block(step(open), depth - 1));
      }
      String close = "j" + next++;
      GatewayKind right = split == GatewayKind.PARALLEL ? GatewayKind.PARALLEL : GatewayKind.MERGE;
      model.gateway(close, joins.size() == wrongJoin ? wrong : right);
      joins.add(close);
      ends.forEach(end -> model.flow(end, close));
      return close;
    }
  }
}
