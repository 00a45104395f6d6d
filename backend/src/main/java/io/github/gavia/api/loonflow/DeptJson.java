package io.github.gavia.api.loonflow;

import io.github.gavia.directory.Department;
import io.github.gavia.directory.DepartmentLists;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.Listed;
import io.github.gavia.query.Page;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON shape of departments (5.10), their people and parents looked up together. */
@Component
class DeptJson {

  private static final String GONE = "未知";

  private final Users users;
  private final DepartmentLists lists;
  private final AccountJson accountJson;
  private final TicketJson ticketJson;
  private final JsonMapper json;

  DeptJson(
      Users users,
      DepartmentLists lists,
      AccountJson accountJson,
      TicketJson ticketJson,
      JsonMapper json) {
    this.users = users;
    this.lists = lists;
    this.accountJson = accountJson;
    this.ticketJson = ticketJson;
    this.json = json;
  }

  ObjectNode page(Page<Listed<Department>> page) {
    Map<Integer, String> parents =
        lists.names(
            page.value().stream().map(row -> row.entry().parentId()).collect(Collectors.toSet()));
    Map<String, User> people = users.byUsernames(named(page.value()));
    return ticketJson.page(page, row -> department(row, parents, people));
  }

  private static Set<String> named(List<Listed<Department>> rows) {
    Set<String> names = new LinkedHashSet<>();
    for (Listed<Department> row : rows) {
      names.add(row.creator());
      names.add(row.entry().leader());
      names.addAll(approvers(row.entry()));
    }
    names.remove("");
    return names;
  }

  private static List<String> approvers(Department department) {
    return Arrays.stream(department.approver().split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private ObjectNode department(
      Listed<Department> row, Map<Integer, String> parents, Map<String, User> people) {
    Department department = row.entry();
    int parentId = department.parentId();
    ObjectNode object =
        accountJson
            .base(department.id(), row)
            .put("name", department.name())
            .put("parent_dept_id", parentId)
            .put("leader", department.leader())
            .put("approver", department.approver())
            .put("label", department.label());
    object.set("creator_info", creatorInfo(row.creator(), people.get(row.creator())));
    object.set(
        "parent_dept_info",
        json.createObjectNode()
            .put("parent_dept_id", parentId)
            .put("parent_dept_name", parentId == 0 ? "" : parents.getOrDefault(parentId, GONE)));
    object.set("leader_info", person("leader", "leader_username", department.leader(), people));
    ArrayNode approvers = json.createArrayNode();
    approvers(department)
        .forEach(name -> approvers.add(person("approver", "approver_name", name, people)));
    object.set("approver_info", approvers);
    return object;
  }

  /** Unlike elsewhere, only somebody without account is named here. */
  private ObjectNode creatorInfo(String username, @Nullable User creator) {
    ObjectNode info = accountJson.creatorInfo(username, creator);
    if (creator != null) {
      info.remove("creator_username");
    }
    return info;
  }

  private ObjectNode person(String role, String nameKey, String name, Map<String, User> people) {
    User known = people.get(name);
    return json.createObjectNode()
        .put(nameKey, name)
        .put(role + "_alias", known == null ? name : known.alias())
        .put(role + "_id", known == null ? 0 : known.id());
  }
}
