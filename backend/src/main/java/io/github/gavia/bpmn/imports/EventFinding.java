package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.FindingText;
import io.github.gavia.workflow.Diagnostic.Severity;

/** What can be found about events: what they wait for, throw, or sit on. */
enum EventFinding implements FindingText {
  RECEIVE_TASK(
      "MESSAGE_EVENT",
      Severity.ANSWER_NEEDED,
      "“{element}”等待另一个系统的消息，成为人工确认的步骤。",
      "\"{element}\" waits for a message from another system; it becomes a step to confirm by hand."),
  EVENT_SUB_PROCESS(
      Severity.NOTICE,
      "事件子流程“{element}”无法执行，未导入，其中的步骤：{steps}",
      "The event sub-process \"{element}\" cannot run and is left out with its steps: {steps}"),
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
  FLOW_INTO_BOUNDARY(
      "FLOW_INTO_TIMER",
      Severity.NOTICE,
      "连线“{element}”指向边界事件，未导入。",
      "The arrow \"{element}\" leads to a boundary event and is left out.");

  private final Entry entry;

  EventFinding(Severity severity, String zh, String en) {
    this.entry = new Entry(name(), severity, zh, en);
  }

  EventFinding(String code, Severity severity, String zh, String en) {
    this.entry = new Entry(code, severity, zh, en);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
