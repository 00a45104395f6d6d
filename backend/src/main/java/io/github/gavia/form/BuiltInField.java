package io.github.gavia.form;

import java.util.Arrays;
import java.util.Optional;

/** The fields every ticket shows without a definition (section A.4), in their order. */
public enum BuiltInField {
  SN("sn", "流水号", 10),
  TITLE("title", "标题", 20),
  STATE_ID("state_id", "状态id", 40),
  STATE_NAME("state.state_name", "状态名", 41),
  PARTICIPANT_NAME("participant_info.participant_name", "当前处理人", 50),
  PARTICIPANT_ALIAS("participant_info.participant_alias", "当前处理人", 55),
  WORKFLOW_NAME("workflow.workflow_name", "工作流名称", 60),
  CREATOR("creator", "创建人", 80),
  GMT_CREATED("gmt_created", "创建时间", 100),
  GMT_MODIFIED("gmt_modified", "更新时间", 120);

  private final String key;
  private final String fieldName;
  private final int order;

  BuiltInField(String key, String fieldName, int order) {
    this.key = key;
    this.fieldName = fieldName;
    this.order = order;
  }

  /** The {@code field_key} on the wire and in a state's or workflow's configuration. */
  public String key() {
    return key;
  }

  /** The label, {@code field_name} on the wire. */
  public String fieldName() {
    return fieldName;
  }

  /** Sort key among all fields, {@code order_id} on the wire. */
  public int order() {
    return order;
  }

  /** The built-in field with this key, or empty. */
  public static Optional<BuiltInField> ofKey(String key) {
    return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
  }
}
