package io.github.gavia.api.loonflow;

import io.github.gavia.access.Administration;
import io.github.gavia.access.Caller;
import io.github.gavia.access.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Who may make the account calls (section 3). A call asks for the session first, then looks at its
 * body, then asks for the administrator.
 */
@Component
class AccountGate {

  private final Administration administration;

  AccountGate(Administration administration) {
    this.administration = administration;
  }

  /** Sends applications to the login page. */
  void session(Caller caller, HttpServletRequest request) {
    if (!caller.session()) {
      throw new SessionNeeded(request.getRequestURI());
    }
  }

  /** The username of the super administrator who calls. */
  String administrator(Caller caller) {
    return granted(administration.ofEverything(caller), caller);
  }

  /** The username of the workflow administrator or super administrator who calls. */
  String workflowAdministrator(Caller caller) {
    return granted(administration.ofWorkflows(caller), caller);
  }

  private static String granted(Permission permission, Caller caller) {
    if (permission instanceof Permission.Denied denied) {
      throw ContractFailure.object(denied.reason());
    }
    return Objects.requireNonNull(caller.username());
  }
}
