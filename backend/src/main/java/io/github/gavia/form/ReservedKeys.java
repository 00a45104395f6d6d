package io.github.gavia.form;

import java.util.Set;

/** The keys no custom field may have (R8): base columns, request keys and built-in fields. */
public final class ReservedKeys {

  private static final Set<String> KEYS =
      Set.of(
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
          "transition_id",
          "suggestion",
          "username",
          "creator",
          "gmt_created",
          "gmt_modified",
          "is_deleted");

  private ReservedKeys() {}

  /** Whether a custom field must not use the key. */
  public static boolean contains(String key) {
    return KEYS.contains(key) || BuiltInField.ofKey(key).isPresent();
  }
}
