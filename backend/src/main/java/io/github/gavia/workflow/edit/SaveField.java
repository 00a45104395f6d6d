package io.github.gavia.workflow.edit;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.platform.Saved;
import io.github.gavia.workflow.RunnableWorkflow.FieldEntry;
import io.github.gavia.workflow.StoreVersion.Edited;
import io.github.gavia.workflow.StoreVersion.Part;
import io.github.gavia.workflow.edit.LiveConfiguration.Change;
import io.github.gavia.workflow.edit.LiveConfiguration.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Adds a custom field to a workflow, or replaces the record of one (7.19, 7.20). */
@Component
public class SaveField {

  private final LiveConfiguration live;

  SaveField(LiveConfiguration live) {
    this.live = live;
  }

  /** Adds a field; tells its id. */
  public Saved add(int workflowId, FieldDetails details, Author author) {
    return saved(details, () -> live.change(workflowId, author, now -> added(now, details)));
  }

  /** Replaces a field's record; nothing happens to one that is not there (R231, R233). */
  public Saved edit(int workflowId, int fieldId, FieldDetails details, Author author) {
    return saved(
        details, () -> live.change(workflowId, author, now -> edited(now, fieldId, details)));
  }

  private static Saved saved(FieldDetails details, Supplier<Saved> change) {
    return details.problem().<Saved>map(Saved.Refused::new).orElseGet(change);
  }

  private static Change added(Live now, FieldDetails details) {
    if (now.workflow().field(details.key()) != null) {
      return taken(details);
    }
    List<FieldDefinition> fields = new ArrayList<>(now.workflow().model().fields());
    fields.add(details.definition(null));
    return changed(now, fields, "field added", new Edited(Part.FIELD, details.key(), null));
  }

  private static Change edited(Live now, int fieldId, FieldDetails details) {
    Optional<FieldEntry> field =
        now.workflow().fields().stream().filter(f -> f.id() == fieldId).findFirst();
    if (field.isEmpty()) {
      return now.missing(Part.FIELD, "custom_field_id", fieldId);
    }
    FieldDefinition old = field.get().definition();
    if (!old.key().equals(details.key()) && now.workflow().field(details.key()) != null) {
      return taken(details);
    }
    List<FieldDefinition> fields = new ArrayList<>(now.workflow().model().fields());
    fields.set(fields.indexOf(old), details.definition(old));
    return changed(now, fields, "field edited", new Edited(Part.FIELD, details.key(), old.key()));
  }

  private static Change changed(
      Live now, List<FieldDefinition> fields, String note, Edited edited) {
    return new Change.To(now.workflow().model().withFields(fields), note, edited);
  }

  /** R8. */
  private static Change taken(FieldDetails details) {
    return new Change.Refused(
        "field_key is invalid: the workflow has a field " + details.key() + " already");
  }
}
