package io.github.gavia.ticket;

import io.github.gavia.directory.Departments;
import io.github.gavia.directory.Role;
import io.github.gavia.directory.Roles;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.Instants;
import io.github.gavia.ticket.CreationLimit.Frequency;
import io.github.gavia.ticket.CreationLimit.Level;
import io.github.gavia.workflow.RunnableWorkflow;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds people to a workflow's creation limits (C.6). Children that a call activity makes are not
 * held to them: nobody asks for those, and a limit must not stop a parent half way.
 */
@Component
class CreationLimits {

  private final JdbcClient jdbc;
  private final Users users;
  private final Departments departments;
  private final Roles roles;
  private final Clock clock;

  CreationLimits(JdbcClient jdbc, Users users, Departments departments, Roles roles, Clock clock) {
    this.jdbc = jdbc;
    this.users = users;
    this.departments = departments;
    this.roles = roles;
    this.clock = clock;
  }

  /** The workflow, unless the person may create no ticket of it now (R35). */
  Outcome<RunnableWorkflow> admit(RunnableWorkflow workflow, String username) {
    return CreationLimit.read(workflow.settings().limitExpression())
        .then(
            limit ->
                tooOften(limit, workflow.workflowId(), username)
                    .or(() -> unfit(limit, workflow.workflowId(), username))
                    .map(Outcome::<RunnableWorkflow>refused)
                    .orElseGet(() -> Outcome.done(workflow)));
  }

  /**
   * Counts once more within the transaction that creates the ticket. Where creations are counted
   * they take turns from here on, so that the last one allowed is given once.
   */
  Optional<Refusal> refusalInTurn(RunnableWorkflow workflow, String username) {
    return CreationLimit.read(workflow.settings().limitExpression())
                instanceof Outcome.Done<CreationLimit> done
            && done.value().frequency() != null
        ? inTurn(done.value(), workflow.workflowId(), username)
        : Optional.empty();
  }

  private Optional<Refusal> inTurn(CreationLimit limit, int workflowId, String username) {
    jdbc.sql("select id from workflow where id = ? for update")
        .param(workflowId)
        .query(Integer.class)
        .optional();
    return tooOften(limit, workflowId, username);
  }

  private Optional<Refusal> tooOften(CreationLimit limit, int workflowId, String username) {
    Frequency frequency = limit.frequency();
    return frequency == null
        ? Optional.empty()
        : frequency.refusal(created(frequency, workflowId, username), workflowId);
  }

  /** Reads by ticket_creator_created or ticket_workflow_created. */
  private long created(Frequency frequency, int workflowId, String username) {
    String sql =
        "select count(*) from ticket t where t.workflow_id = :workflow and t.gmt_created >= :since"
            + " and not t.is_deleted";
    JdbcClient.StatementSpec counted =
        frequency.level() == Level.USER
            ? jdbc.sql(sql + " and t.creator = :username").param("username", username)
            : jdbc.sql(sql);
    return counted
        .param("workflow", workflowId)
        .param("since", Instants.bind(frequency.since(clock.instant())))
        .query(Long.class)
        .single();
  }

  private Optional<Refusal> unfit(CreationLimit limit, int workflowId, String username) {
    if (!limit.persons().isEmpty() && !limit.persons().contains(username)) {
      return Optional.of(
          Refusal.of(username + " can not create ticket base on workflow_id:" + workflowId));
    }
    boolean asked = !limit.departments().isEmpty() || !limit.roles().isEmpty();
    if (asked && users.byUsername(username).isEmpty()) {
      return Optional.of(Refusal.of("user is not existed or has been deleted"));
    }
    if (!limit.departments().isEmpty()
        && departments.idsWithAncestors(username).stream()
            .noneMatch(limit.departments()::contains)) {
      return Optional.of(Refusal.of("user is not in allow dept"));
    }
    if (!limit.roles().isEmpty()
        && roles.of(username).stream().map(Role::id).noneMatch(limit.roles()::contains)) {
      return Optional.of(Refusal.of("user is not in allow role"));
    }
    return Optional.empty();
  }
}
