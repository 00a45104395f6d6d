package io.github.gavia.hook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute http or https URL, taken apart once so that what is checked is what is called.
 *
 * @param uri the URL in ASCII, without fragment
 * @param scheme {@code http} or {@code https}
 * @param authority {@code host[:port]} as the URL writes it
 * @param host name or address, an IPv6 address without brackets
 * @param port the URL's or the scheme's
 */
record CallTarget(URI uri, String scheme, String authority, String host, int port) {

  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?:\\[(?<v6>[0-9A-Fa-f:.]+)]|(?<name>[A-Za-z0-9._-]+))(?::(?<port>\\d{1,5}))?");

  /**
   * Reads a URL.
   *
   * @throws CallFailed when it is no URL that can be called
   */
  static CallTarget of(String url) throws CallFailed {
    try {
      return of(new URI(url));
    } catch (URISyntaxException e) {
      throw malformed();
    }
  }

  /**
   * Where a redirect leads.
   *
   * @param location absolute or relative to this URL
   * @throws CallFailed when that is no URL that can be called, or leaves https for http
   */
  CallTarget redirectedTo(String location) throws CallFailed {
    CallTarget next;
    try {
      next = of(uri.resolve(new URI(location)));
    } catch (URISyntaxException e) {
      throw new CallFailed("the answer redirects to a malformed URL");
    }
    if (scheme.equals("https") && next.scheme.equals("http")) {
      throw new CallFailed("the answer redirects from https to http");
    }
    return next;
  }

  private static CallTarget of(URI uri) throws CallFailed {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new CallFailed("the URL must begin with http:// or https://");
    }
    String authority = uri.getRawAuthority();
    if (authority == null) {
      throw malformed();
    }
    if (authority.contains("@")) {
      throw new CallFailed("the URL must not carry a user name or password");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches() || port(parts, scheme) == 0 || port(parts, scheme) > 65535) {
      throw new CallFailed("the URL's host or port is malformed");
    }
    String host = parts.group("v6") == null ? parts.group("name") : parts.group("v6");
    return new CallTarget(
        plain(uri, scheme, authority), scheme, authority, host, port(parts, scheme));
  }

  private static URI plain(URI uri, String scheme, String authority) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URI.create(URI.create(scheme + "://" + authority + path + query).toASCIIString());
  }

  private static int port(Matcher parts, String scheme) {
    String port = parts.group("port");
    if (port != null) {
      return Integer.parseInt(port);
    }
    return scheme.equals("https") ? 443 : 80;
  }

  private static CallFailed malformed() {
    return new CallFailed("the URL is malformed");
  }

  /** Whether a text could be the {@code host[:port]} of a URL. */
  static boolean isAuthority(String text) {
    return AUTHORITY.matcher(text).matches();
  }
}
