package io.github.gavia.workflow.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges one part that both sides have, property by property. */
final class PartMerge {

  private final ConflictList conflicts;

  PartMerge(ConflictList conflicts) {
    this.conflicts = conflicts;
  }

  /** The three are of one type. */
  Part merge(@Nullable Part was, Part my, Part their) {
    Map<String, String> old = was == null ? Map.of() : was.properties();
    Map<String, String> merged = new LinkedHashMap<>();
    Set<String> done = new HashSet<>();
    mergeGroup(Property.PARTICIPANT, participantKind(was, my, their), was, my, their, merged, done);
    mergeGroup(Property.BUTTON, buttonKind(was, my, their), was, my, their, merged, done);
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(my.properties().keySet());
    names.addAll(their.properties().keySet());
    for (String name : names) {
      if (!done.contains(name)) {
        String value = value(name, was, my, their);
        if (value != null) {
          merged.put(name, value);
        }
      }
    }
    return my.with(inOrder(old, my, their, merged));
  }

  private @Nullable String value(String name, @Nullable Part was, Part my, Part their) {
    String before = was == null ? null : was.get(name);
    String mine = my.get(name);
    String theirs = their.get(name);
    if (Objects.equals(mine, theirs) || Objects.equals(theirs, before)) {
      return mine;
    }
    if (Objects.equals(mine, before)) {
      return theirs;
    }
    return conflicts.propertyChoice(name, was, my, their, Map.of()) == Side.MINE ? mine : theirs;
  }

  /** Handlers of different types have nothing that could be taken one by one. */
  private static boolean participantKind(@Nullable Part was, Part my, Part their) {
    return sameIn(Property.PARTICIPANT_TYPE, was, my, their);
  }

  private static boolean buttonKind(@Nullable Part was, Part my, Part their) {
    boolean there = my.get(Property.BUTTON_KIND) != null;
    return there == (their.get(Property.BUTTON_KIND) != null)
        && (was == null || there == (was.get(Property.BUTTON_KIND) != null));
  }

  private static boolean sameIn(String name, @Nullable Part was, Part my, Part their) {
    String mine = my.get(name);
    return Objects.equals(mine, their.get(name))
        && (was == null || Objects.equals(mine, was.get(name)));
  }

  private void mergeGroup(
      String prefix,
      boolean oneByOne,
      @Nullable Part was,
      Part my,
      Part their,
      Map<String, String> merged,
      Set<String> done) {
    Map<String, String> before = was == null ? Map.of() : was.below(prefix);
    Map<String, String> mine = my.below(prefix);
    Map<String, String> theirs = their.below(prefix);
    if (oneByOne) {
      return;
    }
    before.keySet().forEach(name -> done.add(prefix + name));
    mine.keySet().forEach(name -> done.add(prefix + name));
    theirs.keySet().forEach(name -> done.add(prefix + name));
    Map<String, String> chosen = mine;
    if (!mine.equals(theirs) && !theirs.equals(before)) {
      boolean takesMine =
          !mine.equals(before)
              && conflicts.propertyChoice(
                      prefix.substring(0, prefix.length() - 1),
                      was,
                      my,
                      their,
                      summaries(prefix, mine, theirs))
                  == Side.MINE;
      chosen = takesMine ? mine : theirs;
    }
    chosen.forEach((name, value) -> merged.put(prefix + name, value));
  }

  private static Map<Side, String> summaries(
      String prefix, Map<String, String> mine, Map<String, String> theirs) {
    Map<Side, String> summaries = new EnumMap<>(Side.class);
    summaries.put(Side.MINE, summary(prefix, mine));
    summaries.put(Side.THEIRS, summary(prefix, theirs));
    return summaries;
  }

  /** Without what may be a token. */
  private static String summary(String prefix, Map<String, String> group) {
    if (prefix.equals(Property.BUTTON)) {
      return group.isEmpty() ? "none" : "button";
    }
    String detail =
        group.getOrDefault("operand", group.getOrDefault("script", group.getOrDefault("url", "")));
    return (group.getOrDefault("type", "nobody") + " " + detail).strip();
  }

  private static Map<String, String> inOrder(
      Map<String, String> old, Part my, Part their, Map<String, String> merged) {
    Map<String, String> ordered = new LinkedHashMap<>();
    List<String> names =
        Sequences.merge(
            new ArrayList<>(old.keySet()),
            new ArrayList<>(my.properties().keySet()),
            new ArrayList<>(their.properties().keySet()),
            merged.keySet());
    names.forEach(name -> ordered.put(name, merged.getOrDefault(name, "")));
    return ordered;
  }
}
