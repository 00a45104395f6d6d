package io.github.gavia.bpmn;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.workflow.model.Flow.Button;
import io.github.gavia.workflow.model.Flow.ButtonKind;
import io.github.gavia.workflow.model.Node.Call;
import io.github.gavia.workflow.model.Node.FieldCopy;
import io.github.gavia.workflow.model.Node.Gap;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Our extension elements. Attributes are left out where readers assume the same. */
final class ExtensionWriter {

  private static final String FALSE = "false";
  private static final String TRUE = "true";

  private final XmlWriter xml;

  ExtensionWriter(XmlWriter xml) {
    this.xml = xml;
  }

  /** Translations by ascending language, so that equal models give equal files. */
  void translations(Map<String, String> translations) {
    new TreeMap<>(translations)
        .forEach(
            (lang, name) ->
                xml.start("gavia:translation")
                    .attribute("lang", lang)
                    .attribute("name", name)
                    .end());
  }

  void settings(WorkflowSettings settings) {
    WorkflowSettings preset = WorkflowSettings.DEFAULT;
    xml.start("gavia:workflow")
        .attribute("titleTemplate", settings.titleTemplate())
        .attribute("contentTemplate", settings.contentTemplate())
        .attribute("limitExpression", settings.limitExpression(), preset.limitExpression())
        .attribute("displayFields", settings.displayFields(), preset.displayFields())
        .attribute("viewPermissionCheck", text(settings.viewPermissionCheck()), TRUE)
        .attribute("notices", settings.notices(), preset.notices())
        .attribute(
            "runningTickets",
            SettingsReader.xmlName(settings.runningTickets()),
            SettingsReader.xmlName(preset.runningTickets()))
        .end();
  }

  void fields(List<FieldDefinition> fields) {
    if (fields.isEmpty()) {
      return;
    }
    xml.start("gavia:fields");
    fields.forEach(this::field);
    xml.end();
  }

  private void field(FieldDefinition field) {
    xml.start("gavia:field")
        .attribute("key", field.key())
        .attribute("name", field.name())
        .attribute("type", field.type().xmlName())
        .attribute("order", text(field.order()), "0")
        .attribute("defaultValue", field.defaultValue())
        .attribute("description", field.description(), "")
        .attribute("placeholder", field.placeholder(), "")
        .attribute("template", field.template(), "")
        .attribute("booleanDisplay", field.booleanDisplay(), "{}")
        .attribute("choice", field.choice(), "{}")
        .attribute("label", field.label(), "{}");
    translations(field.translations());
    xml.end();
  }

  void state(State state) {
    xml.start("gavia:state")
        .attribute("order", text(state.order()), "0")
        .attribute("hidden", text(state.hidden()), FALSE)
        .attribute("retreat", text(state.retreat()), FALSE)
        .attribute("rememberLastHandler", text(state.rememberLastHandler()), FALSE)
        .attribute("distribution", state.distribution().xmlName(), notWritten(state))
        .attribute("distributionType", text(state.distributionCode()), known(state))
        .attribute("label", state.label(), "{}")
        .end();
    participant(state.participant());
    access(state);
  }

  /** The name of a way of sharing that needs none: the preset, or that of a number. */
  private static String notWritten(State state) {
    boolean known = Distribution.ofCode(state.distributionCode()).isPresent();
    return known ? Distribution.ACCEPT.xmlName() : state.distribution().xmlName();
  }

  /** The number, if its name says the same. */
  private static String known(State state) {
    return Distribution.ofCode(state.distributionCode()).map(d -> text(d.code())).orElse("");
  }

  private void participant(ParticipantRule rule) {
    if (rule.equals(StateReader.NOBODY)) {
      return;
    }
    if (rule instanceof ParticipantRule.People people) {
      participant(people.type().xmlName(), people.operand());
    } else if (rule instanceof ParticipantRule.Script script) {
      participant("script", script.script());
    } else if (rule instanceof ParticipantRule.Unreadable unreadable) {
      participant(text(unreadable.typeCode()), unreadable.operand());
    } else if (rule instanceof ParticipantRule.Hook hook) {
      xml.start("gavia:hook")
          .attribute("url", hook.url())
          .attribute("token", hook.token(), "")
          .attribute("waitForCallBack", text(hook.waitForCallBack()), FALSE)
          .attribute("extraInfo", hook.extraInfo(), "")
          .attribute("redeliveries", text(hook.redeliveries()), "0")
          .attribute("other", hook.other(), "{}")
          .end();
    } else if (rule instanceof ParticipantRule.External external) {
      xml.start("gavia:external")
          .attribute("url", external.url())
          .attribute("token", external.token(), "")
          .attribute("extraInfo", external.extraInfo(), "")
          .attribute("other", external.other(), "{}")
          .end();
    }
  }

  private void participant(String type, String value) {
    xml.start("gavia:participant").attribute("type", type).attribute("value", value, "").end();
  }

  private void access(State state) {
    if (state.fieldAccess().isEmpty() && state.otherAccess().equals("{}")) {
      return;
    }
    xml.start("gavia:fieldPermissions").attribute("other", state.otherAccess(), "{}");
    state
        .fieldAccess()
        .forEach(
            (field, allowed) ->
                xml.start("gavia:fieldPermission")
                    .attribute("field", field)
                    .attribute("access", allowed.xmlName())
                    .end());
    xml.end();
  }

  /** The mark of an exclusive gateway; the other kinds need none. */
  void choice(GatewayKind kind) {
    switch (kind) {
      case BUTTONS -> xml.start("gavia:choice").attribute("kind", "button").end();
      case RULE -> xml.start("gavia:choice").attribute("kind", "rule").end();
      case MERGE, PARALLEL, INCLUSIVE -> {}
    }
  }

  void button(Button button) {
    Button preset = Button.DEFAULT;
    boolean known = ButtonKind.ofCode(button.kindCode()).isPresent();
    xml.start("gavia:button")
        .attribute(
            "kind",
            button.kind().xmlName(),
            known ? preset.kind().xmlName() : button.kind().xmlName())
        .attribute(
            "attributeType", text(button.kindCode()), known ? text(button.kind().code()) : "")
        .attribute("requireFields", text(button.requireFields()), TRUE)
        .attribute("confirm", text(button.confirm()), FALSE)
        .attribute("confirmText", button.confirmText(), preset.confirmText())
        .attribute("transitionType", text(button.transitionType()), text(preset.transitionType()))
        .attribute("timer", text(button.timer()), text(preset.timer()))
        .attribute("noConditions", button.noConditions(), preset.noConditions())
        .end();
  }

  /** The mark of a gateway that stands where a state is missing. */
  void gap(Gap gap) {
    xml.start("gavia:gap")
        .attribute("state", gap.state(), "")
        .attribute("configured", gap.configured(), "")
        .end();
  }

  void call(Call call) {
    xml.start("gavia:call")
        .attribute("startButton", call.startButton())
        .attribute("itemsField", call.itemsField())
        .attribute("itemTarget", call.itemTarget());
    call.handOver().forEach(copy -> copy("in", copy));
    call.handBack().forEach(copy -> copy("out", copy));
    xml.end();
  }

  private void copy(String direction, FieldCopy copy) {
    xml.start("gavia:copy")
        .attribute("direction", direction)
        .attribute("from", copy.from())
        .attribute("to", copy.to())
        .end();
  }

  private static String text(boolean value) {
    return Boolean.toString(value);
  }

  private static String text(int value) {
    return Integer.toString(value);
  }
}
