package io.github.gavia.api.designer;

import io.github.gavia.access.Authentication;
import io.github.gavia.access.Authentication.Authenticated;
import io.github.gavia.access.Authentication.Refused;
import io.github.gavia.access.CallerResolver;
import io.github.gavia.access.RequestPath;
import io.github.gavia.access.SameOrigin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets only people with a session or JWT through to {@code /api/designer/}, and writes only from
 * our own pages or from no page. Whether anybody is logged in may be asked without.
 */
@Component
class DesignerAuthenticationFilter extends OncePerRequestFilter {

  private final Authentication authentication;
  private final JsonMapper json;

  DesignerAuthenticationFilter(Authentication authentication, JsonMapper json) {
    this.authentication = authentication;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    RequestPath path = RequestPath.of(request);
    return !path.startsWith("/api/designer/")
        || (path.isExactly(SessionController.ADDRESS) && RequestPath.reads(request));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!RequestPath.reads(request) && !SameOrigin.holds(request)) {
      refuse(response, HttpStatus.FORBIDDEN, "The request comes from a page of another site.");
      return;
    }
    Authentication.Outcome outcome = authentication.asPerson(request);
    if (outcome instanceof Refused refused) {
      refuse(response, HttpStatus.UNAUTHORIZED, refused.reason());
      return;
    }
    String query = request.getQueryString();
    if (query != null && query.contains("%00")) {
      refuse(response, HttpStatus.BAD_REQUEST, "The query has a character that cannot be kept.");
      return;
    }
    CallerResolver.note(request, ((Authenticated) outcome).caller());
    chain.doFilter(request, response);
  }

  private void refuse(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    byte[] body =
        json.writeValueAsString(ProblemDetail.forStatusAndDetail(status, detail))
            .getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
