package io.github.gavia.workflow.imports;

import io.github.gavia.workflow.Diagnostic.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param lines first those about the file as a whole, then process by process
 * @param questions in the order of the lines that brought them up
 */
public record ImportReport(List<ReportLine> lines, List<Question> questions) {

  public ImportReport {
    lines = List.copyOf(lines);
    questions = List.copyOf(questions);
  }

  /** Whether there is no draft. */
  public boolean refused() {
    return lines.stream().anyMatch(line -> severity(line) == Severity.REFUSED);
  }

  /** The questions that publishing waits for. */
  public List<Question> open() {
    return questions.stream().filter(Question::open).toList();
  }

  /** Whether nothing found in the file keeps the process from being published. */
  public boolean publishable(String processId) {
    return !refused()
        && lines.stream()
            .filter(line -> concerns(line.processId(), processId))
            .noneMatch(line -> severity(line) == Severity.BLOCKS)
        && open().stream().noneMatch(question -> concerns(question.processId(), processId));
  }

  private static boolean concerns(@Nullable String about, String processId) {
    return about == null || about.equals(processId);
  }

  private static Severity severity(ReportLine line) {
    return line.diagnostic().severity();
  }
}
