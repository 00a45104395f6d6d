package io.github.gavia.workflow.imports;

import java.util.List;

/**
 * What a file turned out to be.
 *
 * @param processes one for each process that was chosen and could be read, in the order of the
 *     file; none when the report refuses the file
 */
public record Imported(List<ImportedProcess> processes, ImportReport report) {
  public Imported {
    processes = List.copyOf(processes);
  }
}
