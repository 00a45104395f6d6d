package io.github.gavia.engine;

import io.github.gavia.ticket.ProcessMover.Child;
import io.github.gavia.ticket.ProcessMover.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A route that says yes to some flows and starts children of one definition. */
final class FixedRoute implements Route {

  private final Set<String> yes;
  private final List<Child> children;
  private final List<String> asked = new ArrayList<>();

  private FixedRoute(Set<String> yes, List<Child> children) {
    this.yes = yes;
    this.children = children;
  }

  static FixedRoute taking(String... flows) {
    return new FixedRoute(Set.of(flows), List.of());
  }

  /** The same, with children for call activities. */
  FixedRoute calling(Child... children) {
    return new FixedRoute(yes, List.of(children));
  }

  /** What was asked, as {@code ticket:flow} or {@code ticket:node[index]}. */
  List<String> asked() {
    return asked;
  }

  @Override
  public boolean takes(long ticketId, String flowId) {
    asked.add(ticketId + ":" + flowId);
    return yes.contains(flowId);
  }

  @Override
  public int children(long ticketId, String nodeId) {
    return children.size();
  }

  @Override
  public Child child(long ticketId, String nodeId, int index) {
    asked.add(ticketId + ":" + nodeId + "[" + index + "]");
    return children.get(index);
  }
}
