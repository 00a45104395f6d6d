package io.github.gavia.workflow.edit;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.platform.Saved;
import io.github.gavia.workflow.RunnableWorkflow.FieldEntry;
import io.github.gavia.workflow.StoreVersion.Part;
import io.github.gavia.workflow.edit.LiveConfiguration.Change;
import io.github.gavia.workflow.edit.LiveConfiguration.Live;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deletes a custom field (7.21). Values that tickets have of it stay. */
@Component
public class DeleteField {

  private final LiveConfiguration live;

  DeleteField(LiveConfiguration live) {
    this.live = live;
  }

  /** Deletes it; nothing happens when it is not there (R231, R233). */
  public Saved delete(int workflowId, int fieldId, Author author) {
    return live.change(workflowId, author, now -> deleted(now, fieldId));
  }

  private static Change deleted(Live now, int fieldId) {
    Optional<FieldEntry> field =
        now.workflow().fields().stream().filter(f -> f.id() == fieldId).findFirst();
    if (field.isEmpty()) {
      return now.missing(Part.FIELD, "custom_field_id", fieldId);
    }
    List<FieldDefinition> others =
        now.workflow().model().fields().stream()
            .filter(f -> !f.key().equals(field.get().definition().key()))
            .toList();
    return new Change.To(now.workflow().model().withFields(others), "field deleted", null);
  }
}
