package io.github.gavia.bpmn;

import io.github.gavia.workflow.Diagnostic.Severity;

/**
 * What can be found in a file, with its texts. Words in braces are arguments; {@code element}, the
 * name or id of the element, and {@code tag} are always given.
 */
enum Finding implements FindingText {
  TOO_LARGE(
      Severity.REFUSED,
      "文件有 {size} MB，上限是 {limit} MB。",
      "The file is {size} MB; the limit is {limit} MB."),
  TOO_DEEP(
      Severity.REFUSED, "元素嵌套超过 {limit} 层。", "Elements are nested more than {limit} levels deep."),
  TOO_MANY_NODES(
      Severity.REFUSED, "文件的元素超过 {limit} 个。", "The file has more than {limit} elements."),
  TOO_MANY_FINDINGS(
      Severity.BLOCKS,
      "问题超过 {limit} 个，只列出最前面的。",
      "There are more than {limit} findings; only the first are listed."),
  XML_DOCTYPE(
      Severity.REFUSED,
      "文件带有 DOCTYPE，出于安全不予接受。请去掉后重新导出。",
      "The file has a DOCTYPE, which is not accepted for safety. Export it again without."),
  NOT_XML(
      Severity.REFUSED,
      "文件不是 XML，看起来是 {kind}。请导出 BPMN 2.0 XML。",
      "The file is not XML; it looks like {kind}. Export BPMN 2.0 XML."),
  XML_MALFORMED(
      Severity.REFUSED,
      "第 {row} 行第 {column} 列不是良构的 XML：{detail}",
      "Not well-formed XML at line {row}, column {column}: {detail}"),
  XML_ENCODING(
      Severity.REFUSED,
      "文件内容与其声明的编码 {encoding} 不符，看起来是 {guess}（“{preview}”）。",
      "The file is not in its declared encoding {encoding}; it looks like {guess} (\"{preview}\")."),
  NOT_BPMN(
      Severity.REFUSED,
      "根元素是 {tag}（命名空间“{namespace}”），不是 BPMN 2.0。",
      "The root is {tag} in the namespace \"{namespace}\": this is not BPMN 2.0."),
  BPMN_NAMESPACE(
      Severity.REFUSED,
      "根元素 {tag} 的命名空间是“{namespace}”，不是 BPMN 2.0 的命名空间。",
      "The root {tag} is in the namespace \"{namespace}\", which is not the one of BPMN 2.0."),
  NO_PROCESS(Severity.REFUSED, "文件里没有流程。", "The file has no process."),
  MULTIPLE_PROCESSES(
      Severity.REFUSED,
      "文件里有多个流程：{processes}。一个文件只能有一个。",
      "The file has several processes: {processes}. One is expected."),
  DUPLICATE_ID(
      Severity.REFUSED,
      "id“{id}”出现两次：第 {first} 行的“{other}”和第 {row} 行的“{element}”。",
      "The id \"{id}\" is used twice: by \"{other}\" in line {first} and \"{element}\" in line"
          + " {row}."),
  ID_SYNTAX(
      Severity.REFUSED,
      "“{element}”（{tag}）的 id“{id}”不是合法的 XML 名称。",
      "The id \"{id}\" of \"{element}\" ({tag}) is no XML name."),
  ID_TOO_LONG(
      Severity.REFUSED,
      "“{element}”（{tag}）的 id 超过 {limit} 个字符。",
      "The id of \"{element}\" ({tag}) is longer than {limit} characters."),
  MISSING_ID(
      Severity.FIXED,
      "“{element}”（{tag}）没有 id，已补为“{id}”。",
      "\"{element}\" ({tag}) had no id and got \"{id}\"."),
  NOT_EXECUTABLE(
      Severity.FIXED,
      "流程只是为说明而画的，已改为可执行。",
      "The process was drawn for documentation; it is made runnable."),
  DANGLING_FLOW(
      Severity.BLOCKS,
      "连线“{element}”的 {attribute}“{ref}”不存在，未读入。",
      "The arrow \"{element}\" is left out: its {attribute} \"{ref}\" does not exist."),
  FLOW_CROSSES_BORDER(
      "DANGLING_FLOW",
      Severity.BLOCKS,
      "连线“{element}”越过子流程边界，未读入。",
      "The arrow \"{element}\" is left out: it crosses the border of a sub-process."),
  FLOW_OF_LEFT_OUT(
      "DANGLING_FLOW",
      Severity.NOTICE,
      "连线“{element}”随未读入的“{ref}”一起略去。",
      "The arrow \"{element}\" is left out together with \"{ref}\"."),
  DANGLING_REF(
      Severity.BLOCKS,
      "“{element}”（{tag}）的 {attribute}“{ref}”无效，该元素未读入。",
      "\"{element}\" ({tag}) is left out: its {attribute} \"{ref}\" fits nothing here."),
  DANGLING_DEFAULT(
      "DANGLING_REF",
      Severity.FIXED,
      "“{element}”的默认连线“{ref}”不从它出发，已忽略。",
      "The default \"{ref}\" of \"{element}\" is not one of its outgoing arrows and is ignored."),
  DANGLING_NOTE(
      "DANGLING_REF",
      Severity.NOTICE,
      "关联“{element}”没有连接注释与元素，已略去。",
      "The association \"{element}\" ties no note to an element and is left out."),
  TASK_TO_USER_TASK(
      Severity.FIXED,
      "“{element}”（{tag}）没有种类，已读作人工任务。",
      "\"{element}\" ({tag}) has no kind and is read as a user task."),
  SERVICE_TASK(
      Severity.ANSWER_NEEDED,
      "“{element}”（{tag}）没有脚本也没有钩子，读作人工步骤。请设定由谁或由什么处理。",
      "\"{element}\" ({tag}) names neither a script nor a hook and is read as a step for people."
          + " Who or what handles it?"),
  SCRIPT_TASK(
      Severity.ANSWER_NEEDED,
      "“{element}”里的脚本不会执行，读作人工步骤。请改用已登记的脚本或设定处理人。",
      "The script in \"{element}\" is not run; it is read as a step for people. Name a stored script"
          + " or who handles it."),
  MULTI_INSTANCE(
      Severity.ANSWER_NEEDED,
      "“{element}”要对多项各执行一次，这里不支持这样写。请用会签，或在调用活动上指定字段。",
      "\"{element}\" is to run once per item, which is not read. Use a countersigned step, or name"
          + " the field with items on a call activity."),
  LOOP_UNSUPPORTED(Severity.BLOCKS, "“{element}”的循环无法执行。", "The loop of \"{element}\" cannot run."),
  COMPENSATION(
      Severity.BLOCKS, "“{element}”的补偿无法执行。", "The compensation of \"{element}\" cannot run."),
  TRANSACTION(
      Severity.NOTICE,
      "事务“{element}”读作普通子流程。",
      "The transaction \"{element}\" is read as an ordinary sub-process."),
  ADHOC(
      Severity.BLOCKS,
      "即席子流程“{element}”无法执行，未读入。",
      "The ad-hoc sub-process \"{element}\" cannot run and is left out."),
  EVENT_SUB_PROCESS(
      Severity.BLOCKS,
      "事件子流程“{element}”无法执行，未读入。",
      "The event sub-process \"{element}\" cannot run and is left out."),
  EVENT_GATEWAY(
      Severity.BLOCKS,
      "事件网关“{element}”无法执行，未读入。",
      "The event-based gateway \"{element}\" cannot run and is left out."),
  COMPLEX_GATEWAY(
      Severity.BLOCKS,
      "复杂网关“{element}”无法执行，未读入。",
      "The complex gateway \"{element}\" cannot run and is left out."),
  MESSAGE_EVENT(
      Severity.BLOCKS, "消息事件“{element}”无法执行。", "The message event \"{element}\" cannot run."),
  SIGNAL_EVENT(
      Severity.BLOCKS, "信号事件“{element}”无法执行。", "The signal event \"{element}\" cannot run."),
  CONDITIONAL_EVENT(
      Severity.BLOCKS, "条件事件“{element}”无法执行。", "The conditional event \"{element}\" cannot run."),
  ERROR_EVENT(Severity.BLOCKS, "错误事件“{element}”无法执行。", "The error event \"{element}\" cannot run."),
  ESCALATION_EVENT(
      Severity.BLOCKS, "升级事件“{element}”无法执行。", "The escalation event \"{element}\" cannot run."),
  COMPENSATION_EVENT(
      "COMPENSATION",
      Severity.BLOCKS,
      "补偿事件“{element}”无法执行。",
      "The compensation event \"{element}\" cannot run."),
  CANCEL_EVENT(
      Severity.BLOCKS, "取消事件“{element}”无法执行。", "The cancel event \"{element}\" cannot run."),
  LINK_EVENT(Severity.BLOCKS, "链接事件“{element}”无法执行。", "The link event \"{element}\" cannot run."),
  TERMINATE_EVENT(
      Severity.BLOCKS, "终止事件“{element}”无法执行。", "The terminate event \"{element}\" cannot run."),
  TIMER_START(
      Severity.BLOCKS, "定时开始事件“{element}”无法执行。", "The timer start \"{element}\" cannot run."),
  TIMER_EVENT(
      Severity.BLOCKS,
      "定时事件“{element}”无法执行。定时器要放在步骤的边界上。",
      "The timer event \"{element}\" cannot run. Put the timer on the border of a step."),
  BOUNDARY_EVENT(
      Severity.BLOCKS,
      "边界事件“{element}”不中断所在步骤，无法执行，未读入。",
      "The boundary event \"{element}\" does not interrupt its step; it cannot run and is left out."),
  TIMER_INCOMPLETE(
      Severity.BLOCKS,
      "定时器“{element}”没有可用的时长（“{value}”）。请写成 PT3H、P2D 或 P1W 这样的时长。",
      "The timer \"{element}\" has no duration that can be used (\"{value}\"). Write one such as"
          + " PT3H, P2D or P1W."),
  UNSUPPORTED_NODE(
      "UNSUPPORTED_ELEMENT",
      Severity.BLOCKS,
      "“{element}”（{tag}）无法执行，未读入。",
      "\"{element}\" ({tag}) cannot run and is left out."),
  UNSUPPORTED_ELEMENT(
      Severity.NOTICE, "“{element}”中的 {child} 未读入。", "{child} in \"{element}\" is not read."),
  POOL_LEFT_OUT(
      Severity.NOTICE,
      "泳池“{element}”的边框未读入，只读其中的流程。",
      "The frame of the pool \"{element}\" is not read, only the process in it."),
  BLACK_BOX_POOL(
      Severity.NOTICE,
      "泳池“{element}”没有流程，未读入。",
      "The pool \"{element}\" has no process and is left out."),
  LANE_TO_ROLE(
      Severity.NOTICE,
      "泳道未读入；每一步由谁处理在步骤上设定。",
      "Lanes are not read; who handles a step is set at the step."),
  UNKNOWN_EXTENSION(
      Severity.NOTICE,
      "“{element}”的扩展 {child}（{namespace}）未读入。",
      "The extension {child} ({namespace}) of \"{element}\" is not read."),
  VENDOR_ATTRIBUTE(
      Severity.NOTICE,
      "“{element}”的厂商属性未读入：{attributes}。",
      "Vendor attributes of \"{element}\" are not read: {attributes}."),
  EXTENSION_VALUE(
      Severity.BLOCKS,
      "“{element}”的 {child} 的 {attribute} 值“{value}”无效。",
      "\"{element}\": {attribute} of {child} cannot be \"{value}\"."),
  EXTENSION_MISSING(
      Severity.BLOCKS,
      "“{element}”的 {child} 缺少 {attribute}。",
      "\"{element}\": {child} lacks {attribute}."),
  EXTENSION_TWICE(
      Severity.BLOCKS,
      "“{element}”的 {child} 重复，只读第一个。",
      "\"{element}\" has {child} more than once; only the first is read."),
  DI_INVALID(
      Severity.FIXED,
      "“{element}”的图形数据无效，将重新排布。",
      "What is drawn for \"{element}\" is unusable; it is laid out again."),
  DI_COLLAPSED(
      "DI_PARTIAL",
      Severity.FIXED,
      "子流程“{element}”画成折叠的，将展开并重新排布。",
      "The sub-process \"{element}\" is drawn collapsed; it is expanded and laid out again."),
  DI_ORPHAN(
      Severity.NOTICE,
      "图中有不属于任何元素的图形：{ref}。",
      "Something is drawn that belongs to no element: {ref}.");

  private final Entry entry;

  Finding(Severity severity, String zh, String en) {
    this.entry = new Entry(name(), severity, zh, en);
  }

  Finding(String code, Severity severity, String zh, String en) {
    this.entry = new Entry(code, severity, zh, en);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
