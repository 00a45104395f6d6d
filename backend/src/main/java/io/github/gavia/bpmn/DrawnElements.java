package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Body.Annotation;
import io.github.gavia.workflow.model.Body.Link;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.HashSet;
import java.util.Set;

/**
 * Ids of what can be drawn in a body, sub-processes included.
 *
 * @param shapes nodes and notes
 * @param edges flows and associations
 * @param subProcesses the shapes that contain others
 */
record DrawnElements(Set<String> shapes, Set<String> edges, Set<String> subProcesses) {

  static DrawnElements of(Body body) {
    DrawnElements drawn = new DrawnElements(new HashSet<>(), new HashSet<>(), new HashSet<>());
    drawn.add(body);
    return drawn;
  }

  private void add(Body body) {
    body.flows().stream().map(Flow::id).forEach(edges::add);
    for (Annotation note : body.annotations()) {
      shapes.add(note.id());
      note.links().stream().map(Link::id).forEach(edges::add);
    }
    for (Node node : body.nodes()) {
      shapes.add(node.id());
      if (node instanceof Node.SubProcess subProcess) {
        subProcesses.add(node.id());
        add(subProcess.body());
      }
    }
  }
}
