package io.github.gavia.ticket;

import io.github.gavia.workflow.model.WorkflowModel;
import java.util.Collection;
import java.util.List;

/**
 * Port: tells beforehand which running instances {@link ProcessMover#migrate} would not move. It
 * goes by the same rule, and changes nothing.
 */
public interface MoveCheck {

  /**
   * The instances that could not be moved, each once, with the state that keeps it if one does.
   *
   * @param definitions the deployments whose instances are asked about
   * @param target the model to move to, which need not be deployed
   * @throws IllegalArgumentException when the model cannot be deployed: an element id is no NCName
   *     or used twice
   */
  List<Kept> kept(Collection<String> definitions, WorkflowModel target);

  /**
   * An instance that could not be moved.
   *
   * @param definition on which it runs
   * @param elementId where it stands: a state, a sub-process, or a gateway at which it waits for
   *     its other branches
   */
  record Kept(String instanceId, String definition, String elementId, Reason reason) {}

  /** What hinders a move. */
  enum Reason {
    /** Nothing has that id any more. */
    GONE,
    /** Something else has that id: a person's step has become an end, say. */
    OTHER_KIND,
    /** It was moved into a sub-process, or out of one, or to another. */
    ELSEWHERE,
    /** One child has become many, or many one. */
    OTHER_CHILDREN
  }
}
