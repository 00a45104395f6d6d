package io.github.gavia.ticket;

import io.github.gavia.outbox.OutboxHandler;
import io.github.gavia.outbox.OutboxJob;
import io.github.gavia.ticket.AutomaticWork.Report;
import io.github.gavia.ticket.AutomaticWork.Waiting;
import io.github.gavia.ticket.AutomaticWork.Worker;
import io.github.gavia.ticket.ScriptOutcome.Failed;
import io.github.gavia.ticket.ScriptOutcome.Succeeded;
import io.github.gavia.workflow.Scripts;
import io.github.gavia.workflow.Scripts.StoredScript;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the script a ticket waits for (R162 to R167). */
@Component
class RunScript implements OutboxHandler {

  private final AutomaticWork work;
  private final Scripts scripts;
  private final ScriptRunner runner;
  private final JsonMapper json = new JsonMapper();

  RunScript(AutomaticWork work, Scripts scripts, ScriptRunner runner) {
    this.work = work;
    this.scripts = scripts;
    this.runner = runner;
  }

  @Override
  public String kind() {
    return WaitingWork.SCRIPT;
  }

  /** A job that comes twice finds the visit over, or runs a failed script again at worst. */
  @Override
  public Result handle(OutboxJob job) {
    JsonNode payload = json.readTree(job.payload());
    String visit = payload.path("visit").asString();
    Optional<Waiting> waiting = work.look(job.ticketId(), visit);
    if (waiting.isPresent()) {
      String reference = payload.path("script").asString();
      String actionFrom = payload.path("action_from").asString();
      run(job.ticketId(), visit, reference, actionFrom, waiting.get());
    }
    return Result.DONE;
  }

  private void run(
      long ticketId, String visit, String reference, String actionFrom, Waiting waiting) {
    Optional<StoredScript> found = scripts.find(reference);
    if (found.isEmpty() || !found.get().active()) {
      Worker unknown = worker(reference, found.map(StoredScript::name).orElse(""));
      String reason = "the script does not exist or is not active";
      work.failed(ticketId, visit, new Report(unknown, reason));
      return;
    }
    StoredScript script = found.get();
    Worker worker = worker(String.valueOf(script.id()), script.name());
    if (!script.runnable()) {
      work.failed(ticketId, visit, new Report(worker, pythonMessage(script)));
      return;
    }
    ScriptInputs inputs = new ScriptInputs(ticketId, actionFrom, waiting.values());
    ScriptOutcome outcome = runner.run(script.name(), script.source(), inputs);
    if (outcome instanceof Succeeded succeeded) {
      work.succeeded(ticketId, visit, new Report(worker, succeeded.printed()), true, false);
    } else if (outcome instanceof Failed failed) {
      work.failed(ticketId, visit, new Report(worker, failed.message()));
    }
  }

  private static Worker worker(String id, String name) {
    String shown = "脚本:(id:" + id + ", name:" + name + ")";
    return new Worker(6, shown, Intervention.NONE, Intervention.NONE);
  }

  /** R167. */
  private static String pythonMessage(StoredScript script) {
    return "script "
        + script.savedName()
        + " is no Groovy script and is never run: port it to Groovy (variables ticket_id,"
        + " action_from, ticket) and upload it as .groovy, or call a hook instead";
  }
}
