package io.github.gavia.query;

import io.github.gavia.access.WorkflowScope;
import io.github.gavia.platform.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of workflows, which are few. */
@Component
public class WorkflowLists {

  private static final String COLUMNS =
      "select w.id, w.process_key, w.name, w.description, w.live_version_id, w.creator,"
          + " w.gmt_created, w.gmt_modified";

  private final JdbcClient jdbc;

  WorkflowLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A workflow in a list.
   *
   * @param liveVersionId null while nothing was published
   */
  public record WorkflowLine(
      int id,
      String key,
      String name,
      String description,
      @Nullable Long liveVersionId,
      String creator,
      Instant created,
      Instant modified) {}

  /** Where a searched text may stand. */
  public enum SearchIn {
    /** In the name, with case: the contract's lists. */
    NAME("position(:search in w.name) > 0"),
    /** In name, key or description, whatever the case. */
    ANYWHERE(
        "position(lower(:search) in lower(w.name || ' ' || w.process_key || ' ' || w.description)) > 0");

    private final String condition;

    SearchIn(String condition) {
      this.condition = condition;
    }
  }

  /**
   * Workflows that were published and are not deleted, by id.
   *
   * @param search empty for any
   */
  public Page<WorkflowLine> page(
      WorkflowScope scope, String search, SearchIn where, PageRequest request) {
    return page(scope, new WorkflowScope.Only(Set.of()), search, where, request);
  }

  /**
   * Workflows that are not deleted, by id.
   *
   * @param unpublished those of the scope that are listed although they have only a draft
   * @param search empty for any
   */
  public Page<WorkflowLine> page(
      WorkflowScope scope,
      WorkflowScope unpublished,
      String search,
      SearchIn where,
      PageRequest request) {
    if (scope instanceof WorkflowScope.Only only && only.ids().isEmpty()) {
      return new Page<>(List.of(), request, 0);
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    String from = from(scope, unpublished, search, where, parameters);
    long total = jdbc.sql("select count(*)" + from).params(parameters).query(Long.class).single();
    parameters.put("limit", request.limit());
    parameters.put("offset", request.offset(total));
    List<WorkflowLine> lines =
        jdbc.sql(COLUMNS + from + " order by w.id limit :limit offset :offset")
            .params(parameters)
            .query((row, n) -> read(row))
            .list();
    return new Page<>(lines, request, total);
  }

  /** All workflows within the scope that were published and are not deleted, by id. */
  public List<WorkflowLine> all(WorkflowScope scope) {
    return page(scope, "", SearchIn.NAME, new PageRequest(1, PageRequest.MOST)).value();
  }

  /** The workflow of that id, unless it is deleted or was never published. Reads by primary key. */
  public Optional<WorkflowLine> byId(int workflowId) {
    return jdbc.sql(
            COLUMNS
                + " from workflow w where w.id = :id and not w.is_deleted"
                + " and w.live_version_id is not null")
        .param("id", workflowId)
        .query((row, n) -> read(row))
        .optional();
  }

  private static WorkflowLine read(ResultSet row) throws SQLException {
    return new WorkflowLine(
        row.getInt("id"),
        row.getString("process_key"),
        row.getString("name"),
        row.getString("description"),
        row.getObject("live_version_id", Long.class),
        row.getString("creator"),
        Instants.read(row, "gmt_created"),
        Instants.read(row, "gmt_modified"));
  }

  private static String from(
      WorkflowScope scope,
      WorkflowScope unpublished,
      String search,
      SearchIn where,
      Map<String, Object> parameters) {
    StringBuilder from = new StringBuilder(" from workflow w where not w.is_deleted");
    if (scope instanceof WorkflowScope.Only only) {
      from.append(" and w.id in (:ids)");
      parameters.put("ids", only.ids());
    }
    if (unpublished instanceof WorkflowScope.Only only) {
      boolean none = only.ids().isEmpty();
      from.append(" and (w.live_version_id is not null")
          .append(none ? ")" : " or w.id in (:unpublished))");
      if (!none) {
        parameters.put("unpublished", only.ids());
      }
    }
    if (!search.isEmpty()) {
      from.append(" and ").append(where.condition);
      parameters.put("search", search);
    }
    return from.toString();
  }

  /**
   * How many tickets wait in each state of some workflows. Reads by workflow_state_element and
   * ticket_activity_state: as much as there are open tickets.
   */
  public Map<Integer, Map<Integer, Long>> openTickets(List<Integer> workflowIds) {
    Map<Integer, Map<Integer, Long>> counts = new LinkedHashMap<>();
    if (workflowIds.isEmpty()) {
      return counts;
    }
    jdbc.sql(
            "select s.workflow_id, a.state_id, count(*) as tickets from workflow_state s join"
                + " ticket_activity a on a.state_id = s.id where s.workflow_id in (:ids)"
                + " group by s.workflow_id, a.state_id")
        .param("ids", workflowIds)
        .query(
            row -> {
              counts
                  .computeIfAbsent(row.getInt("workflow_id"), id -> new LinkedHashMap<>())
                  .put(row.getInt("state_id"), row.getLong("tickets"));
            });
    return counts;
  }
}
