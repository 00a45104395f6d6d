package io.github.gavia.rule;

import java.util.Locale;

/**
 * What can be said about an expression. The constant names are stable: clients may translate by
 * them; {0}, {1} … stand for the arguments of the {@link Message}.
 */
public enum MessageCode {
  // while reading
  SOURCE_TOO_LONG("the expression is longer than {0} characters", "表达式超过 {0} 个字符"),
  NESTED_TOO_DEEPLY("nested more than {0} levels deep", "嵌套超过 {0} 层"),
  EMPTY_EXPRESSION("the expression is empty", "表达式为空"),
  EXPECTED("expected {0}, but found {1}", "此处应为 {0}，实际是 {1}"),
  UNEXPECTED_CHARACTER("unexpected character {0}", "无法识别的字符 {0}"),
  USE_INSTEAD("use {0} instead of {1}", "请用 {0} 代替 {1}"),
  TEXT_NOT_CLOSED("the text is not closed: {0} is missing", "文本没有结束：缺少 {0}"),
  BAD_ESCAPE("the escape {0} is not valid", "转义 {0} 无效"),
  LONE_BRACE(
      "a single {0} in a text; write it twice for a literal brace", "文本中有单个 {0}；需要花括号本身时请写两次"),
  BAD_PLACEHOLDER("expected a field key such as days between the braces", "花括号中应为字段标识，例如 days"),
  BAD_NUMBER("{0} is not a number", "{0} 不是数字"),
  LEADING_ZERO(
      "a number may not begin with 0; write {0}, or the text {1}", "数字不能以 0 开头；请写 {0}，或写成文本 {1}"),
  NUMBER_TOO_LARGE("the number is too large", "数字过大"),
  UNKNOWN_NAME("unknown name {0}; known are {1}", "未知名称 {0}；可用的有 {1}"),
  MAYBE_FIELD("unknown name {0}; a field is written {1}", "未知名称 {0}；字段应写成 {1}"),
  UNKNOWN_MEMBER("there is no member {0}; known are {1}", "没有成员 {0}；可用的有 {1}"),
  AMBIGUOUS_NOT(
      "unclear what the ! applies to; write !(…) or not …", "无法确定 ! 的作用范围；请写成 !(…) 或 not …"),
  BARE_TUPLE("write parentheses around the values: (a, b)", "多个值请加括号：(a, b)"),
  TOO_MANY_ARGUMENTS("{0} takes at most {1} arguments", "{0} 最多接受 {1} 个参数"),
  MISSING_ARGUMENT("{0} needs the argument {1}", "{0} 缺少参数 {1}"),
  UNKNOWN_ARGUMENT("{0} has no argument named {1}", "{0} 没有名为 {1} 的参数"),
  REPEATED_ARGUMENT("the argument {0} is given twice", "参数 {0} 重复"),
  POSITIONAL_AFTER_NAMED("arguments without a name come first", "不带名称的参数应放在前面"),

  // while checking
  UNKNOWN_FIELD("there is no field {0}", "没有字段 {0}"),
  NEVER_EQUAL(
      "{0} and {1} are never equal; a number and a text differ even if they look alike",
      "{0}与{1}永远不相等；数字与文本即使看起来一样也不相等"),
  TEXT_SEARCHED(
      "this looks for a part of a text; for a list of one value write a comma: ({0},)",
      "这里是在文本中查找；只有一个值的列表请加逗号：({0},)"),

  // while evaluating
  UNKNOWN_KEY("there is no value for {0}", "没有 {0} 的值"),
  UNSUPPORTED_OPERATION("{0} does not work between {1} and {2}", "{0} 不能用于{1}与{2}之间"),
  UNSUPPORTED_SIGN("{0} does not work on {1}", "{0} 不能用于{1}"),
  WRONG_KIND("expected {0}, but the value is {1}", "此处应为{0}，实际是{1}"),
  NOT_SEARCHABLE("{0} works on a text or list, not on {1}", "{0} 只能用于文本或列表，不能用于{1}"),
  NO_MEMBER("{0} does not exist for {1}", "{1}没有 {0}"),
  DIVISION_BY_ZERO("division by zero", "除数为零"),
  NO_REAL_RESULT("the power has no real result", "乘方没有实数结果"),
  INDEX_OUT_OF_RANGE("the index {0} is outside; there are {1} items", "下标 {0} 越界；共有 {1} 项"),
  RESULT_TOO_LARGE("the resulting number is too large", "结果数字过大"),
  TEXT_TOO_LONG("the resulting text is longer than {0} characters", "结果文本超过 {0} 个字符"),
  LIST_TOO_LONG("the resulting list has more than {0} items", "结果列表超过 {0} 项"),
  TOO_MUCH_WORK("the expression takes too much work to evaluate", "表达式计算量过大"),
  DATE_OUT_OF_RANGE("the date or time span is out of range", "日期或时间差超出范围"),
  NO_SUCH_DATE("there is no such date or time", "日期或时间不存在"),
  DATE_NOT_IN_FORMAT("{0} does not match the format {1}", "{0} 与格式 {1} 不符"),
  BAD_DATE_FORMAT("{0} is not supported in a date format", "日期格式不支持 {0}"),
  REPEATED_DATE_FORMAT("{0} occurs twice in the date format", "日期格式中 {0} 重复"),
  NO_TEXT_FORM("{0} has no text form", "{0}不能转换为文本");

  private final String english;
  private final String chinese;

  MessageCode(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  String pattern(Locale locale) {
    return Message.isChinese(locale) ? chinese : english;
  }
}
