package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowScope;
import io.github.gavia.directory.Department;
import io.github.gavia.directory.DepartmentLists;
import io.github.gavia.directory.Role;
import io.github.gavia.directory.RoleLists;
import io.github.gavia.directory.User;
import io.github.gavia.directory.UserLists;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.Listed;
import io.github.gavia.platform.Selection;
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

  /** Of lists of those that are asked for by id or username. */
  private static final int MOST_NAMED = 100;

  /** A person. */
  record Person(String username, String alias) {}

  /**
   * A department.
   *
   * @param parent name of the one above, empty for none
   * @param above names of all above, the topmost first
   */
  record DepartmentChoice(int id, String name, String parent, List<String> above) {

    static DepartmentChoice of(Department department, List<String> above) {
      String parent = above.isEmpty() ? "" : above.get(above.size() - 1);
      return new DepartmentChoice(department.id(), department.name(), parent, above);
    }
  }

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
  private final Users byName;
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
      Users byName,
      DepartmentLists departments,
      RoleLists roles,
      ScriptLists scripts,
      NoticeLists notices,
      WorkflowLists workflowLists,
      Workflows workflows) {
    this.managed = managed;
    this.permissions = permissions;
    this.users = users;
    this.byName = byName;
    this.departments = departments;
    this.roles = roles;
    this.scripts = scripts;
    this.notices = notices;
    this.workflowLists = workflowLists;
    this.workflows = workflows;
  }

  /** Those who may log in; of those asked for by name also others. */
  @GetMapping("/people")
  List<Person> people(
      Caller caller,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "") List<String> usernames) {
    managed.requireDesigner(caller);
    Stream<User> found =
        usernames.isEmpty()
            ? users.all(search.strip()).rows(0, MOST_FOUND).stream().filter(User::active)
            : byName.byUsernames(few("usernames", usernames)).values().stream();
    return found.map(user -> new Person(user.username(), user.alias())).toList();
  }

  @GetMapping("/departments")
  List<DepartmentChoice> departments(
      Caller caller,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "") List<Integer> ids) {
    managed.requireDesigner(caller);
    Selection<Listed<Department>> asked =
        ids.isEmpty()
            ? departments.all(search.strip())
            : departments.all("").among("d.id", few("ids", ids));
    // A tree is looked through as a whole; somebody who searches types on.
    int most = search.isBlank() ? MOST_LISTED : MOST_FOUND;
    List<Department> found = asked.rows(0, most).stream().map(Listed::entry).toList();
    Map<Integer, List<String>> above = departments.above(found);
    return found.stream()
        .map(d -> DepartmentChoice.of(d, above.getOrDefault(d.id(), List.of())))
        .toList();
  }

  @GetMapping("/roles")
  List<Named> roles(
      Caller caller,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "") List<Integer> ids) {
    managed.requireDesigner(caller);
    Selection<Listed<Role>> asked =
        ids.isEmpty() ? roles.all(search.strip()) : roles.all("").among("r.id", few("ids", ids));
    return asked.rows(0, ids.isEmpty() ? MOST_FOUND : MOST_NAMED).stream()
        .map(Listed::entry)
        .map(role -> new Named(role.id(), role.name(), role.description()))
        .toList();
  }

  private static <T> List<T> few(String parameter, List<T> values) {
    if (values.size() > MOST_NAMED) {
      throw DesignerBody.bad(parameter + " has more than " + MOST_NAMED + " entries.");
    }
    return values;
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
