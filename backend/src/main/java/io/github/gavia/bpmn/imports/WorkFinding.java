package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.FindingText;
import io.github.gavia.workflow.Diagnostic.Severity;

/** What can be found about who handles a step and with which fields. */
enum WorkFinding implements FindingText {
  LANE_TO_ROLE(
      Severity.ANSWER_NEEDED,
      "泳道“{element}”里有 {count} 个步骤：{steps}。由谁处理？",
      "The lane \"{element}\" has {count} steps: {steps}. Who handles them?"),
  LANE_WITHOUT_STEPS(
      "LANE_TO_ROLE",
      Severity.NOTICE,
      "泳道“{element}”里的步骤都另有处理人或不需要处理人，泳道本身未导入。",
      "No step of the lane \"{element}\" takes its handler from it; the lane itself is left out."),
  ASSIGNEE_PERSONS(
      "ASSIGNEE_MAPPED",
      Severity.FIXED,
      "“{element}”由 {found} 处理，读作用户 {value}。",
      "\"{element}\" is handled by {found}, read as person {value}."),
  ASSIGNEE_ROLE(
      "ASSIGNEE_MAPPED",
      Severity.FIXED,
      "“{element}”由 {found} 处理，读作角色 {value}。",
      "\"{element}\" is handled by {found}, read as role {value}."),
  ASSIGNEE_CREATOR(
      "ASSIGNEE_MAPPED",
      Severity.FIXED,
      "“{element}”由 {found} 处理，读作工单的创建人。",
      "\"{element}\" is handled by {found}, read as the creator of the ticket."),
  ASSIGNEE_EXPRESSION(
      "ASSIGNEE_MAPPED",
      Severity.ANSWER_NEEDED,
      "“{element}”的处理人是“{found}”，无法直接读入。由谁处理？",
      "\"{element}\" is handled by \"{found}\", which cannot be taken over. Who handles it?"),
  ASSIGNEE_UNSAFE(
      "UNSAFE_EXPRESSION",
      Severity.ANSWER_NEEDED,
      "“{element}”的处理人“{found}”会调用程序代码，不会计算。由谁处理？",
      "Who handles \"{element}\" is found by program code, which is not run: \"{found}\". Who handles it?"),
  NO_ASSIGNEE(Severity.ANSWER_NEEDED, "由谁处理“{element}”？", "Who handles \"{element}\"?"),
  FORM_FIELDS(
      Severity.FIXED,
      "“{element}”的表单字段成为自定义字段：{fields}。",
      "The form fields of \"{element}\" become custom fields: {fields}."),
  FORM_KEY(
      "FORM_FIELDS",
      Severity.NOTICE,
      "“{element}”用表单“{form}”，表单内容不在文件里；请设定字段。",
      "\"{element}\" uses the form \"{form}\", which is not in the file; set up its fields."),
  FIELD_KEY(
      "RESERVED_FIELD",
      Severity.FIXED,
      "字段标识“{before}”是保留的或不合规则，改为“{after}”。",
      "The field key \"{before}\" is reserved or malformed and becomes \"{after}\"."),
  DUE_DATE(
      Severity.NOTICE,
      "“{element}”的期限“{value}”未导入；需要时请加定时器。",
      "The due date \"{value}\" of \"{element}\" is left out; add a timer where it matters."),
  DOCUMENTATION(
      "DOCUMENTATION",
      Severity.FIXED,
      "“{element}”的说明保存为该步骤的标签。",
      "The documentation of \"{element}\" is kept in the label of the step."),
  DESCRIPTION_SHORTENED(
      "DOCUMENTATION",
      Severity.FIXED,
      "“{element}”的说明太长，已缩短。",
      "The documentation of \"{element}\" is too long and is shortened."),
  STARTERS(
      "ASSIGNEE_MAPPED",
      Severity.NOTICE,
      "流程限定由“{value}”发起，未导入；请在工作流权限里设定。",
      "Only \"{value}\" may start the process; this is left out. Set it in the permissions of the workflow.");

  private final Entry entry;

  WorkFinding(Severity severity, String zh, String en) {
    this.entry = new Entry(name(), severity, zh, en);
  }

  WorkFinding(String code, Severity severity, String zh, String en) {
    this.entry = new Entry(code, severity, zh, en);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
