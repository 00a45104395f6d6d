package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowScope;
import io.github.gavia.platform.WireTime;
import io.github.gavia.query.PageRequest;
import io.github.gavia.query.TicketFilter;
import io.github.gavia.query.TicketFilter.Category;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parameters of the ticket list (6.1). */
@Component
class ListParams {

  private static final Duration WINDOW = Duration.ofDays(3 * 365L);
  private static final Duration AHEAD = Duration.ofHours(1);

  private final WorkflowPermissions permissions;
  private final WireTime wireTime;
  private final Clock clock;

  ListParams(WorkflowPermissions permissions, WireTime wireTime, Clock clock) {
    this.permissions = permissions;
    this.wireTime = wireTime;
    this.clock = clock;
  }

  record Wanted(TicketFilter filter, PageRequest page) {}

  /** The category is looked at first, then the application's workflows, then everything else. */
  Wanted read(Caller caller, Params params) {
    Category category = category(params.text("category"));
    WorkflowScope scope = permissions.workflowsOf(caller.application());
    if (scope instanceof WorkflowScope.Only only && only.ids().isEmpty()) {
      return new Wanted(nothing(category, scope), params.page());
    }
    String username = caller.username() == null ? "" : caller.username();
    scope = scope.and(byCategory(category, username)).and(listed(params));
    if (managedOnly(params.text("from_admin"))) {
      scope = scope.and(permissions.managedWorkflows(username));
    }
    return new Wanted(filter(category, username, scope, params), params.page());
  }

  private static Category category(String text) {
    return Arrays.stream(Category.values())
        .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                ContractFailure.object(
                    "category value is invalid, it should be in all, owner, duty, relation"));
  }

  private WorkflowScope byCategory(Category category, String username) {
    return switch (category) {
      case VIEW -> permissions.viewWorkflows(username);
      case INTERVENE -> permissions.interveneWorkflows(username);
      default -> new WorkflowScope.All();
    };
  }

  private static WorkflowScope listed(Params params) {
    List<Integer> ids = params.integers("workflow_ids");
    return ids == null ? new WorkflowScope.All() : new WorkflowScope.Only(new HashSet<>(ids));
  }

  /** {@code 0} is off (6.1, CHOOSE). */
  private static boolean managedOnly(String fromAdmin) {
    return !fromAdmin.isEmpty() && !fromAdmin.equals("0");
  }

  private static TicketFilter nothing(Category category, WorkflowScope scope) {
    return new TicketFilter(
        category, null, scope, "", "", null, null, null, null, null, "", 0, 0, true);
  }

  private TicketFilter filter(
      Category category, String username, WorkflowScope scope, Params params) {
    Instant from = params.time("create_start", wireTime.zone());
    Instant to = params.time("create_end", wireTime.zone());
    boolean open = from == null && to == null;
    Instant now = clock.instant();
    return new TicketFilter(
        category,
        username.isEmpty() ? null : username,
        scope,
        params.text("sn"),
        params.text("title"),
        open ? now.minus(WINDOW) : from,
        open ? now.plus(AHEAD) : to,
        params.integers("state_ids"),
        longs(params.integers("ticket_ids")),
        params.integerOrNull("act_state_id"),
        params.text("creator"),
        params.integer("parent_ticket_id", 0),
        params.integer("parent_ticket_state_id", 0),
        params.integer("reverse", 1) != 0);
  }

  private static @Nullable List<Long> longs(@Nullable List<Integer> ids) {
    return ids == null ? null : ids.stream().map(Integer::longValue).toList();
  }
}
