package io.github.gavia.participant;

import java.util.Arrays;
import java.util.Optional;

/** How the handler of a state is determined (section B.4); {@link #code()} is the wire number. */
public enum ParticipantType {
  NOBODY(0, "nobody"),
  PERSON(1, "person"),
  PERSONS(2, "persons"),
  DEPARTMENT(3, "department"),
  ROLE(4, "role"),
  VARIABLE(5, "variable"),
  SCRIPT(6, "script"),
  FIELD(7, "field"),
  PARENT_FIELD(8, "parentField"),
  HOOK(10, "hook"),
  EXTERNAL(11, "external");

  private final int code;
  private final String xmlName;

  ParticipantType(int code, String xmlName) {
    this.code = code;
    this.xmlName = xmlName;
  }

  /** The number of B.4, {@code participant_type_id} on the wire. */
  public int code() {
    return code;
  }

  /** The name in the BPMN extension, {@code gavia:participant type}. */
  public String xmlName() {
    return xmlName;
  }

  /** The type with this wire number, or empty. */
  public static Optional<ParticipantType> ofCode(int code) {
    return Arrays.stream(values()).filter(t -> t.code == code).findFirst();
  }

  /** The type with this name in the BPMN extension, or empty. */
  public static Optional<ParticipantType> ofXmlName(String name) {
    return Arrays.stream(values()).filter(t -> t.xmlName.equals(name)).findFirst();
  }
}
