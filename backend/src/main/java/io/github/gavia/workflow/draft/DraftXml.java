package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.ModelCheck;
import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.WorkflowModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a designer sends as XML, read and checked. */
@Component
public class DraftXml {

  /** Text has left its encoding behind, whatever the declaration says. */
  private static final Pattern DECLARATION = Pattern.compile("^\\uFEFF?\\s*<\\?xml\\s[^>]*\\?>");

  private static final String UTF_8 = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private final WorkflowXml xml;
  private final ModelCheck check;

  DraftXml(WorkflowXml xml, ModelCheck check) {
    this.xml = xml;
    this.check = check;
  }

  /**
   * A text that was read.
   *
   * @param text what is to be kept
   * @param model null when a finding of severity REFUSED says why
   * @param renamed whether it had another process id
   */
  record Read(
      String text, @Nullable WorkflowModel model, List<Diagnostic> diagnostics, boolean renamed) {}

  /** Everything that is found in a file, also what would only keep it from being published. */
  public List<Diagnostic> check(byte[] file) {
    WorkflowXml.Reading reading = xml.read(file);
    return withModelCheck(reading.model(), reading.diagnostics());
  }

  /**
   * A file laid out anew.
   *
   * @param text the workflow as our writer writes it, everything at its new place; null when a
   *     finding of severity REFUSED says why
   */
  public record LaidOut(@Nullable String text, List<Diagnostic> diagnostics) {}

  /** Draws everything in a file anew, whatever places it had; colours stay. */
  public LaidOut layOut(byte[] file) {
    WorkflowXml.Reading reading = xml.read(file);
    WorkflowModel model = reading.model();
    if (model == null) {
      return new LaidOut(null, reading.diagnostics());
    }
    Diagram painted = Diagram.EMPTY.painted(model.diagram().colours());
    return new LaidOut(xml.write(model.withDiagram(painted)), reading.diagnostics());
  }

  /** What a draft means; it was read before it was kept. */
  public WorkflowModel model(Draft draft) {
    WorkflowXml.Reading reading = xml.read(draft.xml().getBytes(StandardCharsets.UTF_8));
    if (reading.model() == null) {
      throw new IllegalStateException(
          "The draft of workflow " + draft.workflowId() + " cannot be read");
    }
    return reading.model();
  }

  /** Reads a drawing as it was sent; text has left its encoding behind. */
  public WorkflowXml.Reading reading(String text) {
    return xml.read(DECLARATION.matcher(text).replaceFirst(UTF_8).getBytes(StandardCharsets.UTF_8));
  }

  /** Reads the draft of the workflow with that key, to which another process id is put right. */
  Read read(String text, String key) {
    byte[] file = DECLARATION.matcher(text).replaceFirst(UTF_8).getBytes(StandardCharsets.UTF_8);
    String plain = new String(file, StandardCharsets.UTF_8);
    WorkflowXml.Reading reading = xml.read(file);
    WorkflowModel model = reading.model();
    if (model == null || model.id().equals(key)) {
      return new Read(plain, model, withModelCheck(model, reading.diagnostics()), false);
    }
    return renamed(model, key, reading.diagnostics());
  }

  /** An element of the drawing may have the key as its id: then what was written is refused. */
  private Read renamed(WorkflowModel model, String key, List<Diagnostic> found) {
    String text = xml.write(model.withId(key));
    WorkflowXml.Reading again = xml.read(text.getBytes(StandardCharsets.UTF_8));
    List<Diagnostic> all = new ArrayList<>(found);
    all.add(DraftFinding.PROCESS_ID_KEPT.with(Map.of("key", key, "id", model.id())));
    again.diagnostics().stream().filter(d -> d.severity() == Severity.REFUSED).forEach(all::add);
    return new Read(text, again.model(), withModelCheck(again.model(), all), true);
  }

  private List<Diagnostic> withModelCheck(@Nullable WorkflowModel model, List<Diagnostic> found) {
    List<Diagnostic> all = new ArrayList<>(found);
    if (model != null) {
      all.addAll(check.check(model));
    }
    return List.copyOf(all);
  }
}
