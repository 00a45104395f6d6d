package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowScope;
import io.github.gavia.directory.Department;
import io.github.gavia.directory.DepartmentLists;
import io.github.gavia.directory.RoleLists;
import io.github.gavia.directory.User;
import io.github.gavia.directory.UserLists;
import io.github.gavia.platform.Listed;
import io.github.gavia.query.WorkflowLists;
import io.github.gavia.query.WorkflowLists.WorkflowLine;
import io.github.gavia.workflow.NoticeLists;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.ScriptLists;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.model.Label;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What whoever draws workflows may pick from. Names only: no address, secret or source of a script
 * goes out. For workflow administrators and managers of a workflow.
 */
@RestController
@RequestMapping("/api/designer")
class PickersController {

  /** Who finds none of so many types another letter. */
  private static final int MOST_FOUND = 50;

  /** Of lists that are few and told as a whole. */
  private static final int MOST_LISTED = 1000;

  /** A person who may log in. */
  record Person(String username, String alias) {}

  /**
   * A department.
   *
   * @param parent name of the one above, empty for none
   */
  record DepartmentChoice(int id, String name, String parent) {}

  /** A role, script or notice. */
  record Named(int id, String name, String description) {}

  /** A live workflow that a step may start tickets of. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Callable(
      String key,
      String name,
      Map<String, String> names,
      List<StartButton> startButtons,
      List<FieldName> fields) {}

  /** A button of the step in which tickets are drafted. */
  @JsonNaming(SnakeCaseStrategy.class)
  record StartButton(String elementId, String name, Map<String, String> names) {}

  /** A custom field. */
  record FieldName(String key, String name, Map<String, String> names) {}

  private final ManagedWorkflows managed;
  private final WorkflowPermissions permissions;
  private final UserLists users;
  private final DepartmentLists departments;
  private final RoleLists roles;
  private final ScriptLists scripts;
  private final NoticeLists notices;
  private final WorkflowLists workflowLists;
  private final Workflows workflows;

  PickersController(
      ManagedWorkflows managed,
      WorkflowPermissions permissions,
      UserLists users,
      DepartmentLists departments,
      RoleLists roles,
      ScriptLists scripts,
      NoticeLists notices,
      WorkflowLists workflowLists,
      Workflows workflows) {
    this.managed = managed;
    this.permissions = permissions;
    this.users = users;
    this.departments = departments;
    this.roles = roles;
    this.scripts = scripts;
    this.notices = notices;
    this.workflowLists = workflowLists;
    this.workflows = workflows;
  }

  @GetMapping("/people")
  List<Person> people(Caller caller, @RequestParam(defaultValue = "") String search) {
    managed.requireDesigner(caller);
    return users.all(search.strip()).rows(0, MOST_FOUND).stream()
        .filter(User::active)
        .map(user -> new Person(user.username(), user.alias()))
        .toList();
  }

  @GetMapping("/departments")
  List<DepartmentChoice> departments(
      Caller caller, @RequestParam(defaultValue = "") String search) {
    managed.requireDesigner(caller);
    List<Department> found =
        departments.all(search.strip()).rows(0, MOST_FOUND).stream().map(Listed::entry).toList();
    Map<Integer, String> above =
        departments.names(found.stream().map(Department::parentId).distinct().toList());
    return found.stream()
        .map(d -> new DepartmentChoice(d.id(), d.name(), above.getOrDefault(d.parentId(), "")))
        .toList();
  }

  @GetMapping("/roles")
  List<Named> roles(Caller caller, @RequestParam(defaultValue = "") String search) {
    managed.requireDesigner(caller);
    return roles.all(search.strip()).rows(0, MOST_FOUND).stream()
        .map(Listed::entry)
        .map(role -> new Named(role.id(), role.name(), role.description()))
        .toList();
  }

  /** Those that may run. */
  @GetMapping("/scripts")
  List<Named> scripts(Caller caller) {
    managed.requireDesigner(caller);
    return scripts.all("").rows(0, MOST_LISTED).stream()
        .map(Listed::entry)
        .filter(ScriptLists.ScriptLine::active)
        .map(s -> new Named(s.id(), s.name(), Objects.requireNonNullElse(s.description(), "")))
        .toList();
  }

  @GetMapping("/notices")
  List<Named> notices(Caller caller) {
    managed.requireDesigner(caller);
    return notices.all("").rows(0, MOST_LISTED).stream()
        .map(Listed::entry)
        .map(
            notice ->
                new Named(
                    notice.id(),
                    notice.details().name(),
                    Objects.requireNonNullElse(notice.details().description(), "")))
        .toList();
  }

  /** Those the person may see, by name of their live version. */
  @GetMapping("/callable-workflows")
  List<Callable> callableWorkflows(Caller caller) {
    managed.requireDesigner(caller);
    String username = ManagedWorkflows.username(caller);
    WorkflowScope visible =
        permissions
            .managedWorkflows(username)
            .or(permissions.viewWorkflows(username))
            .or(permissions.interveneWorkflows(username));
    List<WorkflowLine> lines = workflowLists.all(visible);
    Map<Integer, RunnableWorkflow> live =
        workflows.liveOf(lines.stream().map(WorkflowLine::id).toList());
    return lines.stream()
        .flatMap(line -> Stream.ofNullable(live.get(line.id())).map(w -> callable(line.key(), w)))
        .toList();
  }

  private static Callable callable(String key, RunnableWorkflow workflow) {
    Label name = workflow.model().name();
    List<StartButton> buttons =
        workflow.startState().map(start -> buttons(workflow, start)).orElse(List.of());
    List<FieldName> fields =
        workflow.fieldDefinitions().stream()
            .map(field -> new FieldName(field.key(), field.name(), field.translations()))
            .toList();
    return new Callable(key, name.text(), name.translations(), buttons, fields);
  }

  private static List<StartButton> buttons(RunnableWorkflow workflow, StateEntry start) {
    return workflow.transitionsFrom(start.id()).stream()
        .filter(entry -> entry.transition().timerSeconds() == 0)
        .map(entry -> entry.transition().flow())
        .map(flow -> new StartButton(flow.id(), flow.name().text(), flow.name().translations()))
        .toList();
  }
}
