package dev.vertebra.output;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that a path stays below its root and works on every file system. */
public final class OutputPath {
  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._-]{1,120}");
  private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");
  private static final Pattern RESERVED_PORT = Pattern.compile("(com|lpt)[0-9]");

  private OutputPath() {}

  /**
   * Returns the path when it is sound.
   *
   * @throws IllegalArgumentException when a segment is empty, {@code .} or {@code ..}, ends in a
   *     dot, has a character outside ASCII letters, digits, {@code .}, {@code _} and {@code -}, or
   *     is a device name on Windows
   */
  public static String checked(String path) {
    for (String segment : path.split("/", -1)) {
      String stem = segment.split("\\.", -1)[0].toLowerCase(Locale.ROOT);
      boolean sound =
          SEGMENT.matcher(segment).matches()
              && !segment.endsWith(".")
              && !RESERVED.contains(stem)
              && !RESERVED_PORT.matcher(stem).matches();
      if (!sound) {
        throw new IllegalArgumentException("not a portable output path: " + path);
      }
    }
    return path;
  }
}
