package io.github.gavia.simulation;

import io.github.gavia.form.BodyText;
import io.github.gavia.participant.Arrival;
import io.github.gavia.participant.FieldSource;
import io.github.gavia.simulation.DryRunResult.Called;
import io.github.gavia.simulation.DryRunResult.End;
import io.github.gavia.simulation.DryRunResult.Taken.By;
import io.github.gavia.simulation.DryRunResult.Timer;
import io.github.gavia.simulation.Movement.Stopped;
import io.github.gavia.simulation.Tokens.Scope;
import io.github.gavia.simulation.Tokens.Token;
import io.github.gavia.simulation.TrialTicket.Stay;
import io.github.gavia.simulation.Wish.Choice;
import io.github.gavia.ticket.OwnFields;
import io.github.gavia.ticket.Progress;
import io.github.gavia.ticket.StepInput;
import io.github.gavia.ticket.Titles;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.model.Flow.ButtonKind;
import io.github.gavia.workflow.model.Node.CallActivity;
import io.github.gavia.workflow.model.Node.SubProcess;
import io.github.gavia.workflow.model.Node.TimerBoundary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One way through one drawing, gone step by step until nothing moves any more. */
final class Walk {

  private final DryRun.Services services;
  private final RunnableWorkflow workflow;
  private final Ways ways;
  private final Choices choices;
  private final Departures departures;
  private final @Nullable FieldSource parent;
  private final Instant now;
  private final List<Notes> steps = new ArrayList<>();
  private TrialTicket ticket;

  Walk(DryRun.Services services, RunnableWorkflow workflow, Wish wish, Instant now) {
    this.services = services;
    this.workflow = workflow;
    this.ways = new Ways(workflow.model());
    this.choices = new Choices(wish.choices(), workflow, ways);
    this.departures = new Departures(workflow, new Given(workflow, wish.values()));
    ObjectNode above = wish.parent();
    this.parent = above == null ? null : key -> BodyText.of(above, key);
    this.now = now;
    this.ticket = new TrialTicket(workflow, wish.creator(), now);
  }

  DryRunResult result() {
    Optional<StateEntry> start = workflow.startState();
    if (start.isEmpty()) {
      return new DryRunResult("", List.of(), new End(Told.of(Telling.NO_START), 0));
    }
    create(start.get());
    for (Optional<Stay> next = moving(); next.isPresent(); next = moving()) {
      if (steps.size() >= DryRun.MOST_STEPS) {
        String count = String.valueOf(DryRun.MOST_STEPS);
        next.get().notes().stop(Told.of(Telling.STEP_LIMIT, "count", count));
        break;
      }
      goOn(next.get());
    }
    return new DryRunResult(ticket.title(), steps.stream().map(Notes::step).toList(), end());
  }

  /** The oldest stay that can be left. */
  private Optional<Stay> moving() {
    return ticket.stays().stream().filter(stay -> stay.notes().stopped() == null).findFirst();
  }

  private End end() {
    Optional<Notes> stopped = steps.stream().filter(n -> n.stopped() != null).findFirst();
    if (stopped.isPresent()) {
      return new End(stopped.get().stopped(), stopped.get().number());
    }
    return ticket.tokens().all().stream()
        .findFirst()
        .map(t -> Told.of(Telling.WAITS_AT_JOIN, "element", ways.label(t.node())))
        .map(told -> new End(told, 0))
        .orElseGet(() -> new End(null, steps.size()));
  }

  private void create(StateEntry start) {
    Notes notes = notes(start, new Token(0, start.elementId(), new Scope(null, null)), ticket);
    add(notes);
    Choice choice = choices.next(start.elementId());
    try {
      Departure departure = departures.creation(start, notes, choice, ticket.creator());
      move(
          start, notes, departure, movement -> movement.start(start.elementId(), departure.flow()));
    } catch (Stopped refused) {
      notes.stop(refused.why());
      notes.form(ticket);
    }
  }

  private void goOn(Stay stay) {
    Notes notes = stay.notes();
    Choice choice = choices.next(stay.state().elementId());
    try {
      Departure departure = departures.of(stay, choice);
      TimerBoundary timer =
          departure.timer() == null ? null : (TimerBoundary) ways.node(departure.timer());
      move(
          stay.state(),
          notes,
          departure,
          movement -> {
            if (timer != null) {
              movement.fire(stay.token(), timer);
            } else {
              movement.leave(stay.token(), departure.flow());
            }
          });
    } catch (Stopped refused) {
      notes.stop(refused.why());
    }
  }

  private interface Motion {
    void in(Movement movement);
  }

  /** Takes a step on a copy of the ticket, which counts when nothing refuses it. */
  private void move(StateEntry from, Notes notes, Departure departure, Motion motion) {
    TrialTicket after = new TrialTicket(ticket);
    StepInput input = departure.input();
    after.store(input.valid());
    notes.form(after);
    RuleTrial rules =
        new RuleTrial(
            ways,
            services.conditions(),
            input.conditionValues(services.snapshot().values(workflow, ticket.row())));
    Movement movement = new Movement(ways, after.tokens(), rules);
    List<Notes> followers = new ArrayList<>();
    try {
      motion.in(movement);
      List<Stay> ended = after.endStays();
      for (Token token : movement.arrived()) {
        followers.add(arrive(after, token, input));
      }
      ended.stream().map(Stay::notes).filter(n -> n != notes).forEach(Notes::interrupt);
    } finally {
      notes.tried(rules.tried());
    }
    settle(from, departure, movement, after, followers);
    followers.forEach(this::add);
    notes.left(departure.taken(), movement.flows(), followers.stream().map(Notes::number).toList());
    ticket = after;
  }

  private void add(Notes follower) {
    steps.add(follower);
    long visit = steps.stream().filter(n -> n.element().equals(follower.element())).count();
    follower.number(steps.size(), (int) visit);
  }

  private void settle(
      StateEntry from,
      Departure departure,
      Movement movement,
      TrialTicket after,
      List<Notes> followers) {
    boolean over = after.tokens().all().isEmpty();
    if (over && movement.end() != null) {
      workflow
          .state(movement.end())
          .map(end -> notes(end, new Token(0, end.elementId(), new Scope(null, null)), after))
          .ifPresent(followers::add);
    }
    if (departure.by() == By.PERSON && !departure.actors().isEmpty()) {
      after.handled(from, departure.actors().get(departure.actors().size() - 1));
    }
    TransitionEntry transition = departure.transition();
    boolean refuses = transition != null && transition.button().kind() == ButtonKind.REFUSE;
    boolean creating = departure.input().creating();
    after.progress(refuses && !creating ? Progress.REFUSED : progress(after, over));
    if (creating) {
      after.title(
          services
              .titles()
              .rendered(
                  workflow,
                  after.creator(),
                  "",
                  after.title(),
                  Titles.texts(departure.input().body().properties()),
                  now));
    }
  }

  private Progress progress(TrialTicket after, boolean over) {
    if (over) {
      return Progress.FINISHED;
    }
    boolean atStart =
        after.stays().stream()
            .findFirst()
            .filter(s -> workflow.startState().filter(s.state()::equals).isPresent())
            .isPresent();
    return atStart ? Progress.DRAFT : Progress.ONGOING;
  }

  private Notes arrive(TrialTicket after, Token token, StepInput input) {
    StateEntry state = workflow.state(token.node()).orElseThrow();
    Called called =
        state.node() instanceof CallActivity call
            ? services.calls().of(call.call(), workflow, after)
            : null;
    WhoGets.Handed handed = called == null ? handed(after, state, input) : Calls.handed(called);
    String refusal = handed.refusal();
    if (refusal != null) {
      throw new Stopped(
          Told.of(
              Telling.PARTICIPANT_REFUSED,
              "element",
              ways.label(state.elementId()),
              "reason",
              refusal));
    }
    Notes notes = new Notes(workflow, state, handed, timers(token), called);
    notes.form(after);
    after.arrive(new Stay(token, state, handed.stored(), notes), handed.names());
    return notes;
  }

  private Notes notes(StateEntry state, Token token, TrialTicket at) {
    WhoGets.Handed handed = handed(at, state, StepInput.AUTOMATIC);
    Notes notes = new Notes(workflow, state, handed, timers(token), null);
    notes.form(at);
    return notes;
  }

  private WhoGets.Handed handed(TrialTicket at, StateEntry state, StepInput input) {
    boolean remembers = !input.creating() && state.state().rememberLastHandler();
    return services
        .whoGets()
        .of(
            new Arrival(
                state.type().arrival(),
                state.state().participant(),
                state.state().distribution(),
                at.creator(),
                new OwnFields(input, at.values(), at.creator(), at.title(), at.participant(), ""),
                parent,
                remembers ? at.lastHandler(state) : null,
                null),
            key -> Notes.name(workflow, key).text());
  }

  /** Timers of the state, then those of the sub-processes around it, from the inside out. */
  private List<Timer> timers(Token token) {
    List<String> places = new ArrayList<>(List.of(token.node()));
    for (Scope scope = token.scope(); scope != null; scope = scope.parent()) {
      SubProcess at = scope.at();
      if (at != null) {
        places.add(at.id());
      }
    }
    return places.stream()
        .flatMap(place -> ways.timersOn(place).stream())
        .map(
            timer ->
                new Timer(
                    timer.id(),
                    timer.name(),
                    ways.leaving(timer.id()).get(0).id(),
                    timer.seconds()))
        .toList();
  }
}
