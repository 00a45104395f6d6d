package io.github.gavia.ticket;

import io.github.gavia.outbox.NewJob;
import io.github.gavia.outbox.Outbox;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.platform.WriteBatch;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Queues the script or the hook that a ticket waits for, to be done after the commit. */
@Component
class WaitingWork {

  /** Jobs that run a script. */
  static final String SCRIPT = "script";

  /** Jobs that call a hook. */
  static final String HOOK = "hook";

  private final Outbox outbox;
  private final Snapshot snapshot;
  private final JsonMapper json = new JsonMapper();

  WaitingWork(Outbox outbox, Snapshot snapshot) {
    this.outbox = outbox;
    this.snapshot = snapshot;
  }

  /** Does nothing for a stay that waits for people. */
  void queue(
      WriteBatch batch, OpenTicket ticket, Activity activity, String actionFrom, Instant now) {
    int type = activity.handlers().typeCode();
    if (type == ParticipantType.SCRIPT.code()) {
      String payload = script(activity, actionFrom);
      outbox.add(batch, new NewJob(SCRIPT, ticket.id(), SCRIPT, payload), now);
    } else if (type == ParticipantType.HOOK.code()) {
      String lane = HOOK + ":" + activity.stateId();
      NewJob job = new NewJob(HOOK, ticket.id(), lane, hook(ticket, activity, now));
      // A call that waits to be repeated is for a stay that is over, or this one comes in its
      // place.
      outbox.replace(batch, job, now);
    }
  }

  private String script(Activity activity, String actionFrom) {
    return json.createObjectNode()
        .put("visit", activity.position().token())
        .put("script", activity.handlers().participant())
        .put("action_from", actionFrom)
        .toString();
  }

  /**
   * R169: the body is what the ticket is now, not what it may be when the call is made. Where the
   * call goes and what signs it is read then: a token is stored with the workflow and nowhere else.
   */
  private String hook(OpenTicket ticket, Activity activity, Instant now) {
    ObjectNode body = snapshot.values(ticket, now);
    ticket
        .workflow()
        .state(activity.stateId())
        .map(StateEntry::state)
        .map(state -> state.participant())
        .filter(ParticipantRule.Hook.class::isInstance)
        .ifPresent(rule -> ExtraInfo.add(body, ((ParticipantRule.Hook) rule).extraInfo()));
    return json.createObjectNode()
        .put("visit", activity.position().token())
        .put("body", body.toString())
        .toString();
  }
}
