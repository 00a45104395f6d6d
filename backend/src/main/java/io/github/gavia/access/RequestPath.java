package io.github.gavia.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * The path of a request within the service, decoded and with {@code ..} resolved, for deciding who
 * must say who they are.
 */
public final class RequestPath {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final String path;
  private final boolean plain;

  private RequestPath(String path, boolean plain) {
    this.path = path;
    this.plain = plain;
  }

  /** The path of a request. */
  public static RequestPath of(HttpServletRequest request) {
    String info = request.getPathInfo();
    String path = info == null ? request.getServletPath() : request.getServletPath() + info;
    return new RequestPath(path, request.getRequestURI().equals(request.getContextPath() + path));
  }

  /** Whether the method only reads. */
  public static boolean reads(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  /** Whether the path begins so. */
  public boolean startsWith(String prefix) {
    return path.startsWith(prefix);
  }

  /**
   * Whether the path begins so and was sent exactly as it is understood here, without anything that
   * the dispatcher might understand in another way.
   */
  public boolean isPlainlyUnder(String prefix) {
    return plain && path.startsWith(prefix);
  }

  /** Whether this is the path, sent exactly so. */
  public boolean isExactly(String other) {
    return plain && path.equals(other);
  }
}
