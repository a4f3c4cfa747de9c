package dev.vertebra.render.dossier;

import dev.vertebra.render.dossier.PdfProblem.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Text;

/**
 * Every character that will be printed has a glyph, and reads from left to right. The layout engine
 * prints {@code #} for a missing glyph and says nothing; it does not order right-to-left text. Each
 * character is reported once, with the text around its first use.
 */
final class GlyphRule implements MarkupRule {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9A-Fa-f]{1,6}) ?");
  private static final int CONTEXT = 24;

  private final HouseFonts fonts;

  GlyphRule(HouseFonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public void check(Document document, Consumer<PdfProblem> problems) {
    Set<Integer> reported = new HashSet<>();
    Dom.elements(document).forEach(element -> check(element, reported, problems));
  }

  private void check(Element element, Set<Integer> reported, Consumer<PdfProblem> problems) {
    Matcher quoted = QUOTED.matcher(StyleText.of(element));
    while (quoted.find()) {
      check(generated(quoted.group()), fonts::covers, reported, problems);
    }
    if (isPrinted(element)) {
      IntPredicate covered = Dom.isSvg(element) ? svgCoverage(element) : fonts::covers;
      Dom.childNodes(element)
          .filter(Text.class::isInstance)
          .forEach(node -> check(((Text) node).getData(), covered, reported, problems));
    }
  }

  private static boolean isPrinted(Element element) {
    return Dom.isSvg(element)
        ? Set.of("text", "tspan", "a").contains(Dom.name(element))
        : !Set.of("style", "title").contains(Dom.name(element));
  }

  private IntPredicate svgCoverage(Element element) {
    List<String> families = FontFamilyRule.names(FontFamilyRule.svgFamilies(element));
    return codePoint -> families.stream().anyMatch(family -> fonts.covers(codePoint, family));
  }

  private static void check(
      String text, IntPredicate covered, Set<Integer> reported, Consumer<PdfProblem> problems) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int codePoint = text.codePointAt(at);
      boolean missing = !isLayout(codePoint) && !covered.test(codePoint);
      if ((missing || isRightToLeft(codePoint)) && reported.add(codePoint)) {
        String why = missing ? "has no glyph in the dossier's fonts" : "reads from right to left";
        problems.accept(
            new PdfProblem(
                Kind.TEXT,
                named(codePoint) + " " + why + ", in \"" + around(text, at) + "\"",
                OptionalInt.of(codePoint)));
      }
    }
  }

  private static boolean isLayout(int codePoint) {
    return codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
  }

  private static boolean isRightToLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static String named(int codePoint) {
    return "'"
        + Character.toString(codePoint)
        + "' "
        + String.format(Locale.ROOT, "(U+%04X)", codePoint);
  }

  private static String around(String text, int at) {
    int from = Math.max(0, at - CONTEXT);
    int to = Math.min(text.length(), at + CONTEXT);
    return Dom.excerpt(text.substring(onBoundary(text, from), onBoundary(text, to)));
  }

  private static int onBoundary(String text, int index) {
    boolean inside =
        index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
    return inside ? index - 1 : index;
  }

  private static String generated(String cssString) {
    return ESCAPE
        .matcher(cssString.replaceAll("^.|.$", ""))
        .replaceAll(
            m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
  }
}
