package io.github.gavia.query;

import io.github.gavia.ticket.FlowLogLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way a ticket has gone through the drawing of a workflow.
 *
 * @param visits how often it has left or ended in each state, by element id; where it stands now
 *     counts once more
 * @param flows how often it has gone along each flow, by element id, in the order of the first time
 * @param steps what its history tells, oldest first
 */
public record TicketPath(
    Map<String, Integer> visits, Map<String, Integer> flows, List<Step> steps) {

  /** What a line of the history did to where the ticket stands. */
  public enum Kind {
    /** It left the line's state along a transition. */
    MOVED,
    /** It was put elsewhere or ended without a transition: forced, closed or taken back. */
    FORCED,
    /** It stayed: a comment, a vote while others are asked, work that failed. */
    STAYED
  }

  /**
   * A line of the history.
   *
   * @param toStateId where a forced move put it; null for everything else
   * @param flows the flows of the drawing it went along, element ids; empty when the drawing has
   *     them no more
   */
  public record Step(
      FlowLogLine line, Kind kind, @Nullable Integer toStateId, List<String> flows) {}
}
