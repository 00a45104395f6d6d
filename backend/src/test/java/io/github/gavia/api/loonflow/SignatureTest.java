package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Applications that sign their calls (section 2 of the contract), over real HTTP. */
class SignatureTest extends WithContractFilter {

  private static final String INVALID =
      "permission check fail：The signature you provide in request header is invalid";
  private static final String EXPIRED =
      "permission check fail：The signature you provide in request header is expire,"
          + " please ensure in 120s";

  @Test
  void acceptsASignatureAndTheUsernameItVouchesFor() throws Exception { // R4
    var answer = signed("ops", "app-token", 0, "nobody-known");

    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/json");
    assertThat(tree(answer).at("/data/application").asString()).isEqualTo("ops");
    assertThat(tree(answer).at("/data/username").asString()).isEqualTo("nobody-known");
    assertThat(tree(answer).at("/data/session").asBoolean()).isFalse();
  }

  @Test
  void allowsAMissingUsername() throws Exception {
    assertThat(tree(signed("ops", "app-token", 0, null)).at("/data/username").isNull()).isTrue();
    assertThat(tree(signed("ops", "app-token", 0, "")).at("/data/username").isNull()).isTrue();
  }

  @Test
  void allowsTwoMinutesEitherWay() throws Exception {
    // one second of slack, because the server's clock goes on
    assertThat(code(signed("ops", "app-token", -119, "x"))).isZero();
    assertThat(code(signed("ops", "app-token", 119, "x"))).isZero();
    assertRefused(signed("ops", "app-token", -125, "x"), EXPIRED);
    assertRefused(signed("ops", "app-token", 125, "x"), EXPIRED);
  }

  @Test
  void saysWhatIsWrongWithASignature() throws Exception {
    assertRefused(get(Map.of()), "permission check fail：appname is not provide in request header");
    assertRefused(
        signed("other", "app-token", 0, "x"),
        "permission check fail：Appname:other in request header is unauthorized, please contact"
            + " administrator to add authorization for appname:other in loonflow");
    assertRefused(signed("ops", "wrong-token", 0, "x"), INVALID);
    assertRefused(signed("ops", "wrong-token", 500, "x"), INVALID);
    assertRefused(get(Map.of("appname", "ops")), INVALID);
    String now = String.valueOf(Instant.now().getEpochSecond());
    assertRefused(get(Map.of("appname", "ops", "timestamp", now)), INVALID);
    assertRefused(get(Map.of("appname", "ops", "signature", md5("app-token"))), INVALID);
    assertRefused(
        get(Map.of("appname", "ops", "timestamp", "abc", "signature", md5("abcapp-token"))),
        INVALID);
    assertRefused(
        get(
            Map.of(
                "appname",
                "ops",
                "timestamp",
                now,
                "signature",
                md5(now + "app-token").toUpperCase(java.util.Locale.ROOT))),
        INVALID);
  }

  @Test
  void givesNobodyTheConsolesNameByASignature() throws Exception { // R242
    jdbc.sql(
            "insert into app_token (app_name, token, creator, gmt_created, gmt_modified)"
                + " values ('loonflow', 'stolen', 'x', current_timestamp, current_timestamp)")
        .update();

    assertThat(code(signed("loonflow", "stolen", 0, "admin"))).isEqualTo(-1);
  }

  @Test
  void letsNobodyChangeAnythingAsTheServiceItself() throws Exception { // R6
    assertThat(code(signed("ops", "app-token", 0, "loonrobot"))).isZero();
    String now = String.valueOf(Instant.now().getEpochSecond());
    var post =
        request("/api/v1.0/echo")
            .POST(BodyPublishers.ofString("{}"))
            .headers("appname", "ops", "timestamp", now, "username", "loonrobot")
            .header("signature", md5(now + "app-token"));

    assertThat(code(send(post))).isEqualTo(-1);
  }

  @Test
  void readsNamesInEveryScript() throws Exception {
    addApplication.add("运维", "app-token", "", "admin");
    String now = String.valueOf(Instant.now().getEpochSecond());
    // as single bytes, which is how a header travels
    String utf8 = new String("运维".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    String answer =
        RawHttp.get(
            port,
            "/api/v1.0/echo",
            "appname: " + utf8,
            "timestamp: " + now,
            "signature: " + md5(now + "app-token"));

    assertThat(answer).contains("\"application\":\"运维\"");
  }

  @Test
  void leavesOtherAddressesAlone() throws Exception {
    assertThat(send(request("/elsewhere")).body()).isEqualTo("open");
  }

  @Test
  void isNotFooledByAnAddressThatOnlyLooksPublic() throws Exception {
    for (String path :
        List.of(
            "/api/v1.0/accounts/login/../../echo",
            "/api/v1.0/accounts/login/..;/../echo",
            "/api/v1.0/echo/..;/accounts/login",
            "/api/v1.0/accounts/login;x/../../echo",
            "/api/v1.0/accounts/%6cogin/../../echo",
            "//api/v1.0/echo",
            "/api//v1.0/echo",
            "/api/v1.0/login/",
            "/api/v1.0/echo;/api/v1.0/login")) {
      assertThat(RawHttp.get(port, path)).as(path).doesNotContain("\"code\":0");
    }
  }

  private HttpResponse<String> signed(
      String application, String token, int secondsOff, String username) throws Exception {
    String timestamp = String.valueOf(Instant.now().getEpochSecond() + secondsOff);
    var request =
        request("/api/v1.0/echo")
            .headers("appname", application, "timestamp", timestamp)
            .header("signature", md5(timestamp + token));
    return send(username == null ? request : request.header("username", username));
  }
}
