package io.github.gavia.ticket;

import io.github.gavia.form.FieldValue;
import io.github.gavia.participant.Arrival;
import io.github.gavia.participant.Assignment;
import io.github.gavia.participant.FieldSource;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.PeopleDirectory;
import io.github.gavia.participant.Resolution;
import io.github.gavia.participant.ResolveParticipant;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.Scripts;
import io.github.gavia.workflow.StateType;
import io.github.gavia.workflow.model.Node.CallActivity;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides who gets a ticket that enters a state. */
@Component
class Arrivals {

  private final ResolveParticipant resolve;
  private final Scripts scripts;
  private final LookUps lookUps;
  private final JdbcClient jdbc;

  Arrivals(PeopleDirectory directory, Scripts scripts, LookUps lookUps, JdbcClient jdbc) {
    this.scripts = scripts;
    this.lookUps = lookUps;
    this.resolve = new ResolveParticipant(directory, new SecureRandom());
    this.jdbc = jdbc;
  }

  /**
   * Who gets the ticket, or why it cannot enter the state.
   *
   * @param remembers false at creation, retreat and forced change, which never give a ticket back
   *     to its last handler (R88, R89)
   */
  Outcome<Assignment> assign(
      OpenTicket ticket, StateEntry state, StepInput input, boolean remembers) {
    if (state.node() instanceof CallActivity) {
      return Outcome.done(Assignment.People.one(OpenTicket.ROBOT));
    }
    ParticipantRule rule = state.state().participant();
    if (state.type() == StateType.ORDINARY && rule instanceof ParticipantRule.External external) {
      return lookUps
          .names(ticket, state, external, input)
          .then(names -> assign(ticket, state, input, remembers, names));
    }
    return assign(ticket, state, input, remembers, null);
  }

  private Outcome<Assignment> assign(
      OpenTicket ticket,
      StateEntry state,
      StepInput input,
      boolean remembers,
      @Nullable List<String> externalAnswer) {
    boolean asks = remembers && state.state().rememberLastHandler();
    Resolution resolution =
        resolve.resolve(
            new Arrival(
                state.type().arrival(),
                state.state().participant(),
                state.state().distribution(),
                ticket.creator(),
                own(ticket, input),
                parentFields(ticket),
                asks ? lastHandler(ticket.id(), state.id()) : null,
                externalAnswer));
    if (resolution instanceof Assignment.ScriptWork work) {
      return Outcome.done(new Assignment.ScriptWork(idOf(work.script())));
    }
    if (resolution instanceof Assignment assignment) {
      return Outcome.done(assignment);
    }
    return Outcome.refused(Refusal.of(((Resolution.Refused) resolution).message()));
  }

  private static FieldSource own(OpenTicket ticket, StepInput input) {
    return new OwnFields(
        input,
        ticket.values(),
        ticket.creator(),
        ticket.title(),
        ticket.participant(),
        ticket.addNodeMan());
  }

  /** Callers see the record's id (R76); an unknown script keeps its name, and fails when run. */
  private String idOf(String script) {
    return scripts.find(script).map(s -> String.valueOf(s.id())).orElse(script);
  }

  /** The parent is read as it is stored (R75). Reads by primary key. */
  private @Nullable FieldSource parentFields(OpenTicket ticket) {
    if (ticket.parentTicketId() == 0) {
      return null;
    }
    return key ->
        jdbc.sql(
                "select "
                    + TicketRecord.COLUMNS
                    + " from ticket t where t.id = ? and not t.is_deleted")
            .param(ticket.parentTicketId())
            .query((row, n) -> TicketRecord.read(row))
            .optional()
            .flatMap(parent -> parentText(parent, key));
  }

  private static Optional<String> parentText(TicketRecord parent, String key) {
    String column =
        switch (key) {
          case "creator" -> parent.creator();
          case "title" -> parent.title();
          case "participant" -> parent.participant();
          default -> "";
        };
    return parent.values().get(key).map(FieldValue::text).or(() -> Optional.of(column));
  }

  /** R88: the newest real transition by a person. Reads by ticket_flow_log_ticket. */
  private @Nullable String lastHandler(long ticketId, int stateId) {
    return jdbc.sql(
            "select participant from ticket_flow_log where ticket_id = ? and state_id = ? and"
                + " intervene_type_id = 0 and transition_id <> 0 and participant_type_id = 1 and"
                + " participant <> 'loonrobot' order by id desc limit 1")
        .param(ticketId)
        .param(stateId)
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
