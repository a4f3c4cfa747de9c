package dev.vertebra.render.page;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of the evidence language as a reader sees them. */
final class Labels {
  private static final Map<String, String> INITIALS =
      Map.of(
          "udi", "UDI", "di", "DI", "sha256", "SHA-256", "io", "I/O", "capa", "CAPA", "id", "ID");

  private Labels() {}

  /** {@code residual-severity} as {@code Residual severity}. */
  static String sentence(String name) {
    String words =
        Stream.of(name.split("-", -1))
            .map(w -> INITIALS.getOrDefault(w, w))
            .collect(Collectors.joining(" "));
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** {@code Risk control} as {@code risk control}; {@code CAPA} stays. */
  static String inSentence(String title) {
    boolean isName = title.length() > 1 && Character.isUpperCase(title.charAt(1));
    return title.isEmpty() || isName
        ? title
        : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }
}
