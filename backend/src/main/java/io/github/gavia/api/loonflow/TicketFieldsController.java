package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.ticket.Actor;
import io.github.gavia.ticket.UpdateFields;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Setting the values of a ticket's fields (6.14). */
@RestController
class TicketFieldsController {

  private final UpdateFields updateFields;
  private final JsonBody bodies;

  TicketFieldsController(UpdateFields updateFields, JsonBody bodies) {
    this.updateFields = updateFields;
    this.bodies = bodies;
  }

  /** Needs no username. */
  @PatchMapping("/api/v1.0/tickets/{id" + PathId.DIGITS + "}/fields")
  Envelope update(@PathVariable String id, Caller caller, HttpServletRequest request) {
    ObjectNode body = bodies.required(request, "post参数为空");
    String username = caller.username() == null ? "" : caller.username();
    Actor actor = new Actor(caller.application(), username);
    FailData.TEXT.orFail(updateFields.update(actor, PathId.ticket(id), body));
    return Envelope.ok(Envelope.EMPTY_OBJECT);
  }
}
