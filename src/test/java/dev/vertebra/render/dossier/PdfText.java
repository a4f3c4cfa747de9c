package dev.vertebra.render.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Text;

/** Compares the text of print XHTML with the text layer of the PDF made from it. */
final class PdfText {

  private PdfText() {}

  /** The text layer, as a search would see it. */
  static String of(PdfBytes pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** The same in the order in which it stands on the page, line by line. */
  static String byLine(PdfBytes pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  /**
   * Words of the body that are not in the text layer. White space is left out of the comparison,
   * because lines are broken in other places; text that crosses a page is compared by word. A word
   * counts when either order of the text layer holds it: words of two styles are painted apart, and
   * cells of a row stand on one line.
   */
  static List<String> missing(String xhtml, PdfBytes pdf) throws Exception {
    Document markup = MarkupReader.read(xhtml);
    String printed = squeezed(of(pdf)) + "\n" + squeezed(byLine(pdf));
    List<String> texts =
        Dom.elements(markup)
            .filter(element -> !Dom.isSvg(element) && !isInHead(element))
            .flatMap(Dom::childNodes)
            .filter(Text.class::isInstance)
            .map(node -> ((Text) node).getData())
            .toList();
    List<String> missing = new ArrayList<>();
    int near = 0;
    for (String text : texts) {
      String wanted = squeezed(text);
      int at = printed.indexOf(wanted, Math.max(0, near - 5000));
      if (at < 0) {
        at = printed.indexOf(wanted);
      }
      if (at < 0) {
        Stream.of(text.strip().split("\\s+"))
            .filter(word -> !printed.contains(word))
            .forEach(missing::add);
      } else if (at < near + 5000) {
        near = at;
      }
    }
    return missing;
  }

  private static boolean isInHead(Element element) {
    return Set.of("html", "head", "title", "style", "meta", "bookmarks", "bookmark")
        .contains(Dom.name(element));
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00A0]+", "");
  }
}
