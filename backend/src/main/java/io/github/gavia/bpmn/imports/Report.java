package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.FindingText;
import io.github.gavia.bpmn.Findings;
import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.imports.Fix;
import io.github.gavia.workflow.imports.ReportLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The report while it is written. The number of changes and notices and the length of what they
 * quote are bounded; what forbids publishing or needs an answer is always there.
 */
final class Report {

  private final Sheet sheet;
  private final @Nullable String processId;

  /** What the reports about file and processes share. */
  private static final class Sheet {
    final List<ReportLine> lines = new ArrayList<>();
    final Set<String> said = new HashSet<>();
    boolean refused;
    boolean full;
  }

  Report() {
    this(new Sheet(), null);
  }

  private Report(Sheet sheet, @Nullable String processId) {
    this.sheet = sheet;
    this.processId = processId;
  }

  /** The same report, for lines about a process. */
  Report about(String process) {
    return new Report(sheet, process);
  }

  @Nullable String processId() {
    return processId;
  }

  void add(FindingText finding, Place place) {
    add(finding, place, Map.of(), null, null);
  }

  void add(FindingText finding, Place place, Map<String, String> args) {
    add(finding, place, args, null, null);
  }

  void add(FindingText finding, Place place, Map<String, String> args, Fix fix) {
    add(finding, place, args, null, fix);
  }

  /**
   * Adds a line.
   *
   * @param question that settles it
   * @param fix that was or could be made
   */
  void add(
      FindingText finding,
      Place place,
      Map<String, String> args,
      @Nullable String question,
      @Nullable Fix fix) {
    if (finding.severity().compareTo(Severity.FIXED) >= 0 && isFull()) {
      return;
    }
    addLine(finding, place, args, question, fix, fix == null ? null : fix.property());
  }

  /** Adds the line of a question about a property of an element. */
  void ask(
      FindingText finding,
      Place place,
      Map<String, String> args,
      String question,
      @Nullable String property) {
    addLine(finding, place, args, question, null, property);
  }

  private void addLine(
      FindingText finding,
      Place place,
      Map<String, String> args,
      @Nullable String question,
      @Nullable Fix fix,
      @Nullable String property) {
    Map<String, String> all = args(place, args);
    add(
        new Diagnostic(
            finding.severity(),
            finding.code(),
            place.id(),
            place.name(),
            place.line(),
            property,
            all,
            finding.messages(all)),
        question,
        fix);
  }

  /** Adds what another check has found. */
  void add(Diagnostic diagnostic, @Nullable String question, @Nullable Fix fix) {
    Severity severity = diagnostic.severity();
    sheet.refused |= severity == Severity.REFUSED;
    boolean weighs = severity.compareTo(Severity.FIXED) < 0;
    if (weighs || !isFull()) {
      sheet.said.add(key(diagnostic.code(), diagnostic.elementId()));
      sheet.lines.add(new ReportLine(processId, diagnostic, question, fix));
    }
  }

  private void add(FileFinding last, Map<String, String> args) {
    sheet.lines.add(
        new ReportLine(
            processId,
            new Diagnostic(
                last.severity(), last.code(), null, null, 0, null, args, last.messages(args)),
            null,
            null));
  }

  /** Whether changes and notices have no room any more; says so once. */
  private boolean isFull() {
    if (sheet.lines.size() >= Findings.MOST && !sheet.full) {
      sheet.full = true;
      add(FileFinding.TOO_MANY_FINDINGS, Map.of("limit", Integer.toString(Findings.MOST)));
    }
    return sheet.full;
  }

  /** Whether there is a line with that code about that element of the process. */
  boolean says(String code, @Nullable String elementId) {
    return sheet.said.contains(key(code, elementId));
  }

  private String key(String code, @Nullable String elementId) {
    return processId + " " + code + " " + elementId;
  }

  boolean refused() {
    return sheet.refused;
  }

  List<ReportLine> lines() {
    return List.copyOf(sheet.lines);
  }

  static Map<String, String> args(Place place, Map<String, String> args) {
    Map<String, String> all = new HashMap<>();
    all.put("element", place.title());
    all.put("tag", place.tag());
    args.forEach((name, value) -> all.put(name, Findings.shortened(value)));
    return all;
  }
}
