package io.github.gavia;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The calls that both READMEs show do what they say, on a service with the demo. */
@ServiceTest
class ReadmeTest {

  private static final Pattern CALL =
      Pattern.compile(
          "^call (\\w+) +(\\w+) +\"?([^\\s\"']+)\"?(?: '(.*)')?(?: +#.*)?$", Pattern.MULTILINE);

  private final JsonMapper json = new JsonMapper();

  @Autowired ServiceClient client;

  private record Call(String user, String method, String path, String body) {}

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void itsCallsTakeATicketAlong(String page) throws IOException {
    List<Call> calls = calls(page);
    assertThat(calls).hasSize(6);
    String ticket = "";
    for (Call call : calls) {
      // The README speaks of the first ticket of a fresh demo; here others may have come before.
      String path = call.path().replace("/tickets/1", "/tickets/" + ticket);
      Answer answer = send(call, path);
      assertThat(answer.code()).as("%s %s: %s", call.method(), path, answer.msg()).isZero();
      if (call.path().equals("/tickets") && call.method().equals("POST")) {
        ticket = answer.data().path("ticket_id").asString();
      }
    }
    assertThat(
            client.as("alice").get("/tickets/" + ticket + "/flowlogs").data().path("total").asInt())
        .isEqualTo(2);
  }

  private Answer send(Call call, String path) {
    ServiceClient user = client.as(call.user());
    return switch (call.method()) {
      case "GET" -> user.get(path);
      case "POST" -> user.post(path, json.readValue(call.body(), Map.class));
      default -> user.patch(path, json.readValue(call.body(), Map.class));
    };
  }

  private static List<Call> calls(String page) throws IOException {
    List<Call> calls = new ArrayList<>();
    Matcher lines = CALL.matcher(Files.readString(Path.of("..", page)));
    while (lines.find()) {
      calls.add(new Call(lines.group(1), lines.group(2), lines.group(3), lines.group(4)));
    }
    return calls;
  }

  @Test
  void bothPagesShowTheSameCommands() throws IOException {
    assertThat(Files.readString(Path.of("..", "README.zh-CN.md")))
        .contains("mvn -DskipTests package && java -jar backend/target/gavia.jar --gavia.demo=true")
        .contains("mvn verify");
    assertThat(Files.readString(Path.of("..", "README.md")))
        .contains("mvn -DskipTests package && java -jar backend/target/gavia.jar --gavia.demo=true")
        .contains("mvn verify");
  }
}
