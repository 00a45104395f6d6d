package io.github.gavia.workflow.imports;

import java.util.Map;

/**
 * One way to answer a question.
 *
 * @param id stable within the kind of question
 * @param asks what has to be given with it
 * @param texts what a person reads, by language, {@code zh} and {@code en}
 */
public record Choice(String id, Value asks, Map<String, String> texts) {
  public Choice {
    texts = Map.copyOf(texts);
  }

  /** What an {@link Answer#value} holds. */
  public enum Value {
    NOTHING,
    /** User names separated by commas. */
    PERSONS,
    /** Ids or names of departments separated by commas. */
    DEPARTMENTS,
    /** Id or name of a role. */
    ROLE,
    /** Key of a field that holds user names. */
    FIELD,
    /** A condition in the rule language. */
    EXPRESSION,
    /** An ISO 8601 duration such as {@code P2D}. */
    DURATION,
    /** An address that begins with http:// or https://. */
    URL,
    /** Id or name of a stored script. */
    SCRIPT,
    /** Key of a workflow. */
    WORKFLOW,
    /** Ids of processes of the file, separated by commas. */
    PROCESSES
  }
}
