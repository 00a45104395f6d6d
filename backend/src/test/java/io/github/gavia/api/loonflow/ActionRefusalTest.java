package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.Refused.OBJECT;
import static io.github.gavia.api.loonflow.Refused.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.api.loonflow.ContractCalls.Call;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What an action answers that is out of place, with {@code data} as section 1.2 of the contract
 * says, and what it answers where it is in place.
 */
@ContractTest
class ActionRefusalTest {

  private static final String NOT_RELATED =
      "user is not relation about this ticket and the workflow open view permission check";
  private static final String NO_INTERVENER = "user has no permission to manage this ticket";

  @Autowired private ContractCalls calls;
  @Autowired private Desk desk;

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

  @ParameterizedTest
  @MethodSource({"actionsOutOfPlace", "fieldsThatCannotBeSet"})
  void refusesWithTheTextAndDataOfTheCall(Refused expected) {
    expected.isAnsweredBy(calls, desk);
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
