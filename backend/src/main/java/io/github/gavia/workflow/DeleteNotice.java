package io.github.gavia.workflow;

import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes a channel for notices. */
@Component
public class DeleteNotice {

  /** Told when there is no such notice that is not deleted (7.34). */
  private static final String UNKNOWN = "the record is not exist or has been deleted";

  private final JdbcClient jdbc;
  private final Clock clock;

  DeleteNotice(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Marks a notice as deleted (R1) and forgets its secrets, which nothing can need again. */
  public Saved delete(int noticeId) {
    // primary key
    int changed =
        jdbc.sql(
                """
                update workflow_notice set is_deleted = true, corpsecret = null, appsecret = null,
                  hook_token = null, gmt_modified = :now
                where id = :id and not is_deleted""")
            .param("now", Instants.bind(clock.instant()))
            .param("id", noticeId)
            .update();
    return changed > 0 ? new Saved.Done(noticeId) : new Saved.Refused(UNKNOWN);
  }
}
