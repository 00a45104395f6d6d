package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.directory.AddRole;
import io.github.gavia.directory.DeleteRole;
import io.github.gavia.directory.EditRole;
import io.github.gavia.directory.Role;
import io.github.gavia.directory.RoleDetails;
import io.github.gavia.directory.RoleLists;
import io.github.gavia.directory.User;
import io.github.gavia.platform.Listed;
import io.github.gavia.query.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Roles (9.9 to 9.12). */
@RestController
@RequestMapping("/api/v1.0/accounts/roles")
class RolesController {

  private static final Schema ROLE =
      Schema.strict()
          .nonEmptyText("name", "name is needed")
          .optionalText("description")
          .optionalText("label");

  private final RoleLists lists;
  private final AddRole addRole;
  private final EditRole editRole;
  private final DeleteRole deleteRole;
  private final AccountGate gate;
  private final AccountJson accountJson;
  private final TicketJson ticketJson;
  private final JsonBody bodies;

  RolesController(
      RoleLists lists,
      AddRole addRole,
      EditRole editRole,
      DeleteRole deleteRole,
      AccountGate gate,
      AccountJson accountJson,
      TicketJson ticketJson,
      JsonBody bodies) {
    this.lists = lists;
    this.addRole = addRole;
    this.editRole = editRole;
    this.deleteRole = deleteRole;
    this.gate = gate;
    this.accountJson = accountJson;
    this.ticketJson = ticketJson;
    this.bodies = bodies;
  }

  @GetMapping
  Envelope list(Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    gate.administrator(caller);
    Params params = new Params(request);
    Page<Listed<Role>> page =
        AccountJson.page(lists.all(params.text("search_value")), params.page());
    Map<String, User> creators = accountJson.creators(page);
    return Envelope.ok(ticketJson.page(page, row -> role(row, creators)));
  }

  /** 5.11. */
  private ObjectNode role(Listed<Role> row, Map<String, User> creators) {
    Role role = row.entry();
    ObjectNode object =
        accountJson
            .base(role.id(), row)
            .put("name", role.name())
            .put("description", role.description())
            .put("label", role.label());
    object.set("creator_info", accountJson.creatorInfo(row.creator(), creators.get(row.creator())));
    return object;
  }

  @PostMapping
  Envelope create(Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    RoleDetails details = details(request);
    String creator = gate.administrator(caller);
    int id = SavedAnswer.orFail(addRole.add(details, creator));
    return Envelope.ok(Envelope.EMPTY_OBJECT, Map.of("role_id", id));
  }

  @PatchMapping("/{id" + PathId.DIGITS + "}")
  Envelope edit(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    RoleDetails details = details(request);
    gate.administrator(caller);
    return SavedAnswer.empty(editRole.edit(PathId.other(id), details));
  }

  @DeleteMapping("/{id" + PathId.DIGITS + "}")
  Envelope delete(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    gate.administrator(caller);
    return SavedAnswer.empty(deleteRole.delete(PathId.other(id)));
  }

  private RoleDetails details(HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    ROLE.check(body);
    return new RoleDetails(
        body.path("name").asString(),
        body.path("description").asString(""),
        body.path("label").asString(""));
  }
}
