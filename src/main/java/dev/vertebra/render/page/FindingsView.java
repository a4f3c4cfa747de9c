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
 * @param sheets number of pages that the site shows them on, at least one
 * @param open figures of the open ones
 */
public record FindingsView(
    List<FindingView> roots,
    List<WaivedView> waived,
    RulesView rules,
    List<ExplainedCode> codes,
    int sheets,
    Open open) {

  /** Numbers of open findings by severity, consequences included. */
  public record Open(long errors, long warnings, long notes) {

    /** The figures of findings with what follows from each. */
    static Open of(List<FindingView> roots) {
      return new Open(
          count(roots, Severity.ERROR),
          count(roots, Severity.WARNING),
          count(roots, Severity.NOTE));
    }

    private static long count(List<FindingView> roots, Severity severity) {
      return roots.stream()
          .flatMap(f -> Stream.concat(Stream.of(f), f.consequences().stream()))
          .filter(f -> f.severity() == severity)
          .count();
    }
  }

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
    return open.errors();
  }

  /** Number of warnings, consequences included. */
  public long warnings() {
    return open.warnings();
  }

  /** Number of notes, consequences included. */
  public long notes() {
    return open.notes();
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
}
