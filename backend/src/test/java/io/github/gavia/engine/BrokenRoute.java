package io.github.gavia.engine;

import io.github.gavia.ticket.ProcessMover.Child;
import io.github.gavia.ticket.ProcessMover.Route;

/** A route that cannot answer. */
final class BrokenRoute implements Route {

  @Override
  public boolean takes(long ticketId, String flowId) {
    throw new IllegalStateException("the rule is broken");
  }

  @Override
  public int children(long ticketId, String nodeId) {
    throw new IllegalStateException("the number is broken");
  }

  @Override
  public Child child(long ticketId, String nodeId, int index) {
    throw new IllegalStateException("the child is broken");
  }
}
