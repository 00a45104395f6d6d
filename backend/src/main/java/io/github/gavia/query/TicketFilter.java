package io.github.gavia.query;

import io.github.gavia.access.WorkflowScope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a list is about; all conditions hold together (R199 to R210).
 *
 * @param username whom the category is about; null when nobody was named, which leaves all but
 *     {@link Category#ALL} empty
 * @param scope workflows the caller may see
 * @param sn prefix of the serial number; empty for any
 * @param title contained in the title, with case; empty for any
 * @param createdFrom null for no bound
 * @param createdTo inclusive; null for no bound
 * @param stateIds null for any
 * @param ticketIds null for any
 * @param actStateId null for any
 * @param creator empty for any
 * @param parentTicketId 0 for any
 * @param parentTicketStateId 0 for any
 */
public record TicketFilter(
    Category category,
    @Nullable String username,
    WorkflowScope scope,
    String sn,
    String title,
    @Nullable Instant createdFrom,
    @Nullable Instant createdTo,
    @Nullable List<Integer> stateIds,
    @Nullable List<Long> ticketIds,
    @Nullable Integer actStateId,
    String creator,
    long parentTicketId,
    int parentTicketStateId,
    boolean newestFirst) {

  /** Whose tickets. */
  public enum Category {
    /** R203. */
    ALL,
    /** R204. */
    OWNER,
    /** R205. */
    DUTY,
    /** R206. */
    RELATION,
    /** R207. */
    WORKED,
    /** R208: the scope holds only workflows the user may view. */
    VIEW,
    /** R209: the scope holds only workflows the user may intervene in. */
    INTERVENE
  }
}
