package io.github.gavia.participant;

import java.util.Arrays;
import java.util.Optional;

/** How work is shared among several handlers (section B.3). */
public enum Distribution {
  /** Someone must accept before handling. */
  ACCEPT(1, "accept"),
  /** Any of the handlers may handle at once. */
  DIRECT(2, "direct"),
  /** One handler is picked when the ticket arrives. */
  RANDOM(3, "random"),
  /** Every handler must act, with the same transition. */
  ALL(4, "all");

  private final int code;
  private final String xmlName;

  Distribution(int code, String xmlName) {
    this.code = code;
    this.xmlName = xmlName;
  }

  /** The number of B.3, {@code distribute_type_id} on the wire. */
  public int code() {
    return code;
  }

  /** The name in the BPMN extension, {@code gavia:state distribution}. */
  public String xmlName() {
    return xmlName;
  }

  /** The distribution with this wire number, or empty. */
  public static Optional<Distribution> ofCode(int code) {
    return Arrays.stream(values()).filter(d -> d.code == code).findFirst();
  }

  /** The distribution with this name in the BPMN extension, or empty. */
  public static Optional<Distribution> ofXmlName(String name) {
    return Arrays.stream(values()).filter(d -> d.xmlName.equals(name)).findFirst();
  }
}
