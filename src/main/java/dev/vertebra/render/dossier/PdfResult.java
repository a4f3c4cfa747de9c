package dev.vertebra.render.dossier;

import java.util.List;
import java.util.Optional;

/**
 * A rendered PDF file and everything that went wrong on the way.
 *
 * @param pdf the file; empty if the source was malformed or unsafe or the layout engine gave up,
 *     and then at least one problem says so
 * @param problems in a fixed order; an empty list means that nothing was lost
 */
public record PdfResult(Optional<PdfBytes> pdf, List<PdfProblem> problems) {

  /**
   * Freezes the problems.
   *
   * @throws IllegalArgumentException if there is neither a file nor a problem
   */
  public PdfResult {
    problems = List.copyOf(problems);
    if (pdf.isEmpty() && problems.isEmpty()) {
      throw new IllegalArgumentException("no file and no reason");
    }
  }
}
