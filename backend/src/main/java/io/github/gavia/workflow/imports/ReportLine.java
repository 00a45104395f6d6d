package io.github.gavia.workflow.imports;

import io.github.gavia.workflow.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report.
 *
 * @param processId the process it is about, null for the file as a whole
 * @param question id of the question that settles it, null when there is nothing to decide
 * @param fix what was or could be changed, null when that cannot be said in one property
 */
public record ReportLine(
    @Nullable String processId,
    Diagnostic diagnostic,
    @Nullable String question,
    @Nullable Fix fix) {}
