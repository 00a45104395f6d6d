package io.github.gavia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.workflow.model.Node.GatewayKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutableBpmnTest {

  private static String xml(Drawing drawing) {
    byte[] bytes = new BpmnXMLConverter().convertToXML(ExecutableBpmn.of(7, drawing.model()));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${x}", "#{x}", "a'b", "a\"b", "a b", "</bpmn>", "a:b", "a,b", "a)", "1a", "", "-a", "a\n",
        "a\\"
      })
  void refusesIdsThatAreNoNames(String id) {
    Drawing node = Drawing.of("wf").start("draft").task(id);
    Drawing flow = Drawing.of("wf").start("draft").flow(id, "draft", "draft");
    Drawing nested = Drawing.of("wf").start("draft").sub(Drawing.of("sub").start(id));

    for (Drawing hostile : List.of(node, flow, nested, Drawing.of(id))) {
      assertThatThrownBy(() -> ExecutableBpmn.of(7, hostile.model()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(id);
    }
  }

  @Test
  void refusesAnIdThatIsTooLongOrUsedTwice() {
    assertThatThrownBy(() -> xml(Drawing.of("wf").task("a".repeat(201))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> xml(Drawing.of("wf").task("a").sub(Drawing.of("sub").task("a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void takesNamesOfAnyScript() {
    assertThat(xml(Drawing.of("流程").start("草稿").task("审批").flow("提交", "草稿", "审批")))
        .contains("审批")
        .contains("提交");
  }

  @Test
  void carriesNoTextOfTheModelButIds() {
    String xml =
        xml(
            Drawing.of("wf")
                .start("draft")
                .gateway("rule", GatewayKind.RULE)
                .task("a")
                .flow("submit", "draft", "rule")
                .when("first", "rule", "a"));

    assertThat(xml).doesNotContain("name of").doesNotContain("a rule").doesNotContain("name=");
  }

  @Test
  void callsNothingButTheTicketFunctions() {
    String xml =
        xml(
            Drawing.of("wf")
                .start("draft")
                .gateway("rule", GatewayKind.RULE)
                .gateway("or", GatewayKind.INCLUSIVE)
                .gateway("buttons", GatewayKind.BUTTONS)
                .task("a")
                .timer("t", "a", 5)
                .call("one")
                .calls("many")
                .flow("f1", "draft", "buttons")
                .flow("f2", "buttons", "rule")
                .flow("f3", "buttons", "or")
                .when("f4", "rule", "a")
                .when("f5", "or", "one")
                .when("f6", "or", "many")
                .flow("f7", "t", "a"));

    List<String> expressions =
        Pattern.compile("[$#]\\{[^}]*}").matcher(xml).results().map(r -> r.group()).toList();

    assertThat(expressions)
        .isNotEmpty()
        .allMatch(e -> e.matches("\\$\\{ticket:\\w+\\(execution(,'[\\w. ]+')*\\)}"));
  }

  @Test
  void findsNewIdsWhenTheModelUsesTheUsualOnes() {
    String xml =
        xml(Drawing.of("wf").start("draft").task("entry", "choice.draft", "nowhere", "jump.entry"));

    assertThat(xml).contains("\"entry.2\"").contains("\"choice.draft.2\"");
  }
}
