package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.workflow.PublishWorkflow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ticket that calls a hook on its way and does not wait for a call-back (R168 to R174). */
@ServiceTest
class HookTest {

  private static final HttpServer RECEIVER = receiver();
  private static final Map<String, JsonNode> BODIES = new ConcurrentHashMap<>();
  private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private Scenarios scenarios;
  @Autowired private PublishWorkflow publish;
  @Autowired private WorkflowPermissions permissions;

  private static HttpServer receiver() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/register", HookTest::answer);
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange call) throws IOException {
    JsonNode body = JSON.readTree(call.getRequestBody().readAllBytes());
    String title = body.path("title").asString();
    String timestamp = call.getRequestHeaders().getFirst("timestamp");
    String expected =
        DigestUtils.md5DigestAsHex((timestamp + "hook-secret").getBytes(StandardCharsets.UTF_8));
    boolean signed = expected.equals(call.getRequestHeaders().getFirst("signature"));
    BODIES.put(title, body);
    String text =
        signed ? ANSWERS.getOrDefault(title, "{}") : "{\"code\":9,\"msg\":\"bad signature\"}";
    byte[] answer = text.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(200, answer.length);
    call.getResponseBody().write(answer);
    call.close();
  }

  @DynamicPropertySource
  static void allowTheReceiver(DynamicPropertyRegistry settings) {
    settings.add("gavia.hook.allowed-hosts", () -> "127.0.0.1:" + RECEIVER.getAddress().getPort());
  }

  @AfterAll
  static void stopTheReceiver() {
    RECEIVER.stop(0);
  }

  @BeforeEach
  void publishTheWorkflow() {
    OwnWorkflows.publish("hook-report", RECEIVER.getAddress().getPort(), publish, permissions);
  }

  @Test
  void movesOnWhenTheReceiverAgrees() {
    ANSWERS.put("agreed", "{\"code\":0,\"msg\":\"registered as 12\"}");
    TicketScenario ticket =
        scenarios.workflow("外部登记").as("alice").creates("提交", fields("title", "agreed"));

    ticket.eventually(t -> t.isAt("完成")).progress(4);

    ticket.logTells("alice 提交", "hook hook操作", "loonrobot 登记完成");
    JsonNode body = BODIES.get("agreed");
    assertThat(body.path("participant").asString()).isEqualTo("***"); // R169
    assertThat(body.path("creator").asString()).isEqualTo("alice");
    assertThat(body.path("extra_info").path("desk").asInt()).isEqualTo(7);
  }

  @Test
  void staysWhenTheReceiverRefusesUntilItIsTriedAgain() {
    ANSWERS.put("refused", "{\"code\":5,\"msg\":\"no such desk\"}");
    TicketScenario ticket =
        scenarios.workflow("外部登记").as("alice").creates("提交", fields("title", "refused"));

    ticket.eventually(t -> t.has("script_run_last_result", false));
    ticket.isAt("登记").lastLogTells("hook 未知操作").lastRemark("no such desk"); // R174

    ANSWERS.put("refused", "{\"code\":0}");
    ticket.retries().eventually(t -> t.isAt("完成")); // R148, R178
  }
}
