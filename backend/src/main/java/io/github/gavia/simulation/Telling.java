package io.github.gavia.simulation;

import java.util.Locale;

/**
 * What a dry run has to say, with its texts. Words in braces are arguments; the names are stable,
 * so that clients may have texts of their own.
 */
public enum Telling {
  // Why somebody gets it
  CREATOR_FILLS_IN("工单由创建人填写", "the creator fills it in"),
  CREATOR("创建人本人", "the creator"),
  NAMED("步骤中直接指定", "named in the step"),
  DEPARTMENT("部门“{name}”及下级部门的成员", "members of the department {name} and those below it"),
  DEPARTMENT_EMPTY("部门“{name}”没有在职成员", "the department {name} has no active members"),
  DEPARTMENT_UNKNOWN("没有部门“{name}”", "there is no department {name}"),
  ROLE("角色“{name}”的成员", "members of the role {name}"),
  ROLE_EMPTY("角色“{name}”没有在职成员", "the role {name} has no active members"),
  ROLE_UNKNOWN("没有角色“{name}”", "there is no role {name}"),
  LEADER("{user} 所在部门“{name}”的负责人", "leader of {user}'s department {name}"),
  APPROVER("{user} 所在部门“{name}”的审批人", "approver of {user}'s department {name}"),
  LEADER_NONE("{user} 所在部门“{name}”没有负责人", "{user}'s department {name} has no leader"),
  NO_DEPARTMENT("{user} 不属于任何部门", "{user} is in no department"),
  NO_SUCH_CREATOR("没有账号“{user}”", "there is no account {user}"),
  VARIABLE_UNKNOWN("变量“{name}”不存在，不增加任何人", "there is no variable {name}: it adds nobody"),
  FIELD("字段“{name}”的值：{value}", "value of the field {name}: {value}"),
  FIELD_EMPTY("字段“{name}”没有值", "the field {name} has no value"),
  PARENT_FIELD("父工单字段“{name}”的值：{value}", "value of the parent ticket's field {name}: {value}"),
  PARENT_FIELD_EMPTY("父工单字段“{name}”没有值", "the parent ticket's field {name} has no value"),
  NO_PARENT("没有父工单，无法读取“{name}”", "there is no parent ticket to read {name} from"),
  LAST_HANDLER("{user} 上次处理过此步骤", "{user} handled this step the last time"),
  NO_ACCOUNT("没有这样的在职账号：{names}", "no active account: {names}"),
  SCRIPT("会运行脚本“{name}”，这里不运行", "would run the script {name}; nothing is run here"),
  HOOK("会调用 {address}，这里不发送", "would call {address}; nothing is sent here"),
  HOOK_WAITS(
      "会调用 {address} 并等待回调，这里不发送",
      "would call {address} and wait for its call-back; nothing is sent here"),
  EXTERNAL("会向 {address} 询问处理人，这里不询问", "would ask {address} who handles it; nobody is asked here"),
  NOBODY_MEANT("没有处理人，只能由定时器或管理员推进", "nobody: only a timer or an administrator moves it on"),
  CALLERS_CHILDREN(
      "等待其他系统创建的子工单，全部结束后自动前进",
      "waits for child tickets that other systems create, and goes on when all have ended"),
  CALLS("为工作流“{name}”创建 {count} 个子工单", "starts {count} tickets of the workflow {name}"),
  ENDS("工单在此结束", "the ticket ends here"),

  // Why it goes no further
  NO_START("没有开始步骤，无法创建工单", "there is no start step, so no ticket can be created"),
  NO_BUTTON("“{element}”没有可用的按钮", "\"{element}\" has no button"),
  NOBODY("没有人能处理“{element}”", "there is nobody who could handle \"{element}\""),
  NO_WAY(
      "网关“{element}”处没有条件成立，也没有默认出口，操作会被拒绝",
      "no condition holds at the gateway \"{element}\" and it has no default: the step would be"
          + " refused"),
  NO_EXIT(
      "“{element}”没有出口，操作会被拒绝", "nothing leads on from \"{element}\": the step would be refused"),
  MISSING_STATE(
      "“{element}”处没有步骤，操作会被拒绝", "there is no step at \"{element}\": it would be refused"),
  CONDITION_FAILED(
      "连线“{element}”的条件无法判断：{problem}", "the condition of \"{element}\" cannot be told: {problem}"),
  PARTICIPANT_REFUSED(
      "进不了“{element}”，操作会被拒绝：{reason}",
      "\"{element}\" cannot be entered, so the step is refused: {reason}"),
  VALUES_REFUSED(
      "“{element}”处的值会被拒绝：{reason}", "the values are refused at \"{element}\": {reason}"),
  WAITS_AT_JOIN(
      "工单停在汇合处“{element}”：有分支永远不会到达",
      "the ticket waits at \"{element}\" for a branch that never comes"),
  CALLED_UNKNOWN(
      "没有已发布的工作流“{name}”，操作会被拒绝", "no workflow {name} is live: the step would be refused"),
  CALLED_NO_BUTTON(
      "工作流“{name}”没有所需的开始按钮，操作会被拒绝",
      "the workflow {name} has no such start button: the step would be refused"),
  TOO_MANY_CHILDREN(
      "子工单超过 {count} 个，操作会被拒绝", "more than {count} children: the step would be refused"),
  STEP_LIMIT("走了 {count} 步仍未结束，可能是循环", "not at the end after {count} steps: perhaps a loop"),
  GATEWAY_LOOP("网关之间无限循环，没有步骤让工单停下", "the gateways go round without a step in between");

  private final String chinese;
  private final String english;

  Telling(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  String pattern(Locale locale) {
    return locale.getLanguage().equals("zh") ? chinese : english;
  }
}
