package io.github.gavia.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What shall be tried.
 *
 * @param creator who creates the ticket
 * @param values values by field key as requests send them, {@code title} among them; each is sent
 *     with every step that may write its field, keys that are no field with every step
 * @param choices what to do in states; those of one state are used up in their order, one for each
 *     visit
 * @param parent field values of a parent ticket, null for a ticket without one
 */
public record Wish(
    String creator, ObjectNode values, List<Choice> choices, @Nullable ObjectNode parent) {

  public Wish {
    choices = List.copyOf(choices);
  }

  /**
   * What to do in a state.
   *
   * @param state element id
   * @param transition element id of the button's flow; null for a timer, or for the button that is
   *     taken by default
   * @param timer element id of a timer that fires, on the state or on a sub-process around it; null
   *     for none
   * @param by username of who acts; null for the first who may
   * @param values values that are sent from this step on
   */
  public record Choice(
      String state,
      @Nullable String transition,
      @Nullable String timer,
      @Nullable String by,
      ObjectNode values) {}

  /** Something cannot be tried as it was wished. */
  public static final class Bad extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason names what is wrong and where
     */
    public Bad(String reason) {
      super(reason);
    }

    /** What is wrong and where. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }
}
