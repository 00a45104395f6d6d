package io.github.gavia.ticket;

import io.github.gavia.platform.WriteBatch;
import io.github.gavia.ticket.OpenTicket.Instance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statements that bring a ticket's rows in line with its working copy. */
@Component
class TicketWrites {

  /** Adds the writes of one ticket, in the order in which rows refer to each other. */
  void add(WriteBatch batch, OpenTicket ticket, Instant now) {
    addTicket(batch, ticket, now);
    addInstance(batch, ticket);
    addActivities(batch, ticket);
    addPeople(batch, ticket);
    NamedFiles.write(batch, ticket);
    ticket.log().forEach(entry -> addLog(batch, ticket.id(), entry, now));
  }

  private static void addTicket(WriteBatch batch, OpenTicket t, Instant now) {
    String relation = String.join(",", t.relation());
    String values = t.values().toJson();
    if (t.fresh()) {
      batch.add(
          "insert into ticket (id, workflow_id, creator, title, sn, state_id, participant_type_id,"
              + " participant, relation, multi_all_person, in_add_node, add_node_man,"
              + " script_run_last_result, act_state_id, parent_ticket_id, parent_ticket_state_id,"
              + " field_values, gmt_created, gmt_modified) values"
              + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
          t.id(),
          t.workflow().workflowId(),
          t.creator(),
          t.title(),
          t.sn(),
          t.stateId(),
          t.participantTypeId(),
          t.participant(),
          relation,
          t.votes(),
          t.inAddNode(),
          t.addNodeMan(),
          t.workSucceeded(),
          t.actStateId(),
          t.parentTicketId(),
          t.parentTicketStateId(),
          values,
          t.created(),
          now);
    } else {
      batch.add(
          "update ticket set title = ?, state_id = ?, participant_type_id = ?, participant = ?,"
              + " relation = ?, multi_all_person = ?, in_add_node = ?, add_node_man = ?,"
              + " script_run_last_result = ?, act_state_id = ?, field_values = ?, gmt_modified = ?,"
              + " is_deleted = ? where id = ?",
          t.title(),
          t.stateId(),
          t.participantTypeId(),
          t.participant(),
          relation,
          t.votes(),
          t.inAddNode(),
          t.addNodeMan(),
          t.workSucceeded(),
          t.actStateId(),
          values,
          now,
          t.deleted(),
          t.id());
    }
  }

  private static void addInstance(WriteBatch batch, OpenTicket t) {
    Instance left = t.leftInstance();
    if (left != null && left.id() != 0) {
      batch.add("update flow_instance set is_active = false where id = ?", left.id());
    }
    Instance now = t.instance();
    if (now != null && t.migrated()) {
      batch.add("update flow_instance set version_id = ? where id = ?", now.versionId(), now.id());
    } else if (now != null && now.id() == 0) {
      batch.add(
          "insert into flow_instance (ticket_id, instance_id, version_id, is_active) values"
              + " (?,?,?,true)",
          t.id(),
          now.instanceId(),
          now.versionId());
    } else if (left != null && left.id() == 0 && t.fresh()) {
      batch.add(
          "insert into flow_instance (ticket_id, instance_id, version_id, is_active) values"
              + " (?,?,?,false)",
          t.id(),
          left.instanceId(),
          left.versionId());
    }
  }

  /** A row of a stay that is over serves the next one, which saves a statement in plain steps. */
  private static void addActivities(WriteBatch batch, OpenTicket t) {
    List<Long> free = new ArrayList<>();
    for (Activity before : t.storedActivities()) {
      if (t.activities().stream().noneMatch(a -> a.id() == before.id())) {
        free.add(before.id());
      }
    }
    for (Activity activity : t.activities()) {
      if (activity.id() == 0 && !free.isEmpty()) {
        updateActivity(batch, t, activity.inRow(free.remove(0)));
      } else if (activity.id() == 0) {
        insertActivity(batch, t, activity);
      } else if (!t.storedActivities().contains(activity)) {
        updateActivity(batch, t, activity);
      }
    }
    free.forEach(row -> batch.add("delete from ticket_activity where id = ?", row));
  }

  private static void insertActivity(WriteBatch batch, OpenTicket t, Activity a) {
    batch.add(
        "insert into ticket_activity (ticket_id, flow_instance_id, state_id, element_id,"
            + " instance_id, token, participant_type_id, participant, multi_all_person, in_add_node,"
            + " add_node_man, script_run_last_result, arrived) values"
            + " (?,(select max(f.id) from flow_instance f where"
            + " f.ticket_id = ?),?,?,?,?,?,?,?,?,?,?,?)",
        t.id(),
        t.id(),
        a.stateId(),
        a.elementId(),
        a.position().instanceId(),
        a.position().token(),
        a.handlers().typeCode(),
        a.handlers().participant(),
        a.handlers().votes().toJson(),
        a.inAddNode(),
        a.addNodeMan(),
        a.workSucceeded(),
        a.arrived());
  }

  private static void updateActivity(WriteBatch batch, OpenTicket t, Activity a) {
    batch.add(
        "update ticket_activity set flow_instance_id = (select max(f.id) from flow_instance f where"
            + " f.ticket_id = ?), state_id = ?, element_id = ?, instance_id = ?, token = ?,"
            + " participant_type_id = ?, participant = ?, multi_all_person = ?, in_add_node = ?,"
            + " add_node_man = ?, script_run_last_result = ?, arrived = ? where id = ?",
        t.id(),
        a.stateId(),
        a.elementId(),
        a.position().instanceId(),
        a.position().token(),
        a.handlers().typeCode(),
        a.handlers().participant(),
        a.handlers().votes().toJson(),
        a.inAddNode(),
        a.addNodeMan(),
        a.workSucceeded(),
        a.arrived(),
        a.id());
  }

  /** R120 to R123: exactly the handlers of now are in process; new people get a row. */
  private static void addPeople(WriteBatch batch, OpenTicket t) {
    Set<String> inProcess = t.deleted() ? Collections.emptySet() : t.inProcess();
    if (!t.fresh()) {
      updateKnownPeople(batch, t, inProcess);
    }
    for (String username : t.newRelations()) {
      batch.add(
          "insert into ticket_user (ticket_id, username, in_process, worked) values (?,?,?,?)",
          t.id(),
          username,
          inProcess.contains(username),
          t.worked().contains(username));
    }
  }

  private static void updateKnownPeople(WriteBatch batch, OpenTicket t, Set<String> inProcess) {
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.addAll(inProcess);
    parameters.addAll(t.worked());
    parameters.add(t.id());
    batch.add(
        "update ticket_user set in_process = %s, worked = worked or %s where ticket_id = ?"
            .formatted(among(inProcess), among(t.worked())),
        parameters.toArray());
  }

  private static String among(Set<String> names) {
    return names.isEmpty()
        ? "false"
        : "username in (" + String.join(",", Collections.nCopies(names.size(), "?")) + ")";
  }

  private static void addLog(WriteBatch batch, long ticketId, LogEntry e, Instant now) {
    batch.add(
        "insert into ticket_flow_log (ticket_id, transition_id, suggestion, participant_type_id,"
            + " participant, state_id, intervene_type_id, ticket_data, creator, gmt_created) values"
            + " (?,?,?,?,?,?,?,?,?,?)",
        ticketId,
        e.transitionId(),
        e.suggestion(),
        e.participantTypeId(),
        e.participant(),
        e.stateId(),
        e.intervention().code(),
        e.snapshot(),
        e.creator(),
        now);
  }
}
