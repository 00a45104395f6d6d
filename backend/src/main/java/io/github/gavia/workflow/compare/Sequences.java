package io.github.gavia.workflow.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Orders. */
final class Sequences {

  /** Longer lists are not searched for the fewest moves. */
  private static final int LONG = 1000;

  private Sequences() {}

  /**
   * What is kept, in an order made of two: who changed the order decides it, when both did the
   * first; what only the other has comes behind what it stood behind there.
   */
  static <T> List<T> merge(List<T> base, List<T> mine, List<T> theirs, Set<T> kept) {
    Set<T> common = new HashSet<>(base);
    common.retainAll(mine);
    common.retainAll(theirs);
    common.retainAll(kept);
    boolean mineMoved = !only(base, common).equals(only(mine, common));
    List<T> first = mineMoved ? mine : theirs;
    List<T> second = mineMoved ? theirs : mine;
    if (!mineMoved && only(base, common).equals(only(theirs, common))) {
      first = mine;
      second = theirs;
    }
    return inserted(only(first, kept), only(second, kept));
  }

  static <T> List<T> only(List<T> all, Set<T> some) {
    return all.stream().filter(some::contains).toList();
  }

  private static <T> List<T> inserted(List<T> first, List<T> second) {
    List<T> merged = new ArrayList<>(first);
    Set<T> there = new LinkedHashSet<>(first);
    int after = -1;
    for (T one : second) {
      if (there.add(one)) {
        merged.add(after + 1, one);
        after++;
      } else {
        after = merged.indexOf(one);
      }
    }
    return merged;
  }

  /** What has to be taken from its place to get from one order to another: as little as may be. */
  static <T> Set<T> moved(List<T> before, List<T> after) {
    Set<T> common = new HashSet<>(before);
    common.retainAll(after);
    List<T> one = only(before, common);
    List<T> other = only(after, common);
    if (one.size() > LONG) {
      return displaced(one, other);
    }
    int[][] longest = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        longest[i][j] =
            one.get(i).equals(other.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    Set<T> moved = new LinkedHashSet<>(one);
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      if (one.get(i).equals(other.get(j))) {
        moved.remove(one.get(i));
        i++;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return moved;
  }

  private static <T> Set<T> displaced(List<T> one, List<T> other) {
    Set<T> displaced = new LinkedHashSet<>();
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        displaced.add(one.get(i));
      }
    }
    return displaced;
  }
}
