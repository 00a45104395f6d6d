package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.ModelCheck;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.ImportFile;
import io.github.gavia.workflow.imports.ImportReport;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.imports.ImportedProcess;
import io.github.gavia.workflow.imports.Question;
import io.github.gavia.workflow.imports.ReportLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads a file of any vendor, deploys on trial what might be published, and writes nothing. */
@Component
class ReadImport {

  private static final Logger log = LoggerFactory.getLogger(ReadImport.class);

  private final ImportFile files;
  private final ModelCheck check;
  private final TrialDeployment trial;

  ReadImport(ImportFile files, ModelCheck check, TrialDeployment trial) {
    this.files = files;
    this.check = check;
    this.trial = trial;
  }

  /** What a file turned out to be. Whatever goes wrong ends in the report. */
  Imported read(byte[] file, Answers answers) {
    try {
      return tried(files.read(file, answers));
    } catch (Throwable e) {
      log.error("A file could not be imported", e);
      Diagnostic failed =
          DraftFinding.IMPORT_FAILED.with(Map.of("detail", e.getClass().getSimpleName()));
      ReportLine line = new ReportLine(null, failed, null, null);
      return new Imported(List.of(), new ImportReport(List.of(line), List.of()));
    }
  }

  private Imported tried(Imported imported) {
    List<ReportLine> lines = new ArrayList<>(imported.report().lines());
    for (ImportedProcess process : imported.processes()) {
      if (imported.report().publishable(process.id())) {
        trial
            .problem(process.model())
            .ifPresent(found -> lines.add(new ReportLine(process.id(), found, null, null)));
      }
    }
    return new Imported(
        imported.processes(), new ImportReport(lines, imported.report().questions()));
  }

  /**
   * What keeps a process from being published although its model may be without fault: open
   * questions, and findings about the file that the model does not show.
   */
  List<OpenQuestion> open(Imported imported, ImportedProcess process) {
    List<OpenQuestion> open = new ArrayList<>();
    for (Question question : imported.report().open()) {
      if (concerns(question.processId(), process)) {
        open.add(new OpenQuestion(question.id(), why(question, imported.report())));
      }
    }
    Set<String> shown =
        check.check(process.model()).stream().map(ReadImport::place).collect(Collectors.toSet());
    for (ReportLine line : imported.report().lines()) {
      Diagnostic found = line.diagnostic();
      boolean blocks = found.severity() == Severity.BLOCKS;
      if (blocks && concerns(line.processId(), process) && !shown.contains(place(found))) {
        open.add(new OpenQuestion(place(found), found));
      }
    }
    return open;
  }

  private static boolean concerns(@Nullable String about, ImportedProcess process) {
    return about == null || about.equals(process.id());
  }

  private static String place(Diagnostic found) {
    return found.code() + ":" + Objects.requireNonNullElse(found.elementId(), "");
  }

  /** The line that asked, as something to be answered. */
  private static Diagnostic why(Question question, ImportReport report) {
    Optional<Diagnostic> line =
        report.lines().stream()
            .filter(l -> question.id().equals(l.question()))
            .map(ReportLine::diagnostic)
            .findFirst();
    String element = question.elementIds().isEmpty() ? null : question.elementIds().get(0);
    return new Diagnostic(
        Severity.ANSWER_NEEDED,
        question.code(),
        line.map(Diagnostic::elementId).orElse(element),
        line.map(Diagnostic::elementName).orElse(null),
        question.line(),
        line.map(Diagnostic::field).orElse(null),
        line.map(Diagnostic::args).orElse(Map.of()),
        question.texts());
  }
}
