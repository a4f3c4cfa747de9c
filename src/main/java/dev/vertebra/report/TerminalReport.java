package dev.vertebra.report;

import dev.vertebra.diagnostic.Code;
import dev.vertebra.diagnostic.Excerpts;
import dev.vertebra.diagnostic.Finding;
import dev.vertebra.diagnostic.Severity;
import dev.vertebra.diagnostic.Waived;
import dev.vertebra.report.Colour.Ink;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;

/**
 * Findings as text for a terminal, in the order of the list, with a summary at the end. The same
 * findings and sources give the same text.
 *
 * @param colour whether the text is coloured
 */
public record TerminalReport(Colour colour) {

  /**
   * Writes the whole report; every line ends in LF.
   *
   * @throws IOException when the writer throws it
   */
  public void write(Report report, Writer out) throws IOException {
    String folder = report.origin().folder();
    Excerpts excerpts = new Excerpts(report.origin().sources());
    Set<Code> explained = new HashSet<>();
    for (Finding finding : report.findings().list()) {
      FindingText block = new FindingText(folder, colour, excerpts, finding);
      out.append(block.head());
      if (explained.add(finding.root().code())) {
        out.append(block.explainNote());
      }
      out.append(report.knownCause(finding.root()).map(block::causeNote).orElse(""));
      out.append(block.consequences()).append('\n');
    }
    for (Waived waived : report.findings().waived()) {
      out.append(waived(waived)).append('\n');
    }
    if (!report.findings().waived().isEmpty()) {
      out.append('\n');
    }
    Summary summary = report.summary();
    out.append(colour.paint(Ink.of(worst(summary)), summary.toString())).append('\n');
    if (summary.since().isPresent()) {
      out.append(summary.since().get()).append('\n');
    }
  }

  /** One line: who reads the terminal has decided already. */
  private String waived(Waived waived) {
    return colour.paint(Ink.FRAME, "waived[" + waived.finding().root().code().id() + "]")
        + ": "
        + WaiverText.finding(waived)
        + " ("
        + WaiverText.terms(waived.waiver())
        + ")";
  }

  private static Severity worst(Summary summary) {
    if (summary.errors() > 0) {
      return Severity.ERROR;
    }
    return summary.warnings() > 0 ? Severity.WARNING : Severity.NOTE;
  }
}
