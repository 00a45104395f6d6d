package io.github.gavia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Whether a ticket's row, its stays, its log, the people's index and the engine tell the same
 * story. As an extension it looks after every class that uses {@link ServiceTest}.
 */
public final class Agreement implements AfterAllCallback {

  /** Each finds what must not be, as lines of text. */
  private static final Map<String, String> CONTRADICTIONS = contradictions();

  private static Map<String, String> contradictions() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put(
        "stays of tickets that the engine knows nothing of",
        """
        select concat(a.ticket_id, ' in ', a.element_id) from ticket_activity a
        where not exists (select 1 from ACT_RU_TASK t where t.ID_ = a.token
            and t.PROC_INST_ID_ = a.instance_id and t.TASK_DEF_KEY_ = a.element_id)
          and not exists (select 1 from ACT_RU_EXECUTION e where e.ID_ = a.token
            and e.PROC_INST_ID_ = a.instance_id and e.ACT_ID_ = a.element_id)""");
    queries.put(
        "the engine's tasks without a stay",
        """
        select concat(t.PROC_INST_ID_, ' in ', t.TASK_DEF_KEY_) from ACT_RU_TASK t
        where not exists (select 1 from ticket_activity a where a.token = t.ID_)""");
    queries.put(
        "the engine's instances without a running ticket",
        """
        select concat(e.ID_, ' of ticket ', e.BUSINESS_KEY_) from ACT_RU_EXECUTION e
        where e.ID_ = e.PROC_INST_ID_ and not exists (select 1 from flow_instance f
          join ticket_activity a on a.flow_instance_id = f.id
          where f.instance_id = e.ID_ and f.is_active)""");
    queries.put(
        "running instances that the engine does not have",
        """
        select concat(f.ticket_id, ' in ', f.instance_id) from flow_instance f
        where f.is_active
          and not exists (select 1 from ACT_RU_EXECUTION e where e.ID_ = f.instance_id)""");
    queries.put(
        "stays outside their ticket's one running instance",
        """
        select concat(a.ticket_id, ' in ', a.instance_id) from ticket_activity a
        where not exists (select 1 from flow_instance f where f.id = a.flow_instance_id
            and f.ticket_id = a.ticket_id and f.instance_id = a.instance_id and f.is_active)
          or (select count(*) from flow_instance f
            where f.ticket_id = a.ticket_id and f.is_active) <> 1""");
    queries.put(
        "tickets whose columns are not their first stay's",
        """
        select concat(t.id, ' in ', t.state_id) from ticket t
        join ticket_activity a on a.id =
          (select min(b.id) from ticket_activity b where b.ticket_id = t.id)
        where t.state_id <> a.state_id or t.participant <> a.participant
          or t.participant_type_id <> a.participant_type_id
          or t.multi_all_person <> a.multi_all_person or t.in_add_node <> a.in_add_node""");
    queries.put(
        "ended tickets that somebody has, and open ones that nobody knows",
        """
        select concat(t.id, ' act_state_id ', t.act_state_id) from ticket t
        where not t.is_deleted and ((exists (select 1 from ticket_activity a
            where a.ticket_id = t.id) and t.act_state_id in (4, 5))
          or (not exists (select 1 from ticket_activity a where a.ticket_id = t.id)
            and (t.act_state_id not in (2, 4, 5) or t.participant <> '')))""");
    queries.put(
        "people who have a ticket on the desk that does not wait for them",
        """
        select concat(u.ticket_id, ' of ', u.username) from ticket_user u
        where u.in_process and not exists (select 1 from ticket_activity a
          where a.ticket_id = u.ticket_id
            and concat(',', a.participant, ',') like concat('%,', u.username, ',%'))""");
    queries.put(
        "people without the ticket that waits for them",
        """
        select concat(a.ticket_id, ' for ', a.participant) from ticket_activity a
        where a.participant_type_id = 1 and a.participant <> '' and not exists
          (select 1 from ticket_user u where u.ticket_id = a.ticket_id
            and u.username = a.participant and u.in_process)""");
    queries.put(
        "tickets without a log",
        """
        select concat(t.id, '') from ticket t where not exists
          (select 1 from ticket_flow_log l where l.ticket_id = t.id)""");
    queries.put(
        "serial numbers given twice", "select sn from ticket group by sn having count(*) > 1");
    queries.put(
        "work that nobody waits for with nobody having done it",
        """
        select concat(a.ticket_id, ' in ', a.element_id) from ticket_activity a
        where a.participant_type_id in (6, 10) and a.script_run_last_result
          and a.participant <> '***' and not exists
          (select 1 from outbox_job j where j.ticket_id = a.ticket_id and j.state = 'open')""");
    return queries;
  }

  /** Fails with what contradicts; work in the background may take a moment to settle. */
  public static void check(JdbcClient jdbc) {
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(
            () ->
                CONTRADICTIONS.forEach(
                    (what, query) -> {
                      List<String> found = jdbc.sql(query).query(String.class).list();
                      assertThat(found).as(what).isEmpty();
                    }));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    check(SpringExtension.getApplicationContext(context).getBean(JdbcClient.class));
  }
}
