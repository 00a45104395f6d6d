package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.Refused.OBJECT;
import static io.github.gavia.api.loonflow.Refused.TEXT;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a call answers whose workflow, body or query cannot be: its text, and {@code data} as
 * section 1.2 of the contract says.
 */
@ContractTest
class ArgumentRefusalTest {

  private static final String GONE = "workflow is not existed or has been deleted";
  private static final String INVALID = "请求参数不合法:";

  @Autowired private ContractCalls calls;
  @Autowired private Desk desk;

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
  @MethodSource({"creationsThatCannotBe", "bodiesThatDoNotFit", "queriesThatDoNotFit"})
  void refusesWithTheTextAndDataOfTheCall(Refused expected) {
    expected.isAnsweredBy(calls, desk);
  }
}
