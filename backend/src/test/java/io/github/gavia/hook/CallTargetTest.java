package io.github.gavia.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTargetTest {

  @ParameterizedTest
  @CsvSource({
    "http://a.example,http,a.example,a.example,80,http://a.example/",
    "HTTPS://A.example/x?y=%20#z,https,A.example,A.example,443,https://A.example/x?y=%20",
    "http://my_host:8080/?q,http,my_host:8080,my_host,8080,http://my_host:8080/?q",
    "http://[::1]:81/,http,[::1]:81,::1,81,http://[::1]:81/",
    "http://a/工单,http,a,a,80,http://a/%E5%B7%A5%E5%8D%95",
  })
  void takesAnUrlApart(
      String url, String scheme, String authority, String host, int port, String called)
      throws CallFailed {
    CallTarget target = CallTarget.of(url);

    assertThat(target.scheme()).isEqualTo(scheme);
    assertThat(target.authority()).isEqualTo(authority);
    assertThat(target.host()).isEqualTo(host);
    assertThat(target.port()).isEqualTo(port);
    assertThat(target.uri()).hasToString(called);
  }

  @ParameterizedTest
  @CsvSource({
    "'',the URL must begin with http:// or https://",
    "a.example/x,the URL must begin with http:// or https://",
    "ftp://a/,the URL must begin with http:// or https://",
    "file:///etc/passwd,the URL must begin with http:// or https://",
    "http:a,the URL is malformed",
    "http:///x,the URL is malformed",
    "http://,the URL is malformed",
    "http://a b/,the URL is malformed",
    "http://user:word@a/,the URL must not carry a user name or password",
    "http://@a/,the URL must not carry a user name or password",
    "http://a:/,the URL's host or port is malformed",
    "http://a:0/,the URL's host or port is malformed",
    "http://a:65536/,the URL's host or port is malformed",
    "http://a:123456/,the URL's host or port is malformed",
    "http://[fe80::1%25eth0]/,the URL's host or port is malformed",
    "http://例子.example/,the URL's host or port is malformed",
  })
  void tellsWhatIsWrongWithAnUrl(String url, String reason) {
    assertThatThrownBy(() -> CallTarget.of(url)).isInstanceOf(CallFailed.class).hasMessage(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "/c,https://a/c",
    "c,https://a/x/c",
    "//b/c,https://b/c",
    "https://b:1/#f,https://b:1/",
  })
  void followsALocation(String location, String called) throws CallFailed {
    assertThat(CallTarget.of("https://a/x/y?z").redirectedTo(location).uri()).hasToString(called);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a/c", "HTTP://b/"})
  void doesNotLeaveHttps(String location) throws CallFailed {
    CallTarget target = CallTarget.of("https://a/");

    assertThatThrownBy(() -> target.redirectedTo(location))
        .hasMessage("the answer redirects from https to http");
  }

  @Test
  void tellsAMalformedLocation() throws CallFailed {
    CallTarget target = CallTarget.of("https://a/");

    assertThatThrownBy(() -> target.redirectedTo("http://[x"))
        .hasMessage("the answer redirects to a malformed URL");
  }
}
