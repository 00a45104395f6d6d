package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.Diagnostic;

/**
 * Something an import asks about a draft.
 *
 * @param id the question's id within the import
 * @param why what is told as long as it is open
 */
public record OpenQuestion(String id, Diagnostic why) {}
