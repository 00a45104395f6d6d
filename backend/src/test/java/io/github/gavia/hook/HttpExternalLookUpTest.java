package io.github.gavia.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ticket.ExternalLookUp.Answer;
import io.github.gavia.ticket.ExternalLookUp.Failed;
import io.github.gavia.ticket.ExternalLookUp.Named;
import io.github.gavia.ticket.ExternalLookUp.Question;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpExternalLookUpTest {

  private static Answer answerTo(String body) throws IOException {
    try (Receiver receiver = new Receiver().answers("/ask", 200, body)) {
      HookProperties properties =
          new HookProperties(List.of(receiver.authority()), Duration.ofSeconds(30));
      SignedCalls calls = new SignedCalls(properties, Clock.systemUTC(), InetAddress::getAllByName);
      try {
        return new HttpExternalLookUp(calls)
            .ask(new Question(receiver.url("/ask"), "secret", "{}"));
      } finally {
        calls.destroy();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "\"x\""})
  void takesTheNamesWhateverTheCodeIs(String code) throws IOException { // R183
    assertThat(answerTo("{\"code\":" + code + ",\"data\":\"bob, carol\"}"))
        .isEqualTo(new Named("bob, carol"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\":null}", "{\"data\":7}", "{\"data\":[\"bob\"]}"})
  void failsWithoutAText(String answer) throws IOException { // R184
    assertThat(answerTo(answer)).isEqualTo(new Failed("the answer's data is no text"));
  }

  @Test
  void failsWithoutAnObject() throws IOException { // R184
    assertThat(answerTo("[]"))
        .isEqualTo(new Failed("the answer is no JSON object (HTTP status 200)"));
  }

  @Test
  void takesNoMoreThanAReasonableListOfNames() throws IOException {
    assertThat(answerTo("{\"data\":\"" + "a".repeat(100_001) + "\"}"))
        .isEqualTo(new Failed("the answer's data is longer than 100000 characters"));
  }

  @Test
  void keepsNothingThatADatabaseRefuses() throws IOException {
    assertThat(answerTo("{\"data\":\"b\\u0000ob\"}")).isEqualTo(new Named("bob"));
  }

  @Test
  void doesNotTellItsSecrets() {
    assertThat(new Question("http://h/", "secret", "{\"a\":1}").toString()).isEqualTo("Question[]");
  }
}
