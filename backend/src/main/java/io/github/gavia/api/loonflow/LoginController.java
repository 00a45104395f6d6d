package io.github.gavia.api.loonflow;

import io.github.gavia.access.JsonWebTokens;
import io.github.gavia.access.Login;
import io.github.gavia.access.SessionCookie;
import io.github.gavia.access.Sessions;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.WireTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Logging in and out (section 8 of the contract). */
@RestController
class LoginController {

  private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {};

  private final Login login;
  private final Sessions sessions;
  private final JsonWebTokens tokens;
  private final Users users;
  private final WireTime times;
  private final JsonMapper json;

  LoginController(
      Login login,
      Sessions sessions,
      JsonWebTokens tokens,
      Users users,
      WireTime times,
      JsonMapper json) {
    this.login = login;
    this.sessions = sessions;
    this.tokens = tokens;
    this.users = users;
    this.times = times;
    this.json = json;
  }

  @PostMapping("/api/v1.0/login")
  Envelope forToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
    return answer(request, response, "invalid args", done -> Map.of("jwt", tokenFor(done)));
  }

  @PostMapping("/api/v1.0/accounts/login")
  Envelope forSession(HttpServletRequest request, HttpServletResponse response) throws IOException {
    return answer(request, response, "patch参数为空", done -> Envelope.EMPTY_OBJECT);
  }

  @GetMapping("/api/v1.0/accounts/logout")
  ResponseEntity<Void> logout(HttpServletRequest request, HttpServletResponse response) {
    String token = SessionCookie.read(request);
    if (token != null) {
      sessions.end(token);
    }
    SessionCookie.expire(request, response);
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/manage")).build();
  }

  private Envelope answer(
      HttpServletRequest request,
      HttpServletResponse response,
      String whenEmpty,
      Function<Login.Success, Map<String, Object>> data)
      throws IOException {
    LoginBody body = LoginBody.read(request, json);
    if (body instanceof LoginBody.Empty) {
      return Envelope.fail(whenEmpty, Envelope.EMPTY_OBJECT);
    }
    if (body instanceof LoginBody.Broken broken) {
      return Envelope.fail(broken.reason(), Envelope.EMPTY_OBJECT);
    }
    LoginBody.Named named = (LoginBody.Named) body;
    Optional<Login.Success> success = login.login(named.username(), named.password());
    if (success.isEmpty()) {
      return Envelope.fail(Login.REFUSAL, Envelope.EMPTY_OBJECT);
    }
    SessionCookie.set(request, response, success.get().sessionToken());
    return Envelope.ok(data.apply(success.get()));
  }

  private String tokenFor(Login.Success login) {
    User user = login.user();
    User creator = users.byUsername(user.creator()).orElse(null);
    return tokens.issue(
        json.convertValue(UserObject.of(user, creator, times), JSON_OBJECT), login.passwordStamp());
  }
}
