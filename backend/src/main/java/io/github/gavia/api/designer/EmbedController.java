package io.github.gavia.api.designer;

import io.github.gavia.access.EmbedTokens;
import io.github.gavia.access.EmbedTokens.Valid;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * A ticket's progress as a page inside other systems. The page itself is the same for everybody;
 * what it shows it asks for with the token, and neither session nor cookie counts for that.
 */
@Controller
@EnableConfigurationProperties(EmbedProperties.class)
class EmbedController {

  /** Where the pages are that others may show inside of theirs. */
  static final String PAGES = "/embed/tickets/";

  private static final String BEARER = "Bearer ";

  private final EmbedTokens tokens;
  private final Users users;
  private final ViewedTickets tickets;
  private final ProgressShown shown;
  private final String contentSecurityPolicy;

  EmbedController(
      EmbedTokens tokens,
      Users users,
      ViewedTickets tickets,
      ProgressShown shown,
      EmbedProperties properties) {
    this.tokens = tokens;
    this.users = users;
    this.tickets = tickets;
    this.shown = shown;
    this.contentSecurityPolicy = PagesController.contentSecurityPolicy(properties.frameAncestors());
  }

  @GetMapping(PAGES + "{id}")
  ResponseEntity<Resource> page(@PathVariable long id) {
    Resource page = new ClassPathResource(PagesController.WEBJAR + "embed.html");
    if (!page.exists()) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_HTML)
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", contentSecurityPolicy)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .body(page);
  }

  /** Problems have a {@code reason}: {@code expired}, {@code invalid}, {@code refused}. */
  @GetMapping(PAGES + "{id}/progress")
  ResponseEntity<Object> progress(@PathVariable long id, HttpServletRequest request) {
    EmbedTokens.Verdict verdict = tokens.verify(token(request), id);
    if (verdict instanceof EmbedTokens.Expired) {
      return problem(HttpStatus.UNAUTHORIZED, "expired", "The token has expired.");
    } else if (!(verdict instanceof Valid valid)) {
      return problem(HttpStatus.UNAUTHORIZED, "invalid", "The token is not valid here.");
    } else {
      return progress(id, valid);
    }
  }

  private ResponseEntity<Object> progress(long id, Valid valid) {
    Optional<User> user = users.byUsername(valid.username()).filter(User::active);
    if (user.isEmpty()) {
      return problem(
          HttpStatus.FORBIDDEN, "refused", "The person of the token has no active account.");
    }
    try {
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .header("Gavia-Token-Expires", valid.expires().toString())
          .body(shown.diagram(tickets.require(id, valid.username())));
    } catch (ResponseStatusException e) {
      return problem(e.getStatusCode(), "refused", String.valueOf(e.getReason()));
    }
  }

  private static String token(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).strip()
        : "";
  }

  private static ResponseEntity<Object> problem(
      HttpStatusCode status, String reason, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("reason", reason);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .cacheControl(CacheControl.noStore())
        .body(problem);
  }
}
