package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.github.gavia.directory.SetPassword;
import io.github.gavia.directory.User;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions and tokens of people (sections 2 and 8 of the contract), over real HTTP. */
class LoginTest extends WithContractFilter {

  @Autowired private SetPassword setPassword;

  @Test
  void opensASessionWithNameAndPassword() throws Exception {
    var login =
        post("/api/v1.0/accounts/login", "{\"username\":\"alice\",\"password\":\"pass-alice\"}");

    assertThat(login.body()).isEqualTo("{\"code\":0,\"data\":{},\"msg\":\"\"}");
    String cookie = login.headers().firstValue("set-cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("sessionid=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=1209600");
    var caller = tree(get(Map.of("Cookie", pair(cookie), "appname", "ops", "username", "bob")));
    assertThat(caller.at("/data/application").asString()).isEqualTo("loonflow");
    assertThat(caller.at("/data/username").asString()).isEqualTo("alice");
    assertThat(caller.at("/data/session").asBoolean()).isTrue();
    assertThat(users.byUsername("alice").orElseThrow().lastLogin()).isNotNull();
  }

  @Test
  void endsASessionAndExpiresTheCookie() throws Exception {
    String cookie =
        pair(
            post("/api/v1.0/accounts/login", "{\"username\":\"alice\",\"password\":\"pass-alice\"}")
                .headers()
                .firstValue("set-cookie")
                .orElseThrow());

    var logout = send(request("/api/v1.0/accounts/logout").header("Cookie", cookie));

    assertThat(logout.statusCode()).isEqualTo(302);
    assertThat(logout.headers().firstValue("location").orElseThrow()).endsWith("/manage");
    assertThat(logout.headers().firstValue("set-cookie").orElseThrow()).contains("Max-Age=0");
    assertRefused(
        get(Map.of("Cookie", cookie)),
        "permission check fail：appname is not provide in request header");
  }

  @Test
  void issuesATokenForADay() throws Exception { // contract 2.1
    Instant before = Instant.now();
    var login = post("/api/v1.0/login", "{\"username\":\"admin\",\"password\":\"admin-pass-1\"}");
    String token = tree(login).at("/data/jwt").asString();

    assertThat(login.headers().firstValue("set-cookie").orElseThrow()).startsWith("sessionid=");
    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getIssueTime().toInstant()).isBetween(before.minusSeconds(1), Instant.now());
    assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
        .isEqualTo(24 * 3600_000L);
    Map<String, Object> data = claims.getJSONObjectClaim("data");
    assertThat(data)
        .containsOnlyKeys(
            "id",
            "last_login",
            "username",
            "alias",
            "email",
            "phone",
            "is_active",
            "type_id",
            "creator_info",
            "gmt_created",
            "gmt_modified",
            "is_deleted")
        .containsEntry("username", "admin")
        .containsEntry("is_deleted", false);
    assertThat(data.get("last_login").toString())
        .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    assertThat((Map<String, Object>) data.get("creator_info"))
        .containsOnlyKeys("creator_id", "creator_alias", "creator_username");

    var answer = get(Map.of("Cookie", "jwt=" + token));
    assertThat(tree(answer).at("/data/username").asString()).isEqualTo("admin");
    String session = pair(answer.headers().firstValue("set-cookie").orElseThrow());
    assertThat(tree(get(Map.of("Cookie", session))).at("/data/username").asString())
        .isEqualTo("admin");
  }

  @Test
  void refusesATokenOfAFormerPassword() throws Exception {
    person("mover", "pass-mover", true);
    var login = post("/api/v1.0/login", "{\"username\":\"mover\",\"password\":\"pass-mover\"}");
    String token = tree(login).at("/data/jwt").asString();
    assertThat(tree(withJwt(token)).at("/code").asInt()).isZero();

    User mover = users.byUsername("mover").orElseThrow();
    setPassword.set(mover.id(), passwords.hash("another-pass"));

    assertRefused(withJwt(token), "Token expired");
  }

  @Test
  void refusesATokenForGood() throws Exception {
    Instant now = Instant.now();
    assertRefused(withJwt("nonsense"), "Invalid token");
    assertRefused(
        withJwt(token("alice", now.minusSeconds(1), SECRET, JWSAlgorithm.HS256)), "Token expired");
    assertRefused(
        withJwt(token("alice", now.plusSeconds(60), SECRET + SECRET, JWSAlgorithm.HS256)),
        "Invalid token");
    assertRefused(
        withJwt(token("alice", now.plusSeconds(60), SECRET + SECRET, JWSAlgorithm.HS512)),
        "Invalid token");
    assertRefused(
        withJwt(new PlainJWT(claims("alice", now.plusSeconds(60))).serialize()), "Invalid token");
    assertRefused(withJwt(token("alice", null, SECRET, JWSAlgorithm.HS256)), "Invalid token");
    assertRefused(
        withJwt(token("ghost", now.plusSeconds(60), SECRET, JWSAlgorithm.HS256)),
        "username: ghost is not existed or has been deleted");
    assertRefused(
        withJwt(token("away", now.plusSeconds(60), SECRET, JWSAlgorithm.HS256)),
        "username: away is not existed or has been deleted");
  }

  @Test
  void doesNotTryTheSignatureAfterAFailedToken() throws Exception {
    String now = String.valueOf(Instant.now().getEpochSecond());
    var answer =
        get(
            Map.of(
                "Cookie",
                "jwt=nonsense",
                "appname",
                "ops",
                "timestamp",
                now,
                "signature",
                md5(now + "app-token")));

    assertRefused(answer, "Invalid token");
  }

  @Test
  void refusesLoginsWithTheContractsTexts() throws Exception { // contract 8, R241
    String refusal = "username or password is invalid";
    for (String path : List.of("/api/v1.0/login", "/api/v1.0/accounts/login")) {
      assertRefused(post(path, "{\"username\":\"alice\",\"password\":\"wrong\"}"), refusal);
      assertRefused(post(path, "{\"username\":\"ghost\",\"password\":\"x\"}"), refusal);
      assertRefused(post(path, "{\"username\":\"away\",\"password\":\"pass-away\"}"), refusal);
      assertRefused(post(path, "{\"username\":\"alice\"}"), refusal);
      assertRefused(post(path, "{\"username\":1,\"password\":[]}"), refusal);
      assertRefused(post(path, "[1]"), "the body is JSON but no object");
      assertRefused(post(path, "{\"username\""), "the body is no valid JSON");
      assertRefused(
          post(path, "\"" + "x".repeat(70_000) + "\""), "the body is longer than 65536 bytes");
    }
    assertRefused(post("/api/v1.0/login", ""), "invalid args");
    assertRefused(post("/api/v1.0/accounts/login", ""), "patch参数为空");
  }

  @Test
  void forgetsADeletedPersonsSessionAndLogin() throws Exception { // R1, R241
    person("leaver", "pass-leaver", true);
    String body = "{\"username\":\"leaver\",\"password\":\"pass-leaver\"}";
    String cookie =
        pair(
            post("/api/v1.0/accounts/login", body)
                .headers()
                .firstValue("set-cookie")
                .orElseThrow());
    jdbc.sql("update account_user set is_deleted = true where username = 'leaver'").update();

    assertThat(code(get(Map.of("Cookie", cookie)))).isEqualTo(-1);
    assertRefused(post("/api/v1.0/accounts/login", body), "username or password is invalid");
  }

  @Test
  void answersOtherMethodsOfALoginWithTheAllowedOnes() throws Exception {
    var answer = send(request("/api/v1.0/login"));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow").orElseThrow()).contains("POST");
  }

  private HttpResponse<String> withJwt(String token) throws Exception {
    return get(Map.of("Cookie", "jwt=" + token));
  }

  private static String pair(String setCookie) {
    return setCookie.substring(0, setCookie.indexOf(';'));
  }

  private static String token(
      String username, Instant expires, String secret, JWSAlgorithm algorithm) throws Exception {
    SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims(username, expires));
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  private static JWTClaimsSet claims(String username, Instant expires) {
    return new JWTClaimsSet.Builder()
        .expirationTime(expires == null ? null : Date.from(expires))
        .claim("data", Map.of("username", username))
        .build();
  }
}
