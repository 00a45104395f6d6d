package io.github.gavia.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.hook.CallOutcome.Answered;
import io.github.gavia.hook.CallOutcome.Unanswered;
import io.github.gavia.hook.Receiver.Received;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a call goes: redirects that are followed, and hosts that are allowed. */
class CallDestinationTest extends WithReceiver {

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
    SignedCalls calls = calls(List.of(receiver.authority(), other), LONG, WithReceiver::loopback);

    assertThat(calls.post(receiver.url("/old"), "secret", "{}")).isInstanceOf(Answered.class);
    assertThat(receiver.next().header("signature")).isNotNull();
    assertThat(receiver.next().header("signature")).isNull();
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
    SignedCalls calls = calls(null, LONG, WithReceiver::loopback);

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
}
