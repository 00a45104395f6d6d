package io.github.gavia.platform;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes of one transaction, collected so that they can leave together. Order is kept.
 *
 * <p>Not safe for several threads: it belongs to one verb's call.
 */
public final class WriteBatch {

  /** A statement with one {@code ?} for each parameter. */
  record Write(String sql, List<@Nullable Object> parameters) {}

  private final List<Write> writes = new ArrayList<>();

  /**
   * Adds a write.
   *
   * @param sql one statement, {@code ?} for parameters; must not be a query
   * @param parameters texts, numbers, booleans, instants, null
   */
  public WriteBatch add(String sql, @Nullable Object... parameters) {
    List<@Nullable Object> bound = new ArrayList<>(parameters.length);
    for (Object parameter : parameters) {
      bound.add(parameter instanceof Instant i ? i.atOffset(ZoneOffset.UTC) : parameter);
    }
    writes.add(new Write(sql, bound));
    return this;
  }

  /** Adds the writes of another batch behind these. */
  public WriteBatch addAll(WriteBatch other) {
    writes.addAll(other.writes);
    return this;
  }

  List<Write> writes() {
    return writes;
  }
}
