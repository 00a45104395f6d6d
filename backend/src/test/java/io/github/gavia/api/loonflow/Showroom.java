package io.github.gavia.api.loonflow;

import io.github.gavia.access.Passwords;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.directory.AddDepartment;
import io.github.gavia.directory.AddRole;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.NewUser;
import io.github.gavia.form.FieldAccess;
import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldType;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantRule.People;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.PublishWithGaps;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Flow.Button;
import io.github.gavia.workflow.model.Flow.ButtonKind;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings;
import io.github.gavia.workflow.model.WorkflowSettings.RunningTickets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/**
 * The workflow {@code showroom}, which shows every kind of participant, of button and of odd text.
 * The application {@code ops} may use it. {@code mona} manages it, {@code wendy} is a workflow
 * administrator who does not, {@code pete} manages it without being an administrator, {@code iris}
 * may intervene. Its state {@code gone} was deleted in its second version. All can log in with
 * {@link #PASSWORD}.
 */
@TestComponent
class Showroom {

  static final String PASSWORD = "showroom-pass-1";
  static final String HOOK_TOKEN = "hook-token-of-the-showroom";
  static final String EXTERNAL_TOKEN = "external-token-of-the-showroom";
  static final String BROKEN_TOKEN = "broken-token-of-the-showroom";

  private final PublishWithGaps publish;
  private final Workflows workflows;
  private final WorkflowPermissions permissions;
  private final AddUser addUser;
  private final AddDepartment addDepartment;
  private final AddRole addRole;
  private final Passwords passwords;
  private int departmentId;
  private int roleId;
  private int id;
  private int goneStateId;

  Showroom(
      PublishWithGaps publish,
      Workflows workflows,
      WorkflowPermissions permissions,
      AddUser addUser,
      AddDepartment addDepartment,
      AddRole addRole,
      Passwords passwords) {
    this.publish = publish;
    this.workflows = workflows;
    this.permissions = permissions;
    this.addUser = addUser;
    this.addDepartment = addDepartment;
    this.addRole = addRole;
    this.passwords = passwords;
  }

  /** Once the service has made what an empty database begins with. */
  @EventListener(ApplicationReadyEvent.class)
  void open() {
    addUser("mona", 1);
    addUser("wendy", 1);
    addUser("pete", 0);
    addUser("iris", 0);
    departmentId = addDepartment.add("Showroom department", 0, "", "", "", "admin");
    roleId = addRole.add("Showroom role", "", "", "admin");
    id = publish.publish(model(true), "admin");
    goneStateId = state("gone");
    publish.publish(model(false), "admin");
    permissions.grant(id, WorkflowRight.API, "ops");
    permissions.grant(id, WorkflowRight.ADMIN, "mona");
    permissions.grant(id, WorkflowRight.ADMIN, "pete");
    permissions.grant(id, WorkflowRight.INTERVENE, "iris");
    permissions.grant(id, WorkflowRight.VIEW, "bystander");
    permissions.grant(id, WorkflowRight.VIEW_DEPARTMENT, String.valueOf(departmentId));
  }

  private void addUser(String name, int type) {
    addUser.add(
        new NewUser(
            name,
            "Alias of " + name,
            name + "@example.com",
            "",
            type,
            true,
            passwords.hash(PASSWORD),
            List.of()),
        "admin");
  }

  private WorkflowModel model(boolean withGone) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node.StartEvent("begin", Label.NONE));
    nodes.add(task("new", 10, people(ParticipantType.VARIABLE, "creator,creator_tl,moon")));
    nodes.add(task("one", 20, people(ParticipantType.PERSON, "mona")));
    nodes.add(task("many", 20, people(ParticipantType.PERSONS, "mona,nobody known,wendy")));
    nodes.add(task("dept", 30, people(ParticipantType.DEPARTMENT, departmentId + ",999999")));
    nodes.add(task("role", 40, people(ParticipantType.ROLE, String.valueOf(roleId))));
    nodes.add(task("lost_role", 41, people(ParticipantType.ROLE, "999999")));
    nodes.add(task("field", 50, people(ParticipantType.FIELD, "amount")));
    nodes.add(task("script", 60, new ParticipantRule.Script("no such script")));
    nodes.add(
        task(
            "hook",
            70,
            new ParticipantRule.Hook(
                "https://hooks.example.com/h", HOOK_TOKEN, true, "{\"a\":[1]}")));
    nodes.add(
        task(
            "external",
            80,
            new ParticipantRule.External("https://hooks.example.com/e", EXTERNAL_TOKEN, "")));
    nodes.add(
        task(
            "broken",
            90,
            new ParticipantRule.Unreadable(10, "{\"hook_token\":\"" + BROKEN_TOKEN + "\"")));
    nodes.add(task("odd", 100, new ParticipantRule.Unreadable(9, "whoever")));
    if (withGone) {
      nodes.add(task("gone", 110, people(ParticipantType.PERSON, "mona")));
    }
    nodes.add(
        new Node.EndEvent("end", Label.of("End"), state(120, people(ParticipantType.NOBODY, ""))));
    nodes.add(new Node.Gateway("rule", Label.NONE, Node.GatewayKind.RULE, "otherwise"));
    nodes.add(new Node.Gateway("rule_only", Label.NONE, Node.GatewayKind.RULE, null));
    nodes.add(new Node.Gateway("nowhere", Label.NONE, Node.GatewayKind.MERGE, null));
    nodes.add(new Node.TimerBoundary("late", Label.NONE, "dept", 3600));
    return new WorkflowModel(
        "showroom",
        Label.of("Showroom"),
        "for reading",
        new WorkflowSettings(
            "1,2",
            false,
            "{\"allow_persons\":\"mona\"}",
            "[\"sn\"]",
            "t {title}",
            "c",
            RunningTickets.FOLLOW),
        List.of(amount(), kind()),
        new Body(nodes, flows(), List.of()),
        Diagram.EMPTY);
  }

  private static Node.Task task(String id, int order, ParticipantRule participant) {
    return new Node.Task(id, Label.of("State " + id), state(order, participant));
  }

  private static State state(int order, ParticipantRule participant) {
    Map<String, FieldAccess> access = new LinkedHashMap<>();
    access.put("title", FieldAccess.REQUIRED);
    access.put("amount", FieldAccess.OPTIONAL);
    return new State(
        order, order == 50, true, false, participant, Distribution.DIRECT, access, "{\"x\":1}");
  }

  private static ParticipantRule people(ParticipantType type, String operand) {
    return new People(type, operand);
  }

  private static List<Flow> flows() {
    return List.of(
        flow("first", "", "begin", "new", null),
        new Flow(
            "go",
            Label.of("Go"),
            "new",
            "one",
            null,
            new Button(ButtonKind.REFUSE, false, true, "Sure?", 1)),
        flow("ask", "Ask", "one", "rule", null),
        flow("if_much", "", "rule", "hook", "amount > 3"),
        flow("if_more", "", "rule", "end", "amount > 1"),
        flow("otherwise", "", "rule", "external", null),
        flow("perhaps", "Perhaps", "many", "rule_only", null),
        flow("if_only", "", "rule_only", "hook", "amount > 2"),
        flow("lost", "Lost", "hook", "nowhere", null),
        flow("timeout", "Timeout", "late", "role", null));
  }

  private static Flow flow(String id, String name, String from, String to, String condition) {
    return new Flow(id, Label.of(name), from, to, condition, null);
  }

  private static FieldDefinition amount() {
    return new FieldDefinition(
        "amount", "Amount", Map.of(), FieldType.INTEGER, 200, null, "how much", "", "", "", "", "");
  }

  private static FieldDefinition kind() {
    return new FieldDefinition(
        "kind",
        "Kind",
        Map.of(),
        FieldType.SELECT,
        100,
        "a",
        "",
        "choose",
        "template",
        "no JSON",
        "{\"a\":\"A\"}",
        "{\"y\":2}");
  }

  /** The workflow's id. */
  int id() {
    return id;
  }

  int departmentId() {
    return departmentId;
  }

  int roleId() {
    return roleId;
  }

  /** The id of the state that the first version had. */
  int goneStateId() {
    return goneStateId;
  }

  int state(String elementId) {
    return live().state(elementId).orElseThrow().id();
  }

  int transition(String elementId) {
    return live().transitions().stream()
        .filter(t -> t.elementId().equals(elementId))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private RunnableWorkflow live() {
    return workflows.live(id).orElseThrow();
  }
}
