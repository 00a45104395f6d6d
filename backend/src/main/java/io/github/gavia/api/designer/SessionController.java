package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.gavia.access.Caller;
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

/** Who is logged in, and logging out. */
@RestController
class SessionController {

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

  private final Users users;
  private final Sessions sessions;

  SessionController(Users users, Sessions sessions) {
    this.users = users;
    this.sessions = sessions;
  }

  @GetMapping("/api/designer/session")
  ResponseEntity<Person> session(Caller caller) {
    return ResponseEntity.of(
        Optional.ofNullable(caller.username())
            .flatMap(users::byUsername)
            .map(SessionController::shown));
  }

  @PostMapping("/api/designer/session/end")
  ResponseEntity<Void> end(HttpServletRequest request, HttpServletResponse response) {
    String token = SessionCookie.read(request);
    if (token != null) {
      sessions.end(token);
    }
    SessionCookie.expire(request, response);
    return ResponseEntity.noContent().build();
  }

  private static Person shown(User user) {
    return new Person(user.username(), user.alias(), user.typeId(), user.administrator());
  }
}
