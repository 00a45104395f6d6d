package io.github.gavia.api.loonflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every answer under {@code /api/v1.0}.
 *
 * @param code 0 for success, -1 for every failure
 * @param data what the call delivers; of a failure {@code {}} or {@code ""}, as the call has it
 * @param msg the reason of a failure; of a success mostly empty, of four creations an object that
 *     carries the new id
 */
public record Envelope(int code, @Nullable Object data, Object msg) {

  /** The {@code {}} of many answers. */
  public static final Map<String, Object> EMPTY_OBJECT = Map.of();

  /** The {@code ""} that some calls give as data of a failure. */
  public static final String EMPTY_TEXT = "";

  /** A success without text. */
  public static Envelope ok(@Nullable Object data) {
    return new Envelope(0, data, "");
  }

  /** A success that carries a text or an object in {@code msg}. */
  public static Envelope ok(@Nullable Object data, Object msg) {
    return new Envelope(0, data, msg);
  }

  /**
   * A failure.
   *
   * @param data {@link #EMPTY_OBJECT} or {@link #EMPTY_TEXT}
   */
  public static Envelope fail(String msg, Object data) {
    return new Envelope(-1, data, msg);
  }
}
