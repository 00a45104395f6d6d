package io.github.gavia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.scripting.ScriptEngineRequest;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine must not be able to do. */
@EngineTest
class ClosedEngineTest extends Scenarios {

  @Autowired ProcessEngine engine;
  @Autowired DataSource dataSource;

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  @Test
  void readsXmlSafely() {
    assertThat(configuration().isEnableSafeBpmnXml()).isTrue();
  }

  @Test
  void keepsNoHistoryAndMakesNoTablesOfPartsThatAreOff() {
    assertThat(configuration().getHistoryLevel()).isEqualTo(HistoryLevel.NONE);
    assertThat(
            JdbcClient.create(dataSource)
                .sql(
                    "select lower(table_name) from information_schema.tables"
                        + " where lower(table_name) like 'act_%' or lower(table_name) like 'flw_%'")
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(table -> table.startsWith("act_id_"))
        .noneMatch(table -> table.startsWith("flw_event") || table.startsWith("flw_channel"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ${execution.id}                                  | may call the ticket functions only
          ${execution.getClass()}                          | may call the ticket functions only
          ${''.class}                                      | may call the ticket functions only
          ${''.getClass().forName('java.lang.System')}     | may call the ticket functions only
          ${dataSource}                                    | may call the ticket functions only
          ${desk}                                          | may call the ticket functions only
          ${runtimeService}                                | may call the ticket functions only
          ${(1).getClass()}                                | may call the ticket functions only
          ${ticket:functionMethod('a','b')}                | Could not resolve function
          ${date:now()}                                    | Could not resolve function
          ${vars:get('x')}                                 | Could not resolve function
          """)
  void refusesEveryExpressionButItsOwnFunctions(String expression, String refusal) {
    ExecutionEntityImpl execution = new ExecutionEntityImpl();
    execution.setId("any");
    assertThatThrownBy(
            () ->
                engine
                    .getManagementService()
                    .executeCommand(
                        context ->
                            configuration()
                                .getExpressionManager()
                                .createExpression(expression)
                                .getValue(execution)))
        .hasStackTraceContaining(refusal);
  }

  @Test
  void runsNoScripts() {
    for (String language : List.of("groovy", "javascript", "juel")) {
      assertThatThrownBy(
              () ->
                  configuration()
                      .getScriptingEngines()
                      .evaluate(
                          ScriptEngineRequest.builder().language(language).script("1").build()))
          .hasStackTraceContaining("the engine runs no scripts");
    }
  }

  @Test
  void doesNothingWithTextsOfTheModel() {
    String hostile = "${desk.freshTicket()}' \" </userTask> #{1/0} ]]>";
    State state =
        new State(
            0,
            false,
            false,
            false,
            new ParticipantRule.People(ParticipantType.PERSON, hostile),
            Distribution.DIRECT,
            Map.of(),
            hostile);
    Label name = new Label(hostile, Map.of("en", hostile));
    WorkflowModel model =
        new WorkflowModel(
            "hostile",
            name,
            hostile,
            WorkflowSettings.DEFAULT,
            List.of(),
            new Body(
                List.of(
                    new Node.StartEvent("begin", name),
                    new Node.Task("draft", name, state),
                    new Node.Task("a", name, state),
                    new Node.EndEvent("done", name, state)),
                List.of(
                    new Flow("f", name, "begin", "draft", hostile, null),
                    new Flow("submit", name, "draft", "a", hostile, null),
                    new Flow("agree", name, "a", "done", hostile, null)),
                List.of(new Body.Annotation("note", hostile, List.of()))),
            Diagram.EMPTY);
    long before = desk.freshTicket();

    long ticket = desk.create(desk.deploy(model), "submit");
    desk.press(ticket, "a", "agree");

    assertThat(desk.outcome(ticket)).isEqualTo("done");
    assertThat(desk.freshTicket()).isEqualTo(before + 2);
  }

  @Test
  void readsADeploymentAgainThatItHasForgotten() {
    String definition =
        desk.deploy(
            Drawing.of("forgotten")
                .start("draft")
                .task("a")
                .gateway("gap", Node.GatewayKind.RULE)
                .flow("submit", "draft", "a")
                .flow("on", "a", "gap"));
    configuration().getProcessDefinitionCache().clear();

    long ticket = desk.create(definition, "submit");

    assertThat(desk.where(ticket)).containsExactly("a");
  }
}
