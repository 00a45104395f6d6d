package io.github.gavia.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ticket.HookSender;
import io.github.gavia.ticket.HookSender.Accepted;
import io.github.gavia.ticket.HookSender.Answer;
import io.github.gavia.ticket.HookSender.Call;
import io.github.gavia.ticket.HookSender.Failed;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HttpHookSenderTest {

  private static Answer answerTo(String body) throws IOException {
    try (Receiver receiver = new Receiver().answers("/hook", 200, body)) {
      HookProperties properties =
          new HookProperties(List.of(receiver.authority()), Duration.ofSeconds(30));
      SignedCalls calls = new SignedCalls(properties, Clock.systemUTC(), InetAddress::getAllByName);
      try {
        return new HttpHookSender(calls).send(new Call(receiver.url("/hook"), "secret", "{}"));
      } finally {
        calls.destroy();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "-0", "0e9"})
  void acceptsTheNumberZero(String code) throws IOException { // R171
    assertThat(answerTo("{\"code\":" + code + "}")).isEqualTo(new Accepted(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"\"0\"", "false", "null", "[]", "5", "-1", "1e999", "99999999999999999999999"})
  void failsOnAnyOtherCode(String code) throws IOException { // R171, R174
    assertThat(answerTo("{\"code\":" + code + "}"))
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.reason()).startsWith("the answer's code is not the number 0: "));
  }

  @Test
  void namesTheCodeThatFailed() throws IOException { // R174
    assertThat(answerTo("{\"code\":5,\"msg\":\"\"}"))
        .isEqualTo(new Failed("the answer's code is not the number 0: 5"));
  }

  @Test
  void failsWithoutCode() throws IOException { // R171
    assertThat(answerTo("{}")).isEqualTo(new Failed("the answer has no code"));
  }

  @Test
  void tellsTheMessageOfAFailure() throws IOException { // R174
    assertThat(answerTo("{\"code\":5,\"msg\":\"库存不足\"}")).isEqualTo(new Failed("库存不足"));
    assertThat(answerTo("{\"msg\":\"no code\"}")).isEqualTo(new Failed("no code"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"done\"|done",
        "{\"a\":[1,null]}|{\"a\":[1,null]}",
        "[]|[]",
        "7|7",
        "true|true",
        "null|``",
        "\"a\\u0000b\"|ab",
        "\"a\\ud800b\"|a?b"
      })
  void takesAnyMessageAsText(String msg, String text) throws IOException { // R171
    assertThat(answerTo("{\"code\":0,\"msg\":" + msg + "}")).isEqualTo(new Accepted(text));
  }

  @Test
  void cutsALongMessage() throws IOException {
    Answer answer = answerTo("{\"code\":0,\"msg\":\"" + "x".repeat(20_000) + "\"}");

    assertThat(answer).isEqualTo(new Accepted("x".repeat(10_000)));
  }

  @Test
  void tellsWhyThereIsNoAnswer() throws IOException { // R174
    assertThat(answerTo("no")).isEqualTo(new Failed("the answer is no JSON (HTTP status 200)"));
  }

  private static Answer send(ApplicationContextRunner service, String url) {
    Answer[] answer = new Answer[1];
    service
        .withBean(Clock.class, Clock::systemUTC)
        .withUserConfiguration(SignedCalls.class, HttpHookSender.class)
        .run(
            context ->
                answer[0] = context.getBean(HookSender.class).send(new Call(url, "secret", "{}")));
    return answer[0];
  }

  @Test
  void obeysTheSettingsOfTheService() throws IOException { // R170
    try (Receiver receiver = new Receiver().answers("/hook", 200, "{\"code\":0}")) {
      String setting = "gavia.hook.allowed-hosts=";
      ApplicationContextRunner service = new ApplicationContextRunner();
      String url = receiver.url("/hook");

      assertThat(send(service.withPropertyValues(setting + receiver.authority()), url))
          .isEqualTo(new Accepted(""));
      assertThat(send(service.withPropertyValues(setting), url))
          .isEqualTo(new Failed(AllowedHosts.DENIAL));
      assertThat(send(service, url)).isEqualTo(new Failed(AllowedHosts.DENIAL));
    }
  }
}
