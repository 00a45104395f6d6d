package io.github.gavia.workflow;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.platform.Inserts;
import io.github.gavia.platform.Instants;
import io.github.gavia.platform.WriteBatch;
import io.github.gavia.platform.Writes;
import io.github.gavia.workflow.Assembly.Identity;
import io.github.gavia.workflow.RunnableWorkflow.Made;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.StoreVersion.Edited;
import io.github.gavia.workflow.StoreVersion.Origin;
import io.github.gavia.workflow.StoreVersion.Part;
import io.github.gavia.workflow.model.Transitions;
import io.github.gavia.workflow.model.WorkflowModel;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The rows that give a workflow's states, transitions and fields their integer ids, for ever, and
 * the attribute rows of one version.
 */
@Component
class VersionRows {

  private final JdbcClient jdbc;
  private final Writes writes;

  VersionRows(JdbcClient jdbc, Writes writes) {
    this.jdbc = jdbc;
    this.writes = writes;
  }

  /**
   * Gives ids to what has none yet: an element keeps the id it once had, a field that of its key in
   * the version before.
   *
   * @param fieldIds ids by key in the version before
   */
  void identify(
      int workflowId,
      long versionId,
      WorkflowModel model,
      Map<String, Integer> fieldIds,
      Origin origin,
      Instant now) {
    identifyElements(Part.STATE, workflowId, Assembly.stateIds(model), origin.author(), now);
    List<String> flows = Transitions.of(model).stream().map(t -> t.flow().id()).toList();
    identifyElements(Part.TRANSITION, workflowId, flows, origin.transitionAuthor(), now);
    Map<String, Integer> known = renamed(fieldIds, origin.edited());
    identifyFields(workflowId, versionId, model, known, origin.author(), now);
    touch(workflowId, known, origin.edited(), now);
  }

  private void identifyElements(
      Part part, int workflowId, Collection<String> elements, String creator, Instant now) {
    Map<String, Identity> known = elements(part, workflowId);
    WriteBatch batch = new WriteBatch();
    for (String element : elements) {
      if (!known.containsKey(element)) {
        batch.add(
            "insert into %s (workflow_id, element_id, creator, gmt_created, gmt_modified) values (?,?,?,?,?)"
                .formatted(part.table()),
            workflowId,
            element,
            creator,
            now,
            now);
      }
    }
    writes.send(batch);
  }

  private static Map<String, Integer> renamed(
      Map<String, Integer> fieldIds, @Nullable Edited edited) {
    Map<String, Integer> ids = new HashMap<>(fieldIds);
    if (edited != null && edited.part() == Part.FIELD && edited.formerKey() != null) {
      Integer id = ids.remove(edited.formerKey());
      if (id != null) {
        ids.put(edited.key(), id);
      }
    }
    return ids;
  }

  private void identifyFields(
      int workflowId,
      long versionId,
      WorkflowModel model,
      Map<String, Integer> known,
      String creator,
      Instant now) {
    WriteBatch batch = new WriteBatch();
    for (FieldDefinition field : model.fields()) {
      Integer id = known.get(field.key());
      batch.add(
          "insert into workflow_field_version (version_id, field_id, field_key, field_name, field_type_id,"
              + " order_id) values (?,?,?,?,?,?)",
          versionId,
          id == null ? newField(workflowId, creator, now) : id,
          field.key(),
          field.name(),
          field.type().code(),
          field.order());
    }
    writes.send(batch);
  }

  private int newField(int workflowId, String creator, Instant now) {
    return Inserts.id(
        jdbc.sql(
                "insert into workflow_custom_field (workflow_id, creator, gmt_created, gmt_modified)"
                    + " values (?,?,?,?)")
            .param(workflowId)
            .param(creator)
            .param(Instants.bind(now))
            .param(Instants.bind(now)));
  }

  /** R7. */
  private void touch(
      int workflowId, Map<String, Integer> fieldIds, @Nullable Edited edited, Instant now) {
    if (edited == null) {
      return;
    }
    boolean field = edited.part() == Part.FIELD;
    Object key = field ? fieldIds.get(edited.key()) : edited.key();
    if (key != null) {
      // primary key, or the unique constraint on (workflow_id, element_id)
      jdbc.sql(
              "update %s set gmt_modified = ? where workflow_id = ? and %s = ?"
                  .formatted(edited.part().table(), field ? "id" : "element_id"))
          .param(Instants.bind(now))
          .param(workflowId)
          .param(key)
          .update();
    }
  }

  /** Reads by the unique constraint on (workflow_id, element_id). */
  private Map<String, Identity> elements(Part part, int workflowId) {
    return identities(
        jdbc.sql(
                "select id, element_id as known_as, creator, gmt_created, gmt_modified from %s where workflow_id = ?"
                    .formatted(part.table()))
            .param(workflowId));
  }

  /** Reads by workflow_field_version_pk, then by primary key. */
  private Map<String, Identity> fields(long versionId) {
    return identities(
        jdbc.sql(
                "select f.id, v.field_key as known_as, f.creator, f.gmt_created, f.gmt_modified"
                    + " from workflow_field_version v join workflow_custom_field f on f.id = v.field_id"
                    + " where v.version_id = ?")
            .param(versionId));
  }

  private static Map<String, Identity> identities(StatementSpec rows) {
    Map<String, Identity> byKey = new HashMap<>();
    rows.query(
        row -> {
          Made made =
              new Made(
                  row.getString("creator"),
                  Instants.read(row, "gmt_created"),
                  Instants.read(row, "gmt_modified"));
          byKey.put(row.getString("known_as"), new Identity(row.getInt("id"), made));
        });
    return byKey;
  }

  /**
   * Ids of a version's fields by their keys.
   *
   * @param versionId null for no version, which has none
   */
  Map<String, Integer> fieldIds(@Nullable Long versionId) {
    Map<String, Integer> ids = new HashMap<>();
    if (versionId != null) {
      fields(versionId).forEach((key, identity) -> ids.put(key, identity.id()));
    }
    return ids;
  }

  /** Puts model and ids together; every part of the model has been identified before. */
  RunnableWorkflow assemble(
      int workflowId, long versionId, int number, WorkflowModel model, Made made) {
    Map<String, Identity> stateIds = elements(Part.STATE, workflowId);
    Map<String, Identity> flowIds = elements(Part.TRANSITION, workflowId);
    Map<String, Identity> fieldIds = fields(versionId);
    return new Assembly(stateIds, flowIds, fieldIds).of(workflowId, versionId, number, model, made);
  }

  /** Ids of a workflow's states and transitions, those of earlier versions included. */
  Assembly known(int workflowId) {
    return new Assembly(
        elements(Part.STATE, workflowId), elements(Part.TRANSITION, workflowId), Map.of());
  }

  /** Writes the attribute rows that configuration calls and statistics read. */
  void writeAttributes(RunnableWorkflow workflow) {
    WriteBatch batch = new WriteBatch();
    long version = workflow.versionId();
    for (StateEntry s : workflow.states()) {
      batch.add(
          "insert into workflow_state_version (version_id, state_id, name, order_id, type_id, is_hidden,"
              + " enable_retreat, remember_last_man_enable, participant_type_id, distribute_type_id)"
              + " values (?,?,?,?,?,?,?,?,?,?)",
          version,
          s.id(),
          s.name().text(),
          s.state().order(),
          s.type().code(),
          s.state().hidden(),
          s.state().retreat(),
          s.state().rememberLastHandler(),
          s.state().participant().typeCode(),
          s.state().distributionCode());
    }
    for (TransitionEntry t : workflow.transitions()) {
      batch.add(
          "insert into workflow_transition_version (version_id, transition_id, name, source_state_id,"
              + " destination_state_id, timer, attribute_type_id) values (?,?,?,?,?,?,?)",
          version,
          t.id(),
          t.name(),
          t.sourceStateId(),
          t.destinationStateId(),
          t.transition().timerSeconds(),
          t.button().kindCode());
    }
    writes.send(batch);
  }
}
