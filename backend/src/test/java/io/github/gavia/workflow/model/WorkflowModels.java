package io.github.gavia.workflow.model;

import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Workflows of every shape for property tests. */
public final class WorkflowModels {

  private WorkflowModels() {}

  /**
   * Workflows in full variety: all kinds of nodes and participants, nested sub-processes,
   * translations, odd texts, everything drawn. References are sound and ids unique, but no sense is
   * to be expected: flows run from anywhere to anywhere in their body.
   */
  public static Arbitrary<WorkflowModel> any() {
    return Combinators.combine(Arbitraries.integers().between(0, 14), Arbitraries.longs())
        .as((size, seed) -> new RandomWorkflow(new Random(seed), size).model());
  }

  /** The same, but a part of the drawing is missing. */
  public static Arbitrary<WorkflowModel> partlyDrawn() {
    return Combinators.combine(any(), Arbitraries.longs())
        .as((model, seed) -> RandomDiagram.thinned(model, new Random(seed)));
  }

  /** What is configured for a state that nobody handles. */
  public static State ofNobody() {
    ParticipantRule nobody = new ParticipantRule.People(ParticipantType.NOBODY, "");
    return new State(0, false, false, false, nobody, Distribution.DIRECT, Map.of(), "{}");
  }

  /** Texts that XML, JSON or a careless reader trips over. */
  public static Arbitrary<String> oddText() {
    return Arbitraries.longs().map(seed -> RandomTexts.odd(new Random(seed)));
  }
}
