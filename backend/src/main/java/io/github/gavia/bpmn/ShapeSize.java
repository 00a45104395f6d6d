package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Node;

/** The size of a shape in pixels, as modelling tools draw it. */
record ShapeSize(double width, double height) {

  private static final ShapeSize EVENT = new ShapeSize(36, 36);
  private static final ShapeSize GATEWAY = new ShapeSize(50, 50);
  private static final double TASK_HEIGHT = 80;
  private static final double TASK_PADDING = 16;

  /** The size of anything but a sub-process, whose content decides. */
  static ShapeSize of(Node node) {
    if (isDiamond(node)) {
      return GATEWAY;
    }
    if (node instanceof Node.Task || node instanceof Node.CallActivity) {
      return new ShapeSize(taskWidth(node.name().text()), TASK_HEIGHT);
    }
    return node instanceof Node.SubProcess ? new ShapeSize(100, TASK_HEIGHT) : EVENT;
  }

  /** Whether the node is drawn as a gateway. */
  static boolean isDiamond(Node node) {
    return node instanceof Node.Gateway || node instanceof Node.Gap;
  }

  private static double taskWidth(String name) {
    double length = TextSize.width(name);
    if (length <= 2 * (100 - TASK_PADDING)) {
      return 100;
    }
    return length <= 2 * (120 - TASK_PADDING) ? 120 : 140;
  }
}
