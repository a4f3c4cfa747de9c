package dev.vertebra.render.page.prose;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sorts the destinations of Markdown links into those that may stand and those that may not. */
final class Destination {
  private static final Set<String> FOREIGN = Set.of("https", "mailto");

  private Destination() {}

  /**
   * Whether a destination leaves the evidence by a scheme that is let through. Every other scheme,
   * {@code javascript:} and {@code file:} among them, is refused.
   */
  static boolean isForeign(String destination) {
    return uri(destination)
        .filter(u -> u.getScheme() != null)
        .map(u -> FOREIGN.contains(u.getScheme().toLowerCase(Locale.ROOT)))
        .orElse(Boolean.FALSE);
  }

  /**
   * The file below the evidence folder that a relative destination names, seen from another file.
   */
  static Optional<String> file(String from, String destination) {
    Optional<String> path =
        uri(destination)
            .filter(u -> u.getScheme() == null && u.getRawAuthority() == null)
            .map(URI::getPath)
            .filter(p -> !p.isEmpty() && !p.startsWith("/"));
    return path.flatMap(p -> uri("/" + encoded(from)).map(base -> base.resolve(encoded(p))))
        .map(URI::getPath)
        .map(p -> p.substring(1))
        .filter(p -> !p.startsWith("../"));
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, "/" + path, null).getRawPath().substring(1);
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
