package io.github.gavia.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which workflows applications may use, seen from the applications (R235). */
@Component
public class ApplicationWorkflows {

  private final JdbcClient jdbc;

  /** Reads and writes through the client. */
  public ApplicationWorkflows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Ids of live workflows, ascending, by application; applications without any are left out. */
  public Map<String, List<Integer>> of(Collection<String> applications) {
    Map<String, List<Integer>> ids = new LinkedHashMap<>();
    if (applications.isEmpty()) {
      return ids;
    }
    // workflow_permission_holder, then workflow's primary key
    jdbc.sql(
            """
            select p.holder, p.workflow_id from workflow_permission p
            join workflow w on w.id = p.workflow_id and not w.is_deleted
            where p.user_type = 'app' and p.holder in (:applications) and p.permission = 'api'
            order by p.workflow_id""")
        .param("applications", applications)
        .query(
            row -> {
              ids.computeIfAbsent(row.getString("holder"), name -> new ArrayList<>())
                  .add(row.getInt("workflow_id"));
            });
    return ids;
  }

  /** Names the workflows that do not exist; empty when all do. */
  Optional<String> problem(Collection<Integer> workflowIds) {
    if (workflowIds.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<Integer> unknown = new TreeSet<>(workflowIds);
    // primary key
    unknown.removeAll(
        jdbc.sql("select id from workflow where id in (:ids) and not is_deleted")
            .param("ids", workflowIds)
            .query(Integer.class)
            .set());
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "workflow_ids is invalid: workflow "
                + unknown.first()
                + " is not existed or has been deleted");
  }

  /** Lets the application use these workflows and no others. Wants a transaction. */
  void set(String application, Collection<Integer> workflowIds) {
    if (workflowIds.isEmpty()) {
      // workflow_permission_holder
      jdbc.sql(
              """
              delete from workflow_permission
              where user_type = 'app' and holder = :application and permission = 'api'""")
          .param("application", application)
          .update();
      return;
    }
    // workflow_permission_holder
    jdbc.sql(
            """
            delete from workflow_permission
            where user_type = 'app' and holder = :application and permission = 'api'
            and workflow_id not in (:ids)""")
        .param("application", application)
        .param("ids", workflowIds)
        .update();
    // workflow's primary key, workflow_permission_once
    jdbc.sql(
            """
            insert into workflow_permission (workflow_id, permission, user_type, holder)
            select w.id, 'api', 'app', :application from workflow w
            where w.id in (:ids) and not exists (
              select 1 from workflow_permission p where p.workflow_id = w.id
              and p.permission = 'api' and p.user_type = 'app' and p.holder = :application)""")
        .param("application", application)
        .param("ids", workflowIds)
        .update();
  }
}
