package io.github.gavia.bpmn.imports;

import static io.github.gavia.bpmn.imports.Small.between;
import static io.github.gavia.bpmn.imports.Small.flow;
import static io.github.gavia.bpmn.imports.Small.process;
import static io.github.gavia.bpmn.imports.Small.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.rule.TitleTemplate;
import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.ModelCheck;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that want more than to be read. */
class HostileImportTest {

  private static List<String> codes(Imported imported) {
    return imported.report().lines().stream().map(line -> line.diagnostic().code()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE a [<!ENTITY x \"y\">]>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE a PUBLIC \"x\" \"http://127.0.0.1:1/\">"
      })
  void refusesEveryDoctype(String doctype) {
    Imported imported = Small.read(doctype + process(task("t")));

    assertThat(codes(imported)).containsExactly("XML_DOCTYPE");
    assertThat(imported.processes()).isEmpty();
  }

  @Test
  void keepsNoCodeAndNoExpressionAnywhereInTheModel() {
    String evil = "${''.getClass().forName('java.lang.Runtime')}";
    String file =
        process(
            """
            <startEvent id="s"/><serviceTask id="a" flowable:class="evil.Delegate" flowable:type="shell"/>
            <scriptTask id="b" scriptFormat="groovy"><script>System.exit(0)</script></scriptTask>
            <userTask id="c" flowable:assignee="EVIL" flowable:candidateGroups="EVIL" flowable:dueDate="EVIL"
              flowable:formKey="EVIL"><extensionElements>
              <flowable:taskListener event="create" class="evil.Listener"/>
              <flowable:formProperty id="x" value="EVIL"/></extensionElements>
              <multiInstanceLoopCharacteristics flowable:collection="EVIL"/></userTask>
            <exclusiveGateway id="g"/><endEvent id="e"/>
            <boundaryEvent id="d" attachedToRef="c"><timerEventDefinition>
            <timeDuration>EVIL</timeDuration></timerEventDefinition></boundaryEvent>
            """
                    .replace("EVIL", evil)
                + flow("f1", "s", "a")
                + flow("f2", "a", "b")
                + flow("f3", "b", "c")
                + flow("f4", "c", "g")
                + flow("f5", "", "g", "e", evil)
                + flow("f6", "", "g", "b", evil)
                + flow("f7", "d", "e"));

    for (Answers answers :
        List.of(Answers.NONE, Answers.NONE.accepting(Small.read(file).report()))) {
      String model = Small.model(file, answers).toString();
      assertThat(model).doesNotContain("getClass", "evil.", "System.exit", "${");
    }
  }

  @Test
  void keepsNamesAsTheText() {
    String name = "${1+1} {title} #{x}";
    WorkflowModel model =
        Small.model(
            process("<userTask id=\"t\" name=\"" + name + "\"/>")
                .replace("\"Request\"", "\"" + name + "\""));

    assertThat(model.name().text()).isEqualTo(name);
    assertThat(model.settings().titleTemplate()).isNull();
    assertThat(model.fields()).isEmpty();
    // Nothing of the file is a template; as a value in one it stays what it is.
    assertThat(TitleTemplate.render("{name}", key -> model.name().text())).contains(name);
  }

  @Test
  void takesNoHooksFromForeignFiles() {
    WorkflowModel model =
        Small.model(
            between(
                task("t")
                    + "<serviceTask id=\"x\" flowable:type=\"http\"><extensionElements>"
                    + "<flowable:field name=\"requestUrl\" stringValue=\"http://169.254.169.254/\"/></extensionElements></serviceTask>"
                    + task("u")
                    + flow("f", "t", "x")
                    + flow("g", "x", "u")));

    assertThat(model.body().nodes())
        .filteredOn(Node.Task.class::isInstance)
        .allSatisfy(
            node ->
                assertThat(((Node.Task) node).state().participant())
                    .isInstanceOf(ParticipantRule.People.class));
  }

  @Test
  void endsInAFindingWhateverGoesWrong() {
    for (Supplier<Throwable> fault :
        List.<Supplier<Throwable>>of(
            StackOverflowError::new, OutOfMemoryError::new, IllegalStateException::new)) {
      Imported imported =
          new ImportBpmn(failing(fault)).read(process(task("t")).getBytes(), Answers.NONE);

      assertThat(codes(imported)).containsExactly("IMPORT_FAILED");
      assertThat(imported.report().refused()).isTrue();
      assertThat(imported.processes()).isEmpty();
    }
  }

  private static ModelCheck failing(Supplier<Throwable> fault) {
    return new ModelCheck() {
      @Override
      public List<Diagnostic> check(WorkflowModel model) {
        throw HostileImportTest.<RuntimeException>sneaky(fault.get());
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Throwable fault) throws T {
    throw (T) fault;
  }

  static Stream<String> monsters() {
    return Stream.of(
        between(
            task("t")
                + "<subProcess id=\"x\">".repeat(150)
                + "</subProcess>".repeat(150)
                + task("u")),
        "<a>".repeat(300),
        process(task("t") + "<association sourceRef=\"t\" targetRef=\"t\"/>".repeat(20_000)),
        process("<userTask id=\"t\" name=\"" + "${x} \t".repeat(100_000) + "\"/>"),
        process(
            task("t")
                + "<userTask id=\"u\"><documentation>"
                + "x \n".repeat(100_000)
                + "</documentation></userTask>"),
        Small.choice("${" + "(".repeat(100_000) + "}", "${" + "a && ".repeat(50_000) + "a}"),
        Small.timer("<timeDuration>" + "9 ".repeat(100_000) + "days</timeDuration>"),
        process("<userTask id=\"t\" flowable:candidateUsers=\"" + "a,".repeat(100_000) + "\"/>"),
        "\u0000".repeat(1_000),
        "");
  }

  @ParameterizedTest
  @MethodSource("monsters")
  void comesToAnEndWithMonsters(String file) {
    Imported imported = Small.read(file);

    assertThat(imported.report().lines()).isNotEmpty().hasSizeLessThan(5_000);
    assertThat(codes(imported)).doesNotContain("IMPORT_FAILED");
  }
}
