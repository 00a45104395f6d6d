package io.github.gavia.ticket;

/**
 * What a script sees of the ticket it works for (R162).
 *
 * @param ticketId the script's {@code ticket_id}
 * @param actionFrom the script's {@code action_from}: {@code loonrobot} or {@code <username>_retry}
 * @param ticketJson JSON object of all base columns and fields, the script's {@code ticket}
 */
public record ScriptInputs(long ticketId, String actionFrom, String ticketJson) {}
