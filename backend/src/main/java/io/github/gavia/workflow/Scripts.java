package io.github.gavia.workflow;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scripts that administrators have stored (R162, R167). */
@Component
public class Scripts {

  /** Told when there is no such script that is not deleted. */
  static final String UNKNOWN = "the record is not exist or has been deleted";

  private final JdbcClient jdbc;

  Scripts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A stored script.
   *
   * @param savedName file name; its ending tells the language
   */
  public record StoredScript(int id, String name, String savedName, boolean active, String source) {

    /** Whether the service can run it: Groovy can be run, Python is only kept. */
    public boolean runnable() {
      return ScriptFile.isGroovy(savedName);
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
}
