package io.github.gavia.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;

/** Whether a browser's request comes from our own pages. */
public final class SameOrigin {

  private SameOrigin() {}

  /**
   * What the browser says itself ({@code Sec-Fetch-Site}, which pages cannot forge) decides; one
   * that does not say is judged by {@code Origin} against the host asked for. A request with
   * neither comes from no page: no browser sends a write across origins without {@code Origin}.
   */
  public static boolean holds(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin == null || authority(origin).equals(host(request));
  }

  private static String authority(String origin) {
    try {
      URI uri = URI.create(origin);
      String host = uri.getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT) + ":" + port(uri);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static int port(URI origin) {
    return origin.getPort() >= 0 ? origin.getPort() : "https".equals(origin.getScheme()) ? 443 : 80;
  }

  private static String host(HttpServletRequest request) {
    return request.getServerName().toLowerCase(Locale.ROOT) + ":" + request.getServerPort();
  }
}
