package io.github.gavia.participant;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operand of a participant as one text, {@code participant} of a state on the wire (section
 * B.4). What is read and written again says the same, whatever it was.
 */
public final class Operand {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String EXTRA_INFO = "extra_info";

  private Operand() {}

  /**
   * The rule that was configured. Anything is taken: what cannot be read is {@link
   * ParticipantRule.Unreadable} and fails when a ticket meets it.
   */
  public static ParticipantRule read(int typeCode, String text) {
    Optional<ParticipantType> known = ParticipantType.ofCode(typeCode);
    if (known.isEmpty()) {
      return new ParticipantRule.Unreadable(typeCode, text);
    }
    return switch (known.get()) {
      case SCRIPT -> new ParticipantRule.Script(text);
      case HOOK -> object(text).map(Operand::hook).orElse(unreadable(typeCode, text));
      case EXTERNAL -> object(text).map(Operand::external).orElse(unreadable(typeCode, text));
      default -> new ParticipantRule.People(known.get(), text);
    };
  }

  private static ParticipantRule unreadable(int typeCode, String text) {
    return new ParticipantRule.Unreadable(typeCode, text);
  }

  private static Optional<ObjectNode> object(String text) {
    try {
      return JSON.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static ParticipantRule hook(ObjectNode object) {
    ObjectNode other = object.deepCopy();
    String url = takeText(other, "hook_url");
    String token = takeText(other, "hook_token");
    boolean waits = isTrue(object.path("wait"));
    if (object.path("wait").isBoolean()) {
      other.remove("wait");
    }
    return new ParticipantRule.Hook(url, token, waits, takeExtraInfo(other), 0, other.toString());
  }

  private static ParticipantRule external(ObjectNode object) {
    ObjectNode other = object.deepCopy();
    String url = takeText(other, "external_url");
    String token = takeText(other, "external_token");
    return new ParticipantRule.External(url, token, takeExtraInfo(other), other.toString());
  }

  /** A value that is no text stays among the others. */
  private static String takeText(ObjectNode object, String key) {
    JsonNode value = object.path(key);
    if (!value.isString()) {
      return "";
    }
    object.remove(key);
    return value.stringValue();
  }

  private static String takeExtraInfo(ObjectNode object) {
    JsonNode value = object.path(EXTRA_INFO);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    object.remove(EXTRA_INFO);
    return value.toString();
  }

  private static boolean isTrue(JsonNode value) {
    if (value.isNumber()) {
      return value.doubleValue() != 0;
    }
    return value.isString() ? !value.stringValue().isEmpty() : value.asBoolean(false);
  }

  /** The text of a rule; of a hook or a look-up the JSON object, tokens included. */
  public static String of(ParticipantRule rule) {
    if (rule instanceof ParticipantRule.People people) {
      return people.operand();
    } else if (rule instanceof ParticipantRule.Script script) {
      return script.script();
    } else if (rule instanceof ParticipantRule.Hook hook) {
      ObjectNode object =
          JSON.createObjectNode().put("hook_url", hook.url()).put("hook_token", hook.token());
      object.put("wait", hook.waitForCallBack());
      return complete(object, hook.extraInfo(), hook.other());
    } else if (rule instanceof ParticipantRule.External external) {
      ObjectNode object =
          JSON.createObjectNode()
              .put("external_url", external.url())
              .put("external_token", external.token());
      return complete(object, external.extraInfo(), external.other());
    }
    return ((ParticipantRule.Unreadable) rule).operand();
  }

  private static String complete(ObjectNode object, String extraInfo, String other) {
    if (!extraInfo.isBlank()) {
      object.set(EXTRA_INFO, json(extraInfo));
    }
    object(other).ifPresent(object::setAll);
    return object.toString();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException notJson) {
      return JSON.getNodeFactory().stringNode(text);
    }
  }
}
