package io.github.gavia.bpmn;

import io.github.gavia.form.FieldAccess;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a task, end event or call activity carries as a state. */
final class StateReader {

  static final ParticipantRule NOBODY = new ParticipantRule.People(ParticipantType.NOBODY, "");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

  private StateReader() {}

  static State read(Extensions extensions) {
    ParticipantRule participant = participant(extensions);
    Access access =
        extensions.one("fieldPermissions", StateReader::access).orElse(new Access(Map.of(), "{}"));
    return extensions
        .one("state", state -> state(state, participant, access))
        .orElseGet(
            () ->
                new State(
                    0,
                    false,
                    false,
                    false,
                    participant,
                    Distribution.ACCEPT.code(),
                    access.known(),
                    access.other(),
                    "{}"));
  }

  private record Access(Map<String, FieldAccess> known, String other) {}

  private static State state(ExtensionElement state, ParticipantRule participant, Access access) {
    Distribution distribution =
        state.choice("distribution", Distribution::ofXmlName, Distribution.ACCEPT);
    return new State(
        state.integer("order", 0),
        state.flag("hidden", false),
        state.flag("retreat", false),
        state.flag("rememberLastHandler", false),
        participant,
        state.integer("distributionType", distribution.code()),
        access.known(),
        access.other(),
        state.text("label", "{}"));
  }

  private static Access access(ExtensionElement permissions) {
    Map<String, FieldAccess> access = new LinkedHashMap<>();
    permissions.children(
        "fieldPermission",
        permission -> {
          String field = permission.required("field").orElse("");
          permission.required("access");
          FieldAccess value =
              permission.choice("access", FieldAccess::ofXmlName, FieldAccess.READ_ONLY);
          if (access.putIfAbsent(field, value) != null) {
            permission.refuse("field", field);
          }
          return field;
        });
    return new Access(access, permissions.text("other", "{}"));
  }

  private static ParticipantRule participant(Extensions extensions) {
    List<ParticipantRule> rules = new ArrayList<>();
    extensions.one("participant", StateReader::participant).ifPresent(rules::add);
    extensions.one("hook", StateReader::hook).ifPresent(rules::add);
    extensions.one("external", StateReader::external).ifPresent(rules::add);
    if (rules.size() > 1) {
      extensions.twice("gavia:participant, gavia:hook, gavia:external");
    }
    return rules.isEmpty() ? NOBODY : rules.get(0);
  }

  private static ParticipantRule participant(ExtensionElement participant) {
    String type = participant.required("type").orElse(ParticipantType.NOBODY.xmlName()).strip();
    String value = participant.text("value", "");
    if (NUMBER.matcher(type).matches()) {
      return unreadable(participant, type, value);
    }
    ParticipantType known = ParticipantType.ofXmlName(type).orElse(ParticipantType.HOOK);
    return switch (known) {
      case SCRIPT -> new ParticipantRule.Script(value);
      case HOOK, EXTERNAL -> {
        // Hooks and external look-ups have their own elements.
        participant.refuse("type", type);
        yield NOBODY;
      }
      default -> new ParticipantRule.People(known, value);
    };
  }

  /** A type given as number is one that was configured but cannot be read. */
  private static ParticipantRule unreadable(
      ExtensionElement participant, String type, String value) {
    try {
      return new ParticipantRule.Unreadable(Integer.parseInt(type), value);
    } catch (NumberFormatException e) {
      participant.refuse("type", type);
      return NOBODY;
    }
  }

  private static ParticipantRule hook(ExtensionElement hook) {
    return new ParticipantRule.Hook(
        hook.required("url").orElse(""),
        hook.text("token", ""),
        hook.flag("waitForCallBack", false),
        hook.text("extraInfo", ""),
        redeliveries(hook),
        hook.text("other", "{}"));
  }

  private static int redeliveries(ExtensionElement hook) {
    int times = hook.integer("redeliveries", 0);
    if (times < 0 || times > ParticipantRule.Hook.MOST_REDELIVERIES) {
      hook.refuse("redeliveries", Integer.toString(times));
      return 0;
    }
    return times;
  }

  private static ParticipantRule external(ExtensionElement external) {
    return new ParticipantRule.External(
        external.required("url").orElse(""),
        external.text("token", ""),
        external.text("extraInfo", ""),
        external.text("other", "{}"));
  }
}
