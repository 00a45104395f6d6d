package io.github.gavia.ticket;

import io.github.gavia.access.Caller;
import io.github.gavia.form.FieldValues;
import io.github.gavia.ticket.ProcessMover.Position;
import io.github.gavia.workflow.RunnableWorkflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket whose row is locked: the working copy of one transaction, written back by {@link
 * TicketStore#save}.
 */
public final class OpenTicket {

  /** The engine acting by itself (B.12). */
  static final String ROBOT = Caller.ROBOT;

  /**
   * The process instance a ticket runs in.
   *
   * @param id the row; 0 when it is not stored yet
   */
  record Instance(long id, String instanceId, long versionId) {}

  private final long id;
  private final boolean fresh;
  private final RunnableWorkflow workflow;
  private final String creator;
  private final String sn;
  private final Instant created;
  private final long parentTicketId;
  private final int parentTicketStateId;
  private final @Nullable TicketRecord storedRow;
  private final List<Activity> activities = new ArrayList<>();
  private final List<Activity> stored;
  private final FieldValues storedValues;
  private final Set<String> relation = new LinkedHashSet<>();
  private final Set<String> newRelations = new LinkedHashSet<>();
  private final Set<String> worked = new LinkedHashSet<>();
  private final List<LogEntry> log = new ArrayList<>();
  private String title;
  private FieldValues values;
  private int actStateId;
  private @Nullable Instance instance;
  private @Nullable Instance leftInstance;
  private Resting resting;
  private boolean deleted;
  private boolean migrated;

  /** Where a ticket without activity is: its end, or nowhere. */
  private record Resting(int stateId, int participantTypeId) {}

  /** A ticket about to be created. */
  OpenTicket(
      long id,
      RunnableWorkflow workflow,
      String creator,
      String sn,
      Instant created,
      long parentTicketId,
      int parentTicketStateId) {
    this.id = id;
    this.fresh = true;
    this.workflow = workflow;
    this.creator = creator;
    this.sn = sn;
    this.created = created;
    this.parentTicketId = parentTicketId;
    this.parentTicketStateId = parentTicketStateId;
    this.storedRow = null;
    this.stored = List.of();
    this.storedValues = FieldValues.none();
    this.title = "";
    this.values = FieldValues.none();
    this.actStateId = Progress.ONGOING.code();
    this.resting = new Resting(0, 1);
    relate(creator);
  }

  /** A ticket as it is stored. */
  OpenTicket(
      TicketRecord row,
      RunnableWorkflow workflow,
      List<Activity> activities,
      @Nullable Instance instance) {
    this.id = row.id();
    this.fresh = false;
    this.workflow = workflow;
    this.creator = row.creator();
    this.sn = row.sn();
    this.created = row.created();
    this.parentTicketId = row.parentTicketId();
    this.parentTicketStateId = row.parentTicketStateId();
    this.storedRow = row;
    this.stored = List.copyOf(activities);
    this.storedValues = row.values();
    this.activities.addAll(activities);
    this.title = row.title();
    this.values = row.values();
    this.actStateId = row.actStateId();
    this.instance = instance;
    this.resting = new Resting(row.stateId(), row.participantTypeId());
    if (!row.relation().isEmpty()) {
      relation.addAll(Arrays.asList(row.relation().split(",")));
    }
  }

  long id() {
    return id;
  }

  boolean fresh() {
    return fresh;
  }

  RunnableWorkflow workflow() {
    return workflow;
  }

  String creator() {
    return creator;
  }

  String sn() {
    return sn;
  }

  Instant created() {
    return created;
  }

  long parentTicketId() {
    return parentTicketId;
  }

  int parentTicketStateId() {
    return parentTicketStateId;
  }

  String title() {
    return title;
  }

  void title(String text) {
    title = text;
  }

  FieldValues values() {
    return values;
  }

  void values(FieldValues changed) {
    values = changed;
  }

  FieldValues storedValues() {
    return storedValues;
  }

  int actStateId() {
    return actStateId;
  }

  void progress(Progress progress) {
    actStateId = progress.code();
  }

  boolean deleted() {
    return deleted;
  }

  void delete() {
    deleted = true;
  }

  /** Its stays, the oldest first; loonflow's columns speak of the first. */
  List<Activity> activities() {
    return Collections.unmodifiableList(activities);
  }

  /** Its row as the transaction found it; null for a new ticket. */
  @Nullable TicketRecord storedRow() {
    return storedRow;
  }

  /** Its row as it would be stored now. */
  TicketRecord row(Instant now) {
    return new TicketRecord(
        id,
        creator,
        created,
        now,
        deleted,
        title,
        workflow.workflowId(),
        sn,
        stateId(),
        parentTicketId,
        parentTicketStateId,
        participantTypeId(),
        participant(),
        String.join(",", relation),
        inAddNode(),
        addNodeMan(),
        workSucceeded(),
        actStateId,
        votes(),
        values);
  }

  List<Activity> storedActivities() {
    return stored;
  }

  Optional<Activity> activityIn(int stateId) {
    return activities.stream().filter(a -> a.stateId() == stateId).findFirst();
  }

  Optional<Activity> visit(String token) {
    return activities.stream().filter(a -> a.position().token().equals(token)).findFirst();
  }

  boolean ended() {
    return activities.isEmpty();
  }

  void arrive(Activity activity) {
    activities.add(activity);
    activity.people().forEach(this::relate);
  }

  /** Ends a stay; tells whether there was one. */
  boolean leave(Position position) {
    return activities.removeIf(a -> a.position().equals(position));
  }

  void replace(Activity before, Activity after) {
    activities.set(activities.indexOf(before), after);
    after.people().forEach(this::relate);
  }

  /** The ticket is over, in that end state. */
  void rest(int stateId, int participantTypeId) {
    activities.clear();
    resting = new Resting(stateId, participantTypeId);
  }

  @Nullable Instance instance() {
    return instance;
  }

  @Nullable Instance leftInstance() {
    return leftInstance;
  }

  void runIn(Instance other) {
    instance = other;
  }

  /** The instance was moved to another version's deployment. */
  void migrate(long versionId) {
    Instance before = instance;
    if (before != null) {
      instance = new Instance(before.id(), before.instanceId(), versionId);
      migrated = before.id() != 0;
    }
  }

  boolean migrated() {
    return migrated;
  }

  /** The process instance is over. */
  void leaveInstance() {
    leftInstance = instance;
    instance = null;
  }

  int stateId() {
    return activities.isEmpty() ? resting.stateId() : activities.get(0).stateId();
  }

  int participantTypeId() {
    return activities.isEmpty()
        ? resting.participantTypeId()
        : activities.get(0).handlers().typeCode();
  }

  String participant() {
    return activities.isEmpty() ? "" : activities.get(0).handlers().participant();
  }

  String votes() {
    return activities.isEmpty() ? "{}" : activities.get(0).handlers().votes().toJson();
  }

  boolean inAddNode() {
    return !activities.isEmpty() && activities.get(0).inAddNode();
  }

  String addNodeMan() {
    return activities.isEmpty() ? "" : activities.get(0).addNodeMan();
  }

  boolean workSucceeded() {
    return activities.stream().allMatch(Activity::workSucceeded);
  }

  /** Everyone ever involved: the creator, handlers, targets (R119). */
  Set<String> relation() {
    return Collections.unmodifiableSet(relation);
  }

  /** Those who came to the relation in this transaction. */
  Set<String> newRelations() {
    return Collections.unmodifiableSet(newRelations);
  }

  private void relate(String username) {
    if (relation.add(username)) {
      newRelations.add(username);
    }
  }

  /** Everyone the ticket waits for now, in whatever state (R121). */
  Set<String> inProcess() {
    Set<String> names = new LinkedHashSet<>();
    activities.forEach(a -> names.addAll(a.people()));
    return names;
  }

  /** The user has handled the ticket by a transition (R123). */
  void markWorked(String username) {
    relate(username);
    worked.add(username);
  }

  Set<String> worked() {
    return Collections.unmodifiableSet(worked);
  }

  void log(LogEntry entry) {
    log.add(entry);
  }

  List<LogEntry> log() {
    return Collections.unmodifiableList(log);
  }
}
