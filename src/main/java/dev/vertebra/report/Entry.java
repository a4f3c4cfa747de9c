package dev.vertebra.report;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Waiver;
import java.util.Comparator;
import java.util.Optional;

/**
 * One finding of a report, for forms that list each on its own.
 *
 * @param finding what was found
 * @param cause the finding without which it would not stand; empty for a root
 * @param waiver what covers it; empty when it is open
 */
record Entry(Diagnostic finding, Optional<Diagnostic> cause, Optional<Waiver> waiver) {

  /** Open before waived, roots before consequences, then by severity: who is kept when few are. */
  static final Comparator<Entry> WORST_FIRST =
      Comparator.comparing((Entry entry) -> entry.waiver().isPresent())
          .thenComparing(entry -> entry.cause().isPresent())
          .thenComparing(entry -> entry.finding().severity())
          .thenComparing(Entry::finding, Diagnostic.ORDER);

  /** The record that it is about, or else the file. */
  String subject() {
    return finding.subject().isEmpty() ? finding.span().file() : finding.subject();
  }
}
