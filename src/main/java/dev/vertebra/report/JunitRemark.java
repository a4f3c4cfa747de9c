package dev.vertebra.report;

import dev.vertebra.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * What a case of a {@link JunitReport} says about one finding.
 *
 * @param finding what was found
 * @param outcome what it makes of its case
 * @param lines the finding in words
 */
record JunitRemark(Diagnostic finding, Outcome outcome, List<String> lines) {

  /** What a finding makes of its case; the worst decides. */
  enum Outcome {
    /** It fails the run. */
    FAILURE,
    /** It is waived, or known. */
    SKIPPED,
    /** It does not fail the run. */
    PASSED
  }

  JunitRemark {
    lines = List.copyOf(lines);
  }

  static JunitRemark of(Entry entry, Report report) {
    Diagnostic finding = entry.finding();
    List<String> lines = new ArrayList<>();
    entry.waiver().ifPresent(waiver -> lines.add("waived " + WaiverText.terms(waiver)));
    lines.addAll(words(finding, report));
    entry.cause().ifPresent(c -> lines.add("follows from " + c.code().id() + ": " + c.message()));
    Outcome open = report.fails(finding) ? Outcome.FAILURE : Outcome.PASSED;
    return new JunitRemark(finding, entry.waiver().isPresent() ? Outcome.SKIPPED : open, lines);
  }

  static JunitRemark known(Diagnostic finding, Report report) {
    List<String> lines = new ArrayList<>(List.of("known from the baseline"));
    lines.addAll(words(finding, report));
    return new JunitRemark(finding, Outcome.SKIPPED, lines);
  }

  private static List<String> words(Diagnostic finding, Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(finding.severity().label() + "[" + finding.code().id() + "]: " + finding.message());
    lines.add("at " + report.origin().file(finding.span().toString()));
    if (!finding.label().isEmpty()) {
      lines.add(finding.label());
    }
    finding.help().forEach(help -> lines.add("help: " + help));
    return lines;
  }

  /** The record that it is about, or else the file. */
  String subject() {
    return finding.subject().isEmpty() ? finding.span().file() : finding.subject();
  }
}
