package io.github.gavia.bpmn;

import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The diagnostics of one reading, in the order they were found. */
final class Findings {

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** A finding about the file as a whole. */
  void add(Finding finding, Map<String, String> args) {
    add(finding, 0, args);
  }

  /** A finding about the file as a whole, at a line. */
  void add(Finding finding, int line, Map<String, String> args) {
    diagnostics.add(
        new Diagnostic(
            finding.severity(),
            finding.code(),
            null,
            null,
            line,
            null,
            args,
            finding.messages(args)));
  }

  void add(Finding finding, XmlElement element) {
    add(finding, element, element.line(), null, Map.of());
  }

  void add(Finding finding, XmlElement element, Map<String, String> args) {
    add(finding, element, element.line(), null, args);
  }

  /**
   * A finding about an element.
   *
   * @param line where to look; that of a part of the element when the part is meant
   * @param field the property that is meant, null for the whole element
   */
  void add(
      Finding finding,
      XmlElement element,
      int line,
      @Nullable String field,
      Map<String, String> args) {
    Map<String, String> all = new HashMap<>(args);
    all.put("element", title(element));
    all.put("tag", element.name());
    diagnostics.add(
        new Diagnostic(
            finding.severity(),
            finding.code(),
            element.attribute("id"),
            element.attribute("name"),
            line,
            field,
            all,
            finding.messages(all)));
  }

  /** Whether something was found that leaves no model. */
  boolean refused() {
    return diagnostics.stream().anyMatch(found -> found.severity() == Severity.REFUSED);
  }

  List<Diagnostic> list() {
    return List.copyOf(diagnostics);
  }

  /** How a person knows the element: its name, else its id, else its kind. */
  static String title(XmlElement element) {
    String name = element.attribute("name", "");
    if (!name.isBlank()) {
      return name;
    }
    return element.id().isEmpty() ? element.name() : element.id();
  }
}
