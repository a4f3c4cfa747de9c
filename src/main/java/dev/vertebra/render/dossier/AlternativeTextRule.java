package dev.vertebra.render.dossier;

import dev.vertebra.render.dossier.PdfProblem.Kind;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every picture has an {@code alt} text, SVG roots included (ISO 14289-1, 7.3). */
final class AlternativeTextRule implements MarkupRule {

  @Override
  public void check(Document document, Consumer<PdfProblem> problems) {
    Dom.elements(document, "img", "svg")
        .filter(picture -> !isInsideSvg(picture))
        .filter(picture -> picture.getAttribute("alt").isBlank())
        .forEach(
            picture ->
                problems.accept(
                    new PdfProblem(
                        Kind.ACCESSIBILITY, Dom.place(picture) + " has no alternative text")));
  }

  private static boolean isInsideSvg(Element element) {
    Node parent = element.getParentNode();
    return parent instanceof Element outer && Dom.isSvg(outer);
  }
}
