package io.github.gavia.access;

import io.github.gavia.access.Permission.Denied;
import io.github.gavia.directory.Application;
import io.github.gavia.directory.DepartmentTree;
import io.github.gavia.directory.User;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what with which workflow. Every question is one query. */
@Component
public class WorkflowPermissions {

  private static final String NO_INTERVENER = "user has no permission to manage this ticket";
  private static final String NO_VIEWER =
      "user is not relation about this ticket and the workflow open view permission check";
  private static final String UNKNOWN_VIEWER = "user is not existed or has been deleted";

  private final JdbcClient jdbc;

  /** Reads and writes through the client. */
  public WorkflowPermissions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether an application may use a workflow and its tickets (R9). The console may use every
   * workflow, a deleted one included: that it is deleted is for the caller to say (R232).
   */
  public boolean mayUse(String application, int workflowId) {
    if (application.equals(Application.CONSOLE)) {
      return true;
    }
    // workflow_permission_once
    return jdbc.sql(
                """
            select count(*) from workflow_permission
            where workflow_id = :workflow and permission = 'api' and user_type = 'app'
            and holder = :application""")
            .param("workflow", workflowId)
            .param("application", application)
            .query(Long.class)
            .single()
        > 0;
  }

  /** The workflows an application may use (R10). */
  public WorkflowScope workflowsOf(String application) {
    if (application.equals(Application.CONSOLE)) {
      return new WorkflowScope.All();
    }
    // workflow_permission_holder, then workflow's primary key
    return only(
        jdbc.sql(
                """
                select p.workflow_id from workflow_permission p
                join workflow w on w.id = p.workflow_id and not w.is_deleted
                where p.user_type = 'app' and p.holder = :holder and p.permission = 'api'""")
            .param("holder", application));
  }

  /**
   * Whether a person manages a workflow (R228): super administrator, its creator, or {@code admin}
   * permission.
   */
  public boolean isManager(String username, int workflowId) {
    return standing(username, workflowId).filter(Standing::manager).isPresent();
  }

  /** Why a manager manages a workflow, as its detail tells it (7.4); empty for a permission. */
  public String reasonOfManager(String username, int workflowId) {
    Optional<Standing> standing = standing(username, workflowId);
    if (standing.filter(Standing::creator).isPresent()) {
      return "creator has workflow's manage permission";
    }
    return standing.filter(s -> s.typeId == User.SUPER_ADMINISTRATOR).isPresent()
        ? "superuser has all workflow's manage permission"
        : "";
  }

  /** The workflows a person manages (R199): all for a super administrator. */
  public WorkflowScope managedWorkflows(String username) {
    HashSet<Integer> ids = new HashSet<>();
    boolean[] all = new boolean[1];
    // unique account_user_username; workflow_permission_holder; workflows are few
    jdbc.sql(
            """
            select -1 id from account_user
            where username = :username and type_id = 2 and not is_deleted
            union all
            select w.id from workflow w where w.creator = :username and not w.is_deleted
            union all
            select p.workflow_id from workflow_permission p
            join workflow w on w.id = p.workflow_id and not w.is_deleted
            where p.user_type = 'user' and p.holder = :username and p.permission = 'admin'""")
        .param("username", username)
        .query(
            row -> {
              int id = row.getInt("id");
              all[0] |= id < 0;
              ids.add(id);
            });
    return all[0] ? new WorkflowScope.All() : new WorkflowScope.Only(ids);
  }

  /**
   * Whether a person may intervene in a workflow's tickets (R136): its managers and those with
   * {@code intervene} permission.
   */
  public Permission mayIntervene(String username, int workflowId) {
    return standing(username, workflowId)
        .map(s -> Permission.when(s.manager() || s.intervenes, NO_INTERVENER))
        .orElseGet(
            () -> new Denied("username: " + username + " is not existed or has been deleted"));
  }

  /** The workflows a person may intervene in by permission (R209); administrators get no more. */
  public WorkflowScope interveneWorkflows(String username) {
    // workflow_permission_holder, then workflow's primary key
    return only(
        jdbc.sql(
                """
                select p.workflow_id from workflow_permission p
                join workflow w on w.id = p.workflow_id and not w.is_deleted
                where p.user_type = 'user' and p.holder = :holder and p.permission = 'intervene'""")
            .param("holder", username));
  }

  /**
   * The workflows a person may view by permission, their own or that of a department they are in or
   * below (R208); administrators get no more.
   */
  public WorkflowScope viewWorkflows(String username) {
    // workflow_permission_holder, then workflow's primary key
    return only(
        jdbc.sql(
                DepartmentTree.ABOVE_USER
                    + """
                    select p.workflow_id from workflow_permission p
                    join workflow w on w.id = p.workflow_id and not w.is_deleted
                    where p.user_type = 'user' and p.holder = :username and p.permission = 'view'
                    union
                    select p.workflow_id from workflow_permission p
                    join workflow w on w.id = p.workflow_id and not w.is_deleted
                    where p.user_type = 'department' and p.permission = 'view'
                    and p.holder in (select cast(a.id as varchar(20)) from above a)""")
            .param("username", username));
  }

  /**
   * Whether a person who is not related to a ticket may view it although its workflow checks
   * viewers (R194): super administrators, the workflow's creator, any permission on the workflow,
   * or view permission of a department the person is in or below.
   */
  public Permission mayViewByPermission(String username, int workflowId) {
    // workflow_permission_once
    boolean byRow =
        jdbc.sql(
                    DepartmentTree.ABOVE_USER
                        + """
                        select count(*) from workflow_permission p
                        where p.workflow_id = :workflow
                        and (p.user_type = 'user' and p.holder = :username
                          or p.user_type = 'department' and p.permission = 'view'
                            and p.holder in (select cast(a.id as varchar(20)) from above a))""")
                .param("username", username)
                .param("workflow", workflowId)
                .query(Long.class)
                .single()
            > 0;
    if (byRow) {
      return Permission.GRANTED;
    }
    return standing(username, workflowId)
        .map(s -> Permission.when(s.manager(), NO_VIEWER))
        .orElseGet(() -> new Denied(UNKNOWN_VIEWER));
  }

  /**
   * Gives a right; nothing happens when it is there already.
   *
   * @param holder an application's name, a username or a department's id
   */
  public void grant(int workflowId, WorkflowRight right, String holder) {
    // workflow_permission_once
    jdbc.sql(
            """
            insert into workflow_permission (workflow_id, permission, user_type, holder)
            select w.id, :permission, :type, :holder from workflow w
            where w.id = :workflow and not exists (
              select 1 from workflow_permission p where p.workflow_id = :workflow
              and p.permission = :permission and p.user_type = :type and p.holder = :holder)""")
        .param("permission", right.permission())
        .param("type", right.holderType())
        .param("holder", holder)
        .param("workflow", workflowId)
        .update();
  }

  /** Takes a right; nothing happens when it is not there. */
  public void revoke(int workflowId, WorkflowRight right, String holder) {
    // workflow_permission_once
    jdbc.sql(
            """
            delete from workflow_permission where workflow_id = :workflow
            and permission = :permission and user_type = :type and holder = :holder""")
        .param("permission", right.permission())
        .param("type", right.holderType())
        .param("holder", holder)
        .param("workflow", workflowId)
        .update();
  }

  private record Standing(int typeId, boolean creator, boolean administers, boolean intervenes) {
    boolean manager() {
      return typeId == User.SUPER_ADMINISTRATOR || creator || administers;
    }
  }

  /** How a person stands to a workflow; empty without account. */
  private Optional<Standing> standing(String username, int workflowId) {
    // unique account_user_username, workflow's primary key, workflow_permission_once
    return jdbc.sql(
            """
            select u.type_id, coalesce(w.creator = u.username, false) creator,
              exists(select 1 from workflow_permission p where p.workflow_id = :workflow
                and p.permission = 'admin' and p.user_type = 'user'
                and p.holder = u.username) administers,
              exists(select 1 from workflow_permission p where p.workflow_id = :workflow
                and p.permission = 'intervene' and p.user_type = 'user'
                and p.holder = u.username) intervenes
            from account_user u left join workflow w on w.id = :workflow
            where u.username = :username and not u.is_deleted""")
        .param("workflow", workflowId)
        .param("username", username)
        .query(Standing.class)
        .optional();
  }

  private static WorkflowScope only(JdbcClient.StatementSpec ids) {
    return new WorkflowScope.Only(new HashSet<>(ids.query(Integer.class).list()));
  }
}
