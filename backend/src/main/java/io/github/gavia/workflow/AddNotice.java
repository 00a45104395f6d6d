package io.github.gavia.workflow;

import io.github.gavia.platform.Inserts;
import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a channel for notices. */
@Component
public class AddNotice {

  private final JdbcClient jdbc;
  private final Clock clock;

  AddNotice(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes the notice if its texts fit. */
  public Saved add(NoticeDetails details, String creator) {
    Optional<String> problem = details.problem();
    if (problem.isPresent()) {
      return new Saved.Refused(problem.get());
    }
    NoticeDetails.Keys keys = details.keys();
    return new Saved.Done(
        Inserts.id(
            jdbc.sql(
                    """
                    insert into workflow_notice (name, description, type_id, corpid, corpsecret,
                      appkey, appsecret, hook_url, hook_token, redeliveries, creator, gmt_created,
                      gmt_modified)
                    values (:name, :description, :type, :corpid, :corpsecret, :appkey, :appsecret,
                      :hookUrl, :hookToken, :redeliveries, :creator, :now, :now)""")
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
                .param("creator", creator)
                .param("now", Instants.bind(clock.instant()))));
  }
}
