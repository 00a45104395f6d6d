package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.AtOnce;
import io.github.gavia.api.designer.DesignerClient.Answer;
import io.github.gavia.api.designer.DesignerClient.Designer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is kept of a drawing, what is refused, and what is found wrong with it, over HTTP. */
class SaveDraftCallsTest extends WithDrafts {

  @Test
  void keepsWhatCannotBePublishedYet() {
    JsonNode draft = begin("Half a thought");
    String broken =
        xml(draft).replaceAll("(?s)<bpmn:sequenceFlow id=\"submit\".*?</bpmn:sequenceFlow>", "");

    Answer saved = save(draft, 1, broken);
    Answer refused = wanda.post(path(draft, "/publish"), body("revision", 2));

    assertThat(saved.orFail().path("revision").asInt()).isEqualTo(2);
    assertThat(saved.codes()).contains("DEAD_END");
    assertThat(refused.problem(422)).isNotNull();
    assertThat(refused.codes()).contains("DEAD_END", "UNREACHABLE");
    assertThat(refused.body().path("diagnostics").valueStream())
        .anySatisfy(
            found -> {
              assertThat(found.path("code").asString()).isEqualTo("DEAD_END");
              assertThat(found.path("severity").asString()).isEqualTo("B");
              assertThat(found.path("element_id").asString()).isEqualTo("fill_in");
            });
    assertThat(wanda.get(path(draft, "/versions")).orFail().isEmpty()).isTrue();
  }

  @Test
  void refusesWhatCannotBeRead() {
    JsonNode draft = begin("Not XML");

    for (String bad :
        List.of(
            "", "{}", "<a/>", xml(draft).substring(0, 300), "<!DOCTYPE x>" + xml(draft), "\0")) {
      Answer refused = save(draft, 1, bad);
      assertThat(refused.problem(422)).isNotNull();
      assertThat(refused.body().path("diagnostics").path(0).path("severity").asString())
          .isEqualTo("E");
    }
    assertThat(wanda.get(path(draft, "/draft")).orFail().path("revision").asInt()).isEqualTo(1);
  }

  @Test
  void speaksTheLanguageOfTheBrowser() {
    JsonNode draft = begin("Two languages");
    Answer english = save(draft, 1, "<a/>");
    Answer chinese =
        wanda
            .with("accept-language", "zh-CN,zh;q=0.9,en;q=0.8")
            .put(path(draft, "/draft"), body("revision", 1, "xml", "<a/>"));

    assertThat(message(english)).startsWith("The root is a");
    assertThat(message(chinese)).startsWith("根元素是 a");
  }

  private static String message(Answer answer) {
    return answer.body().path("diagnostics").path(0).path("message").asString();
  }

  @Test
  void keepsTheKeyWhateverTheFileSays() {
    JsonNode draft = begin("Key keeper");
    String renamed = xml(draft).replace("id=\"key-keeper\"", "id=\"other\"");

    Answer saved = save(draft, 1, renamed);

    assertThat(saved.codes()).contains("PROCESS_ID_KEPT");
    assertThat(saved.body().path("xml").asString()).contains("<bpmn:process id=\"key-keeper\"");
    // an element already has the id that the process would get back
    String taken = renamed.replace("\"fill_in\"", "\"key-keeper\"");
    assertThat(save(draft, 2, taken).problem(422)).isNotNull();
  }

  @Test
  void tellsWhoSavedInBetween() {
    JsonNode draft = begin("Two desks");
    Designer admin = clients.admin();
    admin.put(path(draft, "/draft"), body("revision", 1, "xml", xml(draft))).orFail();

    for (Answer late :
        List.of(
            save(draft, 1, xml(draft)),
            wanda.post(path(draft, "/publish"), body("revision", 1)),
            wanda.delete(path(draft, "/draft?revision=1")))) {
      JsonNode problem = late.problem(409);
      assertThat(problem.path("revision").asInt()).isEqualTo(2);
      assertThat(problem.path("modified_by").asString()).isEqualTo("admin");
      assertThat(problem.path("modified_at").asString()).isNotBlank();
    }
  }

  @Test
  void letsOneOfManySavesWin() {
    JsonNode draft = begin("Race to save");
    List<Callable<Answer>> saves = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String mine = xml(draft).replace("name=\"Race to save\"", "name=\"Race " + i + "\"");
      saves.add(() -> save(draft, 1, mine));
    }

    List<Integer> statuses = AtOnce.all(saves).stream().map(Answer::status).toList();

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses.stream().filter(s -> s == 409)).hasSize(5);
    assertThat(wanda.get(path(draft, "/draft")).orFail().path("revision").asInt()).isEqualTo(2);
  }

  @Test
  void checksWithoutKeeping() {
    byte[] drawn = xml(begin("Only a look")).getBytes(StandardCharsets.UTF_8);

    Answer found = wanda.post("/check", drawn);
    Answer tooLarge = wanda.post("/check", new byte[5 * 1024 * 1024 + 1]);

    assertThat(found.orFail().path("diagnostics").isArray()).isTrue();
    assertThat(found.codes()).isEmpty();
    assertThat(tooLarge.codes()).containsExactly("TOO_LARGE");
  }

  @Test
  void bindsSizes() {
    JsonNode draft = begin("Huge");
    String huge =
        xml(draft)
            .replace("</bpmn:definitions>", " ".repeat(5 * 1024 * 1024) + "</bpmn:definitions>");

    Answer tooLarge = save(draft, 1, huge);
    Answer farTooLarge = save(draft, 1, "\"".repeat(9 * 1024 * 1024));

    assertThat(tooLarge.problem(422)).isNotNull();
    assertThat(tooLarge.codes()).containsExactly("TOO_LARGE");
    assertThat(farTooLarge.status()).isEqualTo(413);
    wanda.post(path(draft, "/publish"), body("revision", 1, "note", "n".repeat(201))).problem(400);
    wanda.post("/workflows", body("name", "n".repeat(256))).problem(400);
    wanda.post("/workflows", body("name", " ")).problem(400);
  }

  @Test
  void refusesBodiesThatAreNotWhatIsExpected() {
    JsonNode draft = begin("Odd bodies");

    wanda.put(path(draft, "/draft"), body("revision", "1", "xml", "x")).problem(400);
    wanda.put(path(draft, "/draft"), body("revision", 1)).problem(400);
    wanda
        .put(path(draft, "/draft"), body("revision", 1, "xml", "x", "settled", List.of(1)))
        .problem(400);
    wanda.post(path(draft, "/publish"), body("revision", 1L << 40)).problem(400);
    byte[] halfALetter = "{\"revision\":1,\"note\":\"\\ud800\"}".getBytes(StandardCharsets.UTF_8);
    wanda.post(path(draft, "/publish"), halfALetter).problem(400);
    wanda.post("/workflows", "[]".getBytes(StandardCharsets.UTF_8)).problem(400);
    wanda.post("/workflows", "{\"name\":".getBytes(StandardCharsets.UTF_8)).problem(400);
  }
}
