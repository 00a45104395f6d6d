package io.github.gavia.workflow;

import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes a channel for notices. What is still to be delivered goes where it leads from then on.
 */
@Component
public class EditNotice {

  /** Told when there is no such notice that is not deleted (7.33). */
  private static final String UNKNOWN = "the record is not existed or has been deleted";

  private final JdbcClient jdbc;
  private final Clock clock;

  EditNotice(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Gives a notice that is not deleted these details, and no others (R230). */
  public Saved edit(int noticeId, NoticeDetails details) {
    Optional<String> problem = details.problem();
    if (problem.isPresent()) {
      return new Saved.Refused(problem.get());
    }
    NoticeDetails.Keys keys = details.keys();
    // primary key
    int changed =
        jdbc.sql(
                """
                update workflow_notice set name = :name, description = :description,
                  type_id = :type, corpid = :corpid, corpsecret = :corpsecret, appkey = :appkey,
                  appsecret = :appsecret, hook_url = :hookUrl, hook_token = :hookToken,
                  redeliveries = :redeliveries, gmt_modified = :now
                where id = :id and not is_deleted""")
            .param("name", details.name())
            .param("description", details.description())
            .param("type", details.typeId())
            .param("corpid", keys.corpid())
            .param("corpsecret", keys.corpsecret())
            .param("appkey", keys.appkey())
            .param("appsecret", keys.appsecret())
            .param("hookUrl", keys.hookUrl())
            .param("hookToken", keys.hookToken())
            .param("redeliveries", details.redeliveries())
            .param("now", Instants.bind(clock.instant()))
            .param("id", noticeId)
            .update();
    return changed > 0 ? new Saved.Done(noticeId) : new Saved.Refused(UNKNOWN);
  }
}
