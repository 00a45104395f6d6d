package io.github.gavia.workflow.model;

import java.util.List;

/**
 * Nodes, flows and notes of a process or of an embedded sub-process, in drawing order. Ids are
 * unique in the whole workflow, sub-processes included.
 */
public record Body(List<Node> nodes, List<Flow> flows, List<Annotation> annotations) {

  public Body {
    nodes = List.copyOf(nodes);
    flows = List.copyOf(flows);
    annotations = List.copyOf(annotations);
  }

  /**
   * A note drawn beside the flow.
   *
   * @param links the associations that tie it to elements, in order
   */
  public record Annotation(String id, String text, List<Link> links) {
    public Annotation {
      links = List.copyOf(links);
    }
  }

  /**
   * An association between a note and an element.
   *
   * @param id the association's own id
   */
  public record Link(String id, String elementId) {}
}
