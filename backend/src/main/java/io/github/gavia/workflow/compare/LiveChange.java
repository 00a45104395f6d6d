package io.github.gavia.workflow.compare;

import io.github.gavia.workflow.model.WorkflowModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out which of several versions brought what a conflict is about. */
public final class LiveChange {

  private final List<Map<PartKey, Part>> versions;

  private LiveChange(List<Map<PartKey, Part>> versions) {
    this.versions = versions;
  }

  /**
   * Looks through some versions.
   *
   * @param versions oldest first; the first is the one that a draft was made from
   */
  public static LiveChange among(List<WorkflowModel> versions) {
    return new LiveChange(versions.stream().map(Parts::of).toList());
  }

  /**
   * The place in the list of the newest version that differs in it from the version before; 0 when
   * none does.
   */
  public int of(Conflict conflict) {
    PartKey key = keyOf(conflict);
    for (int i = versions.size() - 1; i > 0; i--) {
      String now = value(conflict, versions.get(i).get(key));
      if (!Objects.equals(now, value(conflict, versions.get(i - 1).get(key)))) {
        return i;
      }
    }
    return 0;
  }

  private static PartKey keyOf(Conflict conflict) {
    return switch (conflict.kind()) {
      case WORKFLOW -> PartKey.WORKFLOW;
      case FIELD -> PartKey.field(conflict.elementId());
      default -> PartKey.drawn(conflict.elementId());
    };
  }

  private static @Nullable String value(Conflict conflict, @Nullable Part part) {
    if (part == null) {
      return null;
    }
    String key = conflict.key();
    String name = key == null ? conflict.property() : conflict.property() + "." + key;
    return switch (name) {
      case "existence" -> part.properties().toString();
      case "type" -> part.type() == Part.Type.FIELD ? part.get(name) : part.type().text();
      case "participant", "button" -> part.below(name + ".").toString();
      default -> part.get(name);
    };
  }
}
