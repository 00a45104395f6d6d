package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.platform.Listed;
import io.github.gavia.query.Page;
import io.github.gavia.workflow.AddNotice;
import io.github.gavia.workflow.DeleteNotice;
import io.github.gavia.workflow.EditNotice;
import io.github.gavia.workflow.NoticeDetails;
import io.github.gavia.workflow.NoticeLists;
import io.github.gavia.workflow.NoticeLists.StoredNotice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Channels for notices (7.29 to 7.34). Only super administrators see their secrets. */
@RestController
class NoticesController {

  private static final String NOTICES = "/api/v1.0/workflows/custom_notices";
  private static final String NOTICE = NOTICES + "/{id" + PathId.DIGITS + "}";

  /** The contract's keys, and {@code redeliveries} of ours (R190). */
  private static final Schema BODY =
      Schema.strict()
          .nonEmptyText("name", "name is needed")
          .requiredInt("type_id", "type_id is needed")
          .optionalText("description")
          .optionalText("hook_url")
          .optionalText("hook_token")
          .optionalText("corpid")
          .optionalText("corpsecret")
          .optionalText("appkey")
          .optionalText("appsecret")
          .optionalInt("redeliveries");

  private final NoticeLists lists;
  private final AddNotice addNotice;
  private final EditNotice editNotice;
  private final DeleteNotice deleteNotice;
  private final ConfigurationGate gate;
  private final RecordJson records;
  private final TicketJson ticketJson;
  private final JsonBody bodies;
  private final JsonMapper json;

  NoticesController(
      NoticeLists lists,
      AddNotice addNotice,
      EditNotice editNotice,
      DeleteNotice deleteNotice,
      ConfigurationGate gate,
      RecordJson records,
      TicketJson ticketJson,
      JsonBody bodies,
      JsonMapper json) {
    this.lists = lists;
    this.addNotice = addNotice;
    this.editNotice = editNotice;
    this.deleteNotice = deleteNotice;
    this.gate = gate;
    this.records = records;
    this.ticketJson = ticketJson;
    this.bodies = bodies;
    this.json = json;
  }

  @GetMapping(NOTICES)
  Envelope list(Caller caller, HttpServletRequest request) {
    gate.administrator(caller);
    return Envelope.ok(ticketJson.page(page(request), this::withKeys));
  }

  @GetMapping("/api/v1.0/workflows/simple_custom_notices")
  Envelope simpleList(Caller caller, HttpServletRequest request) {
    gate.workflowAdministrator(caller);
    return Envelope.ok(ticketJson.page(page(request), this::withoutKeys));
  }

  private Page<Listed<StoredNotice>> page(HttpServletRequest request) {
    Params params = new Params(request);
    return AccountJson.page(lists.all(params.text("search_value")), params.page());
  }

  @GetMapping(NOTICE)
  Envelope detail(@PathVariable String id, Caller caller) {
    gate.administrator(caller);
    Listed<StoredNotice> notice =
        lists
            .byId(PathId.other(id))
            .orElseThrow(() -> ContractFailure.object("record is not exist or has been deleted"));
    ObjectNode answer = json.createObjectNode();
    answer.set("value", withKeys(notice));
    return Envelope.ok(answer);
  }

  /** 5.13. */
  private ObjectNode withKeys(Listed<StoredNotice> row) {
    NoticeDetails.Keys keys = row.entry().details().keys();
    return withoutKeys(row)
        .put("corpid", keys.corpid())
        .put("corpsecret", keys.corpsecret())
        .put("appkey", keys.appkey())
        .put("appsecret", keys.appsecret())
        .put("hook_url", keys.hookUrl())
        .put("hook_token", keys.hookToken());
  }

  /** What every workflow administrator may see (7.30). */
  private ObjectNode withoutKeys(Listed<StoredNotice> row) {
    NoticeDetails details = row.entry().details();
    return records
        .of(row.entry().id(), row)
        .put("name", details.name())
        .put("description", details.description())
        .put("type_id", details.typeId());
  }

  @PostMapping(NOTICES)
  Envelope create(Caller caller, HttpServletRequest request) {
    NoticeDetails details = details(request);
    String creator = gate.administrator(caller);
    return Envelope.ok(Map.of("notice_id", SavedAnswer.orFail(addNotice.add(details, creator))));
  }

  @PatchMapping(NOTICE)
  Envelope edit(@PathVariable String id, Caller caller, HttpServletRequest request) {
    NoticeDetails details = details(request);
    gate.administrator(caller);
    return SavedAnswer.empty(editNotice.edit(PathId.other(id), details));
  }

  @DeleteMapping(NOTICE)
  Envelope delete(@PathVariable String id, Caller caller) {
    gate.administrator(caller);
    return SavedAnswer.empty(deleteNotice.delete(PathId.other(id)));
  }

  private NoticeDetails details(HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    BODY.check(body);
    return new NoticeDetails(
        body.path("name").asString(),
        body.path("description").asString(""),
        body.path("type_id").intValue(),
        new NoticeDetails.Keys(
            body.path("hook_url").asString(""),
            body.path("hook_token").asString(""),
            body.path("corpid").asString(""),
            body.path("corpsecret").asString(""),
            body.path("appkey").asString(""),
            body.path("appsecret").asString("")),
        body.path("redeliveries").asInt(0));
  }
}
