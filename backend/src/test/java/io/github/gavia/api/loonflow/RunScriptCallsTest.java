package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.api.loonflow.ContractCalls.Call;
import io.github.gavia.workflow.ScriptFile;
import io.github.gavia.workflow.Scripts;
import io.github.gavia.workflow.Scripts.StoredScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 7.25 to 7.28 (R167). */
@ContractTest
class RunScriptCallsTest {

  private static final String SCRIPTS = "/workflows/run_scripts";
  private static final String UNKNOWN = "the record is not exist or has been deleted";

  @Autowired private ContractCalls calls;
  @Autowired private Scripts scripts;
  @LocalServerPort private int port;

  private int add(String name, String fileName, String source) {
    return calls
        .data(
            new Multipart()
                .text("script_name", name)
                .text("script_desc", "what " + name + " does")
                .text("is_active", "1")
                .file(fileName, source)
                .post(SCRIPTS, "wendy"))
        .path("script_id")
        .intValue();
  }

  private JsonNode list(String search) {
    return calls.data(Call.of("GET", SCRIPTS + "?search_value=" + search, "wendy", null));
  }

  private StoredScript stored(int id) {
    return scripts.find(String.valueOf(id)).orElseThrow();
  }

  private void refused(Call call, String text) {
    assertThat(calls.refusal(call)).contains(text);
  }

  @Test
  void keepsAScriptAndListsIt() { // R167
    int id = add("rs-kept", "any name.groovy", "println 'grüße'");

    JsonNode page = list("rs-kept");
    JsonNode row = page.at("/value/0");

    assertThat(page.path("total").intValue()).isEqualTo(1);
    assertThat(row.propertyNames())
        .containsExactlyInAnyOrder(
            "id", "name", "description", "saved_name", "is_active", "creator", "gmt_created");
    assertThat(row.path("id").intValue()).isEqualTo(id);
    assertThat(row.path("description").asString()).isEqualTo("what rs-kept does");
    assertThat(row.path("is_active").booleanValue()).isTrue();
    assertThat(row.path("saved_name").asString())
        .matches("workflow_script/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.groovy");
    assertThat(row.path("creator").asString("?")).as("of an application").isEmpty();
    assertThat(stored(id).source()).isEqualTo("println 'grüße'");
    assertThat(stored(id).runnable()).isTrue();
    assertThat(list("what%20rs-kept").path("total").intValue()).isEqualTo(1);
  }

  @Test
  void keepsPythonButNeverRunsIt() { // R167
    int id = add("rs-python", "old.py", "print(1)");

    assertThat(stored(id).runnable()).isFalse();
    assertThat(stored(id).savedName()).endsWith(".py");
  }

  @Test
  void isInactiveUnlessSaid() { // 7.26
    Multipart body = new Multipart().text("script_name", "rs-quiet").file("q.groovy", "");
    int id = calls.data(body.post(SCRIPTS, "admin")).path("script_id").intValue();

    assertThat(stored(id).active()).isFalse();
    assertThat(list("rs-quiet").at("/value/0/description").asString("?")).isEmpty();
  }

  @Test
  void namesWhoIsLoggedInAsCreator() { // 5.6
    Call call =
        new Multipart().text("script_name", "rs-session").file("s.groovy", "1").post(SCRIPTS, null);
    Console.of(port, "wendy", Showroom.PASSWORD)
        .post(SCRIPTS, call.contentType(), call.body())
        .orFail();

    assertThat(list("rs-session").at("/value/0/creator").asString()).isEqualTo("wendy");
  }

  @Test
  void changesEverythingButAFileThatIsNotSent() { // 7.27, R230
    int id = add("rs-edit", "a.groovy", "1");
    String savedName = stored(id).savedName();

    JsonNode answer =
        calls.data(
            new Multipart().text("script_name", "rs-edited").post(SCRIPTS + "/" + id, "wendy"));

    assertThat(answer.toString()).isEqualTo("{}");
    JsonNode row = list("rs-edited").at("/value/0");
    assertThat(row.path("description").asString("?")).isEmpty();
    assertThat(row.path("is_active").booleanValue()).isFalse();
    assertThat(stored(id).savedName()).isEqualTo(savedName);
    assertThat(stored(id).source()).isEqualTo("1");
  }

  @Test
  void replacesTheFile() { // 7.27
    int id = add("rs-file", "a.groovy", "1");
    String savedName = stored(id).savedName();

    calls.data(
        new Multipart()
            .text("script_name", "rs-file")
            .file("b.py", "2")
            .post(SCRIPTS + "/" + id, "wendy"));

    assertThat(stored(id).source()).isEqualTo("2");
    assertThat(stored(id).savedName()).endsWith(".py").isNotEqualTo(savedName);
  }

  @Test
  void takesAFileFieldWithoutAFileAsNone() {
    int id = add("rs-none", "a.groovy", "1");

    calls.data(
        new Multipart()
            .text("script_name", "rs-none")
            .file("", "")
            .post(SCRIPTS + "/" + id, "wendy"));

    assertThat(stored(id).source()).isEqualTo("1");
  }

  @Test
  void deletesAScript() { // 7.28, R1
    int id = add("rs-gone", "a.groovy", "1");
    Call delete = Call.of("DELETE", SCRIPTS + "/" + id, "wendy", null);

    assertThat(calls.data(delete).toString()).isEqualTo("{}");

    assertThat(list("rs-gone").path("total").intValue()).isZero();
    assertThat(scripts.find(String.valueOf(id))).isEmpty();
    refused(delete, UNKNOWN);
    refused(new Multipart().text("script_name", "x").post(SCRIPTS + "/" + id, "wendy"), UNKNOWN);
    refused(Call.of("DELETE", SCRIPTS + "/999999999999", "wendy", null), UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.sh", "a", "a.groovy.txt", ".PY", "groovy"})
  void refusesOtherFiles(String fileName) { // R167
    refused(
        new Multipart().text("script_name", "rs-other").file(fileName, "1").post(SCRIPTS, "wendy"),
        ".groovy or .py");
    assertThat(list("rs-other").path("total").intValue()).isZero();
  }

  @Test
  void refusesScriptsThatCouldNotRun() {
    refused(
        new Multipart()
            .text("script_name", "rs-unsafe")
            .file("unsafe.groovy", "println new File('x').text")
            .post(SCRIPTS, "wendy"),
        "unsafe.groovy: line 1, column 9: new java.io.File is not available to scripts");
    assertThat(list("rs-unsafe").path("total").intValue()).isZero();
  }

  @Test
  void refusesWhatIsNoText() {
    byte[] latin = {'1', (byte) 0xfc};
    refused(named().file("a.groovy", latin).post(SCRIPTS, "wendy"), "UTF-8");
    refused(named().file("a.groovy", new byte[] {0}).post(SCRIPTS, "wendy"), "character");
    refused(
        new Multipart()
            .part("name=\"script_name\"", latin)
            .file("a.groovy", "1")
            .post(SCRIPTS, "wendy"),
        "script_name");
  }

  private static Multipart named() {
    return new Multipart().text("script_name", "rs-bad");
  }

  @Test
  void refusesWhatDoesNotFit() { // R2
    refused(
        new Multipart()
            .text("script_name", "n".repeat(51))
            .file("a.groovy", "1")
            .post(SCRIPTS, "wendy"),
        "script_name");
    refused(
        named().text("script_desc", "d".repeat(101)).file("a.groovy", "1").post(SCRIPTS, "wendy"),
        "script_desc");
    refused(
        named().text("is_active", "yes").file("a.groovy", "1").post(SCRIPTS, "wendy"), "is_active");
    refused(new Multipart().file("a.groovy", "1").post(SCRIPTS, "wendy"), "script_name is needed");
    refused(named().text("file", "println 1").post(SCRIPTS, "wendy"), "file is needed");
    refused(named().post(SCRIPTS, "wendy"), "file is needed");
    assertThat(list("rs-bad").path("total").intValue()).isZero();
  }

  @Test
  void refusesFilesThatAreTooLarge() {
    refused(
        named().file("a.groovy", new byte[ScriptFile.MOST_BYTES + 1]).post(SCRIPTS, "wendy"),
        "file is too large: a script may have 65536 bytes");
    refused(
        named().file("a.groovy", new byte[2 * 1024 * 1024 + 1]).post(SCRIPTS, "wendy"),
        "too large");
    refused(
        named().file("a.groovy", new byte[16 * 1024 * 1024]).post(SCRIPTS, "wendy"), "too large");
    refused(named().text("script_desc", "d".repeat(70_000)).post(SCRIPTS, "wendy"), "");
    int id = add("rs-largest", "a.groovy", "/*" + "1".repeat(ScriptFile.MOST_BYTES - 4) + "*/");
    assertThat(stored(id).source()).hasSize(ScriptFile.MOST_BYTES);
  }

  @Test
  void refusesBrokenBodies() {
    String text = "the multipart body can not be read";
    String none = "file is needed";
    refused(named().postUnfinished(SCRIPTS, "wendy", ""), "");
    refused(named().file("a.groovy", "1").post(SCRIPTS, "wendy").as("multipart/form-data"), text);
    refused(
        named().file("a.groovy", "1").post(SCRIPTS, "wendy").as("multipart/form-data; boundary=x"),
        "");
    refused(Call.of("POST", SCRIPTS, "wendy", "{}"), none);
    refused(Call.of("POST", SCRIPTS, "wendy", "{}").as("multipart/form-data; boundary=x"), "");
    refused(Call.of("POST", SCRIPTS, "wendy", null), none);
    refused(
        Call.of("POST", SCRIPTS + "/999999", "wendy", "").as("text/plain"),
        "script_name is needed");
    Multipart many = named().file("a.groovy", "1");
    for (int i = 0; i < 2000; i++) {
      many.text("t" + i, "");
    }
    refused(many.post(SCRIPTS, "wendy"), "");
    refused(
        new Multipart()
            .part("name=\"" + "n".repeat(20_000) + "\"", new byte[0])
            .post(SCRIPTS, "wendy"),
        "");
  }

  @Test
  void isForAdministrators() { // section 3
    String text = "has no permission:user is not admin or workflow admin";
    refused(Call.of("GET", SCRIPTS, "pete", null), text);
    refused(named().file("a.groovy", "1").post(SCRIPTS, "pete"), text);
    refused(named().post(SCRIPTS + "/1", "iris"), text);
    refused(Call.of("DELETE", SCRIPTS + "/1", "iris", null), text);
    refused(Call.of("GET", SCRIPTS, null, null), "has no permission:username or user_id is needed");
  }

  @Test
  void deliversPages() { // section 4
    add("rs-page-1", "a.groovy", "1");
    int second = add("rs-page-2", "a.groovy", "1");

    JsonNode page =
        calls.data(
            Call.of("GET", SCRIPTS + "?search_value=rs-page&per_page=1&page=9", "wendy", null));

    assertThat(page.path("total").intValue()).isEqualTo(2);
    assertThat(page.path("page").intValue()).isEqualTo(9);
    assertThat(page.at("/value/0/id").intValue()).isEqualTo(second);
    refused(Call.of("GET", SCRIPTS + "?per_page=-1", "wendy", null), "per_page");
  }
}
