package io.github.gavia.ticket;

import io.github.gavia.workflow.Deployments;
import org.springframework.stereotype.Component;

/** What a step needs of others. */
@Component
record StepServices(
    TicketStore store,
    Arrivals arrivals,
    Conditions conditions,
    ChildTickets children,
    Deployments deployments,
    Snapshot snapshot,
    WaitingWork work,
    TicketNotices notices) {}
