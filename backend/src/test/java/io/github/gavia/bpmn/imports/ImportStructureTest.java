package io.github.gavia.bpmn.imports;

import static io.github.gavia.bpmn.imports.Small.between;
import static io.github.gavia.bpmn.imports.Small.flow;
import static io.github.gavia.bpmn.imports.Small.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.imports.Fix;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.imports.ReportLine;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import org.junit.jupiter.api.Test;

/** What the drawn graph is found to do, and how it is rewritten. */
class ImportStructureTest {

  private static ReportLine line(Imported imported, String code) {
    return imported.report().lines().stream()
        .filter(line -> line.diagnostic().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(ReportText.of(imported)));
  }

  private static String diamond(String split, String join) {
    return between(
        task("t")
            + "<%s id=\"g\"/><%s id=\"j\" name=\"Join\"/>".formatted(split, join)
            + task("a")
            + task("b")
            + task("u")
            + flow("f1", "t", "g")
            + flow("f2", "g", "a")
            + flow("f3", "g", "b")
            + flow("f4", "a", "j")
            + flow("f5", "b", "j")
            + flow("f6", "j", "u"));
  }

  @Test
  void findsADeadlockAndProposesTheOtherGateway() {
    ReportLine found = line(Small.read(diamond("exclusiveGateway", "parallelGateway")), "DEADLOCK");

    assertThat(found.diagnostic().severity()).isEqualTo(Severity.BLOCKS);
    assertThat(found.diagnostic().elementId()).isEqualTo("j");
    assertThat(found.diagnostic().line()).isPositive();
    assertThat(found.fix()).isEqualTo(new Fix("j", "gateway", "parallel", "exclusive", false));
  }

  @Test
  void findsBranchesThatMeetWithoutJoin() {
    ReportLine found =
        line(Small.read(diamond("parallelGateway", "exclusiveGateway")), "LACK_OF_SYNC");

    assertThat(found.diagnostic().elementId()).isEqualTo("j");
    assertThat(found.fix()).isEqualTo(new Fix("j", "gateway", "exclusive", "parallel", false));
  }

  @Test
  void findsLoopsWithoutAStepAndStepsThatAreNeverReached() {
    Imported imported =
        Small.read(
            between(
                task("t")
                    + task("u")
                    + "<exclusiveGateway id=\"a\"/><exclusiveGateway id=\"b\"/>"
                    + task("x")
                    + flow("f1", "t", "a")
                    + flow("f2", "", "a", "b", "${c > 1}")
                    + flow("f3", "", "a", "u", "${c <= 1}")
                    + flow("f4", "b", "a")
                    + flow("f5", "x", "u")));

    assertThat(line(imported, "AUTOMATIC_LOOP").diagnostic().elementId()).isIn("a", "b");
    assertThat(line(imported, "UNREACHABLE").diagnostic().elementId()).isEqualTo("x");
    assertThat(line(imported, "UNREACHABLE").question()).isEqualTo("p/loose_end:x");
    assertThat(imported.report().publishable("p")).isFalse();
  }

  @Test
  void waitsForWhicheverEventComesFirst() {
    WorkflowModel model =
        Small.model(
            between(
                task("t")
                    + "<eventBasedGateway id=\"g\" name=\"Paid?\"/>"
                    + "<intermediateCatchEvent id=\"m\" name=\"Paid\"><messageEventDefinition/></intermediateCatchEvent>"
                    + "<intermediateCatchEvent id=\"w\" name=\"1 week\"><timerEventDefinition/></intermediateCatchEvent>"
                    + task("u")
                    + flow("f1", "t", "g")
                    + flow("f2", "g", "m")
                    + flow("f3", "g", "w")
                    + flow("f4", "m", "u")
                    + flow("f5", "w", "e")));

    Graph graph = Graph.of(model);
    assertThat(graph.node("g")).isInstanceOf(Node.Task.class);
    assertThat(graph.leaving("g")).hasSize(1);
    assertThat(graph.leaving("g").get(0).name().text()).isEqualTo("Paid");
    assertThat(graph.leaving("g").get(0).target()).isEqualTo("u");
    assertThat(graph.node("w"))
        .isEqualTo(new Node.TimerBoundary("w", Label.of("1 week"), "g", 7 * 24 * 60 * 60));
  }

  @Test
  void putsAllButtonsOfAStepBehindOneGateway() {
    WorkflowModel model =
        Small.model(
            Small.choice("", "")
                .replace(
                    "</process>",
                    "<boundaryEvent id=\"b\" name=\"Failed\" attachedToRef=\"t\"><errorEventDefinition/></boundaryEvent>"
                        + flow("f6", "b", "e")
                        + "</process>"));

    assertThat(Graph.of(model).leaving("t")).hasSize(1);
    assertThat(Graph.of(model).leaving("g"))
        .extracting(flow -> flow.name().text())
        .containsExactly("yes", "no", "Failed");
  }
}
