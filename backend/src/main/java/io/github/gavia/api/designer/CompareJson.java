package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gavia.api.DiagnosticJson;
import io.github.gavia.api.designer.DraftJson.Shown;
import io.github.gavia.query.CheckMove.Outlook;
import io.github.gavia.query.CheckMove.Staying;
import io.github.gavia.workflow.compare.Conflict;
import io.github.gavia.workflow.compare.ModelChange;
import io.github.gavia.workflow.compare.ModelChange.PropertyChange;
import io.github.gavia.workflow.draft.DraftConflict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Differences, conflicts and running tickets as the designer reads them. */
final class CompareJson {

  private CompareJson() {}

  /** What differs between two forms, which are named as they were asked for. */
  record Difference(String from, String to, List<Change> changes) {}

  /** Something that differs. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Change(
      String kind, String change, String elementId, String name, List<Property> properties) {

    static Change of(ModelChange change) {
      return new Change(
          lower(change.kind()),
          lower(change.change()),
          change.elementId(),
          change.name(),
          change.properties().stream().map(Property::of).toList());
    }
  }

  /** A property that differs; null values for none, and for both when they are secret. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Property(
      String name,
      @Nullable String key,
      @Nullable String keyName,
      @Nullable String before,
      @Nullable String after,
      boolean secret) {

    static Property of(PropertyChange change) {
      return new Property(
          change.name(),
          change.key(),
          change.keyName(),
          change.before(),
          change.after(),
          change.secret());
    }
  }

  /** What the draft and a live version changed, each in its own way. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ConflictLine(
      String id,
      String kind,
      String elementId,
      String name,
      String property,
      @Nullable String key,
      @Nullable String keyName,
      @Nullable String base,
      @Nullable String mine,
      @Nullable String theirs,
      boolean secret,
      WorkflowJson.Version by) {

    static ConflictLine of(DraftConflict found) {
      Conflict conflict = found.conflict();
      return new ConflictLine(
          conflict.id(),
          lower(conflict.kind()),
          conflict.elementId(),
          conflict.name(),
          conflict.property(),
          conflict.key(),
          conflict.keyName(),
          conflict.base(),
          conflict.mine(),
          conflict.theirs(),
          conflict.secret(),
          WorkflowShown.version(found.by()));
    }
  }

  /** A draft after a merge. */
  record Merged(Shown draft, List<DiagnosticJson> diagnostics) {}

  /**
   * The open tickets of a workflow.
   *
   * @param runningTickets {@code follow} or {@code pin}; null while nothing is live
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Running(@Nullable String runningTickets, long tickets, List<RunningVersion> versions) {}

  /** The open tickets on a version. */
  record RunningVersion(int number, boolean live, long tickets, List<RunningState> states) {}

  /** How many wait in a state. */
  @JsonNaming(SnakeCaseStrategy.class)
  record RunningState(
      int stateId, String elementId, String name, Map<String, String> names, long tickets) {}

  /** What would become of the open tickets. */
  @JsonNaming(SnakeCaseStrategy.class)
  record MoveOutlook(
      String runningTickets, long tickets, long follow, long stay, List<StayingLine> staying) {

    static MoveOutlook of(Outlook outlook) {
      return new MoveOutlook(
          lower(outlook.setting()),
          outlook.open(),
          outlook.follow(),
          outlook.open() - outlook.follow(),
          outlook.staying().stream().map(StayingLine::of).toList());
    }
  }

  /** Tickets that could not move. */
  @JsonNaming(SnakeCaseStrategy.class)
  record StayingLine(
      int version,
      String elementId,
      String name,
      Map<String, String> names,
      String reason,
      long tickets,
      List<String> sns) {

    static StayingLine of(Staying staying) {
      return new StayingLine(
          staying.version(),
          staying.elementId(),
          staying.name().text(),
          staying.name().translations(),
          lower(staying.reason()),
          staying.tickets(),
          staying.sns());
    }
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
