package io.github.gavia.workflow;

import io.github.gavia.platform.Listed;
import io.github.gavia.platform.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of scripts, which are few. */
@Component
public class ScriptLists {

  /** A script in a list, without its source. */
  public record ScriptLine(
      int id, String name, @Nullable String description, String savedName, boolean active) {}

  private final JdbcClient jdbc;

  ScriptLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All scripts.
   *
   * @param search part of the name or description; empty for any
   */
  public Selection<Listed<ScriptLine>> all(String search) {
    // in the order of the primary key
    return new Selection<>(
            jdbc,
            "s.id, s.name, s.description, s.saved_name, s.is_active, s.creator, s.gmt_created,"
                + " s.gmt_modified",
            "from workflow_script s where not s.is_deleted",
            "s.id",
            (row, n) ->
                Listed.read(
                    row,
                    new ScriptLine(
                        row.getInt("id"),
                        row.getString("name"),
                        row.getString("description"),
                        row.getString("saved_name"),
                        row.getBoolean("is_active"))))
        .containing(search, "s.name", "s.description");
  }
}
