package io.github.gavia.ticket;

import java.util.Arrays;

/** What a flow log tells besides transitions (section B.7). */
public enum Intervention {
  NONE(0, "未知操作"),
  DELIVER(1, "转交操作"),
  ADD_NODE(2, "加签操作"),
  ADD_NODE_END(3, "加签完成操作"),
  ACCEPT(4, "接单操作"),
  COMMENT(5, "新增评论"),
  DELETE(6, "未知操作"),
  CLOSE(7, "强制关闭"),
  FORCE_STATE(8, "强制修改状态"),
  HOOK(9, "hook操作"),
  RETREAT(10, "撤回操作");

  private final int code;
  private final String transitionName;

  Intervention(int code, String transitionName) {
    this.code = code;
    this.transitionName = transitionName;
  }

  /** {@code intervene_type_id} on the wire. */
  public int code() {
    return code;
  }

  /** What clients see as {@code transition_name} when there was no transition. */
  public String transitionName() {
    return transitionName;
  }

  /** The intervention with that code; {@link #NONE} for an unknown one. */
  public static Intervention ofCode(int code) {
    return Arrays.stream(values()).filter(i -> i.code == code).findFirst().orElse(NONE);
  }
}
