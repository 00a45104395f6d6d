package io.github.gavia.workflow.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something an administrator has to decide.
 *
 * @param id stable for the same file, whatever else was answered
 * @param processId the process it is about, null for the file as a whole
 * @param code of the diagnostic that says why it is asked
 * @param elementIds the elements it decides about, e.g. all steps of a lane
 * @param line where to look in the file, 0 when not known
 * @param texts what a person reads, by language, {@code zh} and {@code en}
 * @param proposal a sensible answer, null when there is none
 * @param answer the answer in force, null when it was not answered or the answer was invalid
 * @param invalid whether an answer was given that cannot be used
 * @param required whether publishing waits for the answer; otherwise the proposal is in force
 */
public record Question(
    String id,
    @Nullable String processId,
    Kind kind,
    String code,
    List<String> elementIds,
    int line,
    Map<String, String> texts,
    List<Choice> choices,
    @Nullable Answer proposal,
    @Nullable Answer answer,
    boolean invalid,
    boolean required) {

  public Question {
    elementIds = List.copyOf(elementIds);
    texts = Map.copyOf(texts);
    choices = List.copyOf(choices);
  }

  /** Whether publishing waits for it. */
  public boolean open() {
    return answer == null && (required || invalid);
  }

  /** What is decided. */
  public enum Kind {
    /** In which encoding to read the file. */
    ENCODING,
    /** Which processes become workflows. */
    PROCESSES,
    /** Who handles the steps of a lane. */
    LANE,
    /** Who handles a step. */
    PARTICIPANT,
    /** Whether people, a hook or a script do the work of an automatic step. */
    AUTOMATION,
    /** That code of the file is not run. */
    CODE,
    /** Whether people or rules decide at a gateway. */
    CHOICE,
    /** When a flow is taken. */
    CONDITION,
    /** What stands for an event that waits for or tells another system. */
    EVENT,
    /** How long a timer runs. */
    TIMER,
    /** Which workflow is called. */
    CALL,
    /** What becomes of an arrow or step that is tied to nothing. */
    LOOSE_END,
    /** How several instances or repetitions of a step are handled. */
    INSTANCES
  }
}
