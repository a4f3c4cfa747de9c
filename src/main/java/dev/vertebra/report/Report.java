package dev.vertebra.report;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Fingerprints;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.diagnostic.Waived;
import dev.vertebra.diagnostic.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What every form of a report shows: one list of findings, with its denominators.
 *
 * @param origin where they come from
 * @param findings open and waived ones; of the open ones only the new when there is a comparison
 * @param tally what was looked at
 * @param fingerprints of all findings, left out ones included
 * @param comparison with an earlier run
 * @param failOn least severe finding that fails a run
 */
public record Report(
    Origin origin,
    Findings findings,
    Tally tally,
    Fingerprints fingerprints,
    Optional<Comparison> comparison,
    Severity failOn) {

  /** A report on everything that was found; errors fail the run. */
  public static Report of(Origin origin, Findings findings, Tally tally) {
    return new Report(
        origin, findings, tally, Fingerprints.of(findings), Optional.empty(), Severity.ERROR);
  }

  /** The same report, failing on findings of this severity and on more severe ones. */
  public Report failingOn(Severity least) {
    return new Report(origin, findings, tally, fingerprints, comparison, least);
  }

  /** The same report on what is new since an earlier run. */
  public Report since(Baseline baseline) {
    Comparison compared = baseline.compare(findings, fingerprints);
    return new Report(
        origin,
        new Findings(compared.fresh(), findings.waived()),
        tally,
        fingerprints,
        Optional.of(compared),
        failOn);
  }

  /** Whether an open finding fails the run. */
  public boolean isFailed() {
    return findings.all().stream().anyMatch(this::fails);
  }

  /** Whether this finding, when it is open, fails the run. */
  boolean fails(Diagnostic finding) {
    return finding.severity().compareTo(failOn) <= 0;
  }

  /** Open findings that the baseline knows, left out of {@link #findings}. */
  List<Diagnostic> known() {
    return comparison.map(Comparison::known).orElse(List.of());
  }

  /** What an open root follows from, when the baseline knows that and it is not shown. */
  Optional<Diagnostic> knownCause(Diagnostic root) {
    return comparison.flatMap(compared -> compared.knownCause(root));
  }

  Summary summary() {
    return Summary.of(this);
  }

  /** Every shown finding on its own: open ones, then waived ones, roots before consequences. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    findings.list().forEach(finding -> add(finding, Optional.empty(), entries));
    for (Waived waived : findings.waived()) {
      add(waived.finding(), Optional.of(waived.waiver()), entries);
    }
    return entries;
  }

  private void add(Finding finding, Optional<Waiver> waiver, List<Entry> entries) {
    entries.add(new Entry(finding.root(), knownCause(finding.root()), waiver));
    for (Diagnostic consequence : finding.consequences()) {
      entries.add(new Entry(consequence, Optional.of(finding.root()), waiver));
    }
  }
}
