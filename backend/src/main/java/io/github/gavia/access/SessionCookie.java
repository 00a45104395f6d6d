package io.github.gavia.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that carries a session's token. */
public final class SessionCookie {

  private static final String NAME = "sessionid";

  private SessionCookie() {}

  /** The token a request carries, or null. */
  public static @Nullable String read(HttpServletRequest request) {
    return Cookies.value(request, NAME);
  }

  /** Sets the cookie for as long as a session lasts. */
  public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
    send(request, response, token, Sessions.LIFETIME);
  }

  /** Takes the cookie away. */
  public static void expire(HttpServletRequest request, HttpServletResponse response) {
    send(request, response, "", Duration.ZERO);
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, String token, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, token)
            .path("/")
            .maxAge(age)
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
