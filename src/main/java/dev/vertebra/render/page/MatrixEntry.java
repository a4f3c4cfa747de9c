package dev.vertebra.render.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that a cell of the trace matrix names.
 *
 * @param ref the record; empty when it is words alone
 * @param label its id or words
 * @param at which one exactly: a version, or the first digits of a digest; may be empty
 * @param details what else the column asks about it, one clause each
 */
public record MatrixEntry(Optional<Ref> ref, String label, String at, List<String> details) {
  private static final int SHOWN = 2;
  private static final int SHOWN_LENGTH = 90;
  private static final int EXPORTED = 60;
  private static final int EXPORTED_LENGTH = 1000;

  public MatrixEntry {
    details = List.copyOf(details);
  }

  static MatrixEntry of(Ref ref, String at, List<String> details) {
    return new MatrixEntry(
        Optional.of(ref), ref.id(), at, details.stream().filter(d -> !d.isBlank()).toList());
  }

  static MatrixEntry words(String words) {
    return new MatrixEntry(Optional.empty(), words, "", List.of());
  }

  /** {@code REQ-1@2}: what it is called where there is no room for more. */
  public String name() {
    return at.isEmpty() ? label : label + "@" + at;
  }

  /** The label, cut when it is long. */
  public String shownLabel() {
    return Clip.to(SHOWN_LENGTH, label);
  }

  /** The details that a page has room for. */
  public List<String> shown() {
    return details.stream().limit(SHOWN).map(d -> Clip.to(SHOWN_LENGTH, d)).toList();
  }

  /** How many details a page leaves out. */
  public int more() {
    return Math.max(0, details.size() - SHOWN);
  }

  /** Everything in one line, for tables outside the site. */
  public String text() {
    String name = Clip.to(EXPORTED_LENGTH, name());
    if (details.isEmpty()) {
      return name;
    }
    String more = details.size() > EXPORTED ? ", and " + (details.size() - EXPORTED) + " more" : "";
    return details.stream()
        .limit(EXPORTED)
        .map(d -> Clip.to(EXPORTED_LENGTH, d))
        .collect(Collectors.joining(", ", name + " (", more + ")"));
  }
}
