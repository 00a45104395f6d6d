package io.github.gavia.workflow.model;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import java.util.List;

/** Takes the tokens of hooks and external look-ups out of a workflow. */
final class Secrets {

  private Secrets() {}

  static Body without(Body body) {
    List<Node> nodes = body.nodes().stream().map(Secrets::without).toList();
    return new Body(nodes, body.flows(), body.annotations());
  }

  private static Node without(Node node) {
    if (node instanceof Node.Task task) {
      return new Node.Task(task.id(), task.name(), without(task.state()));
    } else if (node instanceof Node.EndEvent end) {
      return new Node.EndEvent(end.id(), end.name(), without(end.state()));
    } else if (node instanceof Node.CallActivity call) {
      return new Node.CallActivity(call.id(), call.name(), without(call.state()), call.call());
    } else if (node instanceof Node.SubProcess inner) {
      return new Node.SubProcess(inner.id(), inner.name(), without(inner.body()));
    }
    return node;
  }

  private static State without(State state) {
    return state.with(without(state.participant()));
  }

  private static ParticipantRule without(ParticipantRule rule) {
    if (rule instanceof ParticipantRule.Hook hook) {
      return new ParticipantRule.Hook(
          hook.url(), "", hook.waitForCallBack(), hook.extraInfo(), hook.redeliveries());
    } else if (rule instanceof ParticipantRule.External external) {
      return new ParticipantRule.External(external.url(), "", external.extraInfo());
    } else if (rule instanceof ParticipantRule.Unreadable unreadable && mayHoldToken(unreadable)) {
      return new ParticipantRule.Unreadable(unreadable.typeCode(), "");
    }
    return rule;
  }

  /** A hook that could not be read is kept as it was configured, token included. */
  private static boolean mayHoldToken(ParticipantRule.Unreadable rule) {
    return rule.typeCode() == ParticipantType.HOOK.code()
        || rule.typeCode() == ParticipantType.EXTERNAL.code();
  }
}
