package io.github.gavia.workflow;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.platform.Instants;
import io.github.gavia.platform.WriteBatch;
import io.github.gavia.platform.Writes;
import io.github.gavia.workflow.RunnableWorkflow.FieldEntry;
import io.github.gavia.workflow.RunnableWorkflow.Made;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.EndEvent;
import io.github.gavia.workflow.model.Node.StateNode;
import io.github.gavia.workflow.model.Node.SubProcess;
import io.github.gavia.workflow.model.Transitions;
import io.github.gavia.workflow.model.WorkflowModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  /** A kind of thing that has an identity row. */
  private enum Kind {
    STATE("workflow_state", "element_id"),
    TRANSITION("workflow_transition", "element_id"),
    FIELD("workflow_custom_field", "field_key");

    private final String table;
    private final String key;

    Kind(String table, String key) {
      this.table = table;
      this.key = key;
    }
  }

  private record Identity(int id, Made made) {}

  /** Gives ids to what has none yet: an element keeps the id it once had. */
  void identify(int workflowId, WorkflowModel model, String creator, Instant now) {
    identify(Kind.STATE, workflowId, stateIds(model), creator, now);
    List<String> flows = Transitions.of(model).stream().map(t -> t.flow().id()).toList();
    identify(Kind.TRANSITION, workflowId, flows, creator, now);
    List<String> keys = model.fields().stream().map(FieldDefinition::key).toList();
    identify(Kind.FIELD, workflowId, keys, creator, now);
  }

  private void identify(Kind kind, int workflowId, List<String> keys, String creator, Instant now) {
    Map<String, Identity> known = identities(kind, workflowId);
    WriteBatch batch = new WriteBatch();
    for (String key : keys) {
      if (!known.containsKey(key)) {
        batch.add(
            "insert into %s (workflow_id, %s, creator, gmt_created, gmt_modified) values (?,?,?,?,?)"
                .formatted(kind.table, kind.key),
            workflowId,
            key,
            creator,
            now,
            now);
      }
    }
    writes.send(batch);
  }

  /** Reads by the unique constraint on (workflow_id, element). */
  private Map<String, Identity> identities(Kind kind, int workflowId) {
    Map<String, Identity> byKey = new HashMap<>();
    jdbc.sql(
            "select id, %s as element, creator, gmt_created, gmt_modified from %s where workflow_id = ?"
                .formatted(kind.key, kind.table))
        .param(workflowId)
        .query(
            row -> {
              Made made =
                  new Made(
                      row.getString("creator"),
                      Instants.read(row, "gmt_created"),
                      Instants.read(row, "gmt_modified"));
              byKey.put(row.getString("element"), new Identity(row.getInt("id"), made));
            });
    return byKey;
  }

  /** Puts model and ids together; every element of the model has been identified before. */
  RunnableWorkflow assemble(
      int workflowId, long versionId, int number, WorkflowModel model, Made made) {
    Map<String, Identity> stateIds = identities(Kind.STATE, workflowId);
    Map<String, Identity> flowIds = identities(Kind.TRANSITION, workflowId);
    Map<String, Identity> fieldIds = identities(Kind.FIELD, workflowId);
    String start = Transitions.startState(model).map(Node::id).orElse("");
    List<StateEntry> states = new ArrayList<>();
    for (StateNode node : stateNodes(model)) {
      Identity identity = identity(stateIds, node.id());
      states.add(new StateEntry(identity.id(), type(node, start), node, identity.made()));
    }
    List<TransitionEntry> transitions = new ArrayList<>();
    for (Transitions.Transition transition : Transitions.of(model)) {
      Identity identity = identity(flowIds, transition.flow().id());
      int source = identity(stateIds, transition.source()).id();
      transitions.add(new TransitionEntry(identity.id(), source, transition, identity.made()));
    }
    List<FieldEntry> fields = new ArrayList<>();
    for (FieldDefinition field : model.fields()) {
      Identity identity = identity(fieldIds, field.key());
      fields.add(new FieldEntry(identity.id(), field, identity.made()));
    }
    return new RunnableWorkflow(
        workflowId, versionId, number, model, made, states, transitions, fields);
  }

  private static Identity identity(Map<String, Identity> ids, String element) {
    Identity identity = ids.get(element);
    if (identity == null) {
      throw new IllegalStateException("No id was given to element " + element);
    }
    return identity;
  }

  private static StateType type(StateNode node, String start) {
    if (node instanceof EndEvent) {
      return StateType.END;
    }
    return node.id().equals(start) ? StateType.START : StateType.ORDINARY;
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
          s.state().distribution().code());
    }
    for (TransitionEntry t : workflow.transitions()) {
      String destination = t.transition().destination();
      batch.add(
          "insert into workflow_transition_version (version_id, transition_id, name, source_state_id,"
              + " destination_state_id, timer, attribute_type_id) values (?,?,?,?,?,?,?)",
          version,
          t.id(),
          t.name(),
          t.sourceStateId(),
          destination == null ? 0 : workflow.state(destination).map(StateEntry::id).orElse(0),
          t.transition().timerSeconds(),
          t.button().kind().code());
    }
    for (FieldEntry f : workflow.fields()) {
      batch.add(
          "insert into workflow_field_version (version_id, field_id, field_key, field_name, field_type_id,"
              + " order_id) values (?,?,?,?,?,?)",
          version,
          f.id(),
          f.definition().key(),
          f.definition().name(),
          f.definition().type().code(),
          f.definition().order());
    }
    writes.send(batch);
  }

  private static List<String> stateIds(WorkflowModel model) {
    return stateNodes(model).stream().map(Node::id).toList();
  }

  /** States, those inside sub-processes included; the end of a sub-process ends no ticket. */
  private static List<StateNode> stateNodes(WorkflowModel model) {
    List<StateNode> states = new ArrayList<>();
    collect(model.body(), true, states);
    return states;
  }

  private static void collect(Body body, boolean top, List<StateNode> into) {
    for (Node node : body.nodes()) {
      if (node instanceof StateNode state && (top || !(node instanceof EndEvent))) {
        into.add(state);
      } else if (node instanceof SubProcess sub) {
        collect(sub.body(), false, into);
      }
    }
  }
}
