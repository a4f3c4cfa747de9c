package dev.vertebra.render.dossier;

import dev.vertebra.render.dossier.MarkupReader.MalformedMarkupException;
import dev.vertebra.render.dossier.PdfProblem.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;

/**
 * Renders print XHTML as one file that is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).
 *
 * <p>The same source gives the same bytes on any machine, in any time zone and locale. Nothing is
 * ever loaded from outside the source. Whatever would be lost in print is a problem in the result.
 */
public final class PdfEngine {

  private final HouseFonts fonts = HouseFonts.vendored();
  private final PrintLayout layout = new PrintLayout(fonts);

  /**
   * Checks and renders.
   *
   * <p>Problems that a reader could live with, such as a missing glyph, leave a file to look at; it
   * is the caller's choice to publish it. Markup that is malformed or unsafe is not rendered.
   */
  public PdfResult render(PdfSource source) {
    Document markup;
    try {
      markup = MarkupReader.read(source.xhtml());
    } catch (MalformedMarkupException e) {
      return new PdfResult(
          Optional.empty(),
          List.of(new PdfProblem(Kind.MALFORMED, String.valueOf(e.getMessage()))));
    }
    List<PdfProblem> problems =
        new ArrayList<>(new MarkupLint(fonts, source.metadata()).check(markup));
    if (problems.stream().anyMatch(problem -> problem.kind().stopsRendering())) {
      return new PdfResult(Optional.empty(), problems);
    }
    LayoutMessages messages = new LayoutMessages();
    Optional<PdfBytes> pdf = Optional.empty();
    try {
      pdf = Optional.of(layout.render(markup, source, messages));
    } catch (IOException | RuntimeException e) {

      problems.add(new PdfProblem(Kind.LAYOUT, "the layout engine gave up: " + e));
    }
    problems.addAll(messages.problems());
    return new PdfResult(pdf, problems);
  }
}
