package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.FindingText;
import io.github.gavia.workflow.Diagnostic.Severity;

/** What can be found about the steps of a process, its events, gateways and arrows. */
enum FlowFinding implements FindingText {
  TASK_TO_USER_TASK(
      Severity.FIXED,
      "“{element}”（{tag}）没有种类，成为处理步骤。",
      "\"{element}\" ({tag}) has no kind and becomes a handling step."),
  SERVICE_TASK(
      Severity.ANSWER_NEEDED,
      "“{element}”（{tag}）由系统自动完成，先导入为处理步骤。由人处理，还是连接自动化？",
      "\"{element}\" ({tag}) is done by a machine; it is imported as a handling step. Do people handle it, or an automation?"),
  RECEIVE_TASK(
      "MESSAGE_EVENT",
      Severity.ANSWER_NEEDED,
      "“{element}”等待另一个系统的消息，成为人工确认的步骤。",
      "\"{element}\" waits for a message from another system; it becomes a step to confirm by hand."),
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
  EVENT_SUB_PROCESS(
      Severity.NOTICE,
      "事件子流程“{element}”无法执行，未导入，其中的步骤：{steps}",
      "The event sub-process \"{element}\" cannot run and is left out with its steps: {steps}"),
  COMPENSATION(
      Severity.NOTICE,
      "“{element}”属于补偿，无法执行，未导入。",
      "\"{element}\" belongs to a compensation, which cannot run; it is left out."),
  MESSAGE_START(
      "MESSAGE_EVENT",
      Severity.ANSWER_NEEDED,
      "“{element}”由另一个系统的消息启动，这里由人创建工单。",
      "\"{element}\" begins with a message from another system; here somebody creates a ticket."),
  MESSAGE_CATCH(
      "MESSAGE_EVENT",
      Severity.ANSWER_NEEDED,
      "“{element}”等待另一个系统的消息，成为人工确认的步骤。",
      "\"{element}\" waits for a message from another system; it becomes a step to confirm by hand."),
  MESSAGE_THROW(
      "MESSAGE_EVENT",
      Severity.ANSWER_NEEDED,
      "“{element}”向另一个系统发消息。要发通知吗？",
      "\"{element}\" sends a message to another system. Is somebody to be told?"),
  MESSAGE_BOUNDARY(
      "MESSAGE_EVENT",
      Severity.ANSWER_NEEDED,
      "消息到达时“{element}”会中断“{host}”，成为该步骤的按钮。",
      "The message \"{element}\" interrupts \"{host}\"; it becomes a button of that step."),
  SIGNAL_START(
      "SIGNAL_EVENT",
      Severity.ANSWER_NEEDED,
      "“{element}”由信号启动，这里由人创建工单。",
      "\"{element}\" begins with a signal; here somebody creates a ticket."),
  SIGNAL_CATCH(
      "SIGNAL_EVENT",
      Severity.ANSWER_NEEDED,
      "“{element}”等待信号，成为人工确认的步骤。",
      "\"{element}\" waits for a signal; it becomes a step to confirm by hand."),
  SIGNAL_THROW(
      "SIGNAL_EVENT",
      Severity.ANSWER_NEEDED,
      "“{element}”发出信号。要发通知吗？",
      "\"{element}\" sends a signal. Is somebody to be told?"),
  SIGNAL_BOUNDARY(
      "SIGNAL_EVENT",
      Severity.ANSWER_NEEDED,
      "信号“{element}”会中断“{host}”，成为该步骤的按钮。",
      "The signal \"{element}\" interrupts \"{host}\"; it becomes a button of that step."),
  CONDITIONAL_START(
      "CONDITIONAL_EVENT",
      Severity.ANSWER_NEEDED,
      "“{element}”在条件成立时启动，这里由人创建工单。",
      "\"{element}\" begins when a condition holds; here somebody creates a ticket."),
  CONDITIONAL_CATCH(
      "CONDITIONAL_EVENT",
      Severity.ANSWER_NEEDED,
      "“{element}”等待条件成立，成为人工确认的步骤。",
      "\"{element}\" waits until a condition holds; it becomes a step to confirm by hand."),
  CONDITIONAL_BOUNDARY(
      "CONDITIONAL_EVENT",
      Severity.ANSWER_NEEDED,
      "条件“{element}”成立时会中断“{host}”，成为该步骤的按钮。",
      "The condition \"{element}\" interrupts \"{host}\"; it becomes a button of that step."),
  ERROR_EVENT(
      Severity.NOTICE,
      "错误事件“{element}”成为普通事件。",
      "The error event \"{element}\" becomes a plain one."),
  ERROR_BOUNDARY(
      "ERROR_EVENT",
      Severity.NOTICE,
      "错误事件“{element}”成为“{host}”的按钮。",
      "The error event \"{element}\" becomes a button of \"{host}\"."),
  ESCALATION_EVENT(
      Severity.NOTICE,
      "升级事件“{element}”成为普通事件。",
      "The escalation event \"{element}\" becomes a plain one."),
  ESCALATION_BOUNDARY(
      "ESCALATION_EVENT",
      Severity.NOTICE,
      "升级事件“{element}”成为“{host}”的按钮。",
      "The escalation event \"{element}\" becomes a button of \"{host}\"."),
  COMPENSATION_EVENT(
      "COMPENSATION",
      Severity.NOTICE,
      "补偿事件“{element}”无法执行，未导入。",
      "The compensation event \"{element}\" cannot run and is left out."),
  CANCEL_EVENT(
      Severity.NOTICE,
      "取消事件“{element}”成为普通事件或未导入。",
      "The cancel event \"{element}\" becomes a plain one or is left out."),
  TERMINATE_EVENT(
      Severity.FIXED,
      "终止事件“{element}”成为普通结束事件；并行的其他分支不会中断。",
      "The terminate event \"{element}\" becomes a plain end: other branches go on."),
  LINK_EVENT(
      Severity.FIXED, "链接“{element}”改为直接的连线。", "The link \"{element}\" becomes a plain arrow."),
  LINK_WITHOUT_END(
      "LINK_EVENT",
      Severity.BLOCKS,
      "链接“{element}”没有对应的另一端。",
      "The link \"{element}\" has no other end."),
  TIMER_START(
      Severity.ANSWER_NEEDED,
      "“{element}”按时间启动，这里由人创建工单，不会自动产生工单。",
      "\"{element}\" begins by the clock; here somebody creates a ticket, none comes by itself."),
  TIMER_READ(
      "TIMER_INCOMPLETE",
      Severity.FIXED,
      "定时器“{element}”的“{value}”读作 {duration}。",
      "The timer \"{element}\": \"{value}\" is read as {duration}."),
  TIMER_INCOMPLETE(
      Severity.ANSWER_NEEDED,
      "定时器“{element}”没有可用的时长（“{value}”）。多久？",
      "The timer \"{element}\" has no duration that can be used (\"{value}\"). How long does it run?"),
  TIMER_EVENT(
      Severity.FIXED,
      "等待事件“{element}”成为带定时器的步骤。",
      "The wait \"{element}\" becomes a step with a timer."),
  NON_INTERRUPTING(
      "BOUNDARY_EVENT",
      Severity.NOTICE,
      "边界事件“{element}”不中断“{host}”；这里它会离开该步骤。",
      "The boundary event \"{element}\" does not interrupt \"{host}\"; here it leaves that step."),
  BOUNDARY_EVENT(
      Severity.NOTICE,
      "“{host}”上的边界事件“{element}”（{tag}）未导入。",
      "The boundary event \"{element}\" ({tag}) on \"{host}\" is left out."),
  MULTIPLE_EVENT(
      Severity.NOTICE,
      "“{element}”有多个触发条件，只看第一个。",
      "\"{element}\" waits for several things; only the first counts."),
  NO_TRIGGER(
      "INTERMEDIATE_EVENT",
      Severity.FIXED,
      "中间事件“{element}”只是标记，未导入。",
      "The intermediate event \"{element}\" is a mere mark and is left out."),
  PATH_LEFT_OUT(
      "PATH_LEFT_OUT",
      Severity.NOTICE,
      "“{element}”（{tag}）只能从未导入的事件到达，一起略去。",
      "\"{element}\" ({tag}) can only be reached from an event that is left out, and goes with it."),
  EVENT_GATEWAY(
      Severity.FIXED,
      "“{element}”等待最先发生的事件，成为带按钮和定时器的等待步骤。",
      "\"{element}\" waits for whichever comes first: it becomes a step with buttons and timers."),
  EVENT_BUTTON(
      "EVENT_GATEWAY",
      Severity.FIXED,
      "事件“{element}”成为“{host}”的按钮。",
      "The event \"{element}\" becomes a button of \"{host}\"."),
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
  FLOW_INTO_BOUNDARY(
      "FLOW_INTO_TIMER",
      Severity.NOTICE,
      "连线“{element}”指向边界事件，未导入。",
      "The arrow \"{element}\" leads to a boundary event and is left out."),
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

  private final String code;
  private final Severity severity;
  private final String zh;
  private final String en;

  FlowFinding(Severity severity, String zh, String en) {
    this.code = name();
    this.severity = severity;
    this.zh = zh;
    this.en = en;
  }

  FlowFinding(String code, Severity severity, String zh, String en) {
    this.code = code;
    this.severity = severity;
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }
}
