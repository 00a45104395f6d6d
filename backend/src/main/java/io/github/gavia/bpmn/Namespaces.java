package io.github.gavia.bpmn;

/** The XML namespaces of BPMN 2.0, of its drawings and of our extension. */
public final class Namespaces {

  public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  public static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
  public static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
  public static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
  public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  public static final String GAVIA = "urn:gavia:bpmn:1";

  /** Colours of a drawing as the Object Management Group writes them. */
  public static final String COLOUR = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";

  /** Colours of a drawing as bpmn.io wrote them first. */
  public static final String BPMN_IO_COLOUR = "http://bpmn.io/schema/bpmn/biocolor/1.0";

  private Namespaces() {}
}
