package io.github.gavia.workflow;

import io.github.gavia.workflow.Diagnostic.Severity;
import java.util.Map;

/**
 * What can be wrong with a workflow, with its texts. Words in braces are arguments; {@code
 * element}, the name or id of the element, is always given.
 */
enum ModelFinding {
  NO_START(Severity.BLOCKS, "{element}没有开始事件。", "{element} has no start event."),
  MULTIPLE_STARTS(
      Severity.BLOCKS,
      "开始事件“{element}”多余：每个流程或子流程只能有一个。",
      "The start event \"{element}\" is one too many: there is one per process or sub-process."),
  NO_START_STATE(
      Severity.BLOCKS,
      "开始事件“{element}”要直接连到创建人填写的任务。",
      "The start event \"{element}\" must lead straight to the task that the creator fills in."),
  NO_END(Severity.BLOCKS, "{element}没有结束事件。", "{element} has no end event."),
  UNREACHABLE(
      Severity.BLOCKS, "从开始走不到“{element}”。", "\"{element}\" cannot be reached from the start."),
  DEAD_END(
      Severity.BLOCKS,
      "“{element}”没有出口，工单会停在这里。请画出下一步，或改为结束事件。",
      "Nothing leads on from \"{element}\": tickets would stay there. Draw the next step or make it an"
          + " end event."),
  GATEWAY_NO_OUTGOING(
      Severity.BLOCKS, "网关“{element}”没有出口。", "Nothing leads on from the gateway \"{element}\"."),
  MISSING_STATE(
      Severity.BLOCKS,
      "“{element}”处没有状态：原来的状态已删除或从未有过。请把连线连到别处。",
      "There is no state at \"{element}\": it was deleted or never was. Lead its arrows elsewhere."),
  FLOW_INTO_START(
      Severity.BLOCKS,
      "连线“{element}”指向开始事件。请连到它后面的任务。",
      "The arrow \"{element}\" leads to a start event. Lead it to the task behind."),
  FLOW_FROM_END(
      Severity.BLOCKS, "连线“{element}”从结束事件出发。", "The arrow \"{element}\" leaves an end event."),
  FLOW_INTO_TIMER(
      Severity.BLOCKS,
      "连线“{element}”指向边界定时器，定时器只能由所在步骤触发。",
      "The arrow \"{element}\" leads to a timer on a border, which only its step can set off."),
  DANGLING_FLOW(
      Severity.BLOCKS,
      "连线“{element}”的一端“{ref}”不存在。",
      "The arrow \"{element}\" has an end \"{ref}\" that does not exist."),
  FLOW_CROSSES_BORDER(
      "DANGLING_FLOW",
      Severity.BLOCKS,
      "连线“{element}”越过子流程边界。",
      "The arrow \"{element}\" crosses the border of a sub-process."),
  DANGLING_DEFAULT(
      "DANGLING_REF",
      Severity.BLOCKS,
      "“{element}”的默认连线“{ref}”不从它出发。",
      "The default \"{ref}\" of \"{element}\" is not one of its outgoing arrows."),
  DANGLING_TIMER(
      "DANGLING_REF",
      Severity.BLOCKS,
      "定时器“{element}”所在的“{ref}”不存在或不在同一层。",
      "The timer \"{element}\" sits on \"{ref}\", which is not there."),
  DUPLICATE_ID(Severity.BLOCKS, "id“{id}”用了不止一次。", "The id \"{id}\" is used more than once."),
  IMPLICIT_SPLIT(
      Severity.BLOCKS,
      "“{element}”有多个出口，却没有说明走哪个。请在后面放一个网关。",
      "\"{element}\" has several exits and nothing says which one is taken. Put a gateway behind it."),
  AMBIGUOUS_BUTTONS(
      Severity.BLOCKS,
      "“{element}”既连到按钮网关，又有别的出口，按钮不明确。请让所有出口都从网关出发，或都从任务出发。",
      "\"{element}\" leads to a gateway of buttons and elsewhere too. Let all its buttons leave the"
          + " gateway, or all the task."),
  BUTTONS_BEHIND_NO_TASK(
      Severity.BLOCKS,
      "按钮网关“{element}”前面必须恰好是一个任务。",
      "The gateway of buttons \"{element}\" must stand behind exactly one task."),
  BUTTON_WITHOUT_NAME(
      Severity.NOTICE,
      "从“{source}”出发的按钮“{element}”没有名称。",
      "The button \"{element}\" of \"{source}\" has no name."),
  FIRST_EXIT_ONLY(
      Severity.NOTICE,
      "“{element}”由系统处理，总是走第一个出口，其他出口用不到。",
      "\"{element}\" is handled by the system, which always takes the first exit."),
  NO_DEFAULT(
      Severity.NOTICE,
      "“{element}”没有默认出口；所有条件都不成立时操作会被拒绝。",
      "\"{element}\" has no default exit: where no condition holds the step is refused."),
  CONDITION_MISSING(
      Severity.BLOCKS,
      "规则网关“{source}”的出口“{element}”没有条件，也不是默认出口。",
      "The exit \"{element}\" of the rule gateway \"{source}\" has no condition and is not its default."),
  DEFAULT_HAS_CONDITION(
      Severity.NOTICE,
      "默认出口“{element}”的条件不起作用。",
      "The condition of the default exit \"{element}\" has no effect."),
  CONDITION_IGNORED(
      Severity.NOTICE,
      "连线“{element}”的条件不起作用：它不从规则网关或包容网关出发。",
      "The condition of \"{element}\" has no effect: it leaves neither a rule nor an inclusive"
          + " gateway."),
  CONDITION_LANGUAGE(
      Severity.BLOCKS,
      "“{element}”的条件“{condition}”读不懂：{problem}。",
      "The condition \"{condition}\" of \"{element}\" cannot be read: {problem}."),
  CONDITION_TYPE(
      Severity.BLOCKS,
      "“{element}”的条件“{condition}”无法计算：{problem}。",
      "The condition \"{condition}\" of \"{element}\" cannot be evaluated: {problem}."),
  CONDITION_DOUBTFUL(
      Severity.NOTICE,
      "“{element}”的条件“{condition}”可能有误：{problem}。",
      "The condition \"{condition}\" of \"{element}\" may be wrong: {problem}."),
  TIMER_INCOMPLETE(
      Severity.BLOCKS,
      "定时器“{element}”的时长必须大于零。",
      "The timer \"{element}\" needs a duration above zero."),
  BOUNDARY_EVENT(
      Severity.BLOCKS,
      "定时器“{element}”只能放在任务、调用活动或子流程上，“{ref}”不是。",
      "The timer \"{element}\" belongs on a task, call activity or sub-process; \"{ref}\" is none."),
  UNKNOWN_FIELD(
      Severity.NOTICE,
      "“{element}”提到的字段“{field}”不存在。",
      "\"{element}\" names the field \"{field}\", which does not exist."),
  TEMPLATE_UNREADABLE(
      Severity.NOTICE,
      "{what}读不懂，不会生效：{problem}。",
      "The {what} cannot be read and has no effect: {problem}."),
  TEMPLATE_DOUBTFUL(
      Severity.NOTICE, "{what}可能有误：{problem}。", "The {what} may be wrong: {problem}."),
  DISPLAY_FIELD(
      "UNKNOWN_FIELD",
      Severity.NOTICE,
      "工单对外显示的字段“{field}”不存在。",
      "The field \"{field}\", which onlookers are shown, does not exist."),
  DUPLICATE_FIELD(
      Severity.BLOCKS, "字段标识“{field}”用了不止一次。", "The field key \"{field}\" is used more than once."),
  RESERVED_FIELD(
      Severity.BLOCKS,
      "字段标识“{field}”是系统保留的，请换一个。",
      "The field key \"{field}\" is reserved; choose another."),
  FIELD_KEY(Severity.BLOCKS, "字段“{name}”没有标识。", "The field \"{name}\" has no key."),
  NO_ASSIGNEE(
      Severity.NOTICE,
      "“{element}”没有处理人，只能靠定时器或人工干预离开。",
      "Nobody handles \"{element}\": only a timer or an intervention leads on."),
  PARTICIPANT_EMPTY(
      Severity.NOTICE,
      "“{element}”的处理人类型是 {type}，但没有填是谁。",
      "\"{element}\" is handled by {type}, but nobody is named."),
  PARTICIPANT_VARIABLE(
      Severity.NOTICE,
      "“{element}”的处理人变量“{variable}”不存在；可用的有 creator 和 creator_tl。",
      "\"{element}\" is handled by the variable \"{variable}\", which does not exist; known are creator"
          + " and creator_tl."),
  PARTICIPANT_FIELD(
      Severity.BLOCKS,
      "“{element}”的处理人取自字段“{field}”，该字段不存在。",
      "\"{element}\" is handled by who is in the field \"{field}\", which does not exist."),
  PARTICIPANT_NO_FIELD(
      "PARTICIPANT_FIELD",
      Severity.BLOCKS,
      "“{element}”的处理人取自字段，但没有填字段。",
      "\"{element}\" is handled by who is in a field, but no field is named."),
  PARTICIPANT_UNREADABLE(
      Severity.BLOCKS,
      "“{element}”的处理人设置读不懂（类型 {type}）。",
      "What handles \"{element}\" cannot be read (type {type})."),
  SCRIPT_MISSING(
      Severity.BLOCKS,
      "“{element}”由脚本处理，但没有填脚本。",
      "\"{element}\" is handled by a script, but none is named."),
  HOOK_URL(
      Severity.BLOCKS,
      "“{element}”要调用外部地址，但没有填地址。",
      "\"{element}\" calls another system, but no address is given."),
  CALL_ACTIVITY(
      Severity.BLOCKS,
      "“{element}”没有指定要调用的流程。",
      "\"{element}\" does not say which workflow it calls."),
  CALL_ITEMS(
      Severity.BLOCKS,
      "“{element}”要为字段“{field}”的每一项建立子工单，该字段不存在。",
      "\"{element}\" opens a ticket per item of the field \"{field}\", which does not exist."),
  AUTOMATIC_LOOP(
      Severity.BLOCKS,
      "从“{element}”出发会绕回自己，中间没有需要等待的步骤，会无限循环。",
      "From \"{element}\" the way leads back to it without a step that waits: it would go round for"
          + " ever."),
  DEADLOCK(
      Severity.BLOCKS,
      "汇聚“{element}”会永远等待：它的入口不会都到达（来自“{source}”）。",
      "The join \"{element}\" waits for ever: not all ways into it are taken (see \"{source}\")."),
  LACK_OF_SYNC(
      Severity.BLOCKS,
      "从“{source}”并行出发的分支在“{element}”没有汇聚，之后的步骤会重复。请用同类网关汇聚。",
      "Branches that \"{source}\" takes at the same time meet at \"{element}\" without a join: what"
          + " follows would happen several times. Join them with a gateway of the same kind.");

  private final String code;
  private final Severity severity;
  private final String zh;
  private final String en;

  ModelFinding(Severity severity, String zh, String en) {
    this.code = name();
    this.severity = severity;
    this.zh = zh;
    this.en = en;
  }

  ModelFinding(String code, Severity severity, String zh, String en) {
    this.code = code;
    this.severity = severity;
    this.zh = zh;
    this.en = en;
  }

  String code() {
    return code;
  }

  Severity severity() {
    return severity;
  }

  /** The text with its arguments, each given by language. */
  Map<String, String> messages(Map<String, String> zhArgs, Map<String, String> enArgs) {
    return Map.of("zh", Diagnostic.filled(zh, zhArgs), "en", Diagnostic.filled(en, enArgs));
  }
}
