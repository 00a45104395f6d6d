package io.github.gavia.workflow.compare;

import java.util.Locale;

/**
 * What a part of a workflow is known by in all its forms.
 *
 * @param id element id, or the field's key; empty for the workflow itself
 */
record PartKey(Realm realm, String id) {

  /** The workflow as a whole: its settings. */
  static final PartKey WORKFLOW = new PartKey(Realm.WORKFLOW, "");

  /** Ids are unique within a realm. */
  enum Realm {
    WORKFLOW,
    FIELD,
    DRAWN
  }

  static PartKey field(String key) {
    return new PartKey(Realm.FIELD, key);
  }

  /** A node, a flow or a note. */
  static PartKey drawn(String id) {
    return new PartKey(Realm.DRAWN, id);
  }

  /** For callers, e.g. {@code field:days}. */
  String text() {
    return realm.name().toLowerCase(Locale.ROOT) + ":" + id;
  }
}
