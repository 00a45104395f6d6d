package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.api.loonflow.ContractCalls.Call;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.NewUser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 6.23 and what is served under {@code /media/}; a file may have 2 MB here. */
@ContractTest
class UploadCallsTest {

  private static final Path DIRECTORY = Path.of("target/test-uploads");
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String BOUNDARY = "----a-boundary";

  @LocalServerPort private int port;
  @Autowired private ContractCalls calls;
  @Autowired private LimitedWorkflow workflows;
  @Autowired private AddUser addUser;
  @Autowired private JdbcClient jdbc;

  private static byte[] part(String disposition, byte[] content) {
    byte[] head =
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\r\n".getBytes(StandardCharsets.UTF_8);
    return joined(head, content, tail);
  }

  private static byte[] joined(byte[]... pieces) {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }

  private static Call upload(String username, byte[]... parts) {
    byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    return new Call(
        "POST",
        "/tickets/upload_file",
        "ops",
        username,
        "multipart/form-data; boundary=" + BOUNDARY,
        joined(joined(parts), end));
  }

  private static byte[] file(String name, byte[] content) {
    return part("name=\"file\"; filename=\"" + name + "\"", content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Uploads and gives the path. */
  private String uploaded(String username, String text) {
    return calls.data(upload(username, file("note.txt", bytes(text)))).path("file_path").asString();
  }

  private HttpResponse<byte[]> media(String path, String username, String... headers) {
    return calls.raw("GET", path, "ops", username, headers);
  }

  @ParameterizedTest
  @CsvSource({
    "report.pdf, .pdf, report.pdf",
    "noext, .noext, noext",
    "假期 申请.docx, .docx, 假期 申请.docx",
    "dir/sub/a.tar.gz, .gz, a.tar.gz",
    "x.bad-ext, '', x.bad-ext",
    "page.html, .html, page.html"
  })
  void takesAFile(String source, String extension, String name) { // R226, R227
    JsonNode data = calls.data(upload("mia", file(source, bytes("content"))));

    assertThat(data.propertyNames())
        .containsExactlyInAnyOrder("file_name", "file_path", "source_file_name");
    String fileName = data.path("file_name").asString();
    assertThat(fileName).matches(UUID + extension.replace(".", "\\."));
    assertThat(data.path("file_path").asString()).isEqualTo("/media/ticket_file/" + fileName);
    assertThat(data.path("source_file_name").asString()).isEqualTo(name);
    assertThat(DIRECTORY.resolve(fileName)).hasContent("content");
  }

  @Test
  void takesEmptyAndLargeFilesAndFilesWithoutAUser() { // 6.23
    String empty = uploaded("mia", "");
    assertThat(media(empty, "mia").body()).isEmpty();
    byte[] large = new byte[2 * 1024 * 1024];
    calls.data(upload("mia", file("large.bin", large)));
    calls.data(upload(null, file("a.txt", bytes("x"))));
  }

  @Test
  void looksAtNothingButTheFile() { // 6.23
    byte[] other = part("name=\"other\"; filename=\"b.exe\"", bytes("other"));
    byte[] text = part("name=\"text\"", bytes("x"));

    JsonNode data = calls.data(upload("mia", text, file("a.txt", bytes("x")), other));

    assertThat(data.path("source_file_name").asString()).isEqualTo("a.txt");
  }

  private void isRefused(Call call, String text) {
    JsonNode answer = calls.envelope(call);
    assertThat(answer.path("code").intValue()).isEqualTo(-1);
    assertThat(answer.path("data").toString()).isEqualTo("{}");
    assertThat(answer.path("msg").asString()).contains(text);
  }

  @Test
  void refusesACallWithoutFile() { // API 1 item 7
    isRefused(upload("mia"), "file is needed");
    isRefused(upload("mia", part("name=\"other\"; filename=\"a\"", bytes("x"))), "file is needed");
    isRefused(upload("mia", part("name=\"file\"", bytes("x"))), "file is needed");
    isRefused(upload("mia", file("", bytes("x"))), "file is needed");
    isRefused(Call.of("POST", "/tickets/upload_file", "mia", "{}"), "multipart");
    isRefused(Call.of("POST", "/tickets/upload_file", "mia", null), "multipart");
    isRefused(
        Call.of("POST", "/tickets/upload_file", "mia", "x").as("multipart/form-data"), "multipart");
    isRefused(
        Call.of("POST", "/tickets/upload_file", "mia", "--b\r\nbroken")
            .as("multipart/form-data; boundary=b"),
        "multipart");
  }

  @ParameterizedTest
  @ValueSource(ints = {2 * 1024 * 1024 + 1, 12_000_000})
  void refusesAFileThatIsTooLarge(int size) throws IOException { // R227
    long before = filesThere();

    isRefused(upload("mia", file("big.bin", new byte[size])), "too large");

    assertThat(filesThere()).isEqualTo(before);
  }

  private static long filesThere() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files.count();
    }
  }

  @Test
  void refusesANameThatIsTooLong() {
    isRefused(upload("mia", file("名".repeat(256), bytes("x"))), "longer than 255");
    calls.data(upload("mia", file("名".repeat(255), bytes("x"))));
  }

  @Test
  void givesAFileBackAsADownload() { // R227
    String path =
        calls
            .data(upload("mia", file("假 期\".html", bytes("<script>1</script>"))))
            .path("file_path")
            .asString();

    HttpResponse<byte[]> answer = media(path, "mia");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).asString().isEqualTo("<script>1</script>");
    assertThat(answer.headers().firstValue("content-type")).contains("application/octet-stream");
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(answer.headers().firstValue("content-security-policy"))
        .contains("default-src 'none'; sandbox");
    assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E5%81%87%20%E6%9C%9F");
    assertThat(answer.headers().firstValue("cache-control").orElseThrow()).contains("private");
  }

  @Test
  void givesHeadAndRanges() {
    String path = uploaded("mia", "0123456789");

    HttpResponse<byte[]> head = calls.raw("HEAD", path, "ops", "mia");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("content-length")).contains("10");
    assertThat(head.body()).isEmpty();
    HttpResponse<byte[]> range = media(path, "mia", "Range", "bytes=2-4");
    assertThat(range.statusCode()).isEqualTo(206);
    assertThat(range.body()).asString().isEqualTo("234");
  }

  @Test
  void showsNobodyElseWhatIsThere() { // R227
    String path = uploaded("mia", "secret");
    String unknown = "/media/ticket_file/00000000-0000-0000-0000-000000000000.txt";

    for (String user : List.of("max", "admin", "")) {
      assertThat(media(path, user).statusCode()).as(user).isEqualTo(404);
      assertThat(media(path, user).body()).as(user).isEqualTo(media(unknown, user).body());
    }
    assertThat(media(unknown, "mia").statusCode()).isEqualTo(404);
    assertThat(calls.raw("GET", path, "stranger", "mia").statusCode()).isEqualTo(404);
    assertThat(calls.raw("GET", path, "ops", "mia", "signature", "wrong").statusCode())
        .isEqualTo(401);
    assertThat(calls.raw("GET", unknown, "ops", "mia", "signature", "wrong").statusCode())
        .isEqualTo(401);
  }

  @Test
  void showsAnApplicationWhatItUploadedForNobody() {
    String path = uploaded(null, "x");

    assertThat(media(path, null).statusCode()).isEqualTo(200);
    assertThat(media(path, "mia").statusCode()).isEqualTo(404);
    assertThat(calls.raw("GET", path, "stranger", null).statusCode()).isEqualTo(404);
  }

  @Test
  void showsOnesOwnFileWithASession() {
    int id =
        addUser.add(
            new NewUser("uc-owner", "", "uc@example.com", "", 0, true, "", List.of()), "admin");
    jdbc.sql(
            "update account_user set password = (select password from account_user where"
                + " username = 'admin') where id = ?")
        .param(id)
        .update();
    String path = uploaded("uc-owner", "mine");

    Console owner = Console.of(port, "uc-owner", "admin-pass-1");

    assertThat(owner.status(path)).isEqualTo(200);
    assertThat(Console.of(port, "admin", "admin-pass-1").status(path)).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/media/ticket_file/../application.yml",
        "/media/ticket_file/..%2f..%2fpom.xml",
        "/media/ticket_file/%2e%2e/x",
        "/media/ticket_file/",
        "/media/ticket_file/a.txt",
        "/media/ticket_file/00000000-0000-0000-0000-000000000000.t%00t",
        "/media/"
      })
  void servesNothingElse(String path) throws IOException {
    String answer = RawHttp.get(port, path);

    assertThat(answer).matches("(?s)HTTP/1.1 (404|400) .*").doesNotContain("Exception");
  }

  private int ticketWorkflow(String key) {
    return workflows.publish(key, "{}");
  }

  private long attach(int workflow, String username, String paths) {
    return calls
        .data(workflows.creation(workflow, username, ",\"files\":\"" + paths + "\""))
        .path("ticket_id")
        .longValue();
  }

  @Test
  void showsAFileToThoseWhoMayViewATicketThatNamesIt() { // R194, R227
    int workflow = ticketWorkflow("uc-attach");
    String first = uploaded("mia", "first");
    String second = uploaded("mia", "second");
    assertThat(media(first, "ann").statusCode()).isEqualTo(404);

    long ticket = attach(workflow, "mia", first + "," + second);

    for (String path : List.of(first, second)) {
      assertThat(media(path, "ann").statusCode()).isEqualTo(200);
      assertThat(media(path, "admin").statusCode()).isEqualTo(200);
      assertThat(media(path, "max").statusCode()).isEqualTo(404);
      assertThat(media(path, null).statusCode()).isEqualTo(404);
      assertThat(calls.raw("GET", path, "stranger", "ann").statusCode()).isEqualTo(404);
    }

    calls.data(
        Call.of(
            "PATCH", "/tickets/" + ticket + "/fields", "mia", "{\"files\":\"" + second + "\"}"));
    assertThat(media(first, "ann").statusCode()).isEqualTo(404);
    assertThat(media(second, "ann").statusCode()).isEqualTo(200);
    assertThat(media(first, "mia").statusCode()).isEqualTo(200);

    calls.data(Call.of("DELETE", "/tickets/" + ticket, "admin", ""));
    assertThat(media(second, "ann").statusCode()).isEqualTo(404);
  }

  @Test
  void showsNothingForANameThatIsOnlyMentionedElsewhere() {
    int workflow = ticketWorkflow("uc-mention");
    String path = uploaded("mia", "x");

    calls.data(workflows.creation(workflow, "mia", ",\"suggestion\":\"" + path + "\""));
    attach(workflow, "mia", path + "x," + path.replace("ticket_file", "other"));

    assertThat(media(path, "ann").statusCode()).isEqualTo(404);
  }

  @Test
  void forgetsWhatARefusedCallNamed() { // R2
    int workflow = ticketWorkflow("uc-refused");
    String path = uploaded("mia", "x");
    long ticket = attach(workflow, "mia", "");

    JsonNode refused =
        calls.envelope(
            Call.of(
                "PATCH",
                "/tickets/" + ticket + "/fields",
                "mia",
                "{\"files\":\"" + path + "\",\"state_id\":1}"));

    assertThat(refused.path("code").intValue()).isEqualTo(-1);
    assertThat(media(path, "ann").statusCode()).isEqualTo(404);
  }
}
