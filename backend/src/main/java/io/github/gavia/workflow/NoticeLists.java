package io.github.gavia.workflow;

import io.github.gavia.platform.Listed;
import io.github.gavia.platform.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of channels for notices, which are few. */
@Component
public class NoticeLists {

  private static final String COLUMNS =
      "n.id, n.name, n.description, n.type_id, n.corpid, n.corpsecret, n.appkey, n.appsecret,"
          + " n.hook_url, n.hook_token, n.redeliveries, n.creator, n.gmt_created, n.gmt_modified";

  private final JdbcClient jdbc;

  NoticeLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A notice with its secrets. */
  public record StoredNotice(int id, NoticeDetails details) {}

  /**
   * All notices.
   *
   * @param search part of the name or description; empty for any
   */
  public Selection<Listed<StoredNotice>> all(String search) {
    // in the order of the primary key
    return new Selection<>(
            jdbc,
            COLUMNS,
            "from workflow_notice n where not n.is_deleted",
            "n.id",
            (row, n) -> read(row))
        .containing(search, "n.name", "n.description");
  }

  /** The notice with that id, empty when there is none or it was deleted. Reads by primary key. */
  public Optional<Listed<StoredNotice>> byId(int noticeId) {
    return jdbc.sql(
            "select " + COLUMNS + " from workflow_notice n where n.id = :id and not n.is_deleted")
        .param("id", noticeId)
        .query((row, n) -> read(row))
        .optional();
  }

  private static Listed<StoredNotice> read(ResultSet row) throws SQLException {
    NoticeDetails details =
        new NoticeDetails(
            row.getString("name"),
            row.getString("description"),
            row.getInt("type_id"),
            new NoticeDetails.Keys(
                row.getString("hook_url"),
                row.getString("hook_token"),
                row.getString("corpid"),
                row.getString("corpsecret"),
                row.getString("appkey"),
                row.getString("appsecret")),
            row.getInt("redeliveries"));
    return Listed.read(row, new StoredNotice(row.getInt("id"), details));
  }
}
