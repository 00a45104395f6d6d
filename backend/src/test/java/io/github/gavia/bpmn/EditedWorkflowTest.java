package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.edit.RandomEdits;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Workflows that calls have changed are still files like any other. */
class EditedWorkflowTest {

  private static final int EDITS = 20;

  private final BpmnXml xml = new BpmnXml();

  @Property(tries = 40)
  void aWorkflowBuiltByEditsReadsBackAndIsTidy(@ForAll long seed) {
    RandomEdits edits =
        new RandomEdits(
            LayoutModels.workflow(LayoutModels.body(List.of(), List.of())), new Random(seed));
    for (int i = 0; i < EDITS; i++) {
      edits.edit();
      edits.goOnWith(stored(edits.model()).withDiagram(Diagram.EMPTY));
    }

    WorkflowModel built = stored(edits.model());

    assertThat(DrawnGeometry.uncovered(built.body(), built.diagram())).isEmpty();
    assertThat(DrawnGeometry.overlaps(built.body(), built.diagram())).isEmpty();
    assertThat(DrawnGeometry.badLines(built.body(), built.diagram())).isEmpty();
    assertThat(DrawnGeometry.linesThroughNodes(built.body(), built.diagram())).isEmpty();
    assertThat(stored(built.withDiagram(Diagram.EMPTY)).diagram())
        .as("drawn by the service, and so it stays known")
        .isEqualTo(built.diagram());
  }

  @Property(tries = 40)
  void aDrawnWorkflowKeepsItsPlaces(@ForAll("samples") Path sample, @ForAll long seed) {
    RandomEdits edits = new RandomEdits(read(sample), new Random(seed));
    for (int i = 0; i < EDITS; i++) {
      Map<String, Bounds> before = places(edits.model());
      edits.edit();
      edits.goOnWith(stored(edits.model()));

      WorkflowModel edited = edits.model();
      assertThat(DrawnGeometry.uncovered(edited.body(), edited.diagram())).isEmpty();
      Map<String, Bounds> after = places(edited);
      before.keySet().retainAll(after.keySet());
      assertThat(after).containsAllEntriesOf(before);
    }
  }

  /** Places by id and kind of node: another kind is another drawing; a frame grows. */
  private static Map<String, Bounds> places(WorkflowModel model) {
    Map<String, Bounds> places = new HashMap<>();
    collect(model.body(), model.diagram(), places);
    return places;
  }

  private static void collect(Body body, Diagram diagram, Map<String, Bounds> places) {
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess sub) {
        collect(sub.body(), diagram, places);
      } else {
        places.put(
            node.getClass().getSimpleName() + " " + node.id(),
            Objects.requireNonNull(diagram.shapes().get(node.id())));
      }
    }
  }

  private WorkflowModel stored(WorkflowModel model) {
    WorkflowModel read =
        Objects.requireNonNull(xml.read(xml.write(model).getBytes(StandardCharsets.UTF_8)).model());
    assertThat(read.withDiagram(Diagram.EMPTY)).isEqualTo(model.withDiagram(Diagram.EMPTY));
    return read;
  }

  private WorkflowModel read(Path sample) {
    try {
      return Objects.requireNonNull(xml.read(Files.readAllBytes(sample)).model());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Provide
  Arbitrary<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "bpmn-samples"))) {
      return Arbitraries.of(
          new ArrayList<>(
              files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList()));
    }
  }
}
