package io.github.gavia.workflow.model;

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

  /**
   * A transition as offered to handlers ({@code workflow_transition} in section A.1).
   *
   * @param requireFields whether required fields are checked
   * @param confirm whether clients ask before taking it
   * @param confirmText what they ask
   * @param transitionType 1 ordinary, 2 timer; kept for clients, never consulted (B.5)
   */
  public record Button(
      ButtonKind kind,
      boolean requireFields,
      boolean confirm,
      String confirmText,
      int transitionType) {

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

    /** The name in the BPMN extension. */
    public String xmlName() {
      return xmlName;
    }
  }
}
