package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.participant.Names;
import io.github.gavia.participant.Operand;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.simulation.DryRun;
import io.github.gavia.simulation.PreviewParticipant;
import io.github.gavia.simulation.Wish;
import io.github.gavia.simulation.Wish.Choice;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.TrialWorkflow;
import io.github.gavia.workflow.Versions;
import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.draft.DraftXml;
import io.github.gavia.workflow.draft.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tries drawings and participants without a ticket; nothing is stored and nobody is called. */
@RestController
class SimulationController {

  private static final int MOST_CHOICES = 1000;

  private final ManagedWorkflows managed;
  private final Workflows workflows;
  private final Versions versions;
  private final Drafts drafts;
  private final DraftXml xml;
  private final TrialWorkflow trials;
  private final DryRun dryRun;
  private final PreviewParticipant preview;
  private final DesignerBody bodies;

  SimulationController(
      ManagedWorkflows managed,
      Workflows workflows,
      Versions versions,
      Drafts drafts,
      DraftXml xml,
      TrialWorkflow trials,
      DryRun dryRun,
      PreviewParticipant preview,
      DesignerBody bodies) {
    this.managed = managed;
    this.workflows = workflows;
    this.versions = versions;
    this.drafts = drafts;
    this.xml = xml;
    this.trials = trials;
    this.dryRun = dryRun;
    this.preview = preview;
    this.bodies = bodies;
  }

  /** What was sent, else a version that is named, else the draft, else the live version. */
  @PostMapping("/api/designer/workflows/{id}/dry-run")
  @LargeWork(stored = true)
  ResponseEntity<Object> dryRun(
      @PathVariable int id, Caller caller, Locale locale, HttpServletRequest request) {
    managed.require(id, caller);
    ObjectNode body = bodies.object(request);
    if (DesignerBody.has(body, "xml")) {
      return tried(DesignerBody.text(body, "xml"), id, body, caller, locale);
    }
    return tried(stored(id, body), body, caller, locale);
  }

  private RunnableWorkflow stored(int id, ObjectNode body) {
    if (DesignerBody.has(body, "version")) {
      int number = DesignerBody.number(body, "version");
      return versions
          .idOf(id, number)
          .map(workflows::version)
          .orElseThrow(() -> notFound("There is no version " + number + "."));
    }
    return drafts
        .of(id)
        .map(draft -> trials.of(xml.model(draft), id))
        .or(() -> workflows.live(id))
        .orElseThrow(() -> notFound("There is neither a draft nor a version."));
  }

  private static ResponseStatusException notFound(String reason) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, reason);
  }

  /** Of a drawing that belongs to no workflow. */
  @PostMapping("/api/designer/dry-run")
  @LargeWork
  ResponseEntity<Object> dryRun(Caller caller, Locale locale, HttpServletRequest request) {
    managed.requireDesigner(caller);
    ObjectNode body = bodies.object(request);
    return tried(DesignerBody.text(body, "xml"), 0, body, caller, locale);
  }

  private ResponseEntity<Object> tried(
      String text, int workflowId, ObjectNode body, Caller caller, Locale locale) {
    if (text.getBytes(StandardCharsets.UTF_8).length > DesignerBody.MOST_XML) {
      throw new ResponseStatusException(
          HttpStatus.CONTENT_TOO_LARGE, "xml is longer than " + DesignerBody.MOST_XML + " bytes.");
    }
    WorkflowXml.Reading reading = xml.reading(text);
    return reading.model() == null
        ? DraftAnswers.faulty(reading.diagnostics(), locale)
        : tried(trials.of(reading.model(), workflowId), body, caller, locale);
  }

  private ResponseEntity<Object> tried(
      RunnableWorkflow workflow, ObjectNode body, Caller caller, Locale locale) {
    Wish wish =
        new Wish(
            person(body, caller),
            object(body, "values"),
            choices(body.path("choices")),
            DesignerBody.has(body, "parent") ? object(body, "parent") : null);
    try {
      return ResponseEntity.ok(DryRunJson.of(dryRun.run(workflow, wish), locale));
    } catch (Wish.Bad bad) {
      throw DesignerBody.bad(bad.reason());
    }
  }

  @PostMapping("/api/designer/participants/preview")
  DryRunJson.WhoNow preview(Caller caller, Locale locale, HttpServletRequest request) {
    ObjectNode body = bodies.object(request);
    int id = DesignerBody.number(body, "workflow_id");
    managed.require(id, caller);
    UnaryOperator<String> fieldName =
        key -> workflows.live(id).map(w -> w.field(key)).map(field -> field.name()).orElse(key);
    return DryRunJson.WhoNow.of(
        preview.of(rule(body), person(body, caller), object(body, "values"), fieldName), locale);
  }

  private static ParticipantRule rule(ObjectNode body) {
    String type = DesignerBody.text(body, "type");
    String value = DesignerBody.has(body, "value") ? DesignerBody.text(body, "value") : "";
    ParticipantType known =
        ParticipantType.ofXmlName(type)
            .orElseThrow(() -> DesignerBody.bad("type: there is no participant type " + type));
    return switch (known) {
      case HOOK -> new ParticipantRule.Hook(value, "", false, "");
      case EXTERNAL -> new ParticipantRule.External(value, "", "");
      default -> Operand.read(known.code(), value);
    };
  }

  /** Who creates the ticket; the caller when nobody is named. */
  private static String person(ObjectNode body, Caller caller) {
    String name =
        DesignerBody.has(body, "creator")
            ? DesignerBody.text(body, "creator").strip()
            : ManagedWorkflows.username(caller);
    if (name.isEmpty() || !Names.fit(List.of(name)) || name.equals(Caller.ROBOT)) {
      throw DesignerBody.bad("creator is nobody who could create a ticket.");
    }
    return name;
  }

  private static ObjectNode object(ObjectNode body, String key) {
    if (!DesignerBody.has(body, key)) {
      return body.objectNode();
    }
    if (body.path(key) instanceof ObjectNode object) {
      return object;
    }
    throw DesignerBody.bad(key + " has to be an object.");
  }

  private static List<Choice> choices(JsonNode node) {
    if (!node.isMissingNode() && !node.isNull() && !node.isArray()) {
      throw DesignerBody.bad("choices has to be a list.");
    }
    if (node.size() > MOST_CHOICES) {
      throw DesignerBody.bad("choices has more than " + MOST_CHOICES + " entries.");
    }
    List<Choice> choices = new ArrayList<>();
    for (JsonNode entry : node) {
      if (!(entry instanceof ObjectNode choice)) {
        throw DesignerBody.bad("choices has to be a list of objects.");
      }
      choices.add(
          new Choice(
              DesignerBody.text(choice, "state"),
              optional(choice, "transition"),
              optional(choice, "timer"),
              optional(choice, "by"),
              object(choice, "values")));
    }
    return choices;
  }

  private static @Nullable String optional(ObjectNode body, String key) {
    return DesignerBody.has(body, key) ? DesignerBody.text(body, key) : null;
  }
}
