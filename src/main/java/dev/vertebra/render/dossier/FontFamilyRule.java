package dev.vertebra.render.dossier;

import dev.vertebra.render.dossier.PdfProblem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Every font family that is asked for is one of the house fonts. A family that is not registered
 * prints nothing at all, and a generic name such as {@code serif} is not registered.
 */
final class FontFamilyRule implements MarkupRule {

  private static final Pattern DECLARATION =
      Pattern.compile("(?i)(?<![-\\w])font(-family)?\\s*:([^;}]*)");

  private final HouseFonts fonts;

  FontFamilyRule(HouseFonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public void check(Document document, Consumer<PdfProblem> problems) {
    Dom.elements(document).forEach(element -> check(element, problems));
  }

  private void check(Element element, Consumer<PdfProblem> problems) {
    Matcher declaration = DECLARATION.matcher(StyleText.of(element));
    while (declaration.find()) {
      if (declaration.group(1) == null) {
        report("the font shorthand hides its family: " + declaration.group().strip(), problems);
      } else {
        checkFamilies(declaration.group(2), element, problems);
      }
    }
    if (Dom.isSvg(element) && element.hasAttribute("font-family")) {
      checkFamilies(element.getAttribute("font-family"), element, problems);
    }
    if (Dom.isSvg(element) && Dom.name(element).equals("text") && svgFamilies(element).isEmpty()) {
      report(Dom.place(element) + " in an SVG names no font family", problems);
    }
  }

  private void checkFamilies(String list, Element element, Consumer<PdfProblem> problems) {
    for (String family : names(list)) {
      if (!family.equals("inherit") && !fonts.families().contains(family)) {
        report(
            "<"
                + Dom.name(element)
                + "> asks for the font family \""
                + family
                + "\", which is not registered",
            problems);
      }
    }
  }

  /** The families in force for an SVG element, from the nearest ancestor that names any. */
  static String svgFamilies(Element element) {
    for (Node node = element; node instanceof Element e && Dom.isSvg(e); node = e.getParentNode()) {
      if (e.hasAttribute("font-family")) {
        return e.getAttribute("font-family");
      }
    }
    return "";
  }

  /** The names of a CSS family list: trimmed, without quotes, in lower case. */
  static List<String> names(String list) {
    return Pattern.compile(",")
        .splitAsStream(list.replaceAll("[\"']|!important", ""))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static void report(String message, Consumer<PdfProblem> problems) {
    problems.accept(new PdfProblem(Kind.TEXT, message));
  }
}
