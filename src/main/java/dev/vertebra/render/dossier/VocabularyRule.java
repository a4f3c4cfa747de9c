package dev.vertebra.render.dossier;

import dev.vertebra.render.dossier.PdfProblem.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Only elements and attributes that print as tagged text, tables, links and flat vector graphics:
 * no forms, scripts, frames or embedded objects; in SVG no style sheet, image, reuse or gradient.
 */
final class VocabularyRule implements MarkupRule {

  private static final Set<String> HTML =
      Set.of(
          "html",
          "head",
          "title",
          "meta",
          "style",
          "bookmarks",
          "bookmark",
          "body",
          "div",
          "section",
          "header",
          "footer",
          "nav",
          "main",
          "article",
          "aside",
          "p",
          "span",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "table",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td",
          "colgroup",
          "col",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "a",
          "em",
          "strong",
          "b",
          "i",
          "code",
          "pre",
          "kbd",
          "samp",
          "br",
          "hr",
          "sub",
          "sup",
          "del",
          "ins",
          "s",
          "small",
          "abbr",
          "time",
          "figure",
          "figcaption",
          "blockquote",
          "q",
          "cite",
          "img");

  private static final Set<String> SVG =
      Set.of(
          "svg",
          "g",
          "a",
          "title",
          "desc",
          "path",
          "polygon",
          "polyline",
          "line",
          "rect",
          "circle",
          "ellipse",
          "text",
          "tspan");

  private static final Set<String> SVG_TRANSPARENCY =
      Set.of("opacity", "fill-opacity", "stroke-opacity", "filter", "mask");

  @Override
  public void check(Document document, Consumer<PdfProblem> problems) {
    Dom.elements(document).forEach(element -> check(element, problems));
  }

  private static void check(Element element, Consumer<PdfProblem> problems) {
    boolean svg = Dom.isSvg(element);
    if (!(svg ? SVG : HTML).contains(Dom.name(element))) {
      report(Dom.place(element) + " is not part of the print vocabulary", problems);
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String name = attribute.getName().toLowerCase(Locale.ROOT);
      if (name.startsWith("on") || (svg && name.equals("style"))) {
        report(Dom.place(element) + " has the attribute " + name, problems);
      }
      if (svg && SVG_TRANSPARENCY.contains(name)) {
        report(
            Dom.place(element) + " uses " + name + "; graphs are drawn in flat colours", problems);
      }
    }
    checkStyle(element, problems);
  }

  private static void checkStyle(Element element, Consumer<PdfProblem> problems) {
    String css = StyleText.of(element).toLowerCase(Locale.ROOT);
    for (String forbidden : new String[] {"@import", "@font-face", "url(", "expression("}) {
      if (css.contains(forbidden)) {
        report("the style of " + Dom.place(element) + " uses " + forbidden, problems);
      }
    }
  }

  private static void report(String message, Consumer<PdfProblem> problems) {
    problems.accept(new PdfProblem(Kind.UNSAFE, message));
  }
}
