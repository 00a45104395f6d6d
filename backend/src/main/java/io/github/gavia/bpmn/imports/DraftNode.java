package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.form.FieldAccess;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node on its way from a file into a model; what it is may still change. */
final class DraftNode {

  /** What it is by now. */
  enum Kind {
    START,
    END,
    TASK,
    CALL,
    SUB_PROCESS,
    /** An exclusive gateway of which is not known yet who decides. */
    EXCLUSIVE,
    BUTTONS,
    RULE,
    MERGE,
    PARALLEL,
    INCLUSIVE,
    /** Waits for whichever of its next events comes first. */
    EVENT_CHOICE,
    TIMER_BOUNDARY,
    /** An event on a border that becomes a button of its host, or nothing. */
    BOUNDARY,
    /** An event in the middle that waits. */
    CATCH,
    /** Has no meaning of its own: its arrows are joined. */
    PASS,
    LINK_THROW,
    LINK_CATCH
  }

  static final ParticipantRule NOBODY = new ParticipantRule.People(ParticipantType.NOBODY, "");

  final String id;
  final @Nullable XmlElement element;
  final Map<String, FieldAccess> access = new LinkedHashMap<>();
  Kind kind;
  Label name = Label.NONE;
  ParticipantRule participant = NOBODY;
  Distribution distribution = Distribution.ACCEPT;

  /** Whether it was asked or found out who or what handles it. */
  boolean settled;

  /** Where it stands for lanes; for an added node the element it was added for. */
  @Nullable XmlElement origin;

  /** What an event waits for or throws. */
  Trigger trigger = Trigger.NONE;

  /** Whether it may be left by its timers alone. */
  boolean waits;

  /** Whether its exits are offered as buttons although it is a start event. */
  boolean choice;

  String documentation = "";
  @Nullable String defaultFlow;
  String attachedTo = "";
  long seconds;
  @Nullable DraftBody body;
  Node.@Nullable Call call;

  DraftNode(String id, Kind kind, @Nullable XmlElement element) {
    this.id = id;
    this.kind = kind;
    this.element = element;
    this.origin = element;
  }

  boolean is(Kind... kinds) {
    for (Kind one : kinds) {
      if (kind == one) {
        return true;
      }
    }
    return false;
  }

  boolean isGateway() {
    return is(
        Kind.EXCLUSIVE,
        Kind.BUTTONS,
        Kind.RULE,
        Kind.MERGE,
        Kind.PARALLEL,
        Kind.INCLUSIVE,
        Kind.EVENT_CHOICE);
  }

  /** Whether a ticket stays in it until somebody or something acts. */
  boolean isState() {
    return is(Kind.TASK, Kind.CALL);
  }

  /** Local name of the element in the file, empty for an added node. */
  String tag() {
    return element == null ? "" : element.name();
  }

  String title() {
    return place().title();
  }

  Place place() {
    if (element != null) {
      Place drawn = Place.of(element, id);
      return name.text().isEmpty() || drawn.name() != null
          ? drawn
          : new Place(id, name.text(), name.text(), drawn.tag(), drawn.line());
    }
    String title = name.text().isEmpty() ? id : name.text();
    return new Place(id, title, title, "", origin == null ? 0 : origin.line());
  }
}
