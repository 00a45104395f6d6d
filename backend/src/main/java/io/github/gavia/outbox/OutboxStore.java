package io.github.gavia.outbox;

import io.github.gavia.platform.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows behind the outbox: claiming, finishing, setting aside. */
@Component
class OutboxStore {

  /** Longer than any handler takes; after a crash this long passes before another takes the job. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final int REASON_LENGTH = 1000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  OutboxStore(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * Takes due jobs, the oldest of each ticket only. Reads by outbox_job_due, and by
   * outbox_job_ticket for the order within a ticket.
   */
  List<OutboxJob> claim(Instant now, int most) {
    return transaction.execute(
        status -> {
          List<OutboxJob> jobs =
              jdbc.sql(
                      "select id, kind, ticket_id, payload, attempts from outbox_job o where state ="
                          + " 'open' and due <= :now and (locked_until is null or locked_until <= :now)"
                          + " and not exists (select 1 from outbox_job e where e.ticket_id ="
                          + " o.ticket_id and e.id < o.id and e.state = 'open') order by due, id limit"
                          + " :most for update skip locked")
                  .param("now", Instants.bind(now))
                  .param("most", most)
                  .query(
                      (row, n) ->
                          new OutboxJob(
                              row.getLong("id"),
                              row.getString("kind"),
                              row.getLong("ticket_id"),
                              row.getString("payload"),
                              row.getInt("attempts")))
                  .list();
          jobs.forEach(job -> lease(job, now));
          return jobs;
        });
  }

  private void lease(OutboxJob job, Instant now) {
    jdbc.sql("update outbox_job set locked_until = ?, attempts = attempts + 1 where id = ?")
        .param(Instants.bind(now.plus(LEASE)))
        .param(job.id())
        .update();
  }

  void finish(OutboxJob job) {
    jdbc.sql("delete from outbox_job where id = ?").param(job.id()).update();
  }

  void tryAgain(OutboxJob job, Instant due, String reason) {
    jdbc.sql("update outbox_job set due = ?, locked_until = null, last_error = ? where id = ?")
        .param(Instants.bind(due))
        .param(cut(reason))
        .param(job.id())
        .update();
  }

  void setAside(OutboxJob job, String reason) {
    jdbc.sql("update outbox_job set state = 'dead', last_error = ? where id = ?")
        .param(cut(reason))
        .param(job.id())
        .update();
  }

  private static String cut(String reason) {
    return reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH);
  }
}
