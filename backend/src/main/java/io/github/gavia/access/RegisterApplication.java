package io.github.gavia.access;

import io.github.gavia.directory.AddApplication;
import io.github.gavia.directory.Application;
import io.github.gavia.platform.Saved;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers an application with a random secret and the workflows it may use. */
@Component
public class RegisterApplication {

  private final AddApplication addApplication;
  private final ApplicationWorkflows workflows;
  private final RandomText random;

  /** Over the directory. */
  public RegisterApplication(
      AddApplication addApplication, ApplicationWorkflows workflows, RandomText random) {
    this.addApplication = addApplication;
    this.workflows = workflows;
    this.random = random;
  }

  /** Registers the application unless the name is taken (R242) or a workflow does not exist. */
  @Transactional
  public Saved register(
      String name, String ticketSnPrefix, List<Integer> workflowIds, String creator) {
    Optional<String> problem =
        Application.problem(name, ticketSnPrefix).or(() -> workflows.problem(workflowIds));
    if (problem.isPresent()) {
      return new Saved.Refused(problem.get());
    }
    OptionalInt id = addApplication.add(name, random.secret(), ticketSnPrefix, creator);
    if (id.isEmpty()) {
      return new Saved.Refused(Application.NAME_TAKEN);
    }
    workflows.set(name, workflowIds);
    return new Saved.Done(id.getAsInt());
  }
}
