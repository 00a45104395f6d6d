package io.github.gavia.simulation;

import io.github.gavia.workflow.model.Node.SubProcess;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a ticket is: in states, and at gateways where it waits for other branches. */
final class Tokens {

  /**
   * A run of the process or of a sub-process; two runs of one sub-process are not the same.
   *
   * @param at the sub-process; null for the process
   */
  static final class Scope {
    private final @Nullable Scope parent;
    private final @Nullable SubProcess at;

    Scope(@Nullable Scope parent, @Nullable SubProcess at) {
      this.parent = parent;
      this.at = at;
    }

    @Nullable Scope parent() {
      return parent;
    }

    @Nullable SubProcess at() {
      return at;
    }

    boolean within(Scope other) {
      for (Scope scope = this; scope != null; scope = scope.parent) {
        if (scope == other) {
          return true;
        }
      }
      return false;
    }

    /** The sub-process by which a place in here is seen from further out; null if it is not. */
    @Nullable String seenFrom(Scope outer, String place) {
      String here = place;
      for (Scope scope = this; scope != null; scope = scope.parent) {
        if (scope == outer) {
          return here;
        }
        SubProcess sub = scope.at;
        here = sub == null ? here : sub.id();
      }
      return null;
    }
  }

  /** One token; equal to itself only. */
  record Token(int id, String node, Scope scope) {}

  private final List<Token> all;
  private int last;

  Tokens() {
    this.all = new ArrayList<>();
  }

  Tokens(Tokens other) {
    this.all = new ArrayList<>(other.all);
    this.last = other.last;
  }

  Token put(String node, Scope scope) {
    Token token = new Token(++last, node, scope);
    all.add(token);
    return token;
  }

  void take(Token token) {
    all.remove(token);
  }

  void takeAllWithin(Scope scope) {
    all.removeIf(token -> token.scope().within(scope));
  }

  List<Token> all() {
    return List.copyOf(all);
  }

  List<Token> at(String node, Scope scope) {
    return all.stream().filter(t -> t.node().equals(node) && t.scope() == scope).toList();
  }
}
