package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.api.designer.DraftJson.Template;
import io.github.gavia.workflow.WorkflowPicture;
import io.github.gavia.workflow.draft.WorkflowTemplates;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The samples to begin a workflow with, for whoever designs workflows. */
@RestController
class TemplatesController {

  private static final String TEMPLATES = "/api/designer/templates";
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  /** Templates change with the service only. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final ManagedWorkflows managed;
  private final WorkflowTemplates templates;
  private final WorkflowPicture picture;

  TemplatesController(
      ManagedWorkflows managed, WorkflowTemplates templates, WorkflowPicture picture) {
    this.managed = managed;
    this.templates = templates;
    this.picture = picture;
  }

  @GetMapping(TEMPLATES)
  List<Template> list(Caller caller) {
    managed.requireDesigner(caller);
    Map<String, Map<String, String>> descriptions = templates.descriptions();
    return templates.all().stream()
        .map(model -> shown(model, descriptions.getOrDefault(model.id(), Map.of())))
        .toList();
  }

  private static Template shown(WorkflowModel model, Map<String, String> descriptions) {
    long states = model.body().nodes().stream().filter(Node.StateNode.class::isInstance).count();
    return new Template(
        model.id(),
        model.name().text(),
        model.name().translations(),
        model.description(),
        descriptions,
        (int) states,
        Template.shows(model));
  }

  /**
   * A picture that stands in a page as an image.
   *
   * @param lang of the names; the browser's language when it is not given
   */
  @GetMapping(TEMPLATES + "/{id}/picture.svg")
  ResponseEntity<byte[]> picture(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String lang,
      Caller caller,
      Locale locale) {
    managed.requireDesigner(caller);
    Locale wanted = lang == null ? locale : Locale.forLanguageTag(lang);
    WorkflowModel model = templates.find(id).orElseThrow(TemplatesController::unknown);
    return ResponseEntity.ok()
        .contentType(SVG)
        .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(picture.svg(model, wanted.getLanguage()).getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such template.");
  }
}
