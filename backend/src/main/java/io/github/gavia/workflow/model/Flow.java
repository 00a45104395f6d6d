package io.github.gavia.workflow.model;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sequence flow. One that leaves a task, or a {@link Node.GatewayKind#BUTTONS} gateway behind it,
 * is a transition on the wire.
 *
 * @param condition text in the rule language for flows out of RULE and INCLUSIVE gateways; null for
 *     none
 * @param button how the transition is offered; null for flows that are no button (defaults apply
 *     when such a flow is one all the same)
 */
public record Flow(
    String id,
    Label name,
    String source,
    String target,
    @Nullable String condition,
    @Nullable Button button) {

  /** The same flow with other ends. */
  public Flow between(String otherSource, String otherTarget) {
    return new Flow(id, name, otherSource, otherTarget, condition, button);
  }

  /** The same flow offered another way. */
  public Flow with(Button other) {
    return new Flow(id, name, source, target, condition, other);
  }

  /** The same flow with another name. */
  public Flow with(Label other) {
    return new Flow(id, other, source, target, condition, button);
  }

  /**
   * A transition as offered to handlers ({@code workflow_transition} in section A.1).
   *
   * @param kindCode the number of B.5, also one that is not known
   * @param requireFields whether required fields are checked
   * @param confirm whether clients ask before taking it
   * @param confirmText what they ask
   * @param transitionType 1 ordinary, 2 timer; kept for clients, never consulted (B.5)
   * @param timer seconds until it would fire by itself, 0 for never: of a transition that leaves an
   *     end or a deleted state, where no timer can be drawn
   * @param noConditions how it was configured that it has no conditions: {@code []}, nothing at
   *     all, … (R57); says nothing where there are some
   */
  public record Button(
      int kindCode,
      boolean requireFields,
      boolean confirm,
      String confirmText,
      int transitionType,
      int timer,
      String noConditions) {

    /** A button of a known kind whose timer, if it has one, is drawn. */
    public Button(
        ButtonKind kind,
        boolean requireFields,
        boolean confirm,
        String confirmText,
        int transitionType) {
      this(kind.code(), requireFields, confirm, confirmText, transitionType, 0, NO_CONDITIONS);
    }

    /** What it means; a number that is not known means neither yes nor no. */
    public ButtonKind kind() {
      return ButtonKind.ofCode(kindCode).orElse(ButtonKind.OTHER);
    }

    /** The same button with that timer. */
    public Button withTimer(int seconds) {
      return new Button(
          kindCode, requireFields, confirm, confirmText, transitionType, seconds, noConditions);
    }

    /** How clients usually write that there are no conditions. */
    public static final String NO_CONDITIONS = "[]";

    /** What a flow without {@code gavia:button} is: agree, required fields checked. */
    public static final Button DEFAULT = new Button(ButtonKind.AGREE, true, false, "", 1);
  }

  /** Meaning of a transition (B.5, {@code attribute_type_id}). */
  public enum ButtonKind {
    AGREE(1, "agree"),
    REFUSE(2, "refuse"),
    OTHER(3, "other");

    private final int code;
    private final String xmlName;

    ButtonKind(int code, String xmlName) {
      this.code = code;
      this.xmlName = xmlName;
    }

    /** The wire number. */
    public int code() {
      return code;
    }

    /** The kind with this wire number, or empty. */
    public static Optional<ButtonKind> ofCode(int code) {
      return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }

    /** The name in the BPMN extension. */
    public String xmlName() {
      return xmlName;
    }
  }
}
