package io.github.gavia.simulation;

import io.github.gavia.form.FieldValues;
import io.github.gavia.form.Submission;
import io.github.gavia.participant.Handlers;
import io.github.gavia.simulation.Tokens.Token;
import io.github.gavia.ticket.Progress;
import io.github.gavia.ticket.TicketRecord;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A ticket that is not there. A step is taken on a copy, which counts when the step succeeds. */
final class TrialTicket {

  /** A stay in a state. */
  record Stay(Token token, StateEntry state, Handlers stored, Notes notes) {}

  private final RunnableWorkflow workflow;
  private final String creator;
  private final Instant now;
  private final Tokens tokens;
  private final List<Stay> stays;
  private final Set<String> relation;
  private final Map<Integer, String> lastHandlers;
  private FieldValues values;
  private String title;
  private Progress progress;

  TrialTicket(RunnableWorkflow workflow, String creator, Instant now) {
    this.workflow = workflow;
    this.creator = creator;
    this.now = now;
    this.tokens = new Tokens();
    this.stays = new ArrayList<>();
    this.relation = new LinkedHashSet<>(List.of(creator));
    this.lastHandlers = new HashMap<>();
    this.values = FieldValues.none();
    this.title = "";
    this.progress = Progress.ONGOING;
  }

  TrialTicket(TrialTicket other) {
    this.workflow = other.workflow;
    this.creator = other.creator;
    this.now = other.now;
    this.tokens = new Tokens(other.tokens);
    this.stays = new ArrayList<>(other.stays);
    this.relation = new LinkedHashSet<>(other.relation);
    this.lastHandlers = new HashMap<>(other.lastHandlers);
    this.values = other.values;
    this.title = other.title;
    this.progress = other.progress;
  }

  String creator() {
    return creator;
  }

  Tokens tokens() {
    return tokens;
  }

  List<Stay> stays() {
    return List.copyOf(stays);
  }

  FieldValues values() {
    return values;
  }

  String title() {
    return title;
  }

  void title(String text) {
    title = text;
  }

  void progress(Progress other) {
    progress = other;
  }

  /** Writes what was sent, as real steps do (R33, R48). */
  void store(Submission.Valid valid) {
    values = values.with(valid.changes());
    title = Optional.ofNullable(valid.title()).orElse(title);
  }

  /** Ends the stays whose token is gone; gives them. */
  List<Stay> endStays() {
    List<Token> left = tokens.all();
    Predicate<Stay> gone = stay -> !left.contains(stay.token());
    List<Stay> ended = stays.stream().filter(gone).toList();
    stays.removeIf(gone);
    return ended;
  }

  void arrive(Stay stay, List<String> people) {
    stays.add(stay);
    relation.addAll(people);
  }

  /** A person has taken a transition out of a state (R88). */
  void handled(StateEntry state, String actor) {
    relation.add(actor);
    lastHandlers.put(state.id(), actor);
  }

  @Nullable String lastHandler(StateEntry state) {
    return lastHandlers.get(state.id());
  }

  /** Names of whom the ticket is with now, as loonflow's column has it. */
  String participant() {
    return stays.isEmpty() ? "" : stays.get(0).stored().participant();
  }

  /** Its row, if it were stored; it has neither id nor number. */
  TicketRecord row() {
    Handlers first = stays.isEmpty() ? null : stays.get(0).stored();
    return new TicketRecord(
        0,
        creator,
        now,
        now,
        false,
        title,
        workflow.workflowId(),
        "",
        stays.isEmpty() ? 0 : stays.get(0).state().id(),
        0,
        0,
        first == null ? 1 : first.typeCode(),
        participant(),
        String.join(",", relation),
        false,
        "",
        true,
        progress.code(),
        first == null ? "{}" : first.multiAllPerson(),
        values);
  }
}
