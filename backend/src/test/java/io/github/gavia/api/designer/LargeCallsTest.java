package io.github.gavia.api.designer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.api.designer.DesignerClient.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files as large as they may be, and several at once. */
class LargeCallsTest extends WithDesigner {

  private static final int STEPS = 1_900;
  private static final int WORDS = 340;

  @Autowired private LargeWorkTurns turns;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;

  /** One step after the other, each with much to say. */
  private static byte[] file(int steps, int words) {
    String text = "步骤 of work ".repeat(words / 2);
    StringBuilder file = new StringBuilder();
    file.append(
        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"t\">"
            + "<process id=\"large\" isExecutable=\"true\"><startEvent id=\"s\"/>");
    String before = "s";
    for (int i = 0; i < steps; i++) {
      String step = "step_" + i;
      file.append("<userTask id=\"%s\"><documentation>%s</documentation>".formatted(step, text));
      file.append("</userTask>").append(flow(before, step));
      before = step;
    }
    return file.append("<endEvent id=\"e\"/>")
        .append(flow(before, "e"))
        .append("</process></definitions>")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String flow(String from, String to) {
    return "<sequenceFlow id=\"to_%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(to, from, to);
  }

  private static Map<String, Object> answers(JsonNode imported) {
    Map<String, Object> answers = new LinkedHashMap<>();
    imported
        .path("questions")
        .forEach(q -> answers.put(q.path("id").asString(), Map.of("choice", "creator")));
    return answers;
  }

  @Test
  void answersThousandsOfQuestionsOfALargeFile() {
    byte[] file = file(STEPS, WORDS);
    assertThat(file.length).isBetween(4 * 1024 * 1024, 5 * 1024 * 1024);
    JsonNode imported = wanda.upload("/imports", "large.bpmn", file, Map.of()).orFail();
    String path = "/imports/" + imported.path("import_id").asLong();
    assertThat(imported.path("questions")).hasSize(STEPS);
    int kept = cached();

    JsonNode answered = wanda.post(path + "/answers", answers(imported)).orFail();

    assertThat(answered.path("publishable").asBoolean()).isTrue();
    assertThat(wanda.get(path).orFail()).isEqualTo(answered);
    assertThat(wanda.get(path + "/original").bytes()).isEqualTo(file);
    // the engine keeps nothing of the deployment that was only tried
    assertThat(cached()).isLessThanOrEqualTo(kept);
  }

  private int cached() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getProcessDefinitionCache()
        .size();
  }

  @Test
  void keepsLargeTextsApartFromTheRow() {
    // H2 holds a row in memory several times while it is changed
    List<String> types =
        jdbc.sql(
                "select lower(data_type) from information_schema.columns where"
                    + " (lower(table_name), lower(column_name)) in (('bpmn_import', 'original'),"
                    + " ('bpmn_import', 'answers'), ('bpmn_import', 'report'),"
                    + " ('workflow_draft', 'xml'), ('workflow_draft', 'open_questions'),"
                    + " ('workflow_version', 'xml'))")
            .query(String.class)
            .list();

    assertThat(types).hasSize(6).allMatch(List.of("character large object", "text")::contains);
  }

  @Test
  void refusesLargeCallsWhileOthersWorkAndTakesThemAfterwards() {
    byte[] large = file(300, WORDS);
    byte[] small = file(1, 2);
    assertThat(large.length).isGreaterThan((int) LargeWorkTurns.SMALL);
    long before = count();
    int taken = turns.turns().drainPermits();
    try {
      CompletableFuture<Answer> upload =
          CompletableFuture.supplyAsync(() -> wanda.upload("/imports", "x.bpmn", large, Map.of()));
      CompletableFuture<Answer> check =
          CompletableFuture.supplyAsync(() -> wanda.post("/check", large));
      // what is small does not wait
      assertThat(wanda.post("/check", small).status()).isEqualTo(200);

      for (CompletableFuture<Answer> refused : List.of(upload, check)) {
        refused.join().problem(503);
        assertThat(refused.join().header("retry-after")).isEqualTo("10");
      }
      assertThat(count()).isEqualTo(before);
    } finally {
      turns.turns().release(taken);
    }

    wanda.upload("/imports", "x.bpmn", large, Map.of()).orFail();
    assertThat(turns.turns().availablePermits()).isEqualTo(taken);
  }

  @Test
  void givesBackTheTurnOfACallThatIsRefused() {
    int free = turns.turns().availablePermits();

    clients.as("alice", 0).post("/check", file(300, WORDS)).problem(403);
    wanda.get("/imports/999999").problem(404);

    assertThat(turns.turns().availablePermits()).isEqualTo(free);
  }

  @Test
  void letsSeveralPersonsSendLargeCallsAtOnce() {
    byte[] large = file(300, WORDS);

    List<CompletableFuture<Answer>> calls =
        IntStream.range(0, 2 * turns.turns().availablePermits())
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> wanda.post("/check", large)))
            .toList();

    assertThat(calls).allMatch(call -> call.join().status() == 200);
  }

  private long count() {
    return jdbc.sql("select count(*) from bpmn_import").query(Long.class).single();
  }

  @Test
  void boundsTheAnswersAndWhatABodyTakesInMemory() {
    JsonNode imported = wanda.upload("/imports", "x.bpmn", file(1, 2), Map.of()).orFail();
    String path = "/imports/" + imported.path("import_id").asLong() + "/answers";
    Map<String, Object> tooLong = Map.of("q", "x".repeat(1024 * 1024));
    Map<String, Object> tooManyValues = Map.of("q", IntStream.range(0, 300_000).toArray());

    wanda.post(path, tooLong).problem(413);
    wanda.post("/dry-run", tooManyValues).problem(400);
  }
}
