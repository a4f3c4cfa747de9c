package dev.vertebra.render.dossier;

import dev.vertebra.render.dossier.PdfProblem.Kind;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The document says its language and title (ISO 14289-1, 7.1 and 7.2). A missing language passes
 * validation, because the layout engine then writes EN-US.
 */
final class LanguageAndTitleRule implements MarkupRule {

  private final String language;

  LanguageAndTitleRule(String language) {
    this.language = language;
  }

  @Override
  public void check(Document document, Consumer<PdfProblem> problems) {
    String lang = document.getDocumentElement().getAttribute("lang");
    if (!lang.equals(language)) {
      report("<html lang=\"" + lang + "\"> but the metadata say " + language, problems);
    }
    Dom.elements(document)
        .filter(element -> element.hasAttribute("lang"))
        .filter(element -> !isTag(element.getAttribute("lang")))
        .forEach(
            element ->
                report(
                    Dom.name(element)
                        + " has lang=\""
                        + element.getAttribute("lang")
                        + "\", which is no BCP 47 language tag",
                    problems));
    boolean titled =
        Dom.elements(document, "title")
            .filter(title -> !Dom.isSvg(title))
            .map(Element::getTextContent)
            .anyMatch(text -> !text.isBlank());
    if (!titled) {
      report("the document has no <title>", problems);
    }
  }

  private static boolean isTag(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static void report(String message, Consumer<PdfProblem> problems) {
    problems.accept(new PdfProblem(Kind.ACCESSIBILITY, message));
  }
}
