package io.github.gavia.workflow;

import io.github.gavia.platform.Instants;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scripts that administrators have stored (R162, R167). */
@Component
public class Scripts {

  private final JdbcClient jdbc;
  private final Clock clock;

  Scripts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A stored script.
   *
   * @param savedName file name; its ending tells the language
   */
  public record StoredScript(int id, String name, String savedName, boolean active, String source) {

    /** Whether the service can run it: Groovy can be run, Python is only kept. */
    public boolean runnable() {
      return savedName.endsWith(".groovy");
    }
  }

  /**
   * The script with that id, or, so that a workflow can be carried to another installation, the
   * newest with that name. Reads by primary key or by workflow_script_name.
   */
  public Optional<StoredScript> find(String idOrName) {
    boolean byId = idOrName.matches("\\d{1,9}");
    return jdbc.sql(
            "select id, name, saved_name, is_active, source from workflow_script where not is_deleted"
                + (byId ? " and id = ?" : " and name = ? order by id desc limit 1"))
        .param(byId ? Integer.valueOf(idOrName) : idOrName)
        .query(
            (row, n) ->
                new StoredScript(
                    row.getInt("id"),
                    row.getString("name"),
                    row.getString("saved_name"),
                    row.getBoolean("is_active"),
                    row.getString("source")))
        .optional();
  }

  /** Stores a new, active script. */
  public void add(
      String name, String savedName, String description, String source, String creator) {
    jdbc.sql(
            "insert into workflow_script (name, saved_name, description, is_active, source, creator,"
                + " gmt_created, gmt_modified) values (?,?,?,true,?,?,?,?)")
        .param(name)
        .param(savedName)
        .param(description)
        .param(source)
        .param(creator)
        .param(Instants.bind(clock.instant()))
        .param(Instants.bind(clock.instant()))
        .update();
  }
}
