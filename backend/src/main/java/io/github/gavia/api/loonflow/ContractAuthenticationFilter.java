package io.github.gavia.api.loonflow;

import io.github.gavia.access.Authentication;
import io.github.gavia.access.Authentication.Authenticated;
import io.github.gavia.access.Authentication.Refused;
import io.github.gavia.access.Caller;
import io.github.gavia.access.CallerResolver;
import io.github.gavia.access.RequestPath;
import io.github.gavia.access.SessionCookie;
import io.github.gavia.access.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets only authenticated calls through to everything under {@code /api/} that is not the
 * designer's (section 2 of the contract), and no change in the name of the service itself (R6).
 */
@Component
class ContractAuthenticationFilter extends OncePerRequestFilter {

  private final Authentication authentication;
  private final Sessions sessions;
  private final JsonMapper json;

  ContractAuthenticationFilter(Authentication authentication, Sessions sessions, JsonMapper json) {
    this.authentication = authentication;
    this.sessions = sessions;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    RequestPath path = RequestPath.of(request);
    return !path.startsWith("/api/")
        || path.startsWith("/api/designer/")
        || path.isExactly("/api/v1.0/login")
        || path.isPlainlyUnder("/api/v1.0/accounts/login");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication.Outcome outcome = authentication.anyWay(request);
    if (outcome instanceof Refused refused) {
      refuse(response, refused.reason());
      return;
    }
    Authenticated authenticated = (Authenticated) outcome;
    Caller caller = authenticated.caller();
    if (caller.robot() && !RequestPath.reads(request)) {
      refuse(response, "username: " + Caller.ROBOT + " is the service itself and may not call");
      return;
    }
    if (authenticated.openSessionFor() != null) {
      SessionCookie.set(request, response, sessions.open(authenticated.openSessionFor()));
    }
    CallerResolver.note(request, caller);
    chain.doFilter(request, response);
  }

  private void refuse(HttpServletResponse response, String reason) throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    byte[] body =
        json.writeValueAsString(Envelope.fail(reason, Envelope.EMPTY_OBJECT))
            .getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
