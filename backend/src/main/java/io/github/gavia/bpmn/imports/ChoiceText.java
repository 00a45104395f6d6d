package io.github.gavia.bpmn.imports;

import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Choice;
import io.github.gavia.workflow.imports.Choice.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The choices that questions offer, with their texts. */
enum ChoiceText {
  CREATOR(Value.NOTHING, "由创建人处理", "whoever created the ticket"),
  LEADER(Value.NOTHING, "由创建人的上级处理", "the leader of whoever created the ticket"),
  ROLE(Value.ROLE, "由一个角色处理", "a role"),
  DEPARTMENT(Value.DEPARTMENTS, "由部门处理", "departments"),
  PERSONS(Value.PERSONS, "由指定的人处理", "certain people"),
  FIELD(Value.FIELD, "由工单字段里的人处理", "who is in a field of the ticket"),
  NOBODY(Value.NOTHING, "不指定处理人", "nobody"),
  STEP(Value.NOTHING, "由人处理", "people do it by hand"),
  HOOK(Value.URL, "调用外部地址", "a hook calls another system"),
  SCRIPT(Value.SCRIPT, "执行已登记的脚本", "a stored script does it"),
  SKIP(Value.NOTHING, "略去", "leave it out"),
  BY_HAND(Value.NOTHING, "由人创建工单", "somebody creates the ticket"),
  PLAIN(Value.NOTHING, "普通结束", "a plain end"),
  BUTTON(Value.NOTHING, "成为按钮", "make it a button"),
  BUTTONS(Value.NOTHING, "由人用按钮选择", "people choose by buttons"),
  RULE(Value.NOTHING, "按规则选择", "rules choose"),
  CONDITION(Value.EXPRESSION, "条件成立时", "when a condition holds"),
  OTHERWISE(Value.NOTHING, "其他条件都不成立时", "when no other condition holds"),
  DURATION(Value.DURATION, "时长", "for this long"),
  WORKFLOW(Value.WORKFLOW, "调用工作流", "call a workflow"),
  ALL(Value.NOTHING, "每人都要处理（会签）", "everybody has to act"),
  ANY(Value.NOTHING, "其中一人处理即可", "any one of them acts"),
  ONCE(Value.NOTHING, "只执行一次", "once"),
  PARALLEL(Value.NOTHING, "同时进行", "all at the same time"),
  PROCESSES(Value.PROCESSES, "导入这些流程", "import these"),
  UTF_8(Value.NOTHING, "UTF-8", "UTF-8"),
  GB18030(Value.NOTHING, "GB18030（GBK）", "GB18030 (GBK)"),
  BIG5(Value.NOTHING, "Big5", "Big5"),
  SHIFT_JIS(Value.NOTHING, "Shift_JIS", "Shift_JIS"),
  WINDOWS_1252(Value.NOTHING, "Windows-1252", "Windows-1252");

  /** Who may handle a step. */
  static final List<ChoiceText> PARTICIPANTS =
      List.of(ROLE, DEPARTMENT, PERSONS, CREATOR, LEADER, FIELD, NOBODY);

  /** One for all questions that offer it, which can be thousands. */
  private final Choice choice;

  ChoiceText(Value asks, String zh, String en) {
    this.choice = new Choice(id(), asks, Map.of("zh", zh, "en", en));
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Choice choice() {
    return choice;
  }

  Value asks() {
    return choice.asks();
  }

  /** Whether that answer makes this choice. */
  boolean is(Answer answer) {
    return answer.choice().equals(id());
  }
}
