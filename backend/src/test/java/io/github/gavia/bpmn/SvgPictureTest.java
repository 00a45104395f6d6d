package io.github.gavia.bpmn;

import static io.github.gavia.bpmn.LayoutModels.body;
import static io.github.gavia.bpmn.LayoutModels.end;
import static io.github.gavia.bpmn.LayoutModels.flow;
import static io.github.gavia.bpmn.LayoutModels.gateway;
import static io.github.gavia.bpmn.LayoutModels.start;
import static io.github.gavia.bpmn.LayoutModels.sub;
import static io.github.gavia.bpmn.LayoutModels.task;
import static io.github.gavia.bpmn.LayoutModels.timer;
import static io.github.gavia.bpmn.LayoutModels.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowModels;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgPictureTest {

  /** Nothing that could run or load. */
  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "rect", "defs", "g", "marker", "path", "circle", "text", "tspan");

  private static final WorkflowModel SMALL =
      workflow(
          new Body(
              List.of(
                  start("s"),
                  task("a"),
                  gateway("g"),
                  timer("t", "a"),
                  sub("inner", body(List.of(start("s2"), end("e2")), List.of())),
                  end("e")),
              List.of(flow("f1", "s", "a"), flow("f2", "a", "g"), flow("f3", "g", "e")),
              List.of(new Body.Annotation("n", "Mind this", List.of(new Body.Link("l", "a"))))));

  private static String svg(WorkflowModel model) {
    return new SvgPicture().svg(model, "zh");
  }

  @Test
  void drawsEveryElement() throws Exception {
    Document picture = parse(svg(SMALL));

    // events: start, end, those inside, the timer's three rings, the person of the task
    assertThat(count(picture, "circle")).isEqualTo(2 + 2 + 3 + 1);
    // background, task, frame
    assertThat(count(picture, "rect")).isEqualTo(3);
    assertThat(texts(picture))
        .contains("开始", "Task a", "Which?", "30 min", "Sub", "结束", "f1", "Mind this");
    assertThat(svg(SMALL)).contains("marker-end=\"url(#gavia-arrow)\"");
  }

  @Test
  void isWrittenTheSameEveryTime() {
    assertThat(svg(SMALL)).isEqualTo(svg(SMALL));
  }

  @Test
  void showsNamesInTheLanguageAskedFor() throws Exception {
    Label name = new Label("提交", Map.of("en", "Submit"));
    WorkflowModel model = workflow(body(List.of(new Node.StartEvent("s", name)), List.of()));

    assertThat(texts(parse(new SvgPicture().svg(model, "en")))).containsExactly("Submit");
    assertThat(texts(parse(new SvgPicture().svg(model, "fr")))).containsExactly("提交");
  }

  @Test
  void writesHostileNamesAsText() throws Exception {
    String hostile = "</text><script>alert(1)</script>\" onload=\"x()";
    WorkflowModel model =
        new WorkflowModel(
            "w",
            Label.of(hostile),
            "",
            WorkflowSettings.DEFAULT,
            List.of(),
            body(List.of(new Node.StartEvent("s", Label.of(hostile)), task("a")), List.of()),
            Diagram.EMPTY);

    onlyHarmless(parse(svg(model)));
  }

  @Test
  void wrapsBetweenWordsAndAnywhereInWideScripts() {
    assertThat(SvgText.wrapped("Check the invoice of the supplier", 80, 9))
        .containsExactly("Check the", "invoice of", "the supplier");
    assertThat(SvgText.wrapped("部门负责人审批采购申请", 72, 9)).containsExactly("部门负责人审", "批采购申请");
    assertThat(SvgText.wrapped("会签（全部同意）", 84, 9)).containsExactly("会签（全部同", "意）");
    assertThat(SvgText.wrapped("a b c d e f g h", 20, 2))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("…");
    assertThat(SvgText.wrapped("x".repeat(50), 60, 9)).allMatch(line -> line.length() <= 13);
    assertThat(SvgText.wrapped(" \n ", 60, 9)).isEmpty();
  }

  @Property(tries = 150)
  void everyPictureIsHarmlessAndHoldsWhatIsDrawn(@ForAll("workflows") WorkflowModel model)
      throws Exception {
    Document picture = parse(svg(model));

    onlyHarmless(picture);
    assertThat(picture.getDocumentElement().getAttribute("viewBox"))
        .matches("-?[\\d.E]+ -?[\\d.E]+ [\\d.E]+ [\\d.E]+");
  }

  static List<Path> samples() throws IOException {
    return SampleWorkflowsTest.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesShowAllTheirNames(Path file) throws Exception {
    WorkflowModel model =
        Objects.requireNonNull(new BpmnXml().read(Files.readAllBytes(file)).model());
    String shown = String.join("", texts(parse(svg(model))));

    assertThat(model.body().nodes())
        .allSatisfy(node -> assertThat(shown).contains(node.name().text().replaceAll("\\s.*", "")));
  }

  private static void onlyHarmless(Document picture) {
    NodeList all = picture.getElementsByTagName("*");
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      names.add(element.getTagName());
      for (int j = 0; j < element.getAttributes().getLength(); j++) {
        assertThat(element.getAttributes().item(j).getNodeName())
            .doesNotStartWith("on")
            .doesNotContain("href", "style", "src");
      }
    }
    assertThat(ELEMENTS).containsAll(names);
  }

  private static int count(Document picture, String tag) {
    return picture.getElementsByTagName(tag).getLength();
  }

  /** The lines of all texts; those of one text are joined where they were wrapped. */
  private static List<String> texts(Document picture) {
    List<String> texts = new ArrayList<>();
    NodeList found = picture.getElementsByTagName("text");
    for (int i = 0; i < found.getLength(); i++) {
      NodeList lines = ((Element) found.item(i)).getElementsByTagName("tspan");
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < lines.getLength(); j++) {
        text.append(lines.item(j).getTextContent());
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  @Provide
  Arbitrary<WorkflowModel> workflows() {
    return WorkflowModels.any();
  }
}
