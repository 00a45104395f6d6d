package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.access.CloseAccount;
import io.github.gavia.access.EditAccount;
import io.github.gavia.access.OpenAccount;
import io.github.gavia.directory.User;
import io.github.gavia.directory.UserDetails;
import io.github.gavia.directory.UserLists;
import io.github.gavia.query.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Accounts (9.1 to 9.5). */
@RestController
class UsersController {

  private static final String USERS = "/api/v1.0/accounts/users";

  private static final Schema USER =
      Schema.strict()
          .nonEmptyText("username", "username is needed")
          .nonEmptyText("alias", "alias is needed")
          .nonEmptyText("email", "email is needed")
          .requiredText("phone")
          .requiredText("dept_ids")
          .requiredInt("type_id")
          .requiredAnything("is_active")
          .optionalText("password");

  private final UserLists lists;
  private final OpenAccount openAccount;
  private final EditAccount editAccount;
  private final CloseAccount closeAccount;
  private final AccountGate gate;
  private final AccountJson accountJson;
  private final JsonBody bodies;

  UsersController(
      UserLists lists,
      OpenAccount openAccount,
      EditAccount editAccount,
      CloseAccount closeAccount,
      AccountGate gate,
      AccountJson accountJson,
      JsonBody bodies) {
    this.lists = lists;
    this.openAccount = openAccount;
    this.editAccount = editAccount;
    this.closeAccount = closeAccount;
    this.gate = gate;
    this.accountJson = accountJson;
    this.bodies = bodies;
  }

  @GetMapping(USERS)
  Envelope list(Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    gate.workflowAdministrator(caller);
    return Envelope.ok(accountJson.usersWithDepartments(page(request)));
  }

  @GetMapping("/api/v1.0/accounts/simple_users")
  Envelope simpleList(HttpServletRequest request) {
    return Envelope.ok(accountJson.simpleUsers(page(request)));
  }

  private Page<User> page(HttpServletRequest request) {
    Params params = new Params(request);
    return AccountJson.page(
        lists.all(params.text("search_value")), params.page(ContractFailure::text));
  }

  @PostMapping(USERS)
  Envelope create(Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    ObjectNode body = checked(request);
    String creator = gate.administrator(caller);
    String password = body.path("password").asString("");
    int id = SavedAnswer.orFail(openAccount.open(details(body), password, creator));
    return Envelope.ok(Map.of("user_id", id));
  }

  @PatchMapping(USERS + "/{id" + PathId.DIGITS + "}")
  Envelope edit(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    ObjectNode body = checked(request);
    gate.administrator(caller);
    return SavedAnswer.empty(editAccount.edit(PathId.other(id), details(body)));
  }

  @DeleteMapping(USERS + "/{id" + PathId.DIGITS + "}")
  Envelope delete(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    gate.administrator(caller);
    closeAccount.close(PathId.other(id));
    return Envelope.ok(Envelope.EMPTY_OBJECT);
  }

  private ObjectNode checked(HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    USER.check(body);
    return body;
  }

  private static UserDetails details(ObjectNode body) {
    return new UserDetails(
        body.path("username").asString(),
        body.path("alias").asString(),
        body.path("email").asString(),
        body.path("phone").asString(),
        body.path("type_id").intValue(),
        truthy(body.path("is_active")),
        IdList.read(body, "dept_ids"));
  }

  /** Empty texts, lists and objects, 0, false and null are not. */
  private static boolean truthy(JsonNode value) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> value.booleanValue();
      case NUMBER -> value.decimalValue().signum() != 0;
      case STRING -> !value.stringValue().isEmpty();
      case ARRAY, OBJECT -> !value.isEmpty();
      default -> false;
    };
  }
}
