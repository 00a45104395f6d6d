package io.github.gavia.bpmn;

import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The diagnostics of one reading, in the order they were found. Their number and the length of what
 * they quote are bounded, so that a file cannot make its own report grow without end.
 */
public final class Findings {

  /** How many findings are listed. */
  public static final int MOST = 1_000;

  /** How many characters of a value are quoted. */
  public static final int LONGEST = 200;

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private boolean refused;
  private boolean full;

  /** A finding about the file as a whole. */
  void add(FindingText finding, Map<String, String> args) {
    add(finding, 0, args);
  }

  /** A finding about the file as a whole, at a line. */
  void add(FindingText finding, int line, Map<String, String> args) {
    add(finding, null, line, null, args);
  }

  void add(FindingText finding, XmlElement element) {
    add(finding, element, element.line(), null, Map.of());
  }

  void add(FindingText finding, XmlElement element, Map<String, String> args) {
    add(finding, element, element.line(), null, args);
  }

  /**
   * A finding about an element.
   *
   * @param element null for the file as a whole
   * @param line where to look; that of a part of the element when the part is meant
   * @param field the property that is meant, null for the whole element
   */
  void add(
      FindingText finding,
      @Nullable XmlElement element,
      int line,
      @Nullable String field,
      Map<String, String> args) {
    boolean firstRefusal = finding.severity() == Severity.REFUSED && !refused;
    refused |= firstRefusal;
    if (diagnostics.size() < MOST || firstRefusal) {
      diagnostics.add(diagnostic(finding, element, line, field, args));
    } else if (!full) {
      full = true;
      diagnostics.add(
          diagnostic(
              Finding.TOO_MANY_FINDINGS, null, 0, null, Map.of("limit", Integer.toString(MOST))));
    }
  }

  private static Diagnostic diagnostic(
      FindingText finding,
      @Nullable XmlElement element,
      int line,
      @Nullable String field,
      Map<String, String> args) {
    Map<String, String> all = new HashMap<>();
    args.forEach((name, value) -> all.put(name, shortened(value)));
    if (element != null) {
      all.put("element", shortened(title(element)));
      all.put("tag", shortened(element.name()));
    }
    return new Diagnostic(
        finding.severity(),
        finding.code(),
        element == null ? null : element.attribute("id"),
        element == null ? null : element.attribute("name"),
        line,
        field,
        all,
        finding.messages(all));
  }

  /** At most {@link #LONGEST} characters of a value that is quoted. */
  public static String shortened(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }

  /** Whether something was found that leaves no model. */
  public boolean refused() {
    return refused;
  }

  /** Everything found so far. */
  public List<Diagnostic> list() {
    return List.copyOf(diagnostics);
  }

  /** How a person knows the element: its name, else its id, else its kind. */
  public static String title(XmlElement element) {
    String name = element.attribute("name", "");
    if (!name.isBlank()) {
      return name;
    }
    return element.id().isEmpty() ? element.name() : element.id();
  }
}
