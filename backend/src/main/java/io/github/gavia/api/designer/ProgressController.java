package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.access.EmbedTokens;
import io.github.gavia.api.designer.ProgressJson.Progress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** A ticket's progress for those who may view it, and tokens with which other systems show it. */
@RestController
@RequestMapping("/api/designer/tickets/{id}")
class ProgressController {

  private static final String MINUTES = "minutes";
  private static final int USUAL_MINUTES = 10;
  private static final int MOST_MINUTES = 60;

  /**
   * A token for {@code /embed/tickets/{id}}.
   *
   * @param url path and fragment of the page; the token behind {@code #} is never sent to a server,
   *     so no log on the way keeps it
   */
  record EmbedToken(String token, Instant expires, String url) {}

  private final ViewedTickets tickets;
  private final ProgressShown shown;
  private final EmbedTokens tokens;
  private final DesignerBody bodies;
  private final Clock clock;

  ProgressController(
      ViewedTickets tickets,
      ProgressShown shown,
      EmbedTokens tokens,
      DesignerBody bodies,
      Clock clock) {
    this.tickets = tickets;
    this.shown = shown;
    this.tokens = tokens;
    this.bodies = bodies;
    this.clock = clock;
  }

  @GetMapping("/progress")
  ResponseEntity<Progress> progress(@PathVariable long id, Caller caller) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(shown.whole(tickets.require(id, ManagedWorkflows.username(caller))));
  }

  @PostMapping("/embed-token")
  ResponseEntity<EmbedToken> embedToken(
      @PathVariable long id, Caller caller, HttpServletRequest request) {
    int minutes = minutes(bodies.object(request));
    String username = ManagedWorkflows.username(caller);
    tickets.require(id, username);
    Instant expires =
        clock.instant().plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.SECONDS);
    String token = tokens.issue(username, id, expires);
    String url = request.getContextPath() + "/embed/tickets/" + id + "#token=" + token;
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(new EmbedToken(token, expires, url));
  }

  private static int minutes(ObjectNode body) {
    int minutes =
        DesignerBody.has(body, MINUTES) ? DesignerBody.number(body, MINUTES) : USUAL_MINUTES;
    if (minutes < 1 || minutes > MOST_MINUTES) {
      throw DesignerBody.bad(MINUTES + " has to be between 1 and " + MOST_MINUTES + ".");
    }
    return minutes;
  }
}
