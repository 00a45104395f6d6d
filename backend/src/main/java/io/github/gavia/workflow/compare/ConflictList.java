package io.github.gavia.workflow.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the choices that were made, and collects the conflicts for which there are none. */
final class ConflictList {

  private final Naming mineNames;
  private final Naming theirNames;
  private final Map<String, Side> choices;
  private final Set<String> asked = new HashSet<>();
  private final List<Conflict> open = new ArrayList<>();

  private record Values(@Nullable String base, @Nullable String mine, @Nullable String theirs) {}

  ConflictList(Naming mineNames, Naming theirNames, Map<String, Side> choices) {
    this.mineNames = mineNames;
    this.theirNames = theirNames;
    this.choices = choices;
  }

  List<Conflict> open() {
    return open;
  }

  Set<String> unknown() {
    Set<String> unknown = new HashSet<>(choices.keySet());
    unknown.removeAll(asked);
    return unknown;
  }

  /** Whose value a property, or a group of properties, gets. */
  Side propertyChoice(
      String property, @Nullable Part was, Part my, Part their, Map<Side, String> grouped) {
    boolean secret = Property.isSecret(my, property) || Property.isSecret(their, property);
    String myValue = grouped.getOrDefault(Side.MINE, my.get(property));
    String theirValue = grouped.getOrDefault(Side.THEIRS, their.get(property));
    String oldValue = was == null || !grouped.isEmpty() ? null : was.get(property);
    return ask(
        conflict(
            my,
            mineNames,
            property,
            secret
                ? new Values(null, null, null)
                : new Values(
                    theirNames.shown(property, oldValue),
                    mineNames.shown(property, myValue),
                    theirNames.shown(property, theirValue)),
            secret));
  }

  Side typeChoice(@Nullable Part was, Part my, Part their) {
    String before = was == null ? null : was.type().text();
    return ask(
        conflict(
            my,
            mineNames,
            "type",
            new Values(before, my.type().text(), their.type().text()),
            false));
  }

  /**
   * Which side wins that disagree whether a part is there.
   *
   * @param keeper the side that has it
   * @param why what the keeper does with it: {@code changed} or {@code used}
   */
  Side existenceChoice(Part survivor, Side keeper, String why) {
    boolean mineKeeps = keeper == Side.MINE;
    Conflict conflict =
        conflict(
            survivor,
            mineKeeps ? mineNames : theirNames,
            "existence",
            new Values("there", mineKeeps ? why : "removed", mineKeeps ? "removed" : why),
            false);
    Side choice = choices.get(conflict.id());
    Side chosen = ask(conflict);
    // Nothing is lost while nobody has chosen.
    return choice == null ? keeper : chosen;
  }

  private Side ask(Conflict conflict) {
    asked.add(conflict.id());
    Side choice = choices.get(conflict.id());
    if (choice == null) {
      open.add(conflict);
      return Side.MINE;
    }
    return choice;
  }

  private static Conflict conflict(
      Part part, Naming names, String property, Values values, boolean secret) {
    return new Conflict(
        part.key().text() + "/" + property,
        names.kind(part),
        names.elementId(part.key()),
        names.name(part),
        Property.stem(property),
        Property.keyOf(property),
        names.keyName(property),
        values.base,
        values.mine,
        values.theirs,
        secret);
  }
}
