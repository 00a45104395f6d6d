package io.github.gavia.hook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.hook.CallOutcome.Answered;
import io.github.gavia.hook.CallOutcome.Unanswered;
import io.github.gavia.hook.Receiver.Received;
import io.github.gavia.platform.SettableClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedCallsTest {
  private static final SettableClock CLOCK =
      new SettableClock(Instant.parse("2023-11-14T22:13:20.900Z"));
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final String OK = "{\"code\":0}";

  private final List<SignedCalls> made = new ArrayList<>();
  private Receiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver = new Receiver();
  }

  @AfterEach
  void stop() {
    made.forEach(SignedCalls::destroy);
    receiver.close();
  }

  private SignedCalls calls(List<String> allowed, Duration timeout, AllowedHosts.Lookup lookup) {
    SignedCalls calls = new SignedCalls(new HookProperties(allowed, timeout), CLOCK, lookup);
    made.add(calls);
    return calls;
  }

  private CallOutcome post(String url, Duration timeout) {
    return calls(List.of(receiver.authority()), timeout, InetAddress::getAllByName)
        .post(url, "secret", "{\"名\":1}");
  }

  private CallOutcome post(String url) {
    return post(url, LONG);
  }

  private static Unanswered unanswered(String reason) {
    return new Unanswered(reason);
  }

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
  void endsACallWhoseAnswerDoesNotBegin() { // R169
    receiver.keepsSilent("/hook");

    assertThat(post(receiver.url("/hook"), SHORT)).isEqualTo(unanswered("timed out after 300 ms"));
  }

  @Test
  void endsACallWhoseAnswerDrips() { // R169
    receiver.drips("/hook");

    assertThat(post(receiver.url("/hook"), Duration.ofSeconds(1)))
        .isEqualTo(unanswered("timed out after 1 s"));
  }

  @Test
  void endsACallWhoseNameIsNotFoundInTime() {
    CountDownLatch end = new CountDownLatch(1);
    AllowedHosts.Lookup slow =
        host -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new UnknownHostException(host);
        };

    CallOutcome outcome = calls(null, SHORT, slow).post("http://a.example/", "secret", "{}");

    end.countDown();
    assertThat(outcome).isEqualTo(unanswered("timed out after 300 ms"));
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

  @Test
  void repeatsThePostWhereARedirectSaysSo() {
    receiver
        .answers("/old", 307, "", "Location", "/newer")
        .answers("/newer", 308, "", "Location", receiver.url("/new"))
        .answers("/new", 200, OK);

    assertThat(post(receiver.url("/old"))).isInstanceOf(Answered.class);
    receiver.next();
    receiver.next();
    Received last = receiver.next();
    assertThat(last.method()).isEqualTo("POST");
    assertThat(last.body()).isEqualTo("{\"名\":1}");
    assertThat(last.header("signature")).isEqualTo("4639dc588670101013c09d854e44d8c6");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303})
  void getsTheAnswerWhereARedirectSaysSo(int status) {
    receiver.answers("/old", status, "", "Location", "/new").answers("/new", 200, OK);

    assertThat(post(receiver.url("/old"))).isInstanceOf(Answered.class);
    receiver.next();
    Received last = receiver.next();
    assertThat(last.method()).isEqualTo("GET");
    assertThat(last.body()).isEmpty();
  }

  @Test
  void followsThreeRedirectsAndNoMore() {
    receiver
        .answers("/3", 302, "", "Location", "/2")
        .answers("/2", 302, "", "Location", "/1")
        .answers("/1", 302, "", "Location", "/0")
        .answers("/0", 200, OK)
        .answers("/round", 302, "", "Location", "/round");

    assertThat(post(receiver.url("/3"))).isInstanceOf(Answered.class);
    assertThat(post(receiver.url("/round")))
        .isEqualTo(unanswered("the answer redirects more than 3 times"));
  }

  @Test
  void doesNotFollowARedirectToADeniedHost() { // R170
    receiver
        .answers("/old", 302, "", "Location", "http://" + receiver.authority("localhost") + "/new")
        .answers("/new", 200, OK);

    assertThat(post(receiver.url("/old"))).isEqualTo(unanswered(AllowedHosts.DENIAL));
    receiver.next();
    assertThat(receiver.next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "http://u:p@127.0.0.1/", "http://[", "gopher://x/"})
  void doesNotFollowARedirectToWhatIsNoCallableUrl(String location) {
    receiver.answers("/old", 302, "", "Location", location);

    assertThat(post(receiver.url("/old"))).isInstanceOf(Unanswered.class);
  }

  @Test
  void keepsTheSignatureFromAnotherHost() {
    String other = receiver.authority("other.example");
    receiver
        .answers("/old", 307, "", "Location", "http://" + other + "/new")
        .answers("/new", 200, OK);
    SignedCalls calls =
        calls(List.of(receiver.authority(), other), LONG, SignedCallsTest::loopback);

    assertThat(calls.post(receiver.url("/old"), "secret", "{}")).isInstanceOf(Answered.class);
    assertThat(receiver.next().header("signature")).isNotNull();
    assertThat(receiver.next().header("signature")).isNull();
  }

  private static InetAddress[] loopback(String host) {
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }

  @Test
  void connectsToTheAddressThatWasCheckedUnderTheUrlsName() { // R170
    receiver.answers("/hook", 200, OK);
    String authority = receiver.authority("my_hooks.example");
    List<String> asked = new ArrayList<>();
    SignedCalls calls =
        calls(
            List.of(authority),
            LONG,
            host -> {
              asked.add(host);
              return loopback(host);
            });

    CallOutcome outcome = calls.post("http://" + authority + "/hook", "secret", "{}");

    assertThat(outcome).isInstanceOf(Answered.class);
    assertThat(receiver.next().header("Host")).isEqualTo(authority);
    assertThat(asked).containsExactly("my_hooks.example");
  }

  @Test
  void withoutAListRefusesLoopback() { // R170
    receiver.answers("/hook", 200, OK);
    SignedCalls calls = calls(null, LONG, InetAddress::getAllByName);

    for (String host :
        List.of("127.0.0.1", "localhost", "[::1]", "127.1", "0.0.0.0", "2130706433")) {
      assertThat(calls.post("http://" + receiver.authority(host) + "/hook", "secret", "{}"))
          .isEqualTo(unanswered(AllowedHosts.DENIAL));
    }
    assertThat(receiver.next()).isNull();
  }

  @Test
  void withoutAListRefusesANameWithAPrivateAddress() { // R170
    receiver.answers("/hook", 200, OK);
    SignedCalls calls = calls(null, LONG, SignedCallsTest::loopback);

    assertThat(calls.post("http://" + receiver.authority("a.example") + "/hook", "secret", "{}"))
        .isEqualTo(unanswered(AllowedHosts.DENIAL));
    assertThat(receiver.next()).isNull();
  }

  @Test
  void withAListLooksForTheLiteralHostAndPort() { // R170
    receiver.answers("/hook", 200, OK);
    SignedCalls withoutPort = calls(List.of("127.0.0.1"), LONG, InetAddress::getAllByName);
    SignedCalls empty = calls(List.of(), LONG, InetAddress::getAllByName);

    assertThat(post(receiver.url("/hook"))).isInstanceOf(Answered.class);
    assertThat(withoutPort.post(receiver.url("/hook"), "secret", "{}"))
        .isEqualTo(unanswered(AllowedHosts.DENIAL));
    assertThat(empty.post(receiver.url("/hook"), "secret", "{}"))
        .isEqualTo(unanswered(AllowedHosts.DENIAL));
  }

  @Test
  void tellsARefusedConnection() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    SignedCalls calls = calls(List.of("127.0.0.1:" + free), LONG, InetAddress::getAllByName);

    assertThat(calls.post("http://127.0.0.1:" + free + "/", "secret", "{}"))
        .isEqualTo(unanswered("the connection was refused"));
  }

  @Test
  void tellsAnUnknownName() {
    SignedCalls calls =
        calls(
            null,
            LONG,
            host -> {
              throw new UnknownHostException(host);
            });

    assertThat(calls.post("http://a.example/", "secret", "{}"))
        .isEqualTo(unanswered("the host name is unknown"));
  }

  @Test
  void tellsThatThereIsNoSecureConnection() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answerInPlainText(plain));
      String authority = "127.0.0.1:" + plain.getLocalPort();
      SignedCalls calls = calls(List.of(authority), LONG, InetAddress::getAllByName);

      assertThat(calls.post("https://" + authority + "/hook", "secret", "{}"))
          .isInstanceOfSatisfying(
              Unanswered.class,
              failed -> assertThat(failed.reason()).startsWith("no secure connection: "));
      answered.get(30, TimeUnit.SECONDS);
    }
  }

  private static void answerInPlainText(ServerSocket server) {
    try (Socket connection = server.accept()) {
      connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
      // The caller hangs up; what it sent must be read, or the answer may be lost.
      connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void endsWhenTheThreadIsInterrupted() {
    receiver.keepsSilent("/hook");
    Thread.currentThread().interrupt();

    CallOutcome outcome = post(receiver.url("/hook"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isEqualTo(unanswered("the call was stopped with the service"));
  }

  @Test
  void callsNobodyOnceClosed() {
    receiver.answers("/hook", 200, OK);
    SignedCalls calls = calls(List.of(receiver.authority()), LONG, InetAddress::getAllByName);
    calls.destroy();

    assertThat(calls.post(receiver.url("/hook"), "secret", "{}"))
        .isEqualTo(unanswered("the call was stopped with the service"));
  }
}
