package io.github.gavia.api.loonflow;

import io.github.gavia.participant.Operand;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantRule.Script;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.Scripts;
import org.springframework.stereotype.Component;

/** The {@code participant} of a state as callers see it (B.4, R181). */
@Component
class ParticipantText {

  private static final int HOOK = ParticipantType.HOOK.code();
  private static final int EXTERNAL = ParticipantType.EXTERNAL.code();

  private final Scripts scripts;

  ParticipantText(Scripts scripts) {
    this.scripts = scripts;
  }

  /** Without addresses and tokens: for everybody. */
  String hidden(ParticipantRule rule) {
    if (rule.typeCode() == HOOK) {
      return "hook";
    }
    return rule.typeCode() == EXTERNAL ? "external" : configured(rule);
  }

  /** As it was configured, secrets included: only for those who may edit the workflow (R181). */
  String configured(ParticipantRule rule) {
    if (rule instanceof Script script) {
      return scripts.find(script.script()).map(s -> String.valueOf(s.id())).orElse(script.script());
    }
    return Operand.of(rule);
  }
}
