package io.github.gavia.workflow.compare;

import io.github.gavia.workflow.compare.ModelChange.PropertyChange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between two forms of one part. */
final class PropertyChanges {

  /** Not told of what came or went: it is what everything is without being told. */
  private static final Set<String> ORDINARY = Set.of("", "false", "{}", "[]", "0");

  private final Naming before;
  private final Naming after;

  PropertyChanges(Naming before, Naming after) {
    this.before = before;
    this.after = after;
  }

  List<PropertyChange> between(Part old, Part now) {
    List<PropertyChange> changes = new ArrayList<>();
    if (old.type() != now.type()) {
      changes.add(
          new PropertyChange("type", null, null, old.type().text(), now.type().text(), false));
    }
    Set<String> names = new LinkedHashSet<>(old.properties().keySet());
    names.addAll(now.properties().keySet());
    for (String name : names) {
      if (!Objects.equals(old.get(name), now.get(name))) {
        changes.add(change(name, old, now));
      }
    }
    if (changes.isEmpty() && !order(old).equals(order(now))) {
      changes.add(
          new PropertyChange(
              "property_order",
              null,
              null,
              String.join(", ", order(old)),
              String.join(", ", order(now)),
              false));
    }
    return changes;
  }

  /** Only of permissions one sees in which order they are. */
  private static List<String> order(Part part) {
    return List.copyOf(part.below(Property.FIELD_ACCESS).keySet());
  }

  List<PropertyChange> all(@Nullable Part old, @Nullable Part now) {
    Part there = Objects.requireNonNull(old == null ? now : old);
    return there.properties().keySet().stream()
        .filter(name -> !ORDINARY.contains(there.get(name)))
        .map(name -> change(name, old, now))
        .toList();
  }

  private PropertyChange change(String name, @Nullable Part old, @Nullable Part now) {
    boolean secret = Property.isSecret(old, name) || Property.isSecret(now, name);
    String was = old == null || secret ? null : old.get(name);
    String is = now == null || secret ? null : now.get(name);
    String wasShown = before.shown(name, was);
    String isShown = after.shown(name, is);
    boolean sameWords = wasShown != null && wasShown.equals(isShown);
    return new PropertyChange(
        Property.stem(name),
        Property.keyOf(name),
        after.keyName(name) == null ? before.keyName(name) : after.keyName(name),
        sameWords ? was : wasShown,
        sameWords ? is : isShown,
        secret);
  }
}
