package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.Versions.VersionInfo;
import io.github.gavia.workflow.compare.Conflict;

/**
 * A conflict of a draft with the live version.
 *
 * @param by the version that brought the live side of it
 */
public record DraftConflict(Conflict conflict, VersionInfo by) {}
