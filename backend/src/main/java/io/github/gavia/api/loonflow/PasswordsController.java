package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.access.ChangePassword;
import io.github.gavia.access.ResetPassword;
import io.github.gavia.directory.User;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Changing one's own password and resetting another's (9.6, 9.7). */
@RestController
class PasswordsController {

  private static final Schema CHANGE =
      Schema.strict()
          .requiredText("source_password")
          .nonEmptyText("new_password", "new_password is needed")
          .requiredText("new_password_again");

  private final ChangePassword changePassword;
  private final ResetPassword resetPassword;
  private final AccountGate gate;
  private final JsonBody bodies;

  PasswordsController(
      ChangePassword changePassword,
      ResetPassword resetPassword,
      AccountGate gate,
      JsonBody bodies) {
    this.changePassword = changePassword;
    this.resetPassword = resetPassword;
    this.gate = gate;
    this.bodies = bodies;
  }

  /** Whoever an application names has no session, and nobody's password changes. */
  @PostMapping("/api/v1.0/accounts/users/change_password")
  Envelope change(Caller caller, HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    CHANGE.check(body);
    String username = caller.username();
    SavedAnswer.orFail(
        changePassword.change(
            caller.session() && username != null ? username : "",
            body.path("source_password").asString(),
            body.path("new_password").asString(),
            body.path("new_password_again").asString()));
    return Envelope.ok(Envelope.EMPTY_OBJECT, "密码修改成功");
  }

  @PostMapping("/api/v1.0/accounts/users/{id" + PathId.DIGITS + "}/reset_password")
  Envelope reset(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    gate.administrator(caller);
    int userId = PathId.other(id);
    String password =
        resetPassword.reset(userId).orElseThrow(() -> ContractFailure.object(User.unknown(userId)));
    return Envelope.ok(Envelope.EMPTY_OBJECT, "password has been reset to " + password);
  }
}
