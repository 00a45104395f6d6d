package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.FindingText;
import io.github.gavia.workflow.Diagnostic.Severity;

/** What can be found about the steps of a process, its gateways and arrows. */
enum FlowFinding implements FindingText {
  TASK_TO_USER_TASK(
      Severity.FIXED,
      "“{element}”（{tag}）没有种类，成为处理步骤。",
      "\"{element}\" ({tag}) has no kind and becomes a handling step."),
  SERVICE_TASK(
      Severity.ANSWER_NEEDED,
      "“{element}”（{tag}）由系统自动完成，先导入为处理步骤。由人处理，还是连接自动化？",
      "\"{element}\" ({tag}) is done by a machine; it is imported as a handling step. Do people handle it, or an automation?"),
  SCRIPT_TASK(
      Severity.ANSWER_NEEDED,
      "“{element}”里的脚本不会执行，先导入为处理步骤：{code}",
      "The script in \"{element}\" is not run; it is imported as a handling step: {code}"),
  CODE_BINDING(
      Severity.ANSWER_NEEDED,
      "“{element}”调用程序代码，不会执行：{code}",
      "\"{element}\" calls program code, which is not run: {code}"),
  MULTI_INSTANCE(
      Severity.ANSWER_NEEDED,
      "“{element}”要对多人或多项各执行一次（{collection}）。由谁执行？",
      "\"{element}\" runs once per person or item ({collection}). Who acts?"),
  MULTI_INSTANCE_BODY(
      "MULTI_INSTANCE",
      Severity.ANSWER_NEEDED,
      "子流程“{element}”要对多项各执行一次（{collection}），这里只执行一次。",
      "The sub-process \"{element}\" runs once per item ({collection}); here it runs once."),
  LOOP_UNSUPPORTED(
      Severity.ANSWER_NEEDED,
      "“{element}”会重复执行（{condition}），这里只执行一次。",
      "\"{element}\" is repeated ({condition}); here it runs once."),
  ADHOC(
      Severity.ANSWER_NEEDED,
      "即席子流程“{element}”的步骤没有固定顺序，成为同时进行的步骤。",
      "The steps of the ad-hoc sub-process \"{element}\" have no order; they become steps at the same time."),
  TRANSACTION(
      Severity.FIXED,
      "事务“{element}”成为普通子流程。",
      "The transaction \"{element}\" becomes an ordinary sub-process."),
  EMPTY_SUB_PROCESS(
      Severity.FIXED,
      "子流程“{element}”里没有步骤，成为处理步骤。",
      "The sub-process \"{element}\" has no steps and becomes a handling step."),
  COMPENSATION(
      Severity.NOTICE,
      "“{element}”属于补偿，无法执行，未导入。",
      "\"{element}\" belongs to a compensation, which cannot run; it is left out."),
  COMPLEX_GATEWAY(
      Severity.FIXED,
      "复杂网关“{element}”成为包容网关。",
      "The complex gateway \"{element}\" becomes an inclusive one."),
  CONDITION_MISSING(
      Severity.ANSWER_NEEDED,
      "选择“{element}”的出口（{flows}）没有规则，成为操作按钮。由人选择，还是按规则？",
      "The exits of the choice \"{element}\" ({flows}) have no rule; they become action buttons. Do people choose, or rules?"),
  FLOW_CONDITION_MISSING(
      "CONDITION_MISSING",
      Severity.ANSWER_NEEDED,
      "选择“{source}”的出口“{element}”没有规则。何时走它？",
      "The exit \"{element}\" of the choice \"{source}\" has no rule. When is it taken?"),
  OTHERWISE(
      "CONDITION_MISSING",
      Severity.FIXED,
      "“{element}”是“{source}”唯一没有规则的出口，成为默认出口。",
      "\"{element}\" is the only exit of \"{source}\" without rule and becomes its default."),
  CONDITION_TRANSLATED(
      "CONDITION_LANGUAGE",
      Severity.FIXED,
      "“{element}”的条件“{before}”译为“{after}”。",
      "The condition \"{before}\" of \"{element}\" becomes \"{after}\"."),
  CONDITION_LANGUAGE(
      Severity.ANSWER_NEEDED,
      "“{element}”的条件“{condition}”不是可用的规则。何时走它？",
      "The condition \"{condition}\" of \"{element}\" is no rule that can be used. When is it taken?"),
  CONDITION_UNSAFE(
      "UNSAFE_EXPRESSION",
      Severity.ANSWER_NEEDED,
      "“{element}”的条件“{condition}”会调用程序代码，不会计算。何时走它？",
      "The condition \"{condition}\" of \"{element}\" calls program code and is not evaluated. When is it taken?"),
  CONDITION_LEFT_OUT(
      "CONDITION_IGNORED",
      Severity.NOTICE,
      "“{element}”的条件“{condition}”在这里不起作用，未导入。",
      "The condition \"{condition}\" of \"{element}\" has no effect here and is left out."),
  DEFAULT_HAS_CONDITION(
      Severity.FIXED,
      "默认出口“{element}”的条件“{condition}”不起作用，未导入。",
      "The condition \"{condition}\" of the default exit \"{element}\" has no effect and is left out."),
  CONDITION_FIELD(
      "FORM_FIELDS",
      Severity.FIXED,
      "条件用到的“{field}”成为自定义字段。",
      "\"{field}\", which conditions use, becomes a custom field."),
  DECISION_STEP(
      "CONDITION_MISSING",
      Severity.FIXED,
      "选择“{element}”前面不是单独一个处理步骤，已加上一个作决定的步骤。",
      "The choice \"{element}\" does not stand behind one handling step: a step to decide is added."),
  BUTTON_NAMED(
      "BUTTON_WITHOUT_NAME",
      Severity.FIXED,
      "从“{source}”出发的连线没有名称，按钮取名“{name}”。",
      "The arrow out of \"{source}\" has no name; its button is called \"{name}\"."),
  STEP_NAMED(
      Severity.FIXED,
      "“{element}”（{tag}）没有名称，步骤取名“{name}”。",
      "\"{element}\" ({tag}) has no name; the step is called \"{name}\"."),
  UNREACHABLE(
      Severity.ANSWER_NEEDED,
      "没有连线指向“{element}”，从开始走不到它。怎么处理？",
      "No arrow leads to \"{element}\": it is never reached from the start. What becomes of it?"),
  NO_START(
      Severity.FIXED, "“{element}”没有开始事件，已补上。", "\"{element}\" had no start event and got one."),
  MULTIPLE_STARTS(
      Severity.FIXED,
      "“{element}”有多个开始事件（{starts}），合为一个，由创建人选择。",
      "\"{element}\" has several start events ({starts}); they become one, and who creates a ticket chooses."),
  START_STEP(
      "NO_START_STATE",
      Severity.FIXED,
      "工单由创建人先填写：已加上步骤“{element}”。",
      "Whoever creates a ticket fills it in first: the step \"{element}\" is added."),
  START_STEP_TAKEN(
      "NO_START_STATE",
      Severity.FIXED,
      "“{element}”由申请人处理，作为创建工单的步骤。",
      "\"{element}\" belongs to the requester and is the step in which tickets are made."),
  START_LEADS_NOWHERE(
      "NO_START",
      Severity.FIXED,
      "开始事件“{element}”没有出口，已连到“{target}”。",
      "The start event \"{element}\" led nowhere; it is tied to \"{target}\"."),
  NO_END(
      Severity.FIXED,
      "“{element}”之后没有下一步，已补上结束事件。",
      "Nothing follows \"{element}\": an end event is added."),
  GATEWAY_NO_OUTGOING(
      Severity.FIXED,
      "网关“{element}”没有出口，已补上结束事件。",
      "Nothing leaves the gateway \"{element}\": an end event is added."),
  FLOW_INTO_START(
      Severity.FIXED,
      "连线“{element}”指向开始事件，已改为指向它后面的步骤。",
      "The arrow \"{element}\" leads to a start event; it now leads to the step behind."),
  FLOW_FROM_END(
      Severity.FIXED,
      "连线“{element}”从结束事件出发，该事件成为普通节点。",
      "The arrow \"{element}\" leaves an end event, which becomes a mere mark."),
  IMPLICIT_SPLIT(
      Severity.FIXED,
      "“{element}”有多个出口（{flows}），按 BPMN 同时进行，已加上并行网关。",
      "\"{element}\" has several exits ({flows}), which BPMN takes all at once: a parallel gateway is added."),
  IMPLICIT_CHOICE(
      "IMPLICIT_SPLIT",
      Severity.FIXED,
      "“{element}”的出口都有名称（{flows}），成为按钮。",
      "The exits of \"{element}\" have names ({flows}) and become buttons."),
  CONDITIONAL_SPLIT(
      "IMPLICIT_SPLIT",
      Severity.FIXED,
      "“{element}”的出口带条件，已加上包容网关。",
      "The exits of \"{element}\" have conditions: an inclusive gateway is added."),
  NO_HUMAN_STEP(
      Severity.BLOCKS,
      "流程“{element}”里没有由人处理的步骤。",
      "The process \"{element}\" has no step that people handle."),
  CALL_ACTIVITY(
      Severity.ANSWER_NEEDED,
      "“{element}”调用流程“{called}”，文件里没有它。调用哪个工作流，还是由人处理？",
      "\"{element}\" calls the process \"{called}\", which is not in the file. Which workflow is called, or do people handle it?"),
  CALL_IN_FILE(
      "CALL_ACTIVITY",
      Severity.FIXED,
      "“{element}”调用同一文件里的流程“{called}”。",
      "\"{element}\" calls the process \"{called}\" of the same file.");

  private final Entry entry;

  FlowFinding(Severity severity, String zh, String en) {
    this.entry = new Entry(name(), severity, zh, en);
  }

  FlowFinding(String code, Severity severity, String zh, String en) {
    this.entry = new Entry(code, severity, zh, en);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
