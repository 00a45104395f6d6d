package io.github.gavia.ticket;

import io.github.gavia.form.FieldValues;
import io.github.gavia.participant.Assignment;
import io.github.gavia.platform.WriteBatch;
import io.github.gavia.ticket.OpenTicket.Instance;
import io.github.gavia.ticket.Outcome.Refused;
import io.github.gavia.ticket.ProcessMover.Arrived;
import io.github.gavia.ticket.ProcessMover.Child;
import io.github.gavia.ticket.ProcessMover.Ended;
import io.github.gavia.ticket.ProcessMover.Left;
import io.github.gavia.ticket.ProcessMover.Movement;
import io.github.gavia.ticket.ProcessMover.NoWayOut;
import io.github.gavia.ticket.ProcessMover.Route;
import io.github.gavia.ticket.ProcessMover.Step;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.CallActivity;
import io.github.gavia.workflow.model.Node.Gateway;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One step of one ticket and of whatever moves with it: it answers what the engine asks on the way,
 * applies what the engine says has happened, and writes everything together at the end.
 */
final class TicketStep implements Route {

  /**
   * How a ticket takes part in the step.
   *
   * @param flowId the transition it takes; null when it is moved without one
   * @param before its values before the step
   * @param remembers whether a state may give it back to its last handler (R88, R89)
   */
  private record Part(
      @Nullable String flowId,
      StepInput input,
      FieldValues before,
      String titleBefore,
      boolean remembers) {}

  private record Visit(OpenTicket ticket, Activity activity) {}

  /** Ends the engine's call; why is kept in the step. */
  private static final class RouteFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final StepServices services;
  private final Instant now;
  private final String actor;
  private final OpenTicket subject;
  private final Map<Long, OpenTicket> tickets = new LinkedHashMap<>();
  private final Map<Long, Part> parts = new LinkedHashMap<>();
  private final List<Visit> arrivals = new ArrayList<>();
  private final List<Runnable> logsAfterwards = new ArrayList<>();
  private final Set<OpenTicket> ended = new LinkedHashSet<>();
  private final Map<OpenTicket, Intervention> told = new LinkedHashMap<>();
  private @Nullable Refusal failure;

  /**
   * Begins a step.
   *
   * @param actor who caused it, {@code loonrobot} for the engine
   * @param flowId the transition the ticket takes; null when it is moved without one
   */
  TicketStep(
      StepServices services,
      Instant now,
      String actor,
      OpenTicket subject,
      @Nullable String flowId,
      StepInput input,
      boolean remembers) {
    this.services = services;
    this.now = now;
    this.actor = actor;
    this.subject = subject;
    tickets.put(subject.id(), subject);
    parts.put(subject.id(), new Part(flowId, input, subject.values(), subject.title(), remembers));
  }

  Instant now() {
    return now;
  }

  /** Lets the engine move and applies what it did; a refusal leaves the rest to the rollback. */
  Outcome<TicketStep> move(Function<Route, Movement> engine) {
    Movement movement;
    try {
      movement = engine.apply(this);
    } catch (RouteFailed e) {
      return Outcome.refused(Objects.requireNonNull(failure));
    } catch (NoWayOut e) {
      return Outcome.refused(Refusal.noSuchState());
    }
    for (Step step : movement.steps()) {
      Optional<Refusal> refusal = apply(step);
      if (refusal.isPresent()) {
        return Outcome.refused(refusal.get());
      }
    }
    return Outcome.done(this);
  }

  private Optional<Refusal> apply(Step step) {
    if (step instanceof Arrived arrived) {
      return arrive(arrived);
    } else if (step instanceof Left left) {
      leave(left);
    } else if (step instanceof Ended end) {
      end(end);
    }
    return Optional.empty();
  }

  private Optional<Refusal> arrive(Arrived arrived) {
    OpenTicket ticket = ticket(arrived.ticketId());
    Optional<StateEntry> state = ticket.workflow().state(arrived.nodeId());
    if (state.isEmpty()) {
      return Optional.of(Refusal.noSuchState());
    }
    if (ticket.instance() == null) {
      String instanceId = arrived.position().instanceId();
      ticket.runIn(new Instance(0, instanceId, ticket.workflow().versionId()));
    }
    Part part = part(ticket);
    Outcome<Assignment> assigned =
        services.arrivals().assign(ticket, state.get(), part.input(), part.remembers());
    if (assigned instanceof Refused<Assignment> refused) {
      return Optional.of(refused.refusal());
    }
    Assignment assignment = ((Outcome.Done<Assignment>) assigned).value();
    Activity activity =
        Activity.begin(state.get().id(), arrived.nodeId(), arrived.position(), assignment, now);
    ticket.arrive(activity);
    arrivals.add(new Visit(ticket, activity));
    return Optional.empty();
  }

  private void leave(Left left) {
    OpenTicket ticket = ticket(left.ticketId());
    boolean waited = ticket.leave(left.position());
    Node node = ticket.workflow().graph().node(left.nodeId());
    if (waited && ticket != subject && node instanceof CallActivity) {
      logsAfterwards.add(() -> logChildrenEnded(ticket, left.nodeId()));
    }
  }

  /** A parent whose called children have all ended goes on by itself, like R157. */
  private void logChildrenEnded(OpenTicket ticket, String nodeId) {
    RunnableWorkflow workflow = ticket.workflow();
    int stateId = workflow.state(nodeId).map(StateEntry::id).orElse(0);
    int transitionId =
        workflow.transitionsFrom(stateId).stream().findFirst().map(TransitionEntry::id).orElse(0);
    ticket.progress(progressOf(ticket));
    ticket.log(
        LogEntry.byPerson(
            OpenTicket.ROBOT,
            transitionId,
            Intervention.NONE,
            stateId,
            ChildrenEnded.SUGGESTION,
            services.snapshot().forLog(ticket, now)));
    told.put(ticket, Intervention.NONE);
  }

  private void end(Ended end) {
    OpenTicket ticket = ticket(end.ticketId());
    if (end.nodeId() == null && ticket != subject) {
      closeChild(ticket);
    } else if (end.nodeId() != null) {
      ticket.rest(ticket.workflow().state(end.nodeId()).map(StateEntry::id).orElse(0), 1);
      handBack(ticket);
      if (ticket != subject) {
        ticket.progress(Progress.FINISHED);
      }
    }
    ticket.leaveInstance();
    ended.add(ticket);
  }

  /** Each child gives back at its own end; the parent that called it is written with it then. */
  private void handBack(OpenTicket child) {
    long parentId = child.parentTicketId();
    if (parentId != 0 && !tickets.containsKey(parentId)) {
      services
          .store()
          .lock(parentId, TicketStore.SERVICE)
          .map(TicketStore.Locked::ticket)
          .filter(parent -> services.children().called(child, parent).isPresent())
          .ifPresent(parent -> tickets.put(parentId, parent));
    }
    services.children().handBack(child, tickets.get(parentId));
  }

  /** Its call activity was left by force, which ends the called tickets (architecture, table). */
  private void closeChild(OpenTicket child) {
    child.log(
        LogEntry.byPerson(
            actor,
            0,
            Intervention.CLOSE,
            child.workflow().endState().map(StateEntry::id).orElse(child.stateId()),
            CloseTicket.SUGGESTION,
            services.snapshot().forLog(child, now)));
    child.rest(child.workflow().endState().map(StateEntry::id).orElse(child.stateId()), 0);
    child.progress(Progress.CLOSED);
  }

  @Override
  public boolean takes(long ticketId, String flowId) {
    OpenTicket ticket = ticket(ticketId);
    Flow flow = ticket.workflow().graph().flow(flowId);
    if (flow != null
        && ticket.workflow().graph().node(flow.source()) instanceof Gateway gateway
        && (gateway.kind() == GatewayKind.RULE || gateway.kind() == GatewayKind.INCLUSIVE)) {
      return holds(ticket, flow, gateway.kind());
    }
    return flowId.equals(part(ticket).flowId());
  }

  private boolean holds(OpenTicket ticket, Flow flow, GatewayKind kind) {
    String condition = flow.condition();
    if (condition == null || condition.isBlank()) {
      return kind == GatewayKind.INCLUSIVE;
    }
    Part part = part(ticket);
    Outcome<Boolean> holds =
        services
            .conditions()
            .holds(
                condition,
                () ->
                    part.input()
                        .conditionValues(
                            services
                                .snapshot()
                                .values(ticket, part.before(), part.titleBefore(), now)));
    if (holds instanceof Refused<Boolean> refused) {
      throw fail(named(ticket, part, flow, refused.refusal()));
    }
    return ((Outcome.Done<Boolean>) holds).value();
  }

  /** R62: the message names the transition. */
  private static Refusal named(OpenTicket ticket, Part part, Flow flow, Refusal cause) {
    String transition =
        ticket.workflow().transitions().stream()
            .filter(t -> t.elementId().equals(part.flowId()))
            .map(t -> "transition " + t.name() + " (transition_id " + t.id() + ")")
            .findFirst()
            .orElse("flow " + flow.id());
    return Refusal.of(transition + ": " + cause.text());
  }

  @Override
  public int children(long ticketId, String nodeId) {
    OpenTicket parent = ticket(ticketId);
    return services.children().count(parent, nodeId);
  }

  @Override
  public Child child(long ticketId, String nodeId, int index) {
    OpenTicket parent = ticket(ticketId);
    Outcome<ChildTickets.Begun> begun = services.children().begin(parent, nodeId, index, now);
    if (begun instanceof Refused<ChildTickets.Begun> refused) {
      throw fail(refused.refusal());
    }
    ChildTickets.Begun child = ((Outcome.Done<ChildTickets.Begun>) begun).value();
    OpenTicket ticket = child.ticket();
    tickets.put(ticket.id(), ticket);
    TransitionEntry transition = child.transition();
    parts.put(
        ticket.id(),
        new Part(
            transition.elementId(), StepInput.AUTOMATIC, ticket.values(), ticket.title(), false));
    logsAfterwards.add(() -> logChildCreated(ticket, transition));
    return new Child(ticket.id(), services.deployments().definitionOf(ticket.workflow()));
  }

  private void logChildCreated(OpenTicket child, TransitionEntry transition) {
    child.progress(progressOf(child));
    child.log(
        LogEntry.byPerson(
            child.creator(),
            transition.id(),
            Intervention.NONE,
            transition.sourceStateId(),
            "",
            services.snapshot().forLog(child, now)));
    told.put(child, Intervention.NONE);
  }

  private RouteFailed fail(Refusal refusal) {
    failure = refusal;
    return new RouteFailed();
  }

  /** R17, R105 without the refusing button: at its end, a draft, or on its way. */
  static Progress progressOf(OpenTicket ticket) {
    if (ticket.ended()) {
      return Progress.FINISHED;
    }
    boolean atStart =
        ticket.workflow().startState().filter(s -> s.id() == ticket.stateId()).isPresent();
    return atStart ? Progress.DRAFT : Progress.ONGOING;
  }

  private OpenTicket ticket(long ticketId) {
    OpenTicket known = tickets.get(ticketId);
    if (known != null) {
      return known;
    }
    OpenTicket locked =
        services
            .store()
            .lock(ticketId, TicketStore.SERVICE)
            .orElseThrow(() -> new IllegalStateException("No ticket " + ticketId))
            .ticket();
    tickets.put(ticketId, locked);
    return locked;
  }

  /** A ticket the step pulled along takes whatever leaves its state, with its stored values. */
  private Part part(OpenTicket ticket) {
    return parts.computeIfAbsent(
        ticket.id(),
        id -> {
          String flowId =
              ticket.workflow().transitionsFrom(ticket.stateId()).stream()
                  .findFirst()
                  .map(TransitionEntry::elementId)
                  .orElse(null);
          return new Part(flowId, StepInput.AUTOMATIC, ticket.values(), ticket.title(), true);
        });
  }

  /** Says what has happened to the subject, for the notices (R186). */
  TicketStep tell(Intervention happened) {
    told.put(subject, happened);
    return this;
  }

  /**
   * Writes all tickets of the step and queues the work of the scripts and hooks they wait for, and
   * the notices. The subject's own log has to be there by now.
   *
   * @return the tickets that reached their end
   */
  Set<OpenTicket> finish() {
    logsAfterwards.forEach(Runnable::run);
    WriteBatch jobs = new WriteBatch();
    for (Visit visit : arrivals) {
      if (visit.ticket().activities().contains(visit.activity())) {
        services.work().queue(jobs, visit.ticket(), visit.activity(), OpenTicket.ROBOT, now);
      }
    }
    services.store().save(tickets.values(), jobs, now);
    told.forEach((ticket, happened) -> services.notices().queue(ticket, happened, now));
    return ended;
  }
}
