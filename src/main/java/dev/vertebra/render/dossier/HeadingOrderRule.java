package dev.vertebra.render.dossier;

import dev.vertebra.render.dossier.PdfProblem.Kind;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Headings start at level 1 and never skip a level on the way down (ISO 14289-1, 7.4.2). */
final class HeadingOrderRule implements MarkupRule {

  @Override
  public void check(Document document, Consumer<PdfProblem> problems) {
    int previous = 0;
    for (Element heading : Dom.elements(document, "h1", "h2", "h3", "h4", "h5", "h6").toList()) {
      int level = Dom.name(heading).charAt(1) - '0';
      if (level > previous + 1) {
        String before = previous == 0 ? "nothing" : "a heading of level " + previous;
        problems.accept(
            new PdfProblem(
                Kind.ACCESSIBILITY, Dom.place(heading) + " follows " + before + ": level skipped"));
      }
      previous = level;
    }
  }
}
