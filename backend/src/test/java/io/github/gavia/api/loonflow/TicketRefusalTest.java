package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.Refused.OBJECT;
import static io.github.gavia.api.loonflow.Refused.TEXT;
import static io.github.gavia.api.loonflow.Refused.filled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.api.loonflow.ContractCalls.Call;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * What every call on a ticket answers when the ticket is not there or the caller has no right to
 * it: its text, and {@code data} as section 1.2 of the contract says.
 */
@ContractTest
class TicketRefusalTest {

  private static final String UNKNOWN = "ticket is not existed or has been deleted";
  private static final String STRANGER =
      "app: stranger has no api permission for workflow_id: {desk}";
  private static final String GONE = "workflow is not existed or has been deleted";
  private static final String NOT_RELATED =
      "user is not relation about this ticket and the workflow open view permission check";
  private static final String NO_ACCOUNT = "user is not existed or has been deleted";

  @Autowired private ContractCalls calls;
  @Autowired private Desk desk;

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

  @ParameterizedTest
  @MethodSource({
    "unknownTickets",
    "applicationsWithoutRight",
    "ticketsOfDeletedWorkflows",
    "namelessCallers",
    "viewersWithoutRight"
  })
  void refusesWithTheTextAndDataOfTheCall(Refused expected) {
    expected.isAnsweredBy(calls, desk);
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
    assertThat(strange.path("msg").asString()).isEqualTo(filled(STRANGER, desk));
  }
}
