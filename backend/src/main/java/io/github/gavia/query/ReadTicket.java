package io.github.gavia.query;

import io.github.gavia.ticket.Activity;
import io.github.gavia.ticket.TicketRecord;
import io.github.gavia.workflow.RunnableWorkflow;
import java.util.Arrays;
import java.util.List;

/**
 * A ticket as it is read for showing.
 *
 * @param workflow the version whose names and settings count for it
 * @param activities its stays, the oldest first; empty at its end
 */
public record ReadTicket(TicketRecord row, RunnableWorkflow workflow, List<Activity> activities) {

  public ReadTicket {
    activities = List.copyOf(activities);
  }

  /** Everyone ever involved. */
  public List<String> relation() {
    return Arrays.asList(row.relation().split(","));
  }
}
