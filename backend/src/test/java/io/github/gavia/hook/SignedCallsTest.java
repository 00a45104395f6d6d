package io.github.gavia.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.hook.CallOutcome.Answered;
import io.github.gavia.hook.Receiver.Received;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, and what counts as an answer. */
class SignedCallsTest extends WithReceiver {

  @Test
  void postsTheBodyWithItsSignature() { // R169
    receiver.answers("/hook", 200, "{\"code\":0,\"data\":\"a,b\"}");

    CallOutcome outcome = post(receiver.url("/hook?a=%20b"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Answered.class,
            answered -> assertThat(answered.answer().path("data").asString()).isEqualTo("a,b"));
    Received request = receiver.next();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/hook?a=%20b");
    assertThat(request.body()).isEqualTo("{\"名\":1}");
    assertThat(request.header("Host")).isEqualTo(receiver.authority());
    assertThat(request.header("Content-Type")).isEqualTo("application/json");
    assertThat(request.header("timestamp")).isEqualTo("1700000000");
    // By hand: printf 1700000000secret | md5sum
    assertThat(request.header("signature")).isEqualTo("4639dc588670101013c09d854e44d8c6");
  }

  @Test
  void doesNotLookAtTheStatus() { // R171
    receiver.answers("/hook", 500, OK);

    assertThat(post(receiver.url("/hook"))).isInstanceOf(Answered.class);
  }

  @Test
  void callsAnUrlWithoutPathOrWithSeveralSlashes() {
    receiver.answers("/", 200, OK);

    assertThat(post("http://" + receiver.authority())).isInstanceOf(Answered.class);
    assertThat(post(receiver.url("//a//b"))).isInstanceOf(Answered.class);
    assertThat(receiver.next().path()).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "0", "\"x\"", "null"})
  void wantsAnObject(String body) { // R171, R174
    receiver.answers("/hook", 200, body);

    assertThat(post(receiver.url("/hook")))
        .isEqualTo(unanswered("the answer is no JSON object (HTTP status 200)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "{\"code\":0", "{\"code\":0} more", "{'code':0}"})
  void wantsJson(String body) { // R174
    receiver.answers("/hook", 404, body);

    assertThat(post(receiver.url("/hook")))
        .isEqualTo(unanswered("the answer is no JSON (HTTP status 404)"));
  }

  @Test
  void refusesJsonThatIsNestedTooDeep() {
    receiver.answers("/hook", 200, "{\"a\":" + "[".repeat(100_000));

    assertThat(post(receiver.url("/hook")))
        .isEqualTo(unanswered("the answer is no JSON (HTTP status 200)"));
  }

  @Test
  void tellsAnEmptyAnswer() {
    receiver.answers("/hook", 204, "");

    assertThat(post(receiver.url("/hook")))
        .isEqualTo(unanswered("the answer is empty (HTTP status 204)"));
  }

  @Test
  void takesAnAnswerOfOneMegabyteAndNoMore() {
    String longest = "{\"a\":\"" + "x".repeat(BoundedClient.MAX_ANSWER - 8) + "\"}";
    receiver.answers("/longest", 200, longest).answers("/longer", 200, longest + " ");

    assertThat(post(receiver.url("/longest"))).isInstanceOf(Answered.class);
    assertThat(post(receiver.url("/longer")))
        .isEqualTo(unanswered("the answer is longer than 1 MB"));
  }

  @Test
  void refusesAFloodOfHeaders() {
    String[] headers = new String[400];
    Arrays.fill(headers, "x");
    receiver.answers("/hook", 200, OK, headers).answers("/line", 200, OK, "x", "y".repeat(100_000));

    assertThat(post(receiver.url("/hook")))
        .isEqualTo(unanswered("the answer's headers are too long"));
    assertThat(post(receiver.url("/line")))
        .isEqualTo(unanswered("the answer's headers are too long"));
  }
}
