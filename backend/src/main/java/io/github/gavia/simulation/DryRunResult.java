package io.github.gavia.simulation;

import io.github.gavia.form.FieldAccess;
import io.github.gavia.rule.Problem;
import io.github.gavia.workflow.model.Flow.ButtonKind;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node.FieldCopy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The way a ticket would go.
 *
 * @param title its title at the end
 * @param steps its stays in states in the order of arrival, creation first
 */
public record DryRunResult(String title, List<Step> steps, End end) {

  public DryRunResult {
    steps = List.copyOf(steps);
  }

  /**
   * How it came out.
   *
   * @param stopped why it went no further; null when it reached an end
   * @param step number of the step it ended or stopped at, 0 for none
   */
  public record End(@Nullable Told stopped, int step) {}

  /** How a state gives the ticket to people. */
  public enum How {
    /** The creator creates it. */
    START,
    /** Someone of several accepts it first. */
    ACCEPT,
    /** Any of several. */
    DIRECT,
    /** One of several, picked at random. */
    RANDOM,
    /** All of several, with the same button. */
    ALL,
    /** One person. */
    ONE,
    /** Nobody. */
    NOBODY,
    /** Somebody another system names. */
    EXTERNAL,
    /** A script. */
    SCRIPT,
    /** A hook. */
    HOOK,
    /** Tickets of another workflow. */
    CALL,
    /** Tickets that other systems create. */
    CHILDREN,
    /** The end. */
    END
  }

  /**
   * One stay in a state.
   *
   * @param number from 1
   * @param element id of the state's element
   * @param visit which time it is there, from 1
   * @param people who gets it
   * @param why the reasons, at least one
   * @param fields the form of the state
   * @param buttons what is offered
   * @param timers timers that run meanwhile, those of sub-processes around it included
   * @param taken how it was left; null when it was not
   * @param conditions those tried on the way, in order
   * @param called the tickets a call activity starts; null for other states
   * @param missing keys of required fields without a value, with which the button would be refused
   * @param stopped why it cannot be left; null when it was left or is an end
   * @param interrupted whether a timer around it took it away
   * @param next numbers of the steps that follow
   * @param flows ids of the flows gone along, in order
   */
  public record Step(
      int number,
      String element,
      Label name,
      int visit,
      How how,
      List<Person> people,
      List<Told> why,
      List<Field> fields,
      List<Button> buttons,
      List<Timer> timers,
      @Nullable Taken taken,
      List<Condition> conditions,
      @Nullable Called called,
      List<String> missing,
      @Nullable Told stopped,
      boolean interrupted,
      List<Integer> next,
      List<String> flows) {}

  /**
   * Somebody.
   *
   * @param alias empty when there is no account
   */
  public record Person(String username, String alias) {}

  /**
   * A field of a state's form.
   *
   * @param value as it is when the state is left; JSON null when not set
   */
  public record Field(String key, Label name, FieldAccess access, JsonNode value) {}

  /** A button; its flow's id tells it from others. */
  public record Button(String flow, Label name, ButtonKind kind, boolean requireFields) {}

  /** A timer that fires so many seconds after arrival, and the flow it takes. */
  public record Timer(String element, Label name, String flow, long seconds) {}

  /**
   * How a state was left.
   *
   * @param flow element id
   * @param by whether people, a timer or the service itself
   * @param actors who acted, empty when it is not known or nobody
   */
  public record Taken(String flow, By by, List<String> actors) {
    /** Who causes a step. */
    public enum By {
      PERSON,
      TIMER,
      ITSELF
    }
  }

  /**
   * A condition that was tried.
   *
   * @param holds null when it could not be told
   * @param problem why not; null otherwise
   * @param reads the values it saw
   */
  public record Condition(
      String gateway,
      String flow,
      String expression,
      @Nullable Boolean holds,
      @Nullable Problem problem,
      List<Read> reads) {}

  /** A value that a condition saw. */
  public record Read(String key, JsonNode value) {}

  /**
   * Tickets that a call activity starts.
   *
   * @param workflow key
   * @param startButton the button they are created by
   * @param items one for each ticket; a single empty one without a field of items
   * @param itemTarget field of the ticket that gets the item, empty for none
   */
  public record Called(
      String workflow,
      Label name,
      Label startButton,
      List<String> items,
      String itemTarget,
      List<Copy> handOver,
      List<FieldCopy> handBack) {}

  /** A value handed over. */
  public record Copy(String from, String to, JsonNode value) {}
}
