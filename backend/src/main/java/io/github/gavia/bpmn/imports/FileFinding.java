package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.FindingText;
import io.github.gavia.workflow.Diagnostic.Severity;

/** What can be found in a file as a whole, its ids and its drawing. */
enum FileFinding implements FindingText {
  NOT_BPMN(
      Severity.REFUSED,
      "文件看起来是{looks}（根元素 {tag}），不是 BPMN 2.0。请在绘图工具里导出为 BPMN 2.0 XML。",
      "The file looks like {looks} (root {tag}), not like BPMN 2.0. Export it from your tool as BPMN 2.0 XML."),
  BPMN_NAMESPACE(
      Severity.REFUSED,
      "根元素 {tag} 的命名空间“{namespace}”不是 BPMN 2.0 的命名空间，看起来是{looks}。请导出为 BPMN 2.0 XML。",
      "The root {tag} is in the namespace \"{namespace}\", which is not the one of BPMN 2.0; it looks like {looks}. Export BPMN 2.0 XML."),
  NO_PROCESS(Severity.REFUSED, "图里没有带步骤的流程。", "The diagram has no process with steps."),
  EMPTY_PROCESS(Severity.REFUSED, "流程“{element}”里没有步骤。", "The process \"{element}\" has no steps."),
  EMPTY_PROCESS_LEFT_OUT(
      "EMPTY_PROCESS",
      Severity.NOTICE,
      "流程“{element}”里没有步骤，未导入。",
      "The process \"{element}\" has no steps and is left out."),
  CHOREOGRAPHY(
      Severity.REFUSED,
      "图里只有编排或会话，没有流程。请画出参与者各自的流程。",
      "The diagram shows a choreography or conversation, but no process. Draw the process of a participant."),
  TOO_MANY_NODES(
      Severity.REFUSED,
      "文件有 {count} 个步骤，上限是 {limit} 个。",
      "The file has {count} steps; the limit is {limit}."),
  TOO_MANY_FLOWS(
      "TOO_MANY_NODES",
      Severity.REFUSED,
      "文件有 {count} 条连线，上限是 {limit} 条。",
      "The file has {count} arrows; the limit is {limit}."),
  TOO_MANY_FINDINGS(
      Severity.NOTICE,
      "报告超过 {limit} 行，其余的修改和提示未列出。",
      "The report has more than {limit} lines; further changes and notices are not listed."),
  IMPORT_FAILED(
      Severity.REFUSED, "文件无法读入（{detail}）。请把它发给管理员查看。", "The file cannot be read ({detail})."),
  ENCODING_CHOSEN(
      "XML_ENCODING", Severity.FIXED, "文件按 {encoding} 读入。", "The file is read as {encoding}."),
  XML_ENCODING(
      Severity.ANSWER_NEEDED,
      "文件内容与其声明的编码不符，应按哪种编码读？",
      "The file is not in its declared encoding. In which one should it be read?"),
  DUPLICATE_ID(
      Severity.REFUSED,
      "id“{id}”出现两次：第 {first} 行的“{other}”和第 {row} 行的“{element}”。",
      "The id \"{id}\" is used twice: by \"{other}\" in line {first} and \"{element}\" in line {row}."),
  DUPLICATE_ID_IN_ONE(
      "DUPLICATE_ID",
      Severity.BLOCKS,
      "id“{id}”出现两次：第 {first} 行的“{other}”和第 {row} 行的“{element}”，后者改为“{after}”。",
      "The id \"{id}\" is used twice: by \"{other}\" in line {first} and \"{element}\" in line {row}; the second gets \"{after}\"."),
  ID_OF_PROCESS(
      "DUPLICATE_ID",
      Severity.FIXED,
      "“{element}”（{tag}）与流程同用 id“{id}”，已改为“{after}”。",
      "\"{element}\" ({tag}) has the id \"{id}\" of its process and gets \"{after}\"."),
  PROCESS_ID_TWICE(
      "DUPLICATE_ID",
      Severity.FIXED,
      "两个流程同用 id“{id}”，第二个改为“{after}”。",
      "Two processes have the id \"{id}\"; the second gets \"{after}\"."),
  MISSING_ID(
      Severity.FIXED,
      "“{element}”（{tag}）没有 id，已补为“{after}”。",
      "\"{element}\" ({tag}) had no id and got \"{after}\"."),
  ID_SYNTAX(
      Severity.FIXED,
      "“{element}”（{tag}）的 id“{id}”不合规则，已改为“{after}”。",
      "The id \"{id}\" of \"{element}\" ({tag}) is no XML name and becomes \"{after}\"."),
  ID_TOO_LONG(
      Severity.FIXED,
      "“{element}”（{tag}）的 id 超过 {limit} 个字符，已改为“{after}”。",
      "The id of \"{element}\" ({tag}) is longer than {limit} characters and becomes \"{after}\"."),
  DANGLING_REF(
      Severity.REFUSED,
      "连线“{element}”的 {attribute}“{ref}”不存在。",
      "The arrow \"{element}\" leads wrong: its {attribute} \"{ref}\" does not exist."),
  DANGLING_REF_IN_ONE(
      "DANGLING_REF",
      Severity.BLOCKS,
      "连线“{element}”的 {attribute}“{ref}”不存在，未导入。",
      "The arrow \"{element}\" is left out: its {attribute} \"{ref}\" does not exist."),
  DANGLING_FLOW(
      Severity.BLOCKS,
      "从“{from}”到“{to}”的连线“{element}”有一端没有接上，未导入。请在图上接好。",
      "The arrow \"{element}\" from \"{from}\" to \"{to}\" is not docked at one end and is left out. Draw it again."),
  FLOW_CROSSES_BORDER(
      "DANGLING_FLOW",
      Severity.BLOCKS,
      "从“{from}”到“{to}”的连线“{element}”越过流程或子流程的边界，未导入。",
      "The arrow \"{element}\" from \"{from}\" to \"{to}\" crosses the border of a process or sub-process and is left out."),
  FLOW_LEFT_OUT(
      "DANGLING_FLOW",
      Severity.NOTICE,
      "从“{from}”到“{to}”的连线“{element}”按您的选择未导入。",
      "The arrow \"{element}\" from \"{from}\" to \"{to}\" is left out, as chosen."),
  DANGLING_LANE_MEMBER(
      "DANGLING_REF",
      Severity.FIXED,
      "泳道“{element}”列出的“{ref}”不存在，已忽略。",
      "The lane \"{element}\" lists \"{ref}\", which does not exist; this is ignored."),
  DANGLING_DEFAULT(
      "DANGLING_REF",
      Severity.FIXED,
      "“{element}”的默认连线“{ref}”不从它出发，已忽略。",
      "The default \"{ref}\" of \"{element}\" is not one of its outgoing arrows and is ignored."),
  DANGLING_BOUNDARY(
      "DANGLING_REF",
      Severity.FIXED,
      "边界事件“{element}”所在的“{ref}”不存在，它和只从它走的路径未导入。",
      "The boundary event \"{element}\" sits on \"{ref}\", which does not exist; it is left out with what only it leads to."),
  DANGLING_NOTE(
      "DANGLING_REF",
      Severity.NOTICE,
      "关联“{element}”没有连接注释与步骤，未导入。",
      "The association \"{element}\" ties no note to a step and is left out."),
  NOT_EXECUTABLE(
      Severity.FIXED,
      "流程“{element}”只是为说明而画的，已改为可执行。",
      "The process \"{element}\" was drawn for documentation; it is made runnable."),
  MULTIPLE_POOLS(
      Severity.ANSWER_NEEDED,
      "图里有多个泳池：{processes}。要导入哪些？每个泳池成为一个工作流。",
      "The diagram has several pools: {processes}. Which ones are imported? Each becomes a workflow."),
  MULTIPLE_PROCESSES(
      Severity.ANSWER_NEEDED,
      "文件里有多个流程：{processes}。要导入哪些？",
      "The file has several processes: {processes}. Which ones are imported?"),
  POOL_LEFT_OUT(
      "MULTIPLE_POOLS",
      Severity.NOTICE,
      "按您的选择，流程“{element}”未导入。",
      "The process \"{element}\" is left out, as chosen."),
  BLACK_BOX_POOL(
      Severity.NOTICE,
      "泳池“{element}”没有画出流程，未导入。",
      "The pool \"{element}\" shows no process and is left out."),
  MESSAGE_FLOW(
      Severity.NOTICE,
      "“{element}”与“{other}”（{pool}）之间的消息流记为注释：{note}",
      "The message flow between \"{element}\" and \"{other}\" ({pool}) becomes a note: {note}"),
  MESSAGE_FLOW_LEFT_OUT(
      "MESSAGE_FLOW",
      Severity.NOTICE,
      "泳池之间的消息流“{element}”未导入。",
      "The message flow \"{element}\" between pools is left out."),
  NAME_SHORTENED(
      Severity.FIXED,
      "“{element}”的名称超过 {limit} 个字符，已缩短。",
      "The name of \"{element}\" is longer than {limit} characters and is shortened."),
  UNSAFE_EXPRESSION(
      Severity.FIXED,
      "“{element}”的{whereZh}含有表达式，只当作普通文字，不会计算：{text}",
      "The {whereEn} of \"{element}\" holds an expression; it is kept as plain text and never evaluated: {text}"),
  UNSUPPORTED_ELEMENT(
      "UNSUPPORTED_ELEMENT",
      Severity.NOTICE,
      "“{element}”中的这些元素未导入：{children}。",
      "Left out of \"{element}\": {children}."),
  UNKNOWN_EXTENSION(
      Severity.NOTICE,
      "{vendor} 的扩展未导入（共 {count} 处），例如“{element}”的 {names}。",
      "Extensions of {vendor} are left out ({count}), e.g. {names} of \"{element}\"."),
  EXTENSION_ELEMENTS(
      Severity.NOTICE,
      "{vendor} 的绘图或建模数据不需要，未导入（{count} 处）。",
      "Drawing and modelling data of {vendor} is not needed and left out ({count})."),
  VENDOR_ATTRIBUTE(
      Severity.NOTICE,
      "{vendor} 的属性未导入（共 {count} 处），例如“{element}”的 {names}。",
      "Attributes of {vendor} are left out ({count}), e.g. {names} of \"{element}\"."),
  NO_DI(
      Severity.FIXED,
      "文件里没有图形，已自动排版。",
      "Nothing is drawn in the file: it is laid out automatically."),
  DI_PARTIAL(
      Severity.FIXED,
      "有 {count} 个元素没有图形（如“{element}”），已自动补画。",
      "{count} elements are not drawn (e.g. \"{element}\"); they are laid out automatically."),
  DI_INVALID(
      Severity.FIXED,
      "“{element}”的图形数据无效，已重新排版。",
      "What is drawn for \"{element}\" is unusable; it is laid out again."),
  DI_COLLAPSED(
      "DI_PARTIAL",
      Severity.FIXED,
      "子流程“{element}”画成折叠的，已展开并重新排版。",
      "The sub-process \"{element}\" is drawn collapsed; it is expanded and laid out again."),
  DI_ORPHAN(
      Severity.NOTICE,
      "图中有 {count} 个图形不属于任何元素：{ref}。",
      "{count} shapes belong to no element: {ref}.");

  private final Entry entry;

  FileFinding(Severity severity, String zh, String en) {
    this.entry = new Entry(name(), severity, zh, en);
  }

  FileFinding(String code, Severity severity, String zh, String en) {
    this.entry = new Entry(code, severity, zh, en);
  }

  @Override
  public Entry entry() {
    return entry;
  }
}
