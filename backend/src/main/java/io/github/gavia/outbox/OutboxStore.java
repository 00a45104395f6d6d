package io.github.gavia.outbox;

import io.github.gavia.platform.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows behind the outbox: claiming, finishing, setting aside. */
@Component
class OutboxStore {

  /** After a crash this long passes before another takes the job. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final int REASON_LENGTH = 1000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  OutboxStore(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * Takes the job that is due longest. Of a ticket and kind an earlier job is begun first, unless
   * its own lane has one that waits to be tried again; one of the same lane is also finished first.
   * Reads by outbox_job_due, and by outbox_job_ticket for the order within a ticket.
   *
   * @param running jobs that this process is doing, whatever their lease says
   * @param busyLanes lanes of which no job is wanted now
   */
  Optional<OutboxJob> claim(Instant now, Collection<Long> running, Collection<String> busyLanes) {
    return transaction.execute(
        status -> {
          Optional<OutboxJob> job =
              jdbc.sql(
                      """
                      select id, kind, ticket_id, lane, payload, attempts from outbox_job o
                      where state = 'open' and due <= :now
                        and (locked_until is null or locked_until <= :now)
                        and id not in (:running) and lane not in (:busy)
                        and not exists (select 1 from outbox_job e
                          where e.ticket_id = o.ticket_id and e.kind = o.kind and e.id < o.id
                            and e.state = 'open'
                            and (e.lane = o.lane or e.locked_until > :now or e.attempts = 0
                              and not exists (select 1 from outbox_job f
                                where f.ticket_id = e.ticket_id and f.kind = e.kind
                                  and f.lane = e.lane and f.id < e.id and f.state = 'open'
                                  and f.attempts > 0)))
                      order by due, id limit 1 for update skip locked""")
                  .param("now", Instants.bind(now))
                  // A list in SQL may not be empty.
                  .param("running", running.isEmpty() ? List.of(-1L) : running)
                  .param("busy", busyLanes.isEmpty() ? List.of("-") : busyLanes)
                  .query(
                      (row, n) ->
                          new OutboxJob(
                              row.getLong("id"),
                              new NewJob(
                                  row.getString("kind"),
                                  row.getLong("ticket_id"),
                                  row.getString("lane"),
                                  row.getString("payload")),
                              row.getInt("attempts")))
                  .optional();
          job.ifPresent(claimed -> lease(claimed, now));
          return job;
        });
  }

  private void lease(OutboxJob job, Instant now) {
    jdbc.sql("update outbox_job set locked_until = ?, attempts = attempts + 1 where id = ?")
        .param(Instants.bind(now.plus(LEASE)))
        .param(job.id())
        .update();
  }

  /** Keeps others away from jobs that take longer than a lease. */
  void extend(Collection<Long> running, Instant now) {
    if (!running.isEmpty()) {
      jdbc.sql("update outbox_job set locked_until = :until where id in (:running)")
          .param("until", Instants.bind(now.plus(LEASE)))
          .param("running", running)
          .update();
    }
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
    jdbc.sql(
            "update outbox_job set state = 'dead', locked_until = null, last_error = ? where id ="
                + " ?")
        .param(cut(reason))
        .param(job.id())
        .update();
  }

  private static String cut(String reason) {
    return reason.codePointCount(0, reason.length()) <= REASON_LENGTH
        ? reason
        : reason.substring(0, reason.offsetByCodePoints(0, REASON_LENGTH));
  }
}
