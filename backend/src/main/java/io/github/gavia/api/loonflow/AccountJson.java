package io.github.gavia.api.loonflow;

import io.github.gavia.directory.User;
import io.github.gavia.directory.UserLists;
import io.github.gavia.directory.UserLists.DepartmentName;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.Listed;
import io.github.gavia.platform.Selection;
import io.github.gavia.platform.WireTime;
import io.github.gavia.query.Page;
import io.github.gavia.query.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON shapes of accounts (5.9) and what the lists of roles, departments and applications
 * share. What belongs to the rows of a page is looked up for all of them together.
 */
@Component
class AccountJson {

  private final Users users;
  private final UserLists userLists;
  private final TicketJson ticketJson;
  private final RecordJson records;
  private final WireTime wireTime;
  private final JsonMapper json;

  AccountJson(
      Users users,
      UserLists userLists,
      TicketJson ticketJson,
      RecordJson records,
      WireTime wireTime,
      JsonMapper json) {
    this.users = users;
    this.userLists = userLists;
    this.ticketJson = ticketJson;
    this.records = records;
    this.wireTime = wireTime;
    this.json = json;
  }

  /** The part of the rows that was asked for. */
  static <T> Page<T> page(Selection<T> selection, PageRequest request) {
    return Page.of(request, selection.count(), selection::rows);
  }

  /** 5.9 with departments. */
  ObjectNode usersWithDepartments(Page<User> page) {
    Function<User, ObjectNode> user = userObjects(page);
    Function<User, ArrayNode> departments = departmentLists(page);
    return ticketJson.page(
        page,
        u -> {
          ObjectNode object = user.apply(u);
          object.set("user_dept_info_list", departments.apply(u));
          return object;
        });
  }

  /** 5.9 without departments. */
  ObjectNode users(Page<User> page) {
    return ticketJson.page(page, userObjects(page));
  }

  /** Only what everybody may know (9.5). */
  ObjectNode simpleUsers(Page<User> page) {
    Function<User, ArrayNode> departments = departmentLists(page);
    return ticketJson.page(
        page,
        u -> {
          ObjectNode object =
              json.createObjectNode()
                  .put("id", u.id())
                  .put("username", u.username())
                  .put("alias", u.alias())
                  .put("is_active", u.active());
          object.set("user_dept_info_list", departments.apply(u));
          return object;
        });
  }

  private Function<User, ObjectNode> userObjects(Page<User> page) {
    Map<String, User> creators = people(page, User::creator);
    return u -> json.valueToTree(UserObject.of(u, creators.get(u.creator()), wireTime));
  }

  private Function<User, ArrayNode> departmentLists(Page<User> page) {
    Map<Integer, List<DepartmentName>> departments =
        userLists.departmentsOf(page.value().stream().map(User::id).toList());
    return u -> {
      ArrayNode list = json.createArrayNode();
      departments
          .getOrDefault(u.id(), List.of())
          .forEach(d -> list.add(json.createObjectNode().put("name", d.name()).put("id", d.id())));
      return list;
    };
  }

  /** The accounts behind one name of every row. */
  private <T> Map<String, User> people(Page<T> page, Function<T, String> name) {
    return users.byUsernames(page.value().stream().map(name).collect(Collectors.toSet()));
  }

  /** The accounts of those who made the rows. */
  <T> Map<String, User> creators(Page<Listed<T>> page) {
    return people(page, Listed::creator);
  }

  /** The columns that all of them have. */
  ObjectNode base(int id, Listed<?> row) {
    return records.of(id, row);
  }

  /** As in 5.9; id 0 and an empty alias for somebody without account. */
  ObjectNode creatorInfo(String username, @Nullable User creator) {
    return json.createObjectNode()
        .put("creator_id", creator == null ? 0 : creator.id())
        .put("creator_alias", creator == null ? "" : creator.alias())
        .put("creator_username", username);
  }
}
