package io.github.gavia.rule;

import java.util.Locale;

/** A word of the language that appears as an argument of a {@link Message}, in both languages. */
public enum Term {
  TEXT("text", "文本"),
  WHOLE_NUMBER("whole number", "整数"),
  DECIMAL_NUMBER("decimal number", "小数"),
  NUMBER("number", "数字"),
  TRUTH_VALUE("true/false", "布尔值"),
  NOTHING("no value (None)", "空值 (None)"),
  LIST("list", "列表"),
  TUPLE("tuple", "元组"),
  DATE_TIME("date and time", "日期时间"),
  CALENDAR_DATE("date", "日期"),
  DURATION("time span", "时间差"),
  OBJECT("JSON object", "JSON 对象"),
  VALUE("a value", "一个值"),
  OPERATOR("an operator", "一个运算符"),
  NAME("a name", "一个名称"),
  END("the end of the expression", "表达式结尾");

  private final String english;
  private final String chinese;

  Term(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  String text(Locale locale) {
    return Message.isChinese(locale) ? chinese : english;
  }
}
