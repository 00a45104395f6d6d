package io.github.gavia.api.loonflow;

import io.github.gavia.access.ApplicationWorkflows;
import io.github.gavia.access.Caller;
import io.github.gavia.access.ChangeApplication;
import io.github.gavia.access.RegisterApplication;
import io.github.gavia.directory.Application;
import io.github.gavia.directory.ApplicationLists;
import io.github.gavia.directory.User;
import io.github.gavia.platform.Listed;
import io.github.gavia.query.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Application tokens (9.21 to 9.25). */
@RestController
class AppTokensController {

  private static final String TOKENS = "/api/v1.0/accounts/app_token";

  private static final Schema NEW_TOKEN =
      Schema.strict()
          .nonEmptyText("app_name", "app_name is needed")
          .optionalText("ticket_sn_prefix")
          .optionalText("workflow_ids");

  private static final Schema TOKEN =
      Schema.strict().optionalText("ticket_sn_prefix").optionalText("workflow_ids");

  private final ApplicationLists lists;
  private final ApplicationWorkflows workflows;
  private final RegisterApplication registerApplication;
  private final ChangeApplication changeApplication;
  private final AccountGate gate;
  private final AccountJson accountJson;
  private final TicketJson ticketJson;
  private final JsonBody bodies;

  AppTokensController(
      ApplicationLists lists,
      ApplicationWorkflows workflows,
      RegisterApplication registerApplication,
      ChangeApplication changeApplication,
      AccountGate gate,
      AccountJson accountJson,
      TicketJson ticketJson,
      JsonBody bodies) {
    this.lists = lists;
    this.workflows = workflows;
    this.registerApplication = registerApplication;
    this.changeApplication = changeApplication;
    this.gate = gate;
    this.accountJson = accountJson;
    this.ticketJson = ticketJson;
    this.bodies = bodies;
  }

  @GetMapping(TOKENS)
  Envelope list(Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    gate.administrator(caller);
    Page<Listed<Application>> page = page(request);
    Map<String, User> creators = accountJson.creators(page);
    Map<String, List<Integer>> workflowIds =
        workflows.of(page.value().stream().map(row -> row.entry().name()).toList());
    return Envelope.ok(
        ticketJson.page(
            page,
            row ->
                token(row, creators)
                    .put("token", row.entry().token())
                    .put("workflow_ids", csv(workflowIds.get(row.entry().name())))));
  }

  /** Without the secret, and without the workflows (9.22). */
  @GetMapping("/api/v1.0/accounts/simple_app_token")
  Envelope simpleList(Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    gate.workflowAdministrator(caller);
    Page<Listed<Application>> page = page(request);
    Map<String, User> creators = accountJson.creators(page);
    return Envelope.ok(ticketJson.page(page, row -> token(row, creators).put("workflow_ids", "")));
  }

  private Page<Listed<Application>> page(HttpServletRequest request) {
    Params params = new Params(request);
    return AccountJson.page(lists.all(params.text("search_value")), params.page());
  }

  private ObjectNode token(Listed<Application> row, Map<String, User> creators) {
    Application application = row.entry();
    ObjectNode object =
        accountJson
            .base(application.id(), row)
            .put("app_name", application.name())
            .put("ticket_sn_prefix", application.ticketSnPrefix());
    object.set("creator_info", accountJson.creatorInfo(row.creator(), creators.get(row.creator())));
    return object;
  }

  private static String csv(@Nullable List<Integer> ids) {
    return ids == null ? "" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @PostMapping(TOKENS)
  Envelope create(Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    ObjectNode body = checked(request, NEW_TOKEN);
    String creator = gate.administrator(caller);
    int id =
        SavedAnswer.orFail(
            registerApplication.register(
                body.path("app_name").asString(),
                body.path("ticket_sn_prefix").asString(""),
                IdList.read(body, "workflow_ids"),
                creator));
    return Envelope.ok(Map.of("id", id), Map.of("app_token_id", id));
  }

  @PatchMapping(TOKENS + "/{id" + PathId.DIGITS + "}")
  Envelope edit(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    ObjectNode body = checked(request, TOKEN);
    gate.administrator(caller);
    return SavedAnswer.empty(
        changeApplication.edit(
            PathId.other(id),
            body.path("ticket_sn_prefix").asString(""),
            IdList.read(body, "workflow_ids")));
  }

  @DeleteMapping(TOKENS + "/{id" + PathId.DIGITS + "}")
  Envelope delete(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    gate.administrator(caller);
    return SavedAnswer.empty(changeApplication.delete(PathId.other(id)));
  }

  private ObjectNode checked(HttpServletRequest request, Schema schema) {
    ObjectNode body = bodies.required(request);
    schema.check(body);
    return body;
  }
}
