package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gavia.access.Administration;
import io.github.gavia.access.Caller;
import io.github.gavia.platform.Saved;
import io.github.gavia.ticket.SampleTicket;
import io.github.gavia.ticket.ScriptInputs;
import io.github.gavia.ticket.ScriptOutcome;
import io.github.gavia.ticket.ScriptOutcome.Failed;
import io.github.gavia.ticket.ScriptOutcome.Succeeded;
import io.github.gavia.ticket.ScriptRunner;
import io.github.gavia.workflow.AddScript;
import io.github.gavia.workflow.DeleteScript;
import io.github.gavia.workflow.EditScript;
import io.github.gavia.workflow.ScriptDetails;
import io.github.gavia.workflow.ScriptFile;
import io.github.gavia.workflow.ScriptLists;
import io.github.gavia.workflow.ScriptLists.ScriptLine;
import io.github.gavia.workflow.Scripts;
import io.github.gavia.workflow.Scripts.StoredScript;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.node.ObjectNode;

/** Stored scripts, for workflow administrators as ever (7.25 to 7.28). */
@RestController
@RequestMapping("/api/designer/stored-scripts")
class StoredScriptsController {

  private static final int MOST = 1000;

  /**
   * A script in the list.
   *
   * @param runnable whether the service runs its language
   */
  record Line(int id, String name, String description, boolean active, boolean runnable) {}

  /** A script with its text. */
  record Shown(
      int id, String name, String description, boolean active, boolean runnable, String source) {}

  /**
   * How a trial ended.
   *
   * @param output what was printed; of a failed one null
   * @param error with the script's line; null when there was none
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Tried(@Nullable String output, @Nullable String error) {}

  private final Administration administration;
  private final ScriptLists lists;
  private final Scripts scripts;
  private final AddScript addScript;
  private final EditScript editScript;
  private final DeleteScript deleteScript;
  private final ScriptRunner runner;
  private final SampleTicket sample;
  private final Trials trials;
  private final DesignerBody bodies;

  StoredScriptsController(
      Administration administration,
      ScriptLists lists,
      Scripts scripts,
      AddScript addScript,
      EditScript editScript,
      DeleteScript deleteScript,
      ScriptRunner runner,
      SampleTicket sample,
      Trials trials,
      DesignerBody bodies) {
    this.administration = administration;
    this.lists = lists;
    this.scripts = scripts;
    this.addScript = addScript;
    this.editScript = editScript;
    this.deleteScript = deleteScript;
    this.runner = runner;
    this.sample = sample;
    this.trials = trials;
    this.bodies = bodies;
  }

  @GetMapping
  List<Line> list(Caller caller) {
    require(caller);
    return lines().stream()
        .map(
            script ->
                new Line(
                    script.id(),
                    script.name(),
                    description(script),
                    script.active(),
                    ScriptFile.isGroovy(script.savedName())))
        .toList();
  }

  @GetMapping("/{id}")
  Shown read(@PathVariable int id, Caller caller) {
    require(caller);
    return shown(id);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Shown create(Caller caller, HttpServletRequest request) {
    require(caller);
    ObjectNode body = bodies.object(request);
    ScriptFile file = checked(body);
    return shown(done(addScript.add(details(body), file, ManagedWorkflows.username(caller))));
  }

  @PutMapping("/{id}")
  Shown edit(@PathVariable int id, Caller caller, HttpServletRequest request) {
    require(caller);
    shown(id);
    ObjectNode body = bodies.object(request);
    ScriptFile file = DesignerBody.has(body, "source") ? checked(body) : null;
    return shown(done(editScript.edit(id, details(body), file)));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable int id, Caller caller) {
    require(caller);
    shown(id);
    done(deleteScript.delete(id));
  }

  /** Runs a text that need not be stored, on values that need not be a ticket's; keeps nothing. */
  @PostMapping("/test")
  Tried test(Caller caller, HttpServletRequest request) {
    require(caller);
    ObjectNode body = bodies.object(request);
    String source = source(body);
    ObjectNode values = SampleValues.of(body);
    trials.count(caller);
    String username = ManagedWorkflows.username(caller);
    String ticket = sample.of(values, 0, username).toString();
    ScriptOutcome outcome =
        runner.run("test.groovy", source, new ScriptInputs(0, username + "_retry", ticket));
    return outcome instanceof Succeeded succeeded
        ? new Tried(succeeded.printed(), null)
        : new Tried(null, ((Failed) outcome).message());
  }

  private void require(Caller caller) {
    if (!administration.ofWorkflows(caller).granted()) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "Only workflow administrators may see and change scripts.");
    }
  }

  private List<ScriptLine> lines() {
    return lists.all("").rows(0, MOST).stream().map(row -> row.entry()).toList();
  }

  private Shown shown(int id) {
    StoredScript script =
        scripts
            .find(Integer.toString(id))
            .orElseThrow(
                () ->
                    new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such script."));
    String description =
        lines().stream().filter(l -> l.id() == id).findFirst().map(l -> description(l)).orElse("");
    return new Shown(
        id, script.name(), description, script.active(), script.runnable(), script.source());
  }

  private static String description(ScriptLine script) {
    return Objects.requireNonNullElse(script.description(), "");
  }

  private static ScriptDetails details(ObjectNode body) {
    return new ScriptDetails(
        DesignerBody.text(body, "name").strip(),
        DesignerBody.has(body, "description") ? DesignerBody.text(body, "description") : "",
        DesignerBody.flag(body, "active", true));
  }

  /** A script that could not run is refused before it is kept. */
  private ScriptFile checked(ObjectNode body) {
    String source = source(body);
    List<String> problems = runner.check("script.groovy", source);
    if (!problems.isEmpty()) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_CONTENT, String.join("\n", problems));
    }
    return ScriptFile.of("script.groovy", source.getBytes(StandardCharsets.UTF_8));
  }

  private static String source(ObjectNode body) {
    String source = DesignerBody.text(body, "source");
    if (source.getBytes(StandardCharsets.UTF_8).length > ScriptFile.MOST_BYTES) {
      throw DesignerBody.bad("source is longer than " + ScriptFile.MOST_BYTES + " bytes.");
    }
    return source;
  }

  private static int done(Saved saved) {
    if (saved instanceof Saved.Done done) {
      return done.id();
    }
    throw new ResponseStatusException(
        HttpStatus.UNPROCESSABLE_CONTENT, ((Saved.Refused) saved).reason());
  }
}
