package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Diagnostic.Severity;
import java.util.Map;

/** What is found about a draft besides what its file and its model give. */
enum DraftFinding {
  PROCESS_ID_KEPT(
      Severity.FIXED,
      "流程的 id 仍为“{key}”，不改为“{id}”：它是这个流程的标识，其他流程和地址用它。",
      "The process keeps its id \"{key}\" and does not get \"{id}\": other workflows and addresses"
          + " know it by it."),
  KEY_IN_FILE(
      Severity.REFUSED,
      "文件里有元素用了 id“{key}”，它是要更新的工作流的标识。请在绘图工具里改掉这个 id。",
      "An element of the file has the id \"{key}\", which is the key of the workflow. Give it"
          + " another id in your tool."),
  DEPLOYMENT(Severity.BLOCKS, "试部署失败：{detail}", "The engine does not take the workflow: {detail}"),
  IMPORT_FAILED(
      Severity.REFUSED,
      "导入时出错，没有建立草稿。原因：{detail}",
      "The import failed and made no draft: {detail}");

  private final Severity severity;
  private final String zh;
  private final String en;

  DraftFinding(Severity severity, String zh, String en) {
    this.severity = severity;
    this.zh = zh;
    this.en = en;
  }

  /** About the workflow as a whole. */
  Diagnostic with(Map<String, String> args) {
    return new Diagnostic(
        severity,
        name(),
        null,
        null,
        0,
        null,
        args,
        Map.of("zh", Diagnostic.filled(zh, args), "en", Diagnostic.filled(en, args)));
  }
}
