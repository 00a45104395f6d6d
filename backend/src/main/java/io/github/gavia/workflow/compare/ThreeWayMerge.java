package io.github.gavia.workflow.compare;

import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what two people made of the same workflow. What only one changed is taken, what
 * both changed alike too; the rest are conflicts, which are settled by choices. Where a thing is
 * drawn, and in which order things are drawn, is no conflict: the draft wins when both changed it.
 */
public final class ThreeWayMerge {

  private final Map<PartKey, Part> base;
  private final Map<PartKey, Part> mine;
  private final Map<PartKey, Part> theirs;
  private final ConflictList conflicts;
  private final Map<PartKey, Part> kept = new LinkedHashMap<>();

  /** What one side removed and the other did not touch, as it was. */
  private final Map<PartKey, Part> removed = new LinkedHashMap<>();

  /** What one side removed and the other changed. */
  private final List<Part> disputed = new ArrayList<>();

  /** What is gone whoever needs it. */
  private final Set<PartKey> gone = new HashSet<>();

  /**
   * How it ended.
   *
   * @param model with the draft's side of all open conflicts
   * @param open conflicts that no choice settles; the model is of use when there are none
   * @param unknown choices for what is no conflict
   */
  public record Merged(WorkflowModel model, List<Conflict> open, Set<String> unknown) {
    public Merged {
      open = List.copyOf(open);
      unknown = Set.copyOf(unknown);
    }
  }

  private ThreeWayMerge(
      Map<PartKey, Part> base,
      Map<PartKey, Part> mine,
      Map<PartKey, Part> theirs,
      ConflictList conflicts) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
    this.conflicts = conflicts;
  }

  /**
   * Merges.
   *
   * @param mine the draft, whose key the result has
   * @param choices by ids of conflicts
   */
  public static Merged merge(
      WorkflowModel base, WorkflowModel mine, WorkflowModel theirs, Map<String, Side> choices) {
    Map<PartKey, Part> mineParts = Parts.of(mine);
    Map<PartKey, Part> theirParts = Parts.of(theirs);
    ConflictList conflicts =
        new ConflictList(new Naming(mine, mineParts), new Naming(theirs, theirParts), choices);
    ThreeWayMerge merge = new ThreeWayMerge(Parts.of(base), mineParts, theirParts, conflicts);
    Map<PartKey, Part> parts = merge.parts();
    WorkflowModel model =
        Assembly.of(
            mine.id(),
            parts,
            new DiagramMerge(base.diagram(), mine.diagram(), theirs.diagram())
                .of(parts, mineParts, theirParts));
    return new Merged(model, conflicts.open(), conflicts.unknown());
  }

  private Map<PartKey, Part> parts() {
    Set<PartKey> all = new LinkedHashSet<>(base.keySet());
    all.addAll(mine.keySet());
    all.addAll(theirs.keySet());
    all.forEach(this::decide);
    disputed.forEach(survivor -> settle(survivor.key(), survivor, "changed"));
    while (mendOne()) {
      // One restored or dropped part may need, or be needed by, others.
    }
    Map<PartKey, Part> ordered = new LinkedHashMap<>();
    for (PartKey key :
        Sequences.merge(
            List.copyOf(base.keySet()),
            List.copyOf(mine.keySet()),
            List.copyOf(theirs.keySet()),
            kept.keySet())) {
      ordered.put(key, withoutLooseEnds(kept.get(key)));
    }
    return ordered;
  }

  private void decide(PartKey key) {
    Part was = base.get(key);
    Part my = mine.get(key);
    Part their = theirs.get(key);
    if (my != null && their != null) {
      kept.put(key, combined(was, my, their));
    } else if (my != null) {
      decideAlone(was, my);
    } else if (their != null) {
      decideAlone(was, their);
    } else {
      gone.add(key);
    }
  }

  /** A part that only one side has: it is new, or the other removed it. */
  private void decideAlone(@Nullable Part was, Part survivor) {
    if (was == null) {
      kept.put(survivor.key(), survivor);
    } else if (was.equals(survivor)) {
      removed.put(survivor.key(), survivor);
    } else {
      disputed.add(survivor);
    }
  }

  private Part combined(@Nullable Part was, Part my, Part their) {
    boolean sameType = my.type() == their.type() && (was == null || was.type() == my.type());
    if (sameType) {
      return new PartMerge(conflicts).merge(was, my, their);
    }
    if (my.equals(was)) {
      return their;
    } else if (my.equals(their)) {
      return my;
    }
    return their.equals(was) || conflicts.typeChoice(was, my, their) == Side.MINE ? my : their;
  }

  /** One side removed what the other changed, or needs. */
  private void settle(PartKey key, Part survivor, String why) {
    Side keeper = mine.containsKey(key) ? Side.MINE : Side.THEIRS;
    if (conflicts.existenceChoice(survivor, keeper, why) == keeper) {
      kept.put(key, survivor);
      removed.remove(key);
      restoreAround(key, keeper);
    } else {
      gone.add(key);
      removed.remove(key);
    }
  }

  /** With a state come back the flows and timers that were removed only because it was. */
  private void restoreAround(PartKey key, Side keeper) {
    Map<PartKey, Part> side = keeper == Side.MINE ? mine : theirs;
    for (Part part : List.copyOf(removed.values())) {
      List<PartKey> needed = needs(part);
      if (side.containsKey(part.key())
          && needed.contains(key)
          && kept.keySet().containsAll(needed)) {
        kept.put(part.key(), part);
        removed.remove(part.key());
        restoreAround(part.key(), keeper);
      }
    }
  }

  private boolean mendOne() {
    for (Part part : List.copyOf(kept.values())) {
      for (PartKey needed : needs(part)) {
        if (gone.contains(needed)) {
          kept.remove(part.key());
          gone.add(part.key());
          return true;
        }
        Part was = removed.get(needed);
        if (was != null) {
          settle(needed, was, "used");
          return true;
        }
      }
    }
    return false;
  }

  private static List<PartKey> needs(Part part) {
    List<PartKey> needed = new ArrayList<>();
    for (String property : Property.NEEDED) {
      String id = part.get(property);
      if (id != null) {
        needed.add(PartKey.drawn(id));
      }
    }
    return needed;
  }

  /** Default flows and ties of notes go with what they point at. */
  private Part withoutLooseEnds(@Nullable Part part) {
    if (part == null) {
      throw new IllegalStateException("a part is ordered that is not kept");
    }
    Map<String, String> properties = new LinkedHashMap<>(part.properties());
    properties
        .entrySet()
        .removeIf(
            entry ->
                (entry.getKey().equals(Property.DEFAULT_FLOW)
                        || entry.getKey().startsWith(Property.LINK))
                    && isLost(PartKey.drawn(entry.getValue())));
    return properties.size() == part.properties().size() ? part : part.with(properties);
  }

  private boolean isLost(PartKey key) {
    return !kept.containsKey(key)
        && (base.containsKey(key) || mine.containsKey(key) || theirs.containsKey(key));
  }
}
