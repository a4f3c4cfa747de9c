package dev.vertebra.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The explain pages that travel with the compiler: {@code explain/VT201.md} on the class path, with
 * {@code code}, {@code name} and {@code severity} in its front matter.
 */
public final class ExplainPages {
  private static final Pattern CODE = Pattern.compile("VT[0-9]{3}");
  private static final Pattern PAGE =
      Pattern.compile("---\n(?<front>.*?\n)---\n(?<body>.*)", Pattern.DOTALL);

  private ExplainPages() {}

  /**
   * The page of a code; case does not matter.
   *
   * @throws IllegalStateException when the page that travels with the compiler is malformed
   */
  public static Optional<ExplainPage> find(String code) {
    String id = code.toUpperCase(Locale.ROOT);
    if (!CODE.matcher(id).matches()) {
      return Optional.empty();
    }
    try (InputStream in =
        ExplainPages.class.getResourceAsStream("/dev/vertebra/explain/" + id + ".md")) {
      return in == null
          ? Optional.empty()
          : Optional.of(parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the explain page of " + id, e);
    }
  }

  /** Every page, sorted by code. */
  public static List<ExplainPage> all() {
    return IntStream.range(0, 1000)
        .mapToObj(n -> find(String.format(Locale.ROOT, "VT%03d", n)))
        .flatMap(Optional::stream)
        .toList();
  }

  static ExplainPage parse(String id, String text) {
    Matcher page = PAGE.matcher(text.replace("\r\n", "\n"));
    if (!page.matches()) {
      throw new IllegalStateException("explain page " + id + " has no front matter");
    }
    Map<String, String> front = new HashMap<>();
    for (String line : page.group("front").lines().toList()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        front.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return new ExplainPage(
        member(front, "code", id),
        member(front, "name", id),
        Severity.valueOf(member(front, "severity", id).toUpperCase(Locale.ROOT)),
        member(front, "group", id),
        page.group("body").strip() + "\n");
  }

  private static String member(Map<String, String> front, String key, String id) {
    String value = front.get(key);
    if (value == null) {
      throw new IllegalStateException("explain page " + id + " does not state its " + key);
    }
    return value;
  }
}
