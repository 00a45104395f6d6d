package io.github.gavia.workflow.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which draft there is.
 *
 * @param baseVersion number of the live version it was made from; 0 when nothing was live
 * @param importId the import it came from, null for none
 * @param modifier who saved last
 */
public record DraftMark(
    int revision, int baseVersion, @Nullable Long importId, String modifier, Instant modified) {}
