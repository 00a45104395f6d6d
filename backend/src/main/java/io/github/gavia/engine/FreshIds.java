package io.github.gavia.engine;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Node.SubProcess;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Element ids of an executable process: those of the model, and new ones beside them for what the
 * model does not draw.
 */
final class FreshIds {

  /** The engine's columns hold 255: there is room for what is added to make ids unique. */
  private static final int MAX_LENGTH = 200;

  private static final Pattern NC_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}._-]*");

  private final Set<String> taken = new HashSet<>();

  /**
   * Takes the ids of a model.
   *
   * @throws IllegalArgumentException naming an id that is no NCName, or used twice: it would reach
   *     the engine inside expressions
   */
  FreshIds(WorkflowModel model) {
    claim(model.id());
    claim(model.body());
  }

  private void claim(Body body) {
    for (var node : body.nodes()) {
      claim(node.id());
      if (node instanceof SubProcess sub) {
        claim(sub.body());
      }
    }
    body.flows().forEach(flow -> claim(flow.id()));
  }

  private void claim(String id) {
    if (id.length() > MAX_LENGTH || !NC_NAME.matcher(id).matches()) {
      throw new IllegalArgumentException("element id is no NCName of 200 characters: " + id);
    }
    if (!taken.add(id)) {
      throw new IllegalArgumentException("element id is used twice: " + id);
    }
  }

  /** An id that nobody has, made of the wanted one. */
  String fresh(String wanted) {
    String id = wanted;
    for (int i = 2; !taken.add(id); i++) {
      id = wanted + "." + i;
    }
    return id;
  }
}
