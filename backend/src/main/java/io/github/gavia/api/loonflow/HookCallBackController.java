package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.ticket.Actor;
import io.github.gavia.ticket.HookCallBack;
import io.github.gavia.ticket.HookCallBack.CallBack;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What receivers of hooks tell afterwards (6.17). */
@RestController
class HookCallBackController {

  private static final String VISIT = "gavia-visit";
  private static final int MESSAGE_LENGTH = 10_000;

  private final HookCallBack hookCallBack;
  private final JsonBody bodies;

  HookCallBackController(HookCallBack hookCallBack, JsonBody bodies) {
    this.hookCallBack = hookCallBack;
    this.bodies = bodies;
  }

  /** Needs no username. */
  @PostMapping("/api/v1.0/tickets/{id" + PathId.DIGITS + "}/hook_call_back")
  Envelope receive(
      @PathVariable String id,
      Caller caller,
      @RequestHeader(name = VISIT, required = false) @Nullable String visit,
      HttpServletRequest request) {
    ObjectNode body = bodies.required(request, "post参数为空");
    String username = caller.username() == null ? "" : caller.username();
    CallBack callBack =
        new CallBack(
            truthy(body.path("result")),
            message(body.path("msg")),
            fieldValues(body.path("field_value")),
            visit == null ? visit(body.path(VISIT)) : visit);
    FailData.TEXT.orFail(
        hookCallBack.receive(
            new Actor(caller.application(), username), PathId.ticket(id), callBack));
    // Not what was done, but what clients have always read here.
    return Envelope.ok(Envelope.EMPTY_OBJECT, "add ticket comment successful");
  }

  /** R177: any falsy value is a failure; nothing at all is a success. */
  private static boolean truthy(JsonNode result) {
    if (result.isMissingNode()) {
      return true;
    }
    if (result.isNumber()) {
      return result.decimalValue().signum() != 0;
    }
    if (result.isString()) {
      return !result.stringValue().isEmpty();
    }
    return result.isContainer() ? !result.isEmpty() : result.asBoolean(false);
  }

  private static String message(JsonNode msg) {
    if (msg.isMissingNode() || msg.isNull()) {
      return "";
    }
    if (!msg.isString()) {
      throw ContractFailure.text("msg has to be a text");
    }
    String text = msg.stringValue();
    if (text.codePointCount(0, text.length()) > MESSAGE_LENGTH) {
      throw ContractFailure.text("msg is longer than " + MESSAGE_LENGTH + " characters");
    }
    return text;
  }

  private static ObjectNode fieldValues(JsonNode values) {
    if (values.isMissingNode() || values.isNull()) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (values instanceof ObjectNode object) {
      return object;
    }
    throw ContractFailure.text("field_value has to be an object of field keys and values");
  }

  private static @Nullable String visit(JsonNode visit) {
    return visit.isMissingNode() || visit.isNull() ? null : visit.asString("");
  }
}
