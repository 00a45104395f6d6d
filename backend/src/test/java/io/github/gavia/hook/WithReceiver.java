package io.github.gavia.hook;

import io.github.gavia.hook.CallOutcome.Unanswered;
import io.github.gavia.platform.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Signed calls to a receiver that begins and ends with each test. */
abstract class WithReceiver {

  private static final SettableClock CLOCK =
      new SettableClock(Instant.parse("2023-11-14T22:13:20.900Z"));
  static final Duration LONG = Duration.ofSeconds(30);
  static final Duration SHORT = Duration.ofMillis(300);
  static final String OK = "{\"code\":0}";

  private final List<SignedCalls> made = new ArrayList<>();
  Receiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver = new Receiver();
  }

  @AfterEach
  void stop() {
    made.forEach(SignedCalls::destroy);
    receiver.close();
  }

  SignedCalls calls(List<String> allowed, Duration timeout, AllowedHosts.Lookup lookup) {
    SignedCalls calls = new SignedCalls(new HookProperties(allowed, timeout), CLOCK, lookup);
    made.add(calls);
    return calls;
  }

  CallOutcome post(String url, Duration timeout) {
    return calls(List.of(receiver.authority()), timeout, InetAddress::getAllByName)
        .post(url, "secret", "{\"名\":1}");
  }

  CallOutcome post(String url) {
    return post(url, LONG);
  }

  static Unanswered unanswered(String reason) {
    return new Unanswered(reason);
  }

  static InetAddress[] loopback(String host) {
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }
}
