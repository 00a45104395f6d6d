package io.github.gavia.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is known of a value before it is there.
 *
 * @param possible every kind that it can have
 * @param likely the kinds it has when callers keep to the types of the fields and all fields in
 *     question are set; a subset of {@code possible}, not empty
 */
record PossibleKinds(Set<Kind> possible, Set<Kind> likely) {

  static PossibleKinds of(Kind... kinds) {
    return of(EnumSet.copyOf(Arrays.asList(kinds)));
  }

  static PossibleKinds of(Set<Kind> kinds) {
    return new PossibleKinds(kinds, kinds);
  }

  static PossibleKinds any() {
    return of(EnumSet.allOf(Kind.class));
  }

  /** A field may hold anything a client sent, whatever its type (R58). */
  static PossibleKinds of(ValueType type) {
    Set<Kind> likely =
        switch (type) {
          case TEXT, DATE, DATETIME -> EnumSet.of(Kind.TEXT);
          case INTEGER -> EnumSet.of(Kind.INT);
          case FLOAT -> EnumSet.of(Kind.FLOATING, Kind.INT);
          case BOOLEAN -> EnumSet.of(Kind.BOOL);
          case ANY -> EnumSet.allOf(Kind.class);
        };
    return new PossibleKinds(EnumSet.allOf(Kind.class), likely);
  }

  PossibleKinds or(PossibleKinds other) {
    return new PossibleKinds(union(possible, other.possible), union(likely, other.likely));
  }

  /** A kind to name in a message. */
  Term example() {
    return likely.iterator().next().term();
  }

  private static Set<Kind> union(Set<Kind> a, Set<Kind> b) {
    Set<Kind> union = EnumSet.copyOf(a);
    union.addAll(b);
    return union;
  }
}
