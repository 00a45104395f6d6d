package io.github.gavia.hook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.hook.CallOutcome.Unanswered;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls that come to nothing, and what is told of them. */
class UnansweredCallsTest extends WithReceiver {

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
