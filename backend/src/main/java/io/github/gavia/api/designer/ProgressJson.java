package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gavia.api.designer.HandlersShown.Waits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A ticket's progress as pages draw it. */
final class ProgressJson {

  private ProgressJson() {}

  /**
   * A ticket.
   *
   * @param standing {@code draft}, {@code ongoing}, {@code refused}, {@code retreated}, {@code
   *     finished} or {@code closed}
   * @param version number of the version it is shown on
   * @param xml that version's drawing, without anything that is configured
   * @param asOf when it was read
   * @param states those it has been in, how often
   * @param flows those it has gone along, in the order of the first time, how often
   * @param current where it stands; empty at its end
   * @param steps its history, oldest first; null where it is not told
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Progress(
      long id,
      String sn,
      String title,
      String creator,
      String creatorAlias,
      Instant created,
      String standing,
      int workflowId,
      String workflowName,
      Map<String, String> workflowNames,
      int version,
      String xml,
      Instant asOf,
      List<Times> states,
      List<Times> flows,
      List<Current> current,
      @Nullable List<Step> steps) {}

  /** How often a ticket has been somewhere. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Times(String elementId, int times) {}

  /**
   * A state as a step names it.
   *
   * @param elementId null when the version does not have it any more
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record StateName(int id, @Nullable String elementId, String name, Map<String, String> names) {}

  /**
   * A state the ticket stands in.
   *
   * @param failed whether its script or hook failed and waits to be tried again
   * @param addNodeBy who asked somebody else to have a look first; null when nobody did
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Current(
      StateName state,
      Instant since,
      Waits handlers,
      boolean failed,
      @Nullable String addNodeBy,
      List<Timer> timers) {}

  /**
   * A timer of the state.
   *
   * @param setAside whether its step was refused, so that it does not fire any more
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record Timer(String elementId, Instant due, boolean setAside) {}

  /**
   * A line of the history.
   *
   * @param kind {@code moved}, {@code forced} or {@code stayed}
   * @param action what was done: {@code transition}, {@code vote}, {@code failed}, {@code deliver},
   *     {@code add_node}, {@code add_node_end}, {@code accept}, {@code comment}, {@code delete},
   *     {@code close}, {@code force_state}, {@code hook}, {@code retreat} or {@code none}
   * @param button name of the transition, with translations; null when there was none or it is gone
   * @param to where a forced move led; null for others
   * @param flows the flows that were gone along
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Step(
      long id,
      Instant at,
      String kind,
      String action,
      @Nullable StateName state,
      @Nullable StateName to,
      @Nullable Button button,
      String person,
      String personAlias,
      String suggestion,
      List<String> flows) {}

  /** A transition's name. */
  record Button(String name, Map<String, String> names) {}
}
