package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.api.loonflow.ContractCalls.Call;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a refused call answers: its text, and {@code data} as section 1.2 of the contract says. */
@ContractTest
class RefusalTest {

  private static final String TEXT = "\"\"";
  private static final String OBJECT = "{}";
  private static final String UNKNOWN = "ticket is not existed or has been deleted";
  private static final String STRANGER =
      "app: stranger has no api permission for workflow_id: {desk}";
  private static final String GONE = "workflow is not existed or has been deleted";
  private static final String NOT_RELATED =
      "user is not relation about this ticket and the workflow open view permission check";
  private static final String NO_ACCOUNT = "user is not existed or has been deleted";
  private static final String NO_INTERVENER = "user has no permission to manage this ticket";
  private static final String INVALID = "请求参数不合法:";

  @Autowired private ContractCalls calls;
  @Autowired private Desk desk;

  /**
   * A call and its refusal; {@code {check}}, {@code {review}}, {@code {orphan}} stand for tickets,
   * {@code {desk}}, {@code {gone}} for workflows, {@code {pass}}, {@code {finish}}, {@code
   * {submit}} for transitions, {@code {end}} for a state.
   *
   * @param data as JSON
   */
  record Refused(Call call, String data, String text) {

    static Refused of(
        String method,
        String path,
        @Nullable String user,
        @Nullable String body,
        String data,
        String text) {
      return new Refused(
          Call.of(method, path, user, body == null ? null : body.replace('\'', '"')), data, text);
    }

    Refused through(String application) {
      return new Refused(call.through(application), data, text);
    }

    @Override
    public String toString() {
      return call.method() + " " + call.path() + " by " + call.username() + ": " + text;
    }
  }

  /** Every call on a ticket, with what it answers when ticket, application or workflow is wrong. */
  private record TicketCall(String method, String path, String user, String body, String data) {}

  private static Stream<TicketCall> ticketCalls() {
    return Stream.of(
        new TicketCall("DELETE", "", "admin", "{}", OBJECT),
        new TicketCall("PATCH", "", "cas", "{'transition_id':{finish}}", OBJECT),
        new TicketCall("PATCH", "/fields", "mia", "{'note':'x'}", TEXT),
        new TicketCall("POST", "/accept", "ann", "{}", TEXT),
        new TicketCall("POST", "/retreat", "mia", "{}", OBJECT),
        new TicketCall("POST", "/close", "admin", "{}", OBJECT),
        new TicketCall("PUT", "/state", "admin", "{'state_id':{end}}", TEXT),
        new TicketCall("POST", "/deliver", "cas", "{'target_username':'dan'}", OBJECT),
        new TicketCall("POST", "/add_node", "cas", "{'target_username':'dan'}", TEXT),
        new TicketCall("POST", "/add_node_end", "cas", "{}", TEXT),
        new TicketCall("POST", "/comments", "mia", "{'suggestion':'x'}", TEXT),
        new TicketCall("POST", "/retry_script", "mia", "", TEXT),
        new TicketCall("GET", "", "mia", null, TEXT),
        new TicketCall("GET", "/flowlogs", "mia", null, TEXT),
        new TicketCall("GET", "/flowsteps", "mia", null, TEXT),
        new TicketCall("GET", "/participant_info", "mia", null, OBJECT));
  }

  static Stream<Refused> unknownTickets() {
    return ticketCalls()
        .flatMap(
            c ->
                Stream.of("999999", "0", "99999999999999999999")
                    .map(id -> refused(c, id, c.data(), UNKNOWN)));
  }

  static Stream<Refused> applicationsWithoutRight() { // R12
    return ticketCalls().map(c -> refused(c, "{check}", c.data(), STRANGER).through("stranger"));
  }

  static Stream<Refused> ticketsOfDeletedWorkflows() { // R232
    return ticketCalls()
        .map(
            c -> {
              boolean object = c.path().isEmpty() || c.path().matches("/(state|retry_script)");
              return refused(c, "{orphan}", object ? OBJECT : c.data(), GONE);
            });
  }

  private static Refused refused(TicketCall call, String ticket, String data, String text) {
    return Refused.of(
        call.method(), "/tickets/" + ticket + call.path(), call.user(), call.body(), data, text);
  }

  static Stream<Refused> namelessCallers() {
    return Stream.of(
        Refused.of("GET", "/tickets/{check}", null, null, TEXT, "参数不全，请提供username"),
        Refused.of("GET", "/tickets/{check}/flowlogs", null, null, TEXT, "参数不全，请提供username"),
        Refused.of("GET", "/tickets/{check}/flowsteps", null, null, TEXT, "参数不全，请提供username"),
        Refused.of("GET", "/tickets/{check}/transitions", null, null, TEXT, "参数不全，请提供username"),
        Refused.of(
            "POST",
            "/tickets",
            null,
            "{'workflow_id':{desk},'transition_id':{submit}}",
            OBJECT,
            "参数不合法,请提供workflow_id，username，transition_id"),
        Refused.of(
            "PATCH",
            "/tickets/{check}",
            null,
            "{'transition_id':{finish}}",
            OBJECT,
            "参数不合法,请提供username，transition_id"),
        Refused.of(
            "POST",
            "/tickets/{check}/comments",
            null,
            "{'suggestion':'x'}",
            TEXT,
            "ticket_id and username should not be null"),
        Refused.of("POST", "/tickets/{check}/retry_script", null, "", TEXT, "need arg username"),
        Refused.of(
            "GET", "/workflows/{desk}/init_state", null, null, TEXT, "请提供username或workflow_id"));
  }

  static Stream<Refused> viewersWithoutRight() { // R194, R198
    return Stream.of("", "/flowlogs", "/flowsteps", "/participant_info")
        .flatMap(
            path -> {
              String data = path.startsWith("/flow") ? TEXT : OBJECT;
              String ticket = "/tickets/{check}" + path;
              return Stream.of(
                  Refused.of("GET", ticket, "bystander", null, data, NOT_RELATED),
                  Refused.of("GET", ticket, "ghost", null, data, NO_ACCOUNT));
            });
  }

  static Stream<Refused> actionsOutOfPlace() {
    return Stream.of(
        patch("mia", "{'transition_id':{finish}}", "not current participant, no permission"), // R92
        patch("cas", "{'transition_id':{finish}}", "此工单的必填字段为:title"), // R46
        patch("cas", "{'transition_id':{submit},'title':'t'}", "transition_id is invalid"), // R56
        patch("cas", "{'transition_id':99999,'title':'t'}", "transition_id is invalid"),
        patch("cas", "{'transition_id':'abc','title':'t'}", "transition_id is invalid"),
        patch("cas", "{'transition_id':true,'title':'t'}", "transition_id is invalid"),
        patch("cas", "{'transition_id':[],'title':'t'}", "transition_id is invalid"),
        patch("cas", "{'transition_id':1e400,'title':'t'}", "transition_id is invalid"),
        patch("cas", "{'transition_id':0}", "参数不合法,请提供username，transition_id"),
        patch("cas", "{'transition_id':0.0}", "参数不合法,请提供username，transition_id"),
        patch("cas", "{'transition_id':''}", "参数不合法,请提供username，transition_id"),
        patch("cas", "{'suggestion':'x'}", "参数不合法,请提供username，transition_id"),
        patch("cas", "{}", "patch参数为空"),
        patch("cas", "", "patch参数为空"),
        Refused.of(
            "PATCH",
            "/tickets/{review}",
            "ann",
            "{'transition_id':{pass}}",
            OBJECT,
            "需要先接单再处理"), // R103
        Refused.of(
            "PATCH",
            "/tickets/{review}",
            "mia",
            "{'transition_id':{pass}}",
            OBJECT,
            "not crrent participant, no permission"), // R93
        Refused.of(
            "POST",
            "/tickets/{check}/accept",
            "cas",
            "",
            TEXT,
            "participant is one people, do not accept ticket first"), // R125
        Refused.of(
            "POST",
            "/tickets/{check}/accept",
            "ann",
            "not JSON",
            TEXT,
            "not current participant, no permission"),
        Refused.of(
            "POST",
            "/tickets/{check}/retreat",
            "cas",
            "{}",
            OBJECT,
            "just ticket's creator can retreat ticket in specific state that enable retreat"),
        Refused.of(
            "POST", "/tickets/{check}/retreat", "mia", "", OBJECT, "now state can not be retreat"),
        Refused.of(
            "POST",
            "/tickets/{check}/close",
            "mia",
            "",
            OBJECT,
            "just ticket's creator can close ticket in start state or workflow_admin can close"
                + " ticket in any state"), // R140
        Refused.of(
            "PUT",
            "/tickets/{check}/state",
            "bystander",
            "{'state_id':{end}}",
            OBJECT,
            NO_INTERVENER), // R136
        Refused.of(
            "PUT",
            "/tickets/{check}/state",
            "ghost",
            "{'state_id':{end}}",
            OBJECT,
            "username: ghost is not existed or has been deleted"),
        Refused.of(
            "PUT", "/tickets/{check}/state", "admin", "{'state_id':99999}", OBJECT, "工单状态不存在或已被删除"),
        Refused.of(
            "POST",
            "/tickets/{check}/deliver",
            "bystander",
            "{'target_username':'x','from_admin':true}",
            OBJECT,
            NO_INTERVENER), // R128
        Refused.of(
            "POST",
            "/tickets/{check}/deliver",
            "mia",
            "{'target_username':'x'}",
            OBJECT,
            "not current participant, no permission"),
        Refused.of(
            "POST",
            "/tickets/{check}/add_node",
            "mia",
            "{'target_username':'x'}",
            TEXT,
            "not current participant, no permission"),
        Refused.of(
            "POST", "/tickets/{check}/add_node_end", "cas", "", TEXT, "ticket is not in add node"),
        Refused.of(
            "POST",
            "/tickets/{check}/add_node_end",
            "mia",
            "{}",
            TEXT,
            "not current participant, no permission"), // R134
        Refused.of(
            "POST",
            "/tickets/{check}/comments",
            "bystander",
            "{'suggestion':'x'}",
            TEXT,
            NOT_RELATED), // R146
        Refused.of(
            "POST",
            "/tickets/{check}/retry_script",
            "bystander",
            "",
            OBJECT,
            "The ticket's participant_type is not robot or hook, do not allow retry")); // R148
  }

  static Stream<Refused> fieldsThatCannotBeSet() { // R147
    String fields = "/tickets/{check}/fields";
    return Stream.of(
        Refused.of("PATCH", fields, null, "{}", OBJECT, "post参数为空"),
        Refused.of("PATCH", fields, null, "", OBJECT, "post参数为空"),
        Refused.of(
            "PATCH",
            fields,
            null,
            "{'amount':'x'}",
            TEXT,
            "field amount must be an integer between -2147483648 and 2147483647"));
  }

  private static Refused patch(String user, String body, String text) {
    return Refused.of("PATCH", "/tickets/{check}", user, body, OBJECT, text);
  }

  static Stream<Refused> creationsThatCannotBe() {
    String noRight = " have no permission to create this workflow ticket";
    return Stream.of(
        create("{'workflow_id':{desk},'transition_id':{submit}}", TEXT, "APP:stranger" + noRight)
            .through("stranger"),
        create("{'workflow_id':99999,'transition_id':1}", TEXT, "APP:ops" + noRight),
        create("{'workflow_id':{gone},'transition_id':1}", OBJECT, GONE),
        create("{'workflow_id':{desk},'transition_id':99999}", OBJECT, "transition_id is invalid"),
        create("{'workflow_id':{desk},'transition_id':{submit}}", OBJECT, "此工单的必填字段为:title"),
        create(
            "{'workflow_id':{desk},'transition_id':{finish},'title':'t'}",
            OBJECT,
            "transition_id is invalid"),
        Refused.of(
            "GET",
            "/workflows/99999/init_state",
            "mia",
            null,
            TEXT,
            "APP:ops have no permission to get this workflow info"),
        Refused.of(
                "GET",
                "/workflows/{desk}/init_state",
                "mia",
                null,
                TEXT,
                "APP:stranger have no permission to get this workflow info")
            .through("stranger"),
        Refused.of("GET", "/workflows/{gone}/init_state", "mia", null, TEXT, GONE));
  }

  private static Refused create(String body, String data, String text) {
    return Refused.of("POST", "/tickets", "mia", body, data, text);
  }

  static Stream<Refused> bodiesThatDoNotFit() { // 1.1
    String workflow = INVALID + "workflow_id is needed and type should be int";
    String target = INVALID + "target_username is needed";
    String state = INVALID + "state_id is needed and type should be int";
    return Stream.of(
        invalid("POST", "/tickets", "", "Expecting value: line 1 column 1 (char 0)"),
        invalid("POST", "/tickets", "[]", "[] should be instance of 'dict'"),
        invalid("POST", "/tickets", "{}", "Missing keys: 'transition_id', 'workflow_id'"),
        invalid("POST", "/tickets", "{'workflow_id':1}", "Missing key: 'transition_id'"),
        create("{'workflow_id':'1','transition_id':1}", OBJECT, workflow),
        create("{'workflow_id':true,'transition_id':1}", OBJECT, workflow),
        create("{'workflow_id':0,'transition_id':1}", OBJECT, workflow),
        create("{'workflow_id':1.5,'transition_id':1}", OBJECT, workflow),
        create("{'workflow_id':99999999999,'transition_id':1}", OBJECT, workflow),
        create("{'workflow_id':null,'transition_id':1}", OBJECT, workflow),
        invalid(
            "POST",
            "/tickets",
            "{'workflow_id':1,'transition_id':1,'parent_ticket_id':'x'}",
            "Key 'parent_ticket_id' error:\n\"x\" should be instance of 'int'"),
        invalid("PUT", "/tickets/{check}/state", "{}", "Missing key: 'state_id'"),
        Refused.of("PUT", "/tickets/{check}/state", "admin", "{'state_id':0}", OBJECT, state),
        Refused.of("PUT", "/tickets/{check}/state", "admin", "{'state_id':'1'}", OBJECT, state),
        invalid(
            "PUT",
            "/tickets/{check}/state",
            "{'state_id':1,'suggestion':null}",
            "Key 'suggestion' error:\nnull should be instance of 'str'"),
        invalid(
            "PUT",
            "/tickets/{check}/state",
            "{'state_id':1,'x':1}",
            "Wrong key 'x' in {\"state_id\":1,\"x\":1}"),
        Refused.of(
            "POST", "/tickets/{check}/deliver", "cas", "{'target_username':''}", OBJECT, target),
        Refused.of(
            "POST", "/tickets/{check}/deliver", "cas", "{'target_username':7}", OBJECT, target),
        invalid(
            "POST",
            "/tickets/{check}/deliver",
            "{'target_username':'x','from_admin':'1'}",
            "Key 'from_admin' error:\n\"1\" should be instance of 'int'"),
        invalid("POST", "/tickets/{check}/add_node", "{}", "Missing key: 'target_username'"),
        invalid(
            "POST",
            "/tickets/{check}/add_node_end",
            "{'suggestion':1}",
            "Key 'suggestion' error:\n1 should be instance of 'str'"),
        Refused.of(
            "POST",
            "/tickets/{check}/comments",
            "mia",
            "{'suggestion':''}",
            OBJECT,
            INVALID + "suggestion is needed"),
        invalid("POST", "/tickets/{check}/comments", "{}", "Missing key: 'suggestion'"));
  }

  private static Refused invalid(String method, String path, String body, String detail) {
    return Refused.of(method, path, "mia", body, OBJECT, INVALID + detail);
  }

  static Stream<Refused> queriesThatDoNotFit() { // 1 item 7, 4, 6.1
    String category = "category value is invalid, it should be in all, owner, duty, relation";
    return Stream.of(
        list("", category),
        list("?category=mine", category),
        list("?category=all&page=x", "page is invalid: 'x' is no integer"),
        list("?category=all&per_page=1.5", "per_page is invalid: '1.5' is no integer"),
        list("?category=all&per_page=0", "per_page is invalid: it has to be above 0, not 0"),
        list("?category=all&per_page=-3", "per_page is invalid: it has to be above 0, not -3"),
        list("?category=all&reverse=x", "reverse is invalid: 'x' is no integer"),
        list("?category=all&workflow_ids=1,,2", "workflow_ids is invalid: '' is no integer"),
        list("?category=all&state_ids=a", "state_ids is invalid: 'a' is no integer"),
        list("?category=all&ticket_ids=1,b", "ticket_ids is invalid: 'b' is no integer"),
        list("?category=all&act_state_id=x", "act_state_id is invalid: 'x' is no integer"),
        list("?category=all&parent_ticket_id=x", "parent_ticket_id is invalid: 'x' is no integer"),
        list(
            "?category=all&create_start=2026-02-30",
            "create_start is invalid: '2026-02-30' is no YYYY-MM-DD or YYYY-MM-DD HH:MM:SS"),
        Refused.of(
            "GET",
            "/tickets/states",
            "mia",
            null,
            OBJECT,
            "ticket_ids is needed: integers separated by commas"),
        Refused.of(
            "GET",
            "/tickets/states?ticket_ids=1,x",
            "mia",
            null,
            OBJECT,
            "ticket_ids is invalid: 'x' is no integer"),
        Refused.of(
            "GET",
            "/tickets/{check}/flowlogs?desc=x",
            "mia",
            null,
            OBJECT,
            "desc is invalid: 'x' is no integer"),
        Refused.of(
            "GET",
            "/tickets/{check}/flowlogs?ticket_data=x",
            "mia",
            null,
            OBJECT,
            "ticket_data is invalid: 'x' is no integer"));
  }

  private static Refused list(String query, String text) {
    return Refused.of("GET", "/tickets" + query, "mia", null, OBJECT, text);
  }

  @ParameterizedTest
  @MethodSource({
    "unknownTickets",
    "applicationsWithoutRight",
    "ticketsOfDeletedWorkflows",
    "namelessCallers",
    "viewersWithoutRight",
    "actionsOutOfPlace",
    "fieldsThatCannotBeSet",
    "creationsThatCannotBe",
    "bodiesThatDoNotFit",
    "queriesThatDoNotFit"
  })
  void refusesWithTheTextAndDataOfTheCall(Refused expected) {
    String ticket = expected.call().path();
    long id =
        ticket.contains("{check}")
            ? desk.inCheck()
            : ticket.contains("{review}")
                ? desk.inReview()
                : ticket.contains("{orphan}") ? desk.orphan() : 0;
    Call call = expected.call();
    byte[] body = call.body();
    Call filled =
        Call.of(
                call.method(),
                filled(ticket.replaceAll("\\{(check|review|orphan)}", String.valueOf(id))),
                call.username(),
                body == null
                    ? null
                    : filled(new String(body, java.nio.charset.StandardCharsets.UTF_8)))
            .through(call.application());

    JsonNode envelope = calls.envelope(filled);

    assertThat(envelope.path("msg").asString()).isEqualTo(filled(expected.text()));
    assertThat(envelope.path("data").toString()).isEqualTo(expected.data());
    assertThat(envelope.path("code").intValue()).isEqualTo(-1);
  }

  private String filled(String text) {
    String filled =
        text.replace("{desk}", String.valueOf(desk.id()))
            .replace("{gone}", String.valueOf(desk.goneId()))
            .replace("{end}", String.valueOf(desk.state("end")));
    for (String id : new String[] {"submit", "pass", "finish"}) {
      filled = filled.replace("{" + id + "}", String.valueOf(desk.transition(id)));
    }
    return filled;
  }

  @Test
  void showsNoButtonsWhereTheTicketOrTheApplicationIsWrong() { // R13
    JsonNode unknown = calls.envelope(Call.of("GET", "/tickets/999999/transitions", "mia", null));
    assertThat(unknown.toString())
        .isEqualTo("{\"code\":0,\"data\":{\"value\":[]},\"msg\":\"" + UNKNOWN + "\"}");
    JsonNode strange =
        calls.envelope(
            Call.of("GET", "/tickets/" + desk.inCheck() + "/transitions", "cas", null)
                .through("stranger"));
    assertThat(strange.path("code").intValue()).isZero();
    assertThat(strange.path("msg").asString()).isEqualTo(filled(STRANGER));
  }

  @Test
  void answersSuccessAsEachCallDoes() {
    long id = desk.inCheck();
    assertThat(success("POST", id, "/comments", "mia", "{\"suggestion\":\"x\",\"username\":\"y\"}"))
        .isEqualTo("{\"code\":0,\"data\":{},\"msg\":\"add ticket comment successful\"}");
    assertThat(success("POST", id, "/deliver", "cas", "{\"target_username\":\"dan\"}"))
        .isEqualTo("{\"code\":0,\"data\":true,\"msg\":\"\"}");
    assertThat(success("POST", id, "/add_node", "dan", "{\"target_username\":\"eve\"}"))
        .isEqualTo("{\"code\":0,\"data\":{},\"msg\":\"\"}");
    assertThat(success("POST", id, "/add_node_end", "eve", ""))
        .isEqualTo("{\"code\":0,\"data\":{},\"msg\":\"\"}");
    assertThat(
            success(
                "POST", id, "/deliver", "admin", "{\"target_username\":\"cas\",\"from_admin\":1}"))
        .isEqualTo("{\"code\":0,\"data\":true,\"msg\":\"\"}");
    assertThat(
            success(
                "PATCH",
                id,
                "",
                "cas",
                "{\"transition_id\":\"" + desk.transition("finish") + "\",\"title\":\"t\"}"))
        .isEqualTo("{\"code\":0,\"data\":{\"value\":true},\"msg\":\"\"}");
    assertThat(success("POST", id, "/close", "admin", ""))
        .isEqualTo("{\"code\":0,\"data\":\"\",\"msg\":\"\"}");
  }

  private String success(String method, long id, String path, String user, String body) {
    return calls.envelope(Call.of(method, "/tickets/" + id + path, user, body)).toString();
  }
}
