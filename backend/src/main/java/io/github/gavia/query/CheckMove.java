package io.github.gavia.query;

import io.github.gavia.query.OpenTickets.OnVersion;
import io.github.gavia.ticket.MoveCheck;
import io.github.gavia.ticket.MoveCheck.Kept;
import io.github.gavia.ticket.MoveCheck.Reason;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings.RunningTickets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What would become of running tickets if a model were published. Changes nothing. */
@Component
public class CheckMove {

  /** Tickets that are named for each reason. */
  public static final int NAMED = 20;

  private final JdbcClient jdbc;
  private final Workflows workflows;
  private final OpenTickets running;
  private final MoveCheck check;

  CheckMove(JdbcClient jdbc, Workflows workflows, OpenTickets running, MoveCheck check) {
    this.jdbc = jdbc;
    this.workflows = workflows;
    this.running = running;
    this.check = check;
  }

  /**
   * What would become of them.
   *
   * @param setting the model's: with PIN all stay and nobody is asked about
   * @param open all open tickets of the workflow
   * @param follow those that would move when next touched, or run on that version already
   * @param staying those that could not move, by version and place; empty with PIN
   */
  public record Outlook(RunningTickets setting, long open, long follow, List<Staying> staying) {}

  /**
   * Tickets that could not move, and why.
   *
   * @param version number of the one on which they run
   * @param elementId the element at which they stand there
   * @param name its name there
   * @param sns serial numbers of the first {@link #NAMED} of them
   */
  public record Staying(
      int version, String elementId, Label name, Reason reason, long tickets, List<String> sns) {
    public Staying {
      sns = List.copyOf(sns);
    }
  }

  private record Group(String definition, String elementId, Reason reason) {}

  /**
   * Looks ahead.
   *
   * @param targetVersion the version that the model is; null for a draft
   * @throws IllegalArgumentException when the model cannot be deployed
   */
  public Outlook outlook(int workflowId, WorkflowModel target, @Nullable Long targetVersion) {
    List<OnVersion> versions = running.of(workflowId);
    long open = versions.stream().mapToLong(OnVersion::tickets).sum();
    RunningTickets setting = target.settings().runningTickets();
    if (setting == RunningTickets.PIN) {
      long there =
          versions.stream()
              .filter(version -> Long.valueOf(version.versionId()).equals(targetVersion))
              .mapToLong(OnVersion::tickets)
              .sum();
      return new Outlook(setting, open, there, List.of());
    }
    Map<String, OnVersion> others =
        versions.stream()
            .filter(version -> !Long.valueOf(version.versionId()).equals(targetVersion))
            .filter(version -> !version.definition().isEmpty())
            .collect(
                Collectors.toMap(
                    OnVersion::definition,
                    Function.identity(),
                    (one, other) -> one,
                    LinkedHashMap::new));
    List<Staying> staying = staying(others, check.kept(others.keySet(), target));
    long kept = staying.stream().mapToLong(Staying::tickets).sum();
    return new Outlook(setting, open, open - kept, staying);
  }

  private List<Staying> staying(Map<String, OnVersion> versions, List<Kept> kept) {
    Map<Group, List<String>> groups = new LinkedHashMap<>();
    for (Kept one : kept) {
      groups
          .computeIfAbsent(
              new Group(one.definition(), one.elementId(), one.reason()), g -> new ArrayList<>())
          .add(one.instanceId());
    }
    List<Staying> staying = new ArrayList<>();
    groups.forEach(
        (group, instances) -> {
          OnVersion version = versions.get(group.definition);
          if (version != null) {
            staying.add(
                new Staying(
                    version.number(),
                    group.elementId,
                    name(workflows.version(version.versionId()), group.elementId),
                    group.reason,
                    instances.size(),
                    sns(instances)));
          }
        });
    return staying;
  }

  private static Label name(RunnableWorkflow workflow, String elementId) {
    Node node = workflow.graph().node(elementId);
    return node == null ? Label.NONE : node.name();
  }

  /** Reads by flow_instance_instance. */
  private List<String> sns(List<String> instances) {
    return jdbc.sql(
            "select t.sn from flow_instance f join ticket t on t.id = f.ticket_id where"
                + " f.instance_id in (:ids) order by t.id")
        .param("ids", instances.subList(0, Math.min(NAMED, instances.size())))
        .query(String.class)
        .list();
  }
}
