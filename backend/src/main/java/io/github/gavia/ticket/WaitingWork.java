package io.github.gavia.ticket;

import io.github.gavia.outbox.Outbox;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.platform.WriteBatch;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
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
      outbox.add(batch, SCRIPT, ticket.id(), script(activity, actionFrom), now);
    } else if (type == ParticipantType.HOOK.code()) {
      outbox.add(batch, HOOK, ticket.id(), hook(ticket, activity, now), now);
    }
  }

  private String script(Activity activity, String actionFrom) {
    return json.createObjectNode()
        .put("visit", activity.position().token())
        .put("script", activity.handlers().participant())
        .put("action_from", actionFrom)
        .toString();
  }

  /** R169: the body is what the ticket is now, not what it may be when the call is made. */
  private String hook(OpenTicket ticket, Activity activity, Instant now) {
    ObjectNode payload = json.createObjectNode().put("visit", activity.position().token());
    ParticipantRule rule =
        ticket
            .workflow()
            .state(activity.stateId())
            .map(StateEntry::state)
            .map(s -> s.participant())
            .orElse(null);
    if (rule instanceof ParticipantRule.Hook hook) {
      ObjectNode body = snapshot.values(ticket, now);
      addExtraInfo(body, hook.extraInfo());
      payload
          .put("url", hook.url())
          .put("token", hook.token())
          .put("wait", hook.waitForCallBack())
          .put("body", body.toString())
          .put("snapshot", snapshot.forLog(ticket, now));
    }
    return payload.toString();
  }

  private void addExtraInfo(ObjectNode body, String extraInfo) {
    if (extraInfo.isBlank()) {
      return;
    }
    try {
      body.set("extra_info", json.readTree(extraInfo));
    } catch (JacksonException e) {
      // A text that is no JSON is a text.
      body.put("extra_info", extraInfo);
    }
  }
}
