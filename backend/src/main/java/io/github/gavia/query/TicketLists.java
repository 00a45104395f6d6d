package io.github.gavia.query;

import io.github.gavia.access.WorkflowScope;
import io.github.gavia.platform.Instants;
import io.github.gavia.ticket.TicketRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists of tickets (C.27). What a user has to do or has done is found by ticket_user_name, own
 * tickets by ticket_creator_created, those of a workflow by ticket_workflow_created, of a state by
 * ticket_state, of a progress by ticket_progress, children by ticket_parent, numbers by ticket_sn,
 * all others in the order of ticket_created. PostgreSQL also finds parts of titles of three letters
 * or more, by ticket_title, and children of a state, by ticket_parent_state.
 */
@Component
public class TicketLists {

  private final JdbcClient jdbc;

  TicketLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page of the tickets that pass the filter; tickets of deleted workflows never do (R232). */
  public Page<TicketRecord> page(TicketFilter filter, PageRequest request) {
    if (isEmpty(filter)) {
      return new Page<>(List.of(), request, 0);
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    String from = from(filter, parameters);
    long total = jdbc.sql("select count(*)" + from).params(parameters).query(Long.class).single();
    String direction = filter.newestFirst() ? "desc" : "asc";
    parameters.put("limit", request.limit());
    parameters.put("offset", request.offset(total));
    List<TicketRecord> rows =
        jdbc.sql(
                "select "
                    + TicketRecord.COLUMNS
                    + from
                    + " order by t.gmt_created "
                    + direction
                    + ", t.id "
                    + direction
                    + " limit :limit offset :offset")
            .params(parameters)
            .query((row, n) -> TicketRecord.read(row))
            .list();
    return new Page<>(rows, request, total);
  }

  private static boolean isEmpty(TicketFilter filter) {
    boolean nobody = filter.username() == null && filter.category() != TicketFilter.Category.ALL;
    boolean noWorkflow = filter.scope() instanceof WorkflowScope.Only only && only.ids().isEmpty();
    boolean noState = filter.stateIds() != null && filter.stateIds().isEmpty();
    boolean noTicket = filter.ticketIds() != null && filter.ticketIds().isEmpty();
    return nobody || noWorkflow || noState || noTicket;
  }

  private static String from(TicketFilter filter, Map<String, Object> parameters) {
    List<String> conditions = new ArrayList<>();
    conditions.add("not t.is_deleted");
    conditions.add("not w.is_deleted");
    addCategory(filter, conditions, parameters);
    addWorkflows(filter, conditions, parameters);
    addTexts(filter, conditions, parameters);
    addTimes(filter, conditions, parameters);
    addNumbers(filter, conditions, parameters);
    String join =
        byPerson(filter.category())
            ? " join ticket_user u on u.ticket_id = t.id and u.username = :username"
            : "";
    return " from ticket t join workflow w on w.id = t.workflow_id"
        + join
        + " where "
        + String.join(" and ", conditions);
  }

  private static boolean byPerson(TicketFilter.Category category) {
    return switch (category) {
      case DUTY, RELATION, WORKED -> true;
      case ALL, OWNER, VIEW, INTERVENE -> false;
    };
  }

  private static void addCategory(
      TicketFilter filter, List<String> conditions, Map<String, Object> parameters) {
    if (filter.username() != null) {
      parameters.put("username", filter.username());
    }
    switch (filter.category()) {
      case OWNER -> conditions.add("t.creator = :username");
      case DUTY -> conditions.add("u.in_process and t.act_state_id not in (4, 5)");
      case WORKED -> conditions.add("u.worked");
      default -> {}
    }
  }

  private static void addWorkflows(
      TicketFilter filter, List<String> conditions, Map<String, Object> parameters) {
    if (filter.scope() instanceof WorkflowScope.Only only) {
      conditions.add("t.workflow_id in (:workflows)");
      parameters.put("workflows", only.ids());
    }
  }

  /** With case, and {@code %} and {@code _} are ordinary characters (6.1). */
  private static void addTexts(
      TicketFilter filter, List<String> conditions, Map<String, Object> parameters) {
    if (!filter.sn().isEmpty()) {
      conditions.add("t.sn like :sn");
      parameters.put("sn", literal(filter.sn()) + "%");
    }
    if (!filter.title().isEmpty()) {
      conditions.add("t.title like :title");
      parameters.put("title", "%" + literal(filter.title()) + "%");
    }
    if (!filter.creator().isEmpty()) {
      conditions.add("t.creator = :creator");
      parameters.put("creator", filter.creator());
    }
  }

  /** With what {@code like} understands marked as ordinary. */
  private static String literal(String text) {
    return text.replaceAll("[\\\\%_]", "\\\\$0");
  }

  private static void addTimes(
      TicketFilter filter, List<String> conditions, Map<String, Object> parameters) {
    if (filter.createdFrom() != null) {
      conditions.add("t.gmt_created >= :createdFrom");
      parameters.put("createdFrom", Instants.bind(filter.createdFrom()));
    }
    if (filter.createdTo() != null) {
      conditions.add("t.gmt_created <= :createdTo");
      parameters.put("createdTo", Instants.bind(filter.createdTo()));
    }
  }

  private static void addNumbers(
      TicketFilter filter, List<String> conditions, Map<String, Object> parameters) {
    if (filter.stateIds() != null) {
      conditions.add("t.state_id in (:stateIds)");
      parameters.put("stateIds", filter.stateIds());
    }
    if (filter.ticketIds() != null) {
      conditions.add("t.id in (:ticketIds)");
      parameters.put("ticketIds", filter.ticketIds());
    }
    if (filter.actStateId() != null) {
      conditions.add("t.act_state_id = :actStateId");
      parameters.put("actStateId", filter.actStateId());
    }
    if (filter.parentTicketId() != 0) {
      conditions.add("t.parent_ticket_id = :parentTicketId");
      parameters.put("parentTicketId", filter.parentTicketId());
    }
    if (filter.parentTicketStateId() != 0) {
      conditions.add("t.parent_ticket_state_id = :parentStateId");
      parameters.put("parentStateId", filter.parentTicketStateId());
    }
  }

  /** States of tickets, deleted ones included, of workflows in the scope (R213). */
  public Map<Long, TicketRecord> byIds(List<Long> ticketIds, WorkflowScope scope) {
    Map<Long, TicketRecord> found = new LinkedHashMap<>();
    if (!ticketIds.isEmpty()) {
      jdbc
          .sql(
              "select "
                  + TicketRecord.COLUMNS
                  + " from ticket t where t.id in (:ids) order by t.id")
          .param("ids", ticketIds)
          .query((row, n) -> TicketRecord.read(row))
          .list()
          .stream()
          .filter(row -> scope.contains(row.workflowId()))
          .forEach(row -> found.put(row.id(), row));
    }
    return found;
  }
}
