package io.github.gavia.ticket;

import io.github.gavia.participant.Names;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.ticket.ExternalLookUp.Answer;
import io.github.gavia.ticket.ExternalLookUp.Failed;
import io.github.gavia.ticket.ExternalLookUp.Named;
import io.github.gavia.ticket.ExternalLookUp.Question;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks other systems who handles the states a step leads to, without holding a lock meanwhile.
 *
 * <p>A step that arrives in such a state and has no answer yet ends with {@link Missing}; its
 * transaction is rolled back, the question is asked, and the step is taken once more, from the
 * beginning and with the answer. An answer counts for exactly the ticket it was given for: when
 * somebody changed the ticket meanwhile the step asks anew, once; then it is refused.
 */
@Component
class LookUps {

  /** More in one step are a mistake in a field rather than a wish. */
  private static final int MOST = 20;

  private static final int MOST_FOR_A_STAY = 2;
  private static final int MOST_NAMES = 1000;

  private final ExternalLookUp port;
  private final Snapshot snapshot;
  private final JsonMapper json = new JsonMapper();

  /** What the step of this thread knows; nothing outside of one. */
  private final ThreadLocal<@Nullable Known> known = new ThreadLocal<>();

  LookUps(ExternalLookUp port, Snapshot snapshot) {
    this.port = port;
    this.snapshot = snapshot;
  }

  /**
   * Who shall get a ticket in a state.
   *
   * @param version when the ticket was changed last, null for a new one: a question about another
   *     version is another question
   */
  private record Asked(
      long ticketId, String elementId, @Nullable Instant version, Question question) {}

  /** The answers one step has got so far. */
  private record Known(Map<Asked, Answer> answers) {

    long askedFor(long ticketId, String elementId) {
      return answers.keySet().stream()
          .filter(a -> a.ticketId() == ticketId && a.elementId().equals(elementId))
          .count();
    }
  }

  /** The step needs an answer that has to be asked for outside of its transaction. */
  private static final class Missing extends TimerListener.Interrupted {
    private static final long serialVersionUID = 1L;
    private final transient Asked asked;

    Missing(Asked asked) {
      this.asked = asked;
    }
  }

  /** Takes a step that begins and ends its own transaction, again whenever it needs an answer. */
  <T> T around(Supplier<T> step) {
    if (known.get() != null) {
      return step.get();
    }
    Known answers = new Known(new HashMap<>());
    known.set(answers);
    try {
      while (true) {
        try {
          return step.get();
        } catch (RuntimeException e) {
          Asked asked = missing(e).asked;
          answers.answers().put(asked, port.ask(asked.question()));
        }
      }
    } finally {
      known.remove();
    }
  }

  /** The engine hands on what interrupts it as a cause. */
  private static Missing missing(RuntimeException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof Missing missing) {
        return missing;
      }
    }
    throw fault;
  }

  /**
   * The names that a system gave for a ticket that arrives in a state, or why there are none.
   *
   * @throws TimerListener.Interrupted when it has not been asked yet
   */
  Outcome<List<String>> names(
      OpenTicket ticket, StateEntry state, ParticipantRule.External rule, StepInput input) {
    TicketRecord row = ticket.storedRow();
    Question question = new Question(rule.url(), rule.token(), body(ticket, rule, input));
    Asked asked =
        new Asked(
            row == null ? 0 : row.id(),
            state.elementId(),
            row == null ? null : row.modified(),
            question);
    Known step = known.get();
    if (step == null) {
      throw new IllegalStateException("a look-up outside of a step");
    }
    Answer answer = step.answers().get(asked);
    if (answer instanceof Named named) {
      return parsed(state, named.names());
    }
    if (answer instanceof Failed failed) {
      return refused(state, failed.reason());
    }
    if (row != null && step.askedFor(row.id(), state.elementId()) >= MOST_FOR_A_STAY) {
      return refused(state, "the ticket was changed while another system was asked, try again");
    }
    if (step.answers().size() >= MOST) {
      return refused(state, "one step may ask other systems " + MOST + " times at most");
    }
    throw new Missing(asked);
  }

  /** R182: the ticket as it is stored, or what a new one was asked for. */
  private String body(OpenTicket ticket, ParticipantRule.External rule, StepInput input) {
    TicketRecord row = ticket.storedRow();
    ObjectNode body = json.createObjectNode();
    if (row != null) {
      body.setAll(snapshot.values(ticket.workflow(), row));
    } else if (input.creating()) {
      body.setAll(input.body()).put("username", ticket.creator());
    } else {
      // Called by a parent; ids, number and title may be others with every try.
      body.put("workflow_id", ticket.workflow().workflowId()).put("username", ticket.creator());
      ticket
          .workflow()
          .fieldDefinitions()
          .forEach(field -> body.set(field.key(), ticket.values().wire(field)));
    }
    return ExtraInfo.add(body, rule.extraInfo()).toString();
  }

  private static Outcome<List<String>> parsed(StateEntry state, String text) {
    List<String> names = Names.normalise(List.of(text.split(",")));
    if (names.isEmpty()) {
      return refused(state, "the other system named nobody");
    }
    return names.size() > MOST_NAMES
        ? refused(state, "the other system named more than " + MOST_NAMES + " people")
        : Outcome.done(names);
  }

  private static Outcome<List<String>> refused(StateEntry state, String reason) {
    return Outcome.refused(
        Refusal.of(
            "participant of state " + state.name().text() + " can not be resolved: " + reason));
  }
}
