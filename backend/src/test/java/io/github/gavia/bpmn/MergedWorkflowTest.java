package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.gavia.workflow.ModelCheck;
import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.compare.Side;
import io.github.gavia.workflow.compare.ThreeWayMerge;
import io.github.gavia.workflow.compare.ThreeWayMerge.Merged;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowModels;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What two people drew can be written and read again once it is merged. */
class MergedWorkflowTest {

  private final WorkflowXml xml = new BpmnXml();
  private final ModelCheck check = new ModelCheck();

  @Provide
  Arbitrary<WorkflowModel> workflows() {
    return WorkflowModels.any().map(model -> model.withId("w"));
  }

  @Property(tries = 200)
  void endsInSomethingReadableWhateverIsChosen(
      @ForAll("workflows") WorkflowModel base,
      @ForAll("workflows") WorkflowModel mine,
      @ForAll("workflows") WorkflowModel theirs,
      @ForAll long coins) {
    Map<String, Side> choices = new HashMap<>();
    Merged merged = ThreeWayMerge.merge(base, mine, theirs, choices);
    for (int round = 0; !merged.open().isEmpty(); round++) {
      assertThat(round).as("rounds of questions").isLessThan(100);
      merged
          .open()
          .forEach(
              conflict ->
                  choices.put(
                      conflict.id(),
                      ((conflict.id().hashCode() ^ coins) & 1) == 0 ? Side.MINE : Side.THEIRS));
      merged = ThreeWayMerge.merge(base, mine, theirs, choices);
    }

    WorkflowModel result = merged.model();
    assertThat(ThreeWayMerge.merge(base, mine, theirs, choices).model()).isEqualTo(result);
    WorkflowXml.Reading reading = xml.read(xml.write(result).getBytes(StandardCharsets.UTF_8));
    assertThat(reading.model()).as("%s", reading.diagnostics()).isNotNull();
    assertThatCode(() -> check.check(result)).doesNotThrowAnyException();
  }
}
