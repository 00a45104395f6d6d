package io.github.gavia.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.bpmn.imports.ImportBpmn;
import io.github.gavia.workflow.ModelCheck;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.ImportFile;
import io.github.gavia.workflow.imports.ImportedProcess;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names in drawings that other tools made can be read, and steps stand apart. */
class ImportedNamesTest {

  private static final ImportFile IMPORT = new ImportBpmn(new ModelCheck());

  static List<Path> corpus() throws IOException {
    return ImportedModelsTest.corpus();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void breaksNoWordOfAName(Path file) throws IOException {
    for (ImportedProcess process : imported(file)) {
      Map<String, Bounds> labels = process.model().diagram().labels();
      names(process.model().body())
          .forEach(
              (id, name) -> {
                Bounds label = labels.get(id);
                assertThat(label).as(id).isNotNull();
                if (label != null) {
                  assertThat(label.width())
                      .as(name)
                      .isGreaterThanOrEqualTo(TextSize.longestWord(name));
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void laysNoNameOverAShapeOrAnotherName(Path file) throws IOException {
    FileDrawing before = FileDrawing.of(Files.readAllBytes(file));
    for (ImportedProcess process : imported(file)) {
      Diagram after = process.model().diagram();
      List<String> flaws = new ArrayList<>();
      List<String> named = List.copyOf(names(process.model().body()).keySet());
      for (String id : named) {
        Bounds label = after.labels().get(id);
        for (String node : solidNodes(process.model().body())) {
          if (overlap(label, after.shapes().get(node))
              && !overlap(before.labels.get(id), before.shapes.get(node))) {
            flaws.add(id + " over " + node);
          }
        }
        for (String other : named.subList(named.indexOf(id) + 1, named.size())) {
          if (overlap(label, after.labels().get(other))
              && !overlap(before.labels.get(id), before.labels.get(other))) {
            flaws.add(id + " over the name of " + other);
          }
        }
      }
      assertThat(flaws).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void laysNoNodeOverAnother(Path file) throws IOException {
    FileDrawing before = FileDrawing.of(Files.readAllBytes(file));
    for (ImportedProcess process : imported(file)) {
      assertThat(DrawnGeometry.overlaps(process.model().body(), process.model().diagram()))
          .allSatisfy(
              flaw -> {
                String[] pair = flaw.split(" overlaps ", -1);
                assertThat(pair).as(flaw).hasSize(2);
                assertThat(overlap(before.shapes.get(pair[0]), before.shapes.get(pair[1])))
                    .as(flaw)
                    .isTrue();
              });
    }
  }

  private static List<ImportedProcess> imported(Path file) throws IOException {
    return IMPORT.read(Files.readAllBytes(file), Answers.NONE).processes();
  }

  private static boolean overlap(@Nullable Bounds a, @Nullable Bounds b) {
    return a != null && b != null && Obstacles.overlap(a, b);
  }

  /** Names that stand beside their element, by its id. */
  private static Map<String, String> names(Body body) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Node node : body.nodes()) {
      if (LabelPlacement.isOutside(node)) {
        names.put(node.id(), node.name().text());
      }
      if (node instanceof Node.SubProcess sub) {
        names.putAll(names(sub.body()));
      }
    }
    for (Flow flow : body.flows()) {
      if (!flow.name().text().isEmpty()) {
        names.put(flow.id(), flow.name().text());
      }
    }
    return names;
  }

  /** All nodes but the frames, in which names may stand. */
  private static List<String> solidNodes(Body body) {
    List<String> nodes = new ArrayList<>();
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess sub) {
        nodes.addAll(solidNodes(sub.body()));
      } else {
        nodes.add(node.id());
      }
    }
    return nodes;
  }

  /** What a file draws, by the ids of its elements. */
  private record FileDrawing(Map<String, Bounds> shapes, Map<String, Bounds> labels) {

    static FileDrawing of(byte[] file) {
      FileDrawing drawing = new FileDrawing(new HashMap<>(), new HashMap<>());
      XmlElement root = new XmlParser(new Findings()).parse(file);
      if (root != null) {
        root.children(Namespaces.BPMN_DI, "BPMNDiagram").stream()
            .flatMap(diagram -> diagram.children(Namespaces.BPMN_DI, "BPMNPlane").stream())
            .flatMap(plane -> plane.children().stream())
            .forEach(drawing::add);
      }
      return drawing;
    }

    private void add(XmlElement drawn) {
      String ref = drawn.attribute("bpmnElement", "").strip();
      String id = ref.substring(ref.indexOf(':') + 1);
      putBounds(drawn, id, shapes);
      drawn
          .children(Namespaces.BPMN_DI, "BPMNLabel")
          .forEach(label -> putBounds(label, id, labels));
    }

    private static void putBounds(XmlElement drawn, String id, Map<String, Bounds> where) {
      for (XmlElement box : drawn.children(Namespaces.DC, "Bounds")) {
        where.put(
            id,
            new Bounds(
                number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height")));
      }
    }

    private static double number(XmlElement box, String attribute) {
      return Double.parseDouble(box.attribute(attribute, "0"));
    }
  }
}
