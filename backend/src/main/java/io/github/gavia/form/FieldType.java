package io.github.gavia.form;

import java.util.Arrays;
import java.util.Optional;

/** The field types of loonflow (section B.8); {@link #code()} is the number on the wire. */
public enum FieldType {
  STRING(5, "string"),
  INTEGER(10, "integer"),
  FLOAT(15, "float"),
  BOOLEAN(20, "boolean"),
  DATE(25, "date"),
  DATE_TIME(30, "datetime"),
  RADIO(35, "radio"),
  CHECKBOX(40, "checkbox"),
  SELECT(45, "select"),
  MULTI_SELECT(50, "multiselect"),
  TEXT_AREA(55, "textarea"),
  RICH_TEXT(58, "richtext"),
  USERNAME(60, "username"),
  USERNAMES(70, "usernames"),
  ATTACHMENT(80, "attachment");

  private final int code;
  private final String xmlName;

  FieldType(int code, String xmlName) {
    this.code = code;
    this.xmlName = xmlName;
  }

  /** The number of B.8, {@code field_type_id} on the wire. */
  public int code() {
    return code;
  }

  /** The name in the BPMN extension, {@code gavia:field type}. */
  public String xmlName() {
    return xmlName;
  }

  /** The type with this wire number, or empty. */
  public static Optional<FieldType> ofCode(int code) {
    return Arrays.stream(values()).filter(t -> t.code == code).findFirst();
  }

  /** The type with this name in the BPMN extension, or empty. */
  public static Optional<FieldType> ofXmlName(String name) {
    return Arrays.stream(values()).filter(t -> t.xmlName.equals(name)).findFirst();
  }
}
