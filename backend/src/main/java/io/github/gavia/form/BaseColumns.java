package io.github.gavia.form;

import java.util.Set;

/** The columns every ticket has besides its custom fields: the keys of A.2's ticket record. */
public final class BaseColumns {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "creator",
          "gmt_created",
          "gmt_modified",
          "is_deleted",
          "title",
          "workflow_id",
          "sn",
          "state_id",
          "parent_ticket_id",
          "parent_ticket_state_id",
          "participant_type_id",
          "participant",
          "relation",
          "in_add_node",
          "add_node_man",
          "script_run_last_result",
          "act_state_id",
          "multi_all_person");

  private BaseColumns() {}

  /** Whether the key names a base column. */
  public static boolean contains(String key) {
    return KEYS.contains(key);
  }
}
