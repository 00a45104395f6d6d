package io.github.gavia.api.designer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceTest;
import io.github.gavia.ServiceTestSetup;
import io.github.gavia.api.designer.DesignerClient.Answer;
import io.github.gavia.api.designer.DesignerClient.Designer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** The calls that {@code docs/designer-api.md} shows are answered as it says. */
@ServiceTest
@Import(DesignerClient.class)
class DesignerGuideTest {

  /** {@code [jq … file |] call method path [body] # status}. */
  private static final Pattern CALL =
      Pattern.compile(
          "^(?:jq -Rs '\\{revision: (\\d+), xml: \\.}' (\\S+) \\| )?"
              + "call (\\w+) +(\\S+)(?: (?:'(.*)'|@(\\S+)))? +# (\\d+) .*$",
          Pattern.MULTILINE);

  private final JsonMapper json = new JsonMapper();

  @Autowired private DesignerClient clients;
  @LocalServerPort private int port;

  private record Call(String method, String path, byte[] body, int status) {}

  @Test
  void itsCallsPublishAWorkflow() throws IOException {
    List<Call> calls = calls();
    assertThat(calls).hasSize(7);
    Designer admin = clients.nobody().with("authorization", "Bearer " + token());
    String workflow = "";
    for (Call call : calls) {
      String path = call.path().replace("/42", "/" + workflow);
      Answer answer = admin.send(call.method(), path, "", call.body());
      assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(call.status());
      if (call.status() == 201) {
        workflow = answer.body().path("workflow_id").asString();
      }
    }
    assertThat(admin.get("/workflows/" + workflow).orFail().path("version").asInt()).isEqualTo(1);
  }

  private String token() {
    Map<String, String> login =
        Map.of("username", "admin", "password", ServiceTestSetup.ADMIN_PASSWORD);
    String answer =
        RestClient.create("http://127.0.0.1:" + port)
            .post()
            .uri("/api/v1.0/login")
            .body(json.writeValueAsBytes(login))
            .retrieve()
            .body(String.class);
    return json.readTree(answer).path("data").path("jwt").stringValue();
  }

  private List<Call> calls() throws IOException {
    List<Call> calls = new ArrayList<>();
    Matcher line = CALL.matcher(Files.readString(Path.of("../docs/designer-api.md")));
    while (line.find()) {
      int status = Integer.parseInt(line.group(7));
      calls.add(new Call(line.group(3), line.group(4), body(line), status));
    }
    return calls;
  }

  private byte[] body(Matcher line) throws IOException {
    if (line.group(2) != null) {
      String xml = Files.readString(Path.of("..", line.group(2)));
      return json.writeValueAsBytes(
          Map.of("revision", Integer.parseInt(line.group(1)), "xml", xml));
    } else if (line.group(6) != null) {
      return Files.readAllBytes(Path.of("..", line.group(6)));
    }
    return line.group(5) == null ? new byte[0] : line.group(5).getBytes(StandardCharsets.UTF_8);
  }
}
