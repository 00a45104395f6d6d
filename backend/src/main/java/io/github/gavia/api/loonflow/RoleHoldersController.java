package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.directory.GiveRole;
import io.github.gavia.directory.Memberships;
import io.github.gavia.directory.Role;
import io.github.gavia.directory.RoleLists;
import io.github.gavia.directory.UserLists;
import io.github.gavia.platform.Listed;
import io.github.gavia.platform.WireTime;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who holds which role (9.8, 9.13 to 9.15). */
@RestController
@RequestMapping("/api/v1.0/accounts")
class RoleHoldersController {

  private static final String HOLDERS = "/roles/{id" + PathId.DIGITS + "}/users";

  private static final Schema HOLDER =
      Schema.strict().requiredInt("user_id", "user_id is needed and should be int");

  private final RoleLists roleLists;
  private final UserLists userLists;
  private final GiveRole giveRole;
  private final Memberships memberships;
  private final AccountGate gate;
  private final AccountJson accountJson;
  private final TicketJson ticketJson;
  private final WireTime wireTime;
  private final JsonBody bodies;
  private final JsonMapper json;

  RoleHoldersController(
      RoleLists roleLists,
      UserLists userLists,
      GiveRole giveRole,
      Memberships memberships,
      AccountGate gate,
      AccountJson accountJson,
      TicketJson ticketJson,
      WireTime wireTime,
      JsonBody bodies,
      JsonMapper json) {
    this.roleLists = roleLists;
    this.userLists = userLists;
    this.giveRole = giveRole;
    this.memberships = memberships;
    this.gate = gate;
    this.accountJson = accountJson;
    this.ticketJson = ticketJson;
    this.wireTime = wireTime;
    this.bodies = bodies;
    this.json = json;
  }

  @GetMapping("/users/{id" + PathId.DIGITS + "}/roles")
  Envelope rolesOf(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    gate.administrator(caller);
    Params params = new Params(request);
    return Envelope.ok(
        ticketJson.page(
            AccountJson.page(
                roleLists.heldBy(PathId.other(id), params.text("search_value")), params.page()),
            this::heldRole));
  }

  /** Here a label is encoded a second time, unless it is empty: then it is an object (9.8). */
  private ObjectNode heldRole(Listed<Role> row) {
    Role role = row.entry();
    ObjectNode object =
        json.createObjectNode()
            .put("id", role.id())
            .put("name", role.name())
            .put("description", role.description());
    if (role.label().isEmpty()) {
      object.putObject("label");
    } else {
      object.put("label", json.writeValueAsString(role.label()));
    }
    return object.put("creator", row.creator()).put("gmt_created", wireTime.text(row.created()));
  }

  @GetMapping(HOLDERS)
  Envelope holders(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    gate.administrator(caller);
    Params params = new Params(request);
    return Envelope.ok(
        accountJson.users(
            AccountJson.page(
                userLists.holding(PathId.other(id), params.text("search_value")), params.page())));
  }

  @PostMapping(HOLDERS)
  Envelope add(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    ObjectNode body = bodies.required(request);
    HOLDER.check(body);
    gate.administrator(caller);
    return SavedAnswer.empty(giveRole.give(body.path("user_id").intValue(), PathId.other(id)));
  }

  @DeleteMapping(HOLDERS + "/{user" + PathId.DIGITS + "}")
  Envelope remove(
      @PathVariable String id,
      @PathVariable String user,
      Caller caller,
      HttpServletRequest request) {
    gate.session(caller, request);
    gate.administrator(caller);
    if (!memberships.takeRole(PathId.other(user), PathId.other(id))) {
      throw ContractFailure.object("record is not existed or has been deleted");
    }
    return Envelope.ok(Envelope.EMPTY_OBJECT);
  }
}
