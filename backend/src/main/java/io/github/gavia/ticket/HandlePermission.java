package io.github.gavia.ticket;

import io.github.gavia.participant.PeopleDirectory;
import io.github.gavia.workflow.RunnableWorkflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may handle a ticket now (C.12). A ticket in several states may be handled by the people of
 * each of them.
 */
@Component
public class HandlePermission {

  private final PeopleDirectory directory;

  HandlePermission(PeopleDirectory directory) {
    this.directory = directory;
  }

  /** The stays the user may handle, at least one. */
  public record Granted(List<Activity> activities) {
    /** The one that counts where a call speaks of one. */
    public Activity first() {
      return activities.get(0);
    }
  }

  Outcome<Granted> of(OpenTicket ticket, String username) {
    return of(ticket.workflow(), ticket.stateId(), ticket.activities(), username);
  }

  /**
   * The stays the user may handle, or the text of R90 to R95 that says why there is none.
   *
   * @param stateId where a ticket without stays rests
   */
  public Outcome<Granted> of(
      RunnableWorkflow workflow, int stateId, List<Activity> activities, String username) {
    if (activities.isEmpty()) {
      return Outcome.refused(workflow.state(stateId).isEmpty() ? deletedState() : nothingToDo());
    }
    List<Activity> granted = new ArrayList<>();
    for (Activity activity : activities) {
      if (refusal(workflow, activity, username).isEmpty()) {
        granted.add(activity);
      }
    }
    return granted.isEmpty()
        ? Outcome.refused(refusal(workflow, activities.get(0), username).orElseThrow())
        : Outcome.done(new Granted(granted));
  }

  private Optional<Refusal> refusal(RunnableWorkflow workflow, Activity activity, String username) {
    if (workflow.state(activity.stateId()).isEmpty()) {
      return Optional.of(deletedState());
    }
    if (workflow.transitionsFrom(activity.stateId()).isEmpty()) {
      return Optional.of(nothingToDo());
    }
    return activity.handlers().refusal(username, directory).map(Refusal::of);
  }

  private static Refusal deletedState() {
    return Refusal.of("工单当前状态id不存在或已被删除");
  }

  private static Refusal nothingToDo() {
    return Refusal.of("工单当前状态无需操作");
  }

  /** Whether someone of the group has to accept first (R96). */
  public boolean needsAccept(RunnableWorkflow workflow, Activity activity) {
    return workflow
        .state(activity.stateId())
        .map(state -> activity.handlers().needAccept(state.state().distribution(), directory))
        .orElse(false);
  }
}
