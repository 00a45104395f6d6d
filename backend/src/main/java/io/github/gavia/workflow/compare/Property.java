package io.github.gavia.workflow.compare;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of properties. Those that begin like a {@link #KEYED} prefix end in a key. */
final class Property {

  static final String NAME = "name";
  static final String PARENT = "parent";
  static final String SOURCE = "source";
  static final String TARGET = "target";
  static final String ATTACHED_TO = "attached_to";
  static final String DEFAULT_FLOW = "default_flow";
  static final String PARTICIPANT = "participant.";
  static final String PARTICIPANT_TYPE = "participant.type";
  static final String BUTTON = "button.";
  static final String BUTTON_KIND = "button.kind";
  static final String TRANSLATION = "name.";
  static final String FIELD_ACCESS = "field_access.";
  static final String LINK = "link.";
  static final String HAND_OVER = "call.hand_over";
  static final String HAND_BACK = "call.hand_back";

  /** Without what they name the part cannot be. */
  static final List<String> NEEDED = List.of(PARENT, SOURCE, TARGET, ATTACHED_TO);

  private static final List<String> KEYED = List.of(TRANSLATION, FIELD_ACCESS, LINK);

  private static final Set<String> REFERENCES =
      Set.of(PARENT, SOURCE, TARGET, ATTACHED_TO, DEFAULT_FLOW);

  /** What nobody but an editor of the XML may see: see {@code WorkflowModel.withoutSecrets}. */
  private static final Set<String> SECRET = Set.of("participant.token", "participant.other");

  private static final Set<String> MAYBE_SECRET_TYPES = Set.of("10", "11");

  private Property() {}

  /** The part of the name that is the same for all keys. */
  static String stem(String name) {
    return KEYED.stream()
        .filter(name::startsWith)
        .findFirst()
        .map(prefix -> prefix.substring(0, prefix.length() - 1))
        .orElse(name);
  }

  /** The key at the end of the name; null for names without one. */
  static @Nullable String keyOf(String name) {
    return KEYED.stream()
        .filter(name::startsWith)
        .findFirst()
        .map(prefix -> name.substring(prefix.length()))
        .orElse(null);
  }

  /** Whether its value is the id of an element. */
  static boolean isReference(String name) {
    return REFERENCES.contains(name) || name.startsWith(LINK);
  }

  /** Whether its value may be a token in that part: also a hook's text that cannot be read. */
  static boolean isSecret(@Nullable Part part, String name) {
    return SECRET.contains(name)
        || name.equals("participant.unreadable")
            && part != null
            && MAYBE_SECRET_TYPES.contains(part.properties().getOrDefault(PARTICIPANT_TYPE, ""));
  }
}
