package io.github.gavia.workflow;

import io.github.gavia.workflow.model.WorkflowModel;
import java.util.List;
import org.springframework.stereotype.Component;

/** x. */
@Component
public class ModelCheck {
  /** x. */
  public List<Diagnostic> check(WorkflowModel model) {
    return List.of();
  }
}
