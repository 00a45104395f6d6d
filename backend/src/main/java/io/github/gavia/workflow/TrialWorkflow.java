package io.github.gavia.workflow;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.workflow.RunnableWorkflow.Made;
import io.github.gavia.workflow.model.WorkflowModel;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A drawing as if it were published, for looking at; nothing is stored. */
@Component
public class TrialWorkflow {

  private final VersionRows rows;
  private final Clock clock;

  TrialWorkflow(VersionRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * The drawing with ids: those its parts have, and for new parts higher ones that mean nothing. Of
   * two fields with one key the first counts; the drawing may have any other mistake too.
   *
   * @param workflowId 0 for a workflow that is not there yet
   */
  public RunnableWorkflow of(WorkflowModel model, int workflowId) {
    Instant now = clock.instant();
    Made made = new Made("", now, now);
    WorkflowModel plain = model.withFields(distinct(model.fields()));
    return rows.known(workflowId).completed(plain, made).of(workflowId, 0, 0, plain, made);
  }

  private static List<FieldDefinition> distinct(List<FieldDefinition> fields) {
    Map<String, FieldDefinition> byKey = new LinkedHashMap<>();
    fields.forEach(field -> byKey.putIfAbsent(field.key(), field));
    return List.copyOf(byKey.values());
  }
}
