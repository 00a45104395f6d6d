package io.github.gavia.simulation;

import io.github.gavia.form.StateForm;
import io.github.gavia.form.Submission;
import io.github.gavia.simulation.DryRunResult.How;
import io.github.gavia.simulation.DryRunResult.Taken.By;
import io.github.gavia.simulation.DryRunResult.Timer;
import io.github.gavia.simulation.Movement.Stopped;
import io.github.gavia.simulation.TrialTicket.Stay;
import io.github.gavia.simulation.Wish.Choice;
import io.github.gavia.ticket.StepInput;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.model.Flow.ButtonKind;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides how states are left: as it was wished, else by what would happen by itself, else by the
 * first button that agrees.
 */
final class Departures {

  private final RunnableWorkflow workflow;
  private final Given given;

  Departures(RunnableWorkflow workflow, Given given) {
    this.workflow = workflow;
    this.given = given;
  }

  /** How the ticket is created; ends with {@link Stopped} when it cannot be. */
  Departure creation(StateEntry start, Notes notes, @Nullable Choice choice, String creator) {
    take(choice);
    TransitionEntry button = button(start, choice);
    return byPerson(start, notes, button, List.of(creator), true);
  }

  /**
   * How a state is left; ends with {@link Stopped} when it is not.
   *
   * @throws Wish.Bad when the state cannot be left as it was wished
   */
  Departure of(Stay stay, @Nullable Choice choice) {
    take(choice);
    Notes notes = stay.notes();
    Optional<Timer> wished = wishedTimer(stay, choice);
    if (wished.isPresent()) {
      return fires(wished.get());
    }
    String transition = choice == null ? null : choice.transition();
    return switch (notes.how()) {
      case SCRIPT, HOOK, CALL, CHILDREN -> byItself(stay, transition);
      case NOBODY -> transition == null ? byTimer(stay) : byPerson(stay, choice);
      default -> byPerson(stay, choice);
    };
  }

  private void take(@Nullable Choice choice) {
    if (choice != null) {
      given.change(choice.values());
    }
  }

  /** A timer may be named by itself or by the flow it takes. */
  private static Optional<Timer> wishedTimer(Stay stay, @Nullable Choice choice) {
    if (choice == null) {
      return Optional.empty();
    }
    List<Timer> timers = stay.notes().timers();
    String named = choice.timer();
    if (named == null) {
      return timers.stream().filter(t -> t.flow().equals(choice.transition())).findFirst();
    }
    return Optional.of(
        timers.stream()
            .filter(t -> t.element().equals(named))
            .findFirst()
            .orElseThrow(
                () ->
                    new Wish.Bad(
                        "choices: the timer " + named + " does not run in " + choice.state())));
  }

  private Departure fires(Timer timer) {
    return new Departure(
        By.TIMER,
        Objects.requireNonNull(workflow.graph().flow(timer.flow())),
        transition(timer.flow()).orElse(null),
        timer.element(),
        List.of(),
        StepInput.AUTOMATIC);
  }

  private Optional<TransitionEntry> transition(String flow) {
    return workflow.transitions().stream().filter(t -> t.elementId().equals(flow)).findFirst();
  }

  /** Nobody has it: the first timer that fires takes it on. */
  private Departure byTimer(Stay stay) {
    return stay.notes().timers().stream()
        .min(Comparator.comparingLong(Timer::seconds))
        .map(this::fires)
        .orElseThrow(() -> stopped(Telling.NOBODY, stay.state()));
  }

  /** What goes on by itself takes the first transition (R163). */
  private Departure byItself(Stay stay, @Nullable String wished) {
    TransitionEntry first =
        workflow.transitionsFrom(stay.state().id()).stream()
            .findFirst()
            .orElseThrow(() -> stopped(Telling.NO_BUTTON, stay.state()));
    if (wished != null && !wished.equals(first.elementId())) {
      throw new Wish.Bad(
          "choices: "
              + stay.state().elementId()
              + " goes on by itself; only its timers may be chosen");
    }
    return new Departure(
        By.ITSELF, first.transition().flow(), first, null, List.of(), StepInput.AUTOMATIC);
  }

  private Departure byPerson(Stay stay, @Nullable Choice choice) {
    Notes notes = stay.notes();
    boolean wished = choice != null && choice.transition() != null;
    if (!wished && buttons(stay.state()).isEmpty() && !notes.timers().isEmpty()) {
      return byTimer(stay);
    }
    TransitionEntry button = button(stay.state(), choice);
    return byPerson(stay.state(), notes, button, actors(stay, choice), false);
  }

  private static List<String> actors(Stay stay, @Nullable Choice choice) {
    List<String> names = stay.notes().names();
    String by = choice == null ? null : choice.by();
    if (by == null) {
      return stay.notes().how() == How.ALL ? names : names.stream().limit(1).toList();
    }
    if (!names.isEmpty() && !names.contains(by)) {
      throw new Wish.Bad(
          "choices: " + by + " does not get the ticket in " + stay.state().elementId());
    }
    return List.of(by);
  }

  private List<TransitionEntry> buttons(StateEntry state) {
    return workflow.transitionsFrom(state.id()).stream()
        .filter(t -> t.transition().timerSeconds() == 0)
        .toList();
  }

  private TransitionEntry button(StateEntry state, @Nullable Choice choice) {
    List<TransitionEntry> buttons = buttons(state);
    String wished = choice == null ? null : choice.transition();
    return buttons.stream()
        .filter(
            b ->
                wished == null
                    ? b.button().kind() == ButtonKind.AGREE
                    : b.elementId().equals(wished))
        .findFirst()
        .or(() -> buttons.stream().findFirst())
        .orElseThrow(() -> stopped(Telling.NO_BUTTON, state));
  }

  private Departure byPerson(
      StateEntry state,
      Notes notes,
      TransitionEntry button,
      List<String> actors,
      boolean creating) {
    StateForm form = new StateForm(state.state().fieldAccess(), workflow.fieldDefinitions());
    String actor = actors.isEmpty() ? "" : actors.get(actors.size() - 1);
    ObjectNode body = given.body(form, button, actor, creating);
    if (button.button().requireFields()) {
      // The contract's text names all required fields as soon as one is missing.
      notes.missing(
          form.missing(body.propertyNames()).stream().filter(key -> !body.has(key)).toList());
    }
    Submission read = creating ? form.readNew(body) : form.read(body);
    if (read instanceof Submission.Invalid invalid) {
      throw new Stopped(
          Told.of(
              Telling.VALUES_REFUSED, "element", state.name().text(), "reason", invalid.message()));
    }
    StepInput input =
        new StepInput(body, creating ? null : form, (Submission.Valid) read, creating);
    return new Departure(By.PERSON, button.transition().flow(), button, null, actors, input);
  }

  private static Stopped stopped(Telling telling, StateEntry state) {
    String name = state.name().text();
    return new Stopped(Told.of(telling, "element", name.isBlank() ? state.elementId() : name));
  }
}
