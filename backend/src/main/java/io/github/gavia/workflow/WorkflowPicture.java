package io.github.gavia.workflow;

import io.github.gavia.workflow.model.WorkflowModel;

/** Port: a workflow as a picture. */
public interface WorkflowPicture {

  /**
   * An SVG document that needs nothing else: no script, no style sheet, no address. What is not
   * drawn yet is laid out.
   *
   * @param language of the names where they are translated, e.g. {@code en}
   */
  String svg(WorkflowModel model, String language);
}
