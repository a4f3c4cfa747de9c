package dev.vertebra.report;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Excerpts;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Findings;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.source.SourceTree;
import java.util.HashSet;
import java.util.Set;

/**
 * Findings as text for a terminal, in the order of the list, with a summary at the end. The same
 * findings and sources give the same text.
 *
 * @param folder the evidence folder as its user calls it; stands before every path
 * @param colour whether the text is coloured
 */
public record TerminalReport(String folder, Colour colour) {

  /** The whole report; every line ends in LF. */
  public String render(Findings findings, SourceTree sources, Tally tally) {
    Excerpts excerpts = new Excerpts(sources);
    Set<Code> explained = new HashSet<>();
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings.list()) {
      FindingText block = new FindingText(folder, colour, excerpts, finding);
      text.append(block.head());
      if (explained.add(finding.root().code())) {
        text.append(block.explainNote());
      }
      text.append(block.consequences()).append('\n');
    }
    return text.append(summary(findings, tally)).append('\n').toString();
  }

  private String summary(Findings findings, Tally tally) {
    Summary summary = Summary.of(findings, tally);
    Severity worst =
        summary.errors() > 0
            ? Severity.ERROR
            : summary.warnings() > 0 ? Severity.WARNING : Severity.NOTE;
    return colour.paint(Colour.Ink.of(worst), summary.toString());
  }
}
