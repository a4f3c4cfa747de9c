package dev.vertebra.render.dossier;

import dev.vertebra.render.dossier.PdfProblem.Kind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Links lead to an id of the document, to an https address or to a mail address; images are data of
 * the document itself. Every other address would be written into the file unchecked.
 */
final class LinkRule implements MarkupRule {

  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final Pattern OUTSIDE = Pattern.compile("(?i)(https|mailto):[^\\s\\p{Cntrl}]+");
  private static final Pattern IMAGE = Pattern.compile("data:image/(png|jpeg);base64,.*");

  @Override
  public void check(Document document, Consumer<PdfProblem> problems) {
    Set<String> ids = new HashSet<>();
    Dom.elements(document)
        .map(element -> element.getAttribute("id"))
        .filter(id -> !id.isEmpty())
        .filter(id -> !ids.add(id))
        .forEach(
            id -> problems.accept(new PdfProblem(Kind.LINK, "two elements have the id " + id)));
    Dom.elements(document).forEach(element -> check(element, ids, problems));
  }

  private static void check(Element element, Set<String> ids, Consumer<PdfProblem> problems) {
    checkTarget(element, element.getAttribute("href"), ids, problems);
    checkTarget(element, element.getAttributeNS(XLINK, "href"), ids, problems);
    String source = element.getAttribute("src");
    if (!source.isEmpty() && !IMAGE.matcher(source.toLowerCase(Locale.ROOT)).matches()) {
      problems.accept(
          new PdfProblem(
              Kind.UNSAFE,
              Dom.place(element)
                  + " loads "
                  + Dom.excerpt(source)
                  + "; only data images are allowed"));
    }
  }

  private static void checkTarget(
      Element element, String target, Set<String> ids, Consumer<PdfProblem> problems) {
    if (target.isEmpty()) {
      return;
    }
    if (target.startsWith("#")) {
      if (!ids.contains(target.substring(1))) {
        problems.accept(
            new PdfProblem(
                Kind.LINK,
                Dom.place(element) + " links to " + target + ", which no element has as id"));
      }
    } else if (!OUTSIDE.matcher(target).matches()) {
      problems.accept(
          new PdfProblem(
              Kind.UNSAFE,
              Dom.place(element)
                  + " links to "
                  + Dom.excerpt(target)
                  + "; only #id, https and mailto are allowed"));
    }
  }
}
