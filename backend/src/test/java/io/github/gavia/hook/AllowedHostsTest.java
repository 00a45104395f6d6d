package io.github.gavia.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedHostsTest { // R170

  private static AllowedHosts hosts(List<String> listed, String... addresses) {
    return new AllowedHosts(
        listed,
        host -> {
          InetAddress[] found = new InetAddress[addresses.length];
          for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
          }
          return found;
        });
  }

  @Test
  void giveOnlyThePublicAddressesOfAName() throws UnknownHostException {
    AllowedHosts hosts = hosts(null, "10.0.0.1", "8.8.8.8", "fd00::1");

    assertThat(hosts.resolve("a.example")).containsExactly(InetAddress.getByName("8.8.8.8"));
  }

  @Test
  void denyANameWithoutPublicAddress() {
    assertThatThrownBy(() -> hosts(null, "10.0.0.1", "::1").resolve("a.example"))
        .isInstanceOf(AllowedHosts.Denied.class)
        .hasMessage(
            "hook host is not allowed, please contact the administrator to alter the configure");
  }

  @Test
  void giveAnyAddressOfAListedHost() throws UnknownHostException {
    assertThat(hosts(List.of("a"), "10.0.0.1").resolve("a")).hasSize(1);
  }

  @Test
  void compareTheLiteralText() throws CallFailed {
    AllowedHosts hosts = hosts(List.of("a", "b:80"));

    hosts.check(CallTarget.of("http://a/x"));
    hosts.check(CallTarget.of("https://b:80"));
    for (String url :
        List.of("http://a:80/", "http://b/", "http://A/", "http://a.b/", "http://c")) {
      assertThatThrownBy(() -> hosts.check(CallTarget.of(url))).hasMessage(AllowedHosts.DENIAL);
    }
  }

  @Test
  void denyEverythingWithAnEmptyList() {
    assertThatThrownBy(() -> hosts(List.of()).check(CallTarget.of("http://a/")))
        .hasMessage(AllowedHosts.DENIAL);
  }
}
