package io.github.gavia.workflow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The channels that workflows send their notices to (C.25). */
@Component
public class Notices {

  /** The only type that has a sender (R191). */
  public static final int HOOK = 1;

  private final JdbcClient jdbc;

  Notices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a delivery needs of a notice.
   *
   * @param typeId 1 hook, 2 WeCom, 3 DingTalk (B.11)
   * @param hookToken secret that signs the call
   * @param redeliveries how often a failed delivery is repeated, 0 for never (R190)
   */
  public record Channel(
      int id, int typeId, @Nullable String hookUrl, @Nullable String hookToken, int redeliveries) {

    /** Keeps URL and token to itself. */
    @Override
    public String toString() {
      return "Channel[id=" + id + ", typeId=" + typeId + "]";
    }
  }

  /** The notice with that id, empty when there is none or it was deleted. Reads by primary key. */
  public Optional<Channel> find(int id) {
    return jdbc.sql(
            "select id, type_id, hook_url, hook_token, redeliveries from workflow_notice where id ="
                + " ? and not is_deleted")
        .param(id)
        .query(
            (row, n) ->
                new Channel(
                    row.getInt("id"),
                    row.getInt("type_id"),
                    row.getString("hook_url"),
                    row.getString("hook_token"),
                    row.getInt("redeliveries")))
        .optional();
  }
}
