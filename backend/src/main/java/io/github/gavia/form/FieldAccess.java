package io.github.gavia.form;

import java.util.Arrays;
import java.util.Optional;

/** What a state lets its handler do with a field (section B.9). */
public enum FieldAccess {
  READ_ONLY(1, "readonly"),
  REQUIRED(2, "required"),
  OPTIONAL(3, "optional");

  private final int code;
  private final String xmlName;

  FieldAccess(int code, String xmlName) {
    this.code = code;
    this.xmlName = xmlName;
  }

  /** The number of B.9, {@code field_attribute} on the wire. */
  public int code() {
    return code;
  }

  /** The name in the BPMN extension, {@code gavia:fieldPermission access}. */
  public String xmlName() {
    return xmlName;
  }

  /** Whether a handler may set the field. */
  public boolean writable() {
    return this != READ_ONLY;
  }

  /** The access with this wire number, or empty. */
  public static Optional<FieldAccess> ofCode(int code) {
    return Arrays.stream(values()).filter(a -> a.code == code).findFirst();
  }

  /** The access with this name in the BPMN extension, or empty. */
  public static Optional<FieldAccess> ofXmlName(String name) {
    return Arrays.stream(values()).filter(a -> a.xmlName.equals(name)).findFirst();
  }
}
