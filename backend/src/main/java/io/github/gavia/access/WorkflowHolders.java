package io.github.gavia.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds rights on workflows, seen from the workflows (R234). */
@Component
public class WorkflowHolders {

  private final JdbcClient jdbc;
  private final WorkflowPermissions permissions;

  /** Reads and writes through the client. */
  public WorkflowHolders(JdbcClient jdbc, WorkflowPermissions permissions) {
    this.jdbc = jdbc;
    this.permissions = permissions;
  }

  /**
   * The holders of each right on a workflow, in the order they were given it; rights that nobody
   * holds are left out.
   */
  public Map<WorkflowRight, List<String>> of(int workflowId) {
    Map<WorkflowRight, List<String>> holders = new EnumMap<>(WorkflowRight.class);
    // workflow_permission_once
    jdbc.sql(
            """
            select p.permission, p.user_type, p.holder from workflow_permission p
            where p.workflow_id = :workflow order by p.id""")
        .param("workflow", workflowId)
        .query(
            row -> {
              String holder = row.getString("holder");
              WorkflowRight.stored(row.getString("permission"), row.getString("user_type"))
                  .ifPresent(
                      right -> holders.computeIfAbsent(right, r -> new ArrayList<>()).add(holder));
            });
    return holders;
  }

  /**
   * Lets exactly these hold rights on the workflow: others lose theirs, who had one keeps it. Wants
   * a transaction.
   *
   * @param holders application names, usernames or department ids, each once; of a right that is
   *     not named nobody
   */
  public void set(int workflowId, Map<WorkflowRight, List<String>> holders) {
    Map<WorkflowRight, List<String>> before = of(workflowId);
    for (WorkflowRight right : WorkflowRight.values()) {
      List<String> had = before.getOrDefault(right, List.of());
      List<String> wanted = holders.getOrDefault(right, List.of());
      had.stream()
          .filter(holder -> !wanted.contains(holder))
          .forEach(holder -> permissions.revoke(workflowId, right, holder));
      wanted.stream()
          .filter(holder -> !had.contains(holder))
          .forEach(holder -> permissions.grant(workflowId, right, holder));
    }
  }

  /**
   * As {@link #set}, but of the named rights only; others stay with whom they are. Who changes
   * another right of the same workflow at the same time waits. Wants a transaction.
   */
  public void change(int workflowId, Map<WorkflowRight, List<String>> named) {
    jdbc.sql("select id from workflow where id = ? for update")
        .param(workflowId)
        .query(Integer.class)
        .optional();
    Map<WorkflowRight, List<String>> all = new EnumMap<>(WorkflowRight.class);
    all.putAll(of(workflowId));
    all.putAll(named);
    set(workflowId, all);
  }

  /** The holders of a right by workflow, in the order they were given it. */
  public Map<Integer, List<String>> holders(Collection<Integer> workflowIds, WorkflowRight right) {
    Map<Integer, List<String>> holders = new HashMap<>();
    if (workflowIds.isEmpty()) {
      return holders;
    }
    // workflow_permission_once
    jdbc.sql(
            """
            select p.workflow_id, p.holder from workflow_permission p
            where p.workflow_id in (:ids) and p.permission = :permission and p.user_type = :type
            order by p.id""")
        .param("ids", workflowIds)
        .param("permission", right.permission())
        .param("type", right.holderType())
        .query(
            row -> {
              holders
                  .computeIfAbsent(row.getInt("workflow_id"), id -> new ArrayList<>())
                  .add(row.getString("holder"));
            });
    return holders;
  }
}
