package io.github.gavia.workflow.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.compare.ThreeWayMerge.Merged;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowModels;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of merges whatever was drawn. */
class ThreeWayMergePropertyTest {

  @Provide
  Arbitrary<WorkflowModel> workflows() {
    return WorkflowModels.any().map(model -> model.withId("w"));
  }

  private static WorkflowModel clean(Merged merged) {
    assertThat(merged.open()).isEmpty();
    return merged.model();
  }

  @Property(tries = 100)
  void comesApartAndTogetherAgain(@ForAll("workflows") WorkflowModel model) {
    assertThat(Assembly.of("w", Parts.of(model), model.diagram())).isEqualTo(model);
  }

  @Property(tries = 100)
  void keepsTheDraftWhereLiveDidNothing(
      @ForAll("workflows") WorkflowModel base, @ForAll("workflows") WorkflowModel mine) {
    assertThat(clean(ThreeWayMerge.merge(base, mine, base, Map.of()))).isEqualTo(mine);
  }

  @Property(tries = 100)
  void takesLiveWhereTheDraftDidNothing(
      @ForAll("workflows") WorkflowModel base, @ForAll("workflows") WorkflowModel theirs) {
    assertThat(clean(ThreeWayMerge.merge(base, base, theirs, Map.of()))).isEqualTo(theirs);
  }

  @Property(tries = 100)
  void agreesWhereBothDidTheSame(
      @ForAll("workflows") WorkflowModel base, @ForAll("workflows") WorkflowModel both) {
    assertThat(clean(ThreeWayMerge.merge(base, both, both, Map.of()))).isEqualTo(both);
  }

  @Property(tries = 100)
  void drawsNothingThatIsNotThere(
      @ForAll("workflows") WorkflowModel base,
      @ForAll("workflows") WorkflowModel mine,
      @ForAll("workflows") WorkflowModel theirs) {
    WorkflowModel merged = ThreeWayMerge.merge(base, mine, theirs, Map.of()).model();
    Diagram drawn = merged.diagram();

    assertThat(Parts.of(merged).keySet().stream().map(PartKey::id))
        .containsAll(drawn.shapes().keySet());
  }
}
