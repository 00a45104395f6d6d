package io.github.gavia.query;

import io.github.gavia.ticket.FlowLogLine;

/**
 * A line of a ticket's history with the values of then.
 *
 * @param snapshot JSON object text of all values at that moment
 */
public record FlowLog(FlowLogLine line, String snapshot) {}
