package dev.vertebra.render.dossier;

import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The CSS that an element carries, as its content or as its attribute. */
final class StyleText {

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  private StyleText() {}

  /** CSS of a {@code style} element or attribute without comments; empty if there is none. */
  static String of(Element element) {
    String css =
        Dom.name(element).equals("style")
            ? element.getTextContent()
            : element.getAttribute("style");
    return COMMENT.matcher(css).replaceAll(" ");
  }
}
