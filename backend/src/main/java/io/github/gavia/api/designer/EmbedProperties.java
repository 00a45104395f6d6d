package io.github.gavia.api.designer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a ticket's progress may be shown inside other pages.
 *
 * @param allowedOrigins origins of these pages beside the service's own, as {@code
 *     https://desk.example.org} or {@code http://localhost:3000}
 */
@ConfigurationProperties("gavia.embed")
record EmbedProperties(@DefaultValue({}) List<String> allowedOrigins) {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]");

  EmbedProperties {
    // A value of blanks only is an empty list, too.
    allowedOrigins = allowedOrigins.stream().map(String::strip).filter(o -> !o.isEmpty()).toList();
    allowedOrigins.forEach(EmbedProperties::check);
  }

  /** The origins as a browser is told them. */
  String frameAncestors() {
    return Stream.concat(Stream.of("'self'"), allowedOrigins.stream())
        .collect(Collectors.joining(" "));
  }

  private static void check(String origin) {
    if (!isOrigin(origin)) {
      throw new IllegalArgumentException(
          "gavia.embed.allowed-origins must list origins such as https://desk.example.org or"
              + " http://localhost:3000, without a path, but has \""
              + origin
              + "\"");
    }
  }

  private static boolean isOrigin(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme();
      String host = uri.getHost();
      return host != null
          && ("https".equals(scheme) || "http".equals(scheme))
          && HOST.matcher(host).matches()
          && uri.getPort() <= 65535
          && text.equals(scheme + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
