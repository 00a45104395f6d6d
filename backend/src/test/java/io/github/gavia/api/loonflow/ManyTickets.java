package io.github.gavia.api.loonflow;

import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A hundred thousand tickets of some workflows on PostgreSQL, made by a thousand people in two
 * years, one in ten still on its way, one in fifty a child; with logs, files and jobs. {@code
 * person1} to {@code person1000} create and handle them.
 */
final class ManyTickets {

  private static final int NUMBER = 100_000;

  private final JdbcTemplate jdbc;
  private final Workflows workflows;

  ManyTickets(JdbcTemplate jdbc, Workflows workflows) {
    this.jdbc = jdbc;
    this.workflows = workflows;
  }

  /** Fills the tables and lets the database look at them; ids begin at 1000. */
  void make(List<Integer> workflowIds) {
    String configured =
        workflowIds.stream().map(this::row).collect(Collectors.joining(",", "(values ", ")"));
    jdbc.execute(
        """
        insert into account_user (username, alias, creator, gmt_created, gmt_modified)
        select 'person' || i, 'Person ' || i, 'admin', now(), now() from generate_series(1, 1000) i
        """);
    jdbc.execute(
        """
        insert into ticket (id, workflow_id, creator, title, sn, state_id, participant_type_id,
          participant, relation, multi_all_person, act_state_id, parent_ticket_id,
          parent_ticket_state_id, field_values, gmt_created, gmt_modified, is_deleted)
        select i, w.workflow_id, 'person' || (i %% 1000 + 1), 'Ticket ' || md5(i::text) || case when i %% 20 = 0 then ' 请假' else '' end,
          'ops_' || to_char(t.created, 'YYYYMMDD') || lpad((i %% 10000)::text, 4, '0'),
          case when hashint8(i) %% 10 = 0 then w.review else w.finished end, 1,
          case when hashint8(i) %% 10 = 0 then 'person' || (i * 31 %% 1000 + 1) else '' end,
          'person' || (i %% 1000 + 1) || ',person' || (i * 31 %% 1000 + 1), '{}',
          case when hashint8(i) %% 10 = 0 then 1 else 4 end,
          case when i %% 50 = 0 then i / 500 * 500 + 1 else 0 end,
          case when i %% 50 = 0 then w.review else 0 end,
          '{}', t.created, t.created, i %% 100 = 99
        from generate_series(1000::bigint, %d) i
        join (select row_number() over () - 1 as n, c.* from %s as c(workflow_id, review, finished))
          w on w.n = i / 7 %% %d
        cross join lateral (select now() - (%d - i) * interval '10 minutes' as created) t
        """
            .formatted(NUMBER + 999, configured, workflowIds.size(), NUMBER + 999));
    jdbc.execute(
        """
        insert into ticket_user (ticket_id, username, in_process, worked)
        select id, creator, false, false from ticket where id >= 1000
        union all
        select id, 'person' || (id * 31 % 1000 + 1), act_state_id = 1, act_state_id = 4
        from ticket where id >= 1000 and id * 31 % 1000 <> id % 1000
        """);
    jdbc.execute(
        """
        insert into ticket_flow_log (ticket_id, transition_id, suggestion, participant_type_id,
          participant, state_id, intervene_type_id, ticket_data, creator, gmt_created)
        select t.id, 1, 'fine', 1, t.creator, t.state_id, 0, '{}', t.creator, t.gmt_created
        from ticket t cross join generate_series(1, 3) where t.id >= 1000
        """);
    jdbc.execute(
        """
        insert into flow_instance (ticket_id, instance_id, version_id, is_active)
        select t.id, 'i' || t.id, w.live_version_id, t.act_state_id = 1
        from ticket t join workflow w on w.id = t.workflow_id where t.id >= 1000
        """);
    jdbc.execute(
        """
        insert into ticket_activity (ticket_id, flow_instance_id, state_id, element_id, instance_id,
          token, participant_type_id, participant, multi_all_person, arrived)
        select t.id, f.id, t.state_id, 'review', f.instance_id, 't' || t.id, 1, t.participant, '{}',
          t.gmt_created
        from ticket t join flow_instance f on f.ticket_id = t.id and f.is_active
        where t.id >= 1000
        """);
    jdbc.execute(
        """
        insert into upload (file_name, source_file_name, byte_count, application, owner, gmt_created)
        select lpad(to_hex(id), 8, '0') || '-0000-0000-0000-000000000000', 'a.txt', 1, 'ops',
          creator, gmt_created from ticket where id >= 1000
        """);
    jdbc.execute(
        """
        insert into ticket_attachment (file_name, ticket_id)
        select lpad(to_hex(id), 8, '0') || '-0000-0000-0000-000000000000', id from ticket
        where id >= 1000
        """);
    jdbc.execute(
        """
        insert into login_session (token_hash, user_id, expires)
        select md5(i::text), 1, now() + interval '1 day' from generate_series(1, 10000) i
        """);
    // Not only statistics: an index alone serves where the database knows that all can see a row.
    jdbc.execute("vacuum analyze");
  }

  private String row(int workflowId) {
    RunnableWorkflow live = workflows.live(workflowId).orElseThrow();
    return "(%d, %d, %d)"
        .formatted(
            workflowId,
            live.state("review").orElseThrow().id(),
            live.state("end").orElseThrow().id());
  }
}
