package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.directory.AddDepartment;
import io.github.gavia.directory.DeleteDepartment;
import io.github.gavia.directory.DepartmentDetails;
import io.github.gavia.directory.DepartmentLists;
import io.github.gavia.directory.EditDepartment;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Departments (9.16 to 9.20). */
@RestController
class DeptsController {

  private static final String DEPTS = "/api/v1.0/accounts/depts";

  private static final Schema DEPT =
      Schema.strict()
          .nonEmptyText("name", "name is needed")
          .optionalInt("parent_dept_id")
          .optionalText("leader")
          .optionalText("approver")
          .optionalText("label");

  private final DepartmentLists lists;
  private final AddDepartment addDepartment;
  private final EditDepartment editDepartment;
  private final DeleteDepartment deleteDepartment;
  private final AccountGate gate;
  private final DeptJson deptJson;
  private final JsonBody bodies;

  DeptsController(
      DepartmentLists lists,
      AddDepartment addDepartment,
      EditDepartment editDepartment,
      DeleteDepartment deleteDepartment,
      AccountGate gate,
      DeptJson deptJson,
      JsonBody bodies) {
    this.lists = lists;
    this.addDepartment = addDepartment;
    this.editDepartment = editDepartment;
    this.deleteDepartment = deleteDepartment;
    this.gate = gate;
    this.deptJson = deptJson;
    this.bodies = bodies;
  }

  @GetMapping(DEPTS)
  Envelope list(Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    gate.administrator(caller);
    return page(request);
  }

  /** Tells as much as the other list (9.20). */
  @GetMapping("/api/v1.0/accounts/simple_depts")
  Envelope simpleList(HttpServletRequest request) {
    return page(request);
  }

  private Envelope page(HttpServletRequest request) {
    Params params = new Params(request);
    return Envelope.ok(
        deptJson.page(AccountJson.page(lists.all(params.text("search_value")), params.page())));
  }

  @PostMapping(DEPTS)
  Envelope create(Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    DepartmentDetails details = details(request);
    String creator = gate.administrator(caller);
    int id = SavedAnswer.orFail(addDepartment.add(details, creator));
    return Envelope.ok(Envelope.EMPTY_OBJECT, Map.of("dept_id", id));
  }

  @PatchMapping(DEPTS + "/{id" + PathId.DIGITS + "}")
  Envelope edit(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    DepartmentDetails details = details(request);
    gate.administrator(caller);
    return SavedAnswer.empty(editDepartment.edit(PathId.other(id), details));
  }

  @DeleteMapping(DEPTS + "/{id" + PathId.DIGITS + "}")
  Envelope delete(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.session(caller, request);
    gate.administrator(caller);
    return SavedAnswer.empty(deleteDepartment.delete(PathId.other(id)));
  }

  private DepartmentDetails details(HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    DEPT.check(body);
    return new DepartmentDetails(
        body.path("name").asString(),
        body.path("parent_dept_id").asInt(0),
        body.path("leader").asString(""),
        body.path("approver").asString(""),
        body.path("label").asString(""));
  }
}
