package dev.vertebra.render.page;

import dev.vertebra.diagnostic.Severity;
import java.util.List;
import java.util.stream.Stream;

/**
 * All findings, and what was looked at to find them.
 *
 * @param roots open ones, in the order of their places
 * @param waived those that somebody on record accepted for a time, in the order of their places
 * @param rules what was checked
 * @param codes each code that occurs, explained, by id
 */
public record FindingsView(
    List<FindingView> roots, List<WaivedView> waived, RulesView rules, List<ExplainedCode> codes) {
  public FindingsView {
    roots = List.copyOf(roots);
    waived = List.copyOf(waived);
    codes = List.copyOf(codes);
  }

  /** Roots of a severity, in the order of their places. */
  public List<FindingView> of(Severity severity) {
    return roots.stream().filter(f -> f.severity() == severity).toList();
  }

  /** Number of errors, consequences included. */
  public long errors() {
    return count(Severity.ERROR);
  }

  /** Number of warnings, consequences included. */
  public long warnings() {
    return count(Severity.WARNING);
  }

  /** Number of notes, consequences included. */
  public long notes() {
    return count(Severity.NOTE);
  }

  /** Number of waived findings, consequences included. */
  public long waivedCount() {
    return waived.stream().mapToLong(WaivedView::count).sum();
  }

  /** Number of all open findings, consequences included. */
  public long total() {
    return errors() + warnings() + notes();
  }

  /** Roots by severity, the most severe first, then by place. */
  public List<FindingView> bySeverity() {
    return Stream.of(Severity.values()).flatMap(s -> of(s).stream()).toList();
  }

  private long count(Severity severity) {
    return roots.stream()
        .flatMap(f -> Stream.concat(Stream.of(f), f.consequences().stream()))
        .filter(f -> f.severity() == severity)
        .count();
  }
}
