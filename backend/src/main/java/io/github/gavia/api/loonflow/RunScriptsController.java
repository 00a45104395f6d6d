package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.api.loonflow.MultipartBody.SentFile;
import io.github.gavia.platform.Listed;
import io.github.gavia.platform.WireTime;
import io.github.gavia.ticket.ScriptRunner;
import io.github.gavia.workflow.AddScript;
import io.github.gavia.workflow.DeleteScript;
import io.github.gavia.workflow.EditScript;
import io.github.gavia.workflow.ScriptDetails;
import io.github.gavia.workflow.ScriptFile;
import io.github.gavia.workflow.ScriptLists;
import io.github.gavia.workflow.ScriptLists.ScriptLine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scripts (7.25 to 7.28). Who calls is looked at before the body: only administrators may send
 * files.
 */
@RestController
@RequestMapping("/api/v1.0/workflows/run_scripts")
class RunScriptsController {

  private final ScriptLists lists;
  private final AddScript addScript;
  private final EditScript editScript;
  private final DeleteScript deleteScript;
  private final ScriptRunner runner;
  private final ConfigurationGate gate;
  private final MultipartBodies bodies;
  private final TicketJson ticketJson;
  private final WireTime wireTime;
  private final JsonMapper json;

  RunScriptsController(
      ScriptLists lists,
      AddScript addScript,
      EditScript editScript,
      DeleteScript deleteScript,
      ScriptRunner runner,
      ConfigurationGate gate,
      MultipartBodies bodies,
      TicketJson ticketJson,
      WireTime wireTime,
      JsonMapper json) {
    this.lists = lists;
    this.addScript = addScript;
    this.editScript = editScript;
    this.deleteScript = deleteScript;
    this.runner = runner;
    this.gate = gate;
    this.bodies = bodies;
    this.ticketJson = ticketJson;
    this.wireTime = wireTime;
    this.json = json;
  }

  @GetMapping
  Envelope list(Caller caller, HttpServletRequest request) {
    gate.workflowAdministrator(caller);
    Params params = new Params(request);
    return Envelope.ok(
        ticketJson.page(
            AccountJson.page(lists.all(params.text("search_value")), params.page()), this::script));
  }

  private ObjectNode script(Listed<ScriptLine> row) {
    ScriptLine script = row.entry();
    return json.createObjectNode()
        .put("id", script.id())
        .put("name", script.name())
        .put("description", script.description())
        .put("saved_name", script.savedName())
        .put("is_active", script.active())
        .put("creator", row.creator())
        .put("gmt_created", wireTime.text(row.created()));
  }

  @PostMapping
  Envelope create(Caller caller, HttpServletRequest request) {
    String username = gate.workflowAdministrator(caller);
    MultipartBody body = bodies.read(request);
    ScriptFile file = scriptFile(body.requiredFile("file"));
    String creator = caller.session() ? username : "";
    int id = SavedAnswer.orFail(addScript.add(details(body), file, creator));
    return Envelope.ok(Map.of("script_id", id));
  }

  @PostMapping("/{id" + PathId.DIGITS + "}")
  Envelope edit(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.workflowAdministrator(caller);
    MultipartBody body = bodies.read(request);
    return SavedAnswer.empty(
        editScript.edit(
            PathId.other(id), details(body), body.file("file").map(this::scriptFile).orElse(null)));
  }

  @DeleteMapping("/{id" + PathId.DIGITS + "}")
  Envelope delete(@PathVariable String id, Caller caller) {
    gate.workflowAdministrator(caller);
    return SavedAnswer.empty(deleteScript.delete(PathId.other(id)));
  }

  /** A script that could not run is refused before it is kept. */
  private ScriptFile scriptFile(SentFile sent) {
    ScriptFile file = ScriptFile.of(sent.name(), sent.content(ScriptFile.MOST_BYTES + 1));
    if (file instanceof ScriptFile.Readable readable && readable.runnable()) {
      List<String> problems = runner.check(sent.name(), readable.source());
      return problems.isEmpty() ? file : new ScriptFile.Refused(String.join("\n", problems));
    }
    return file;
  }

  private static ScriptDetails details(MultipartBody body) {
    return new ScriptDetails(
        body.text("script_name", ""), body.text("script_desc", ""), active(body));
  }

  private static boolean active(MultipartBody body) {
    String text = body.text("is_active", "0");
    return switch (text) {
      case "0" -> false;
      case "1" -> true;
      default -> throw ContractFailure.object("is_active is invalid: it has to be 0 or 1");
    };
  }
}
