package io.github.gavia.api.loonflow;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantRule.External;
import io.github.gavia.participant.ParticipantRule.Hook;
import io.github.gavia.participant.ParticipantRule.People;
import io.github.gavia.participant.ParticipantRule.Script;
import io.github.gavia.participant.ParticipantRule.Unreadable;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.Scripts;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The {@code participant} of a state as callers see it (B.4, R181). */
@Component
class ParticipantText {

  private static final int HOOK = ParticipantType.HOOK.code();
  private static final int EXTERNAL = ParticipantType.EXTERNAL.code();

  private final Scripts scripts;
  private final JsonMapper json;

  ParticipantText(Scripts scripts, JsonMapper json) {
    this.scripts = scripts;
    this.json = json;
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
    if (rule instanceof People people) {
      return people.operand();
    }
    if (rule instanceof Script script) {
      return scripts.find(script.script()).map(s -> String.valueOf(s.id())).orElse(script.script());
    }
    if (rule instanceof Hook hook) {
      return configuration(hook);
    }
    return rule instanceof External external
        ? configuration(external)
        : ((Unreadable) rule).operand();
  }

  private String configuration(Hook hook) {
    ObjectNode configuration =
        json.createObjectNode()
            .put("hook_url", hook.url())
            .put("hook_token", hook.token())
            .put("wait", hook.waitForCallBack());
    if (hook.redeliveries() > 0) {
      configuration.put("redeliveries", hook.redeliveries());
    }
    return withExtraInfo(configuration, hook.extraInfo());
  }

  private String configuration(External external) {
    return withExtraInfo(
        json.createObjectNode()
            .put("external_url", external.url())
            .put("external_token", external.token()),
        external.extraInfo());
  }

  /** The text is JSON of any kind (R168). */
  private String withExtraInfo(ObjectNode configuration, String extraInfo) {
    if (!extraInfo.isEmpty()) {
      try {
        configuration.set("extra_info", json.readTree(extraInfo));
      } catch (JacksonException noJson) {
        configuration.put("extra_info", extraInfo);
      }
    }
    return json.writeValueAsString(configuration);
  }
}
