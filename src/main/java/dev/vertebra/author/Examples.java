package dev.vertebra.author;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One whole record for each kind of the built-in profile. Together with the files of the {@link
 * Starter} they compile without a finding.
 */
public final class Examples {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

  private Examples() {}

  /** The text of a record of this kind as a Markdown file; empty for a kind of a project's own. */
  public static Optional<String> of(String kind) {
    return NAME.matcher(kind).matches()
        ? Shipped.text("profile/examples/" + kind + ".md")
        : Optional.empty();
  }
}
