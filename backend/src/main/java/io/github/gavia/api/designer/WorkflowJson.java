package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Workflows as the designer's pages read them. Names come with their translations. */
final class WorkflowJson {

  private WorkflowJson() {}

  /** A page of a list. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Listed(List<Line> value, int page, int perPage, long total) {}

  /**
   * A workflow in a list.
   *
   * @param version number of the live version; 0 while there is none
   * @param manager whether the person may change it
   * @param draft told to managers only, null when there is none
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record Line(
      int id,
      String key,
      String name,
      Map<String, String> names,
      String description,
      int version,
      int states,
      long openTickets,
      String creator,
      Instant created,
      boolean manager,
      @Nullable DraftLine draft) {}

  /** A draft in a list. */
  @JsonNaming(SnakeCaseStrategy.class)
  record DraftLine(
      int revision,
      int baseVersion,
      @Nullable Long importId,
      String modifiedBy,
      Instant modifiedAt) {}

  /**
   * A workflow with its parts.
   *
   * @param liveVersion null while there is only a draft
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Detail(
      @JsonUnwrapped Line line,
      @Nullable Version liveVersion,
      List<StateLine> stateList,
      List<TransitionLine> transitions,
      List<FieldLine> fields) {}

  /** A published version. */
  record Version(int number, Instant created, String creator, String note) {}

  /**
   * A state.
   *
   * @param type {@code start}, {@code ordinary}, {@code end}, or {@code children} for one that
   *     waits for the tickets it called
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record StateLine(
      int id,
      String elementId,
      String name,
      Map<String, String> names,
      String type,
      Participant participant,
      String distribution,
      int order,
      long openTickets) {}

  /** Who handles a state; hooks and look-ups show neither address nor token. */
  record Participant(String type, String value) {}

  /** A transition. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TransitionLine(
      int id,
      String elementId,
      String name,
      Map<String, String> names,
      int sourceStateId,
      String kind,
      long timerSeconds,
      List<Condition> conditions,
      @Nullable String target) {}

  /** A conditional destination. */
  record Condition(String expression, @Nullable String target) {}

  /** A custom field. */
  record FieldLine(String key, String name, Map<String, String> names, String type) {}
}
