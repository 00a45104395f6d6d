package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.github.gavia.access.Caller;
import io.github.gavia.access.NarrowContext;
import io.github.gavia.access.Passwords;
import io.github.gavia.directory.AddApplication;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.NewUser;
import io.github.gavia.directory.SetPassword;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Section 2 and 8 of the contract, over real HTTP. */
@Tag("database")
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "gavia.security.jwt-secret=" + ContractAuthenticationTest.SECRET,
      "gavia.bootstrap.admin.password=admin-pass-1",
      "gavia.time-zone=Asia/Shanghai"
    })
@ContextConfiguration(
    classes = {NarrowContext.class, ContractAuthenticationTest.Web.class},
    initializers = TestDatabase.Initializer.class)
class ContractAuthenticationTest {

  static final String SECRET = "0123456789abcdef0123456789abcdef";

  private static final String INVALID =
      "permission check fail：The signature you provide in request header is invalid";
  private static final String EXPIRED =
      "permission check fail：The signature you provide in request header is expire,"
          + " please ensure in 120s";

  @Import({ContractAuthenticationFilter.class, LoginController.class, Echo.class})
  static class Web {}

  @RestController
  static class Echo {
    @RequestMapping("/api/v1.0/echo")
    Envelope echo(Caller caller) {
      return Envelope.ok(caller);
    }

    @RequestMapping("/elsewhere")
    String elsewhere() {
      return "open";
    }
  }

  @LocalServerPort private int port;
  @Autowired private Users users;
  @Autowired private AddUser addUser;
  @Autowired private AddApplication addApplication;
  @Autowired private Passwords passwords;
  @Autowired private SetPassword setPassword;
  @Autowired private JdbcClient jdbc;

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();

  @BeforeEach
  void people() {
    addApplication.add("ops", "app-token", "", "admin");
    person("alice", "pass-alice", true);
    person("away", "pass-away", false);
  }

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
    var login = post("/api/v1.0/login", "{\"username\":\"alice\",\"password\":\"pass-alice\"}");
    String token = tree(login).at("/data/jwt").asString();
    assertThat(tree(withJwt(token)).at("/code").asInt()).isZero();

    User alice = users.byUsername("alice").orElseThrow();
    setPassword.set(alice.id(), passwords.hash("another-pass"));

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

  private void assertRefused(HttpResponse<String> answer, String msg) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/json");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    assertThat(json.readTree(answer.body()))
        .isEqualTo(json.valueToTree(Map.of("code", -1, "data", Map.of(), "msg", msg)));
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

  private HttpResponse<String> withJwt(String token) throws Exception {
    return get(Map.of("Cookie", "jwt=" + token));
  }

  private HttpResponse<String> get(Map<String, String> headers) throws Exception {
    var request = request("/api/v1.0/echo");
    headers.forEach(request::header);
    return send(request);
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private JsonNode tree(HttpResponse<String> answer) {
    return json.readTree(answer.body());
  }

  private int code(HttpResponse<String> answer) {
    return tree(answer).at("/code").asInt();
  }

  private void person(String username, String password, boolean active) {
    if (users.byUsername(username).isEmpty()) {
      addUser.add(
          new NewUser(username, "", "", "", 0, active, passwords.hash(password), List.of()),
          "admin");
    }
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

  private static String md5(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
