package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.gavia.access.Authentication;
import io.github.gavia.access.Authentication.Authenticated;
import io.github.gavia.access.SessionCookie;
import io.github.gavia.access.Sessions;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is logged in, which anybody may ask, and logging out. */
@RestController
class SessionController {

  static final String ADDRESS = "/api/designer/session";

  /**
   * The person logged in.
   *
   * @param typeId 0 ordinary user, 1 workflow administrator, 2 super administrator
   * @param mayAdminister whether the person may make and change workflows
   */
  record Person(
      String username,
      String alias,
      @JsonProperty("type_id") int typeId,
      @JsonProperty("may_administer") boolean mayAdminister) {}

  private final Authentication authentication;
  private final Users users;
  private final Sessions sessions;

  SessionController(Authentication authentication, Users users, Sessions sessions) {
    this.authentication = authentication;
    this.users = users;
    this.sessions = sessions;
  }

  /** The person, or no content when nobody is logged in: asking is no error. */
  @GetMapping(ADDRESS)
  ResponseEntity<Person> session(HttpServletRequest request) {
    return username(request)
        .flatMap(users::byUsername)
        .map(user -> ResponseEntity.ok(shown(user)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PostMapping(ADDRESS + "/end")
  ResponseEntity<Void> end(HttpServletRequest request, HttpServletResponse response) {
    String token = SessionCookie.read(request);
    if (token != null) {
      sessions.end(token);
    }
    SessionCookie.expire(request, response);
    return ResponseEntity.noContent().build();
  }

  private Optional<String> username(HttpServletRequest request) {
    return authentication.asPerson(request) instanceof Authenticated known
        ? Optional.ofNullable(known.caller().username())
        : Optional.empty();
  }

  private static Person shown(User user) {
    return new Person(user.username(), user.alias(), user.typeId(), user.administrator());
  }
}
