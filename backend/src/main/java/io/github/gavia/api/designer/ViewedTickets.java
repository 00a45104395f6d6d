package io.github.gavia.api.designer;

import io.github.gavia.directory.Application;
import io.github.gavia.query.ReadTicket;
import io.github.gavia.query.TicketReader;
import io.github.gavia.ticket.Outcome;
import io.github.gavia.ticket.Outcome.Refused;
import io.github.gavia.ticket.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Tickets for people who may view them, by the rule of the contract's detail (R193, R194). */
@Component
class ViewedTickets {

  private final TicketReader reader;

  ViewedTickets(TicketReader reader) {
    this.reader = reader;
  }

  /** The ticket; a problem when it is not there or the person may not view it. */
  ReadTicket require(long ticketId, String username) {
    Outcome<ReadTicket> outcome = reader.forViewing(Application.CONSOLE, ticketId, username);
    if (outcome instanceof Refused<ReadTicket> refused) {
      throw problem(refused.refusal());
    }
    return ((Outcome.Done<ReadTicket>) outcome).value();
  }

  private static ResponseStatusException problem(Refusal refusal) {
    boolean gone =
        refusal.equals(Refusal.unknownTicket()) || refusal.equals(Refusal.deletedWorkflow());
    return new ResponseStatusException(
        gone ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN, refusal.text());
  }
}
