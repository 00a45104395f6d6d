package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gavia.access.Administration;
import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowHolders;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.directory.ApplicationLists;
import io.github.gavia.form.BodyText;
import io.github.gavia.platform.Listed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who has rights on a workflow. They are the workflow's, not a version's: they hold at once. Its
 * managers read them; changing them is, as ever, for managers who administer workflows (R229,
 * R234).
 */
@RestController
class RightsController {

  private static final int MOST = 1000;
  private static final int LONGEST = 100;

  private static final Map<WorkflowRight, String> KEYS =
      new EnumMap<>(
          Map.of(
              WorkflowRight.ADMIN, "admins",
              WorkflowRight.INTERVENE, "interveners",
              WorkflowRight.VIEW, "viewers",
              WorkflowRight.VIEW_DEPARTMENT, "viewer_departments",
              WorkflowRight.API, "applications"));

  /**
   * Usernames, department ids and application names.
   *
   * @param mayChange whether the reader may change them
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Rights(
      List<String> admins,
      List<String> interveners,
      List<String> viewers,
      List<String> viewerDepartments,
      List<String> applications,
      boolean mayChange) {}

  /** The name of something. */
  record Named(String name) {}

  private final ManagedWorkflows managed;
  private final Administration administration;
  private final WorkflowHolders holders;
  private final ApplicationLists applications;
  private final TransactionTemplate transaction;
  private final DesignerBody bodies;

  RightsController(
      ManagedWorkflows managed,
      Administration administration,
      WorkflowHolders holders,
      ApplicationLists applications,
      TransactionTemplate transaction,
      DesignerBody bodies) {
    this.managed = managed;
    this.administration = administration;
    this.holders = holders;
    this.applications = applications;
    this.transaction = transaction;
    this.bodies = bodies;
  }

  @GetMapping("/api/designer/workflows/{id}/rights")
  Rights read(@PathVariable int id, Caller caller) {
    managed.require(id, caller);
    return rights(id, caller);
  }

  /** Only the rights that are sent are changed. */
  @PutMapping("/api/designer/workflows/{id}/rights")
  Rights change(@PathVariable int id, Caller caller, HttpServletRequest request) {
    managed.require(id, caller);
    if (!administration.ofWorkflows(caller).granted()) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "Only workflow administrators may change who has rights.");
    }
    Map<WorkflowRight, List<String>> wanted = wanted(bodies.object(request));
    transaction.executeWithoutResult(status -> holders.change(id, wanted));
    return rights(id, caller);
  }

  private Rights rights(int id, Caller caller) {
    Map<WorkflowRight, List<String>> now = holders.of(id);
    return new Rights(
        now.getOrDefault(WorkflowRight.ADMIN, List.of()),
        now.getOrDefault(WorkflowRight.INTERVENE, List.of()),
        now.getOrDefault(WorkflowRight.VIEW, List.of()),
        now.getOrDefault(WorkflowRight.VIEW_DEPARTMENT, List.of()),
        now.getOrDefault(WorkflowRight.API, List.of()),
        administration.ofWorkflows(caller).granted());
  }

  private static Map<WorkflowRight, List<String>> wanted(ObjectNode body) {
    Map<WorkflowRight, List<String>> wanted = new EnumMap<>(WorkflowRight.class);
    KEYS.forEach(
        (right, key) -> {
          if (DesignerBody.has(body, key)) {
            wanted.put(right, names(key, body.path(key)));
          }
        });
    return wanted;
  }

  private static List<String> names(String key, JsonNode sent) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode name : sent) {
      names.add(name.isString() ? name.stringValue().strip() : "");
    }
    boolean right =
        sent.isArray() && sent.size() <= MOST && names.stream().allMatch(RightsController::isName);
    if (!right) {
      throw DesignerBody.bad(
          "%s has to be a list of at most %d names of 1 to %d characters without commas."
              .formatted(key, MOST, LONGEST));
    }
    return List.copyOf(names);
  }

  /** The contract lists names separated by commas. */
  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && !name.contains(",")
        && BodyText.storable(name);
  }

  /** Names of applications that may be allowed; nothing of their secrets. */
  @GetMapping("/api/designer/applications")
  List<Named> applications(Caller caller) {
    managed.requireAdministrator(caller);
    return applications.all("").rows(0, MOST).stream()
        .map(Listed::entry)
        .map(application -> new Named(application.name()))
        .toList();
  }
}
