package io.github.gavia.engine;

import io.github.gavia.ticket.MoveCheck.Reason;
import java.util.Objects;
import java.util.Optional;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.Process;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which running instances go over to another version: whether a token that stands at an
 * element may stand there in another process. {@link Migration} moves by it, {@link
 * FlowableMoveCheck} tells by it beforehand.
 */
final class Counterpart {

  private Counterpart() {}

  /** What keeps a token from moving; empty when it may. A timer may have gone; a state may not. */
  static Optional<Reason> obstacle(FlowElement here, Process process) {
    if (here instanceof BoundaryEvent) {
      return Optional.empty();
    }
    FlowElement there = process.getFlowElement(here.getId(), true);
    if (there == null) {
      return Optional.of(Reason.GONE);
    } else if (there.getClass() != here.getClass()) {
      return Optional.of(Reason.OTHER_KIND);
    } else if (!Objects.equals(containerOf(here), containerOf(there))) {
      return Optional.of(Reason.ELSEWHERE);
    }
    return loops(here) == loops(there) ? Optional.empty() : Optional.of(Reason.OTHER_CHILDREN);
  }

  /**
   * The same element in another process; null when {@link #obstacle} tells one, and for a timer
   * that is not drawn there, or on something else.
   */
  static @Nullable FlowElement of(FlowElement here, Process process) {
    if (obstacle(here, process).isPresent()) {
      return null;
    }
    FlowElement there = process.getFlowElement(here.getId(), true);
    if (!(here instanceof BoundaryEvent timer)) {
      return there;
    }
    return there instanceof BoundaryEvent other
            && Objects.equals(containerOf(here), containerOf(there))
            && Objects.equals(timer.getAttachedToRefId(), other.getAttachedToRefId())
        ? there
        : null;
  }

  private static @Nullable String containerOf(FlowElement element) {
    return element.getSubProcess() == null ? null : element.getSubProcess().getId();
  }

  private static boolean loops(FlowElement element) {
    return element instanceof CallActivity call && call.hasMultiInstanceLoopCharacteristics();
  }
}
