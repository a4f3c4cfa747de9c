package dev.vertebra.render.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Streams over a document tree, in document order. */
final class Dom {

  private static final String SVG = "http://www.w3.org/2000/svg";

  private Dom() {}

  /** Every element of the document. */
  static Stream<Element> elements(Document document) {
    List<Element> found = new ArrayList<>();
    collect(document.getDocumentElement(), found);
    return found.stream();
  }

  /** Every element with one of the names. */
  static Stream<Element> elements(Document document, String... names) {
    List<String> wanted = List.of(names);
    return elements(document).filter(element -> wanted.contains(name(element)));
  }

  private static void collect(Element element, List<Element> found) {
    found.add(element);
    children(element).forEach(child -> collect(child, found));
  }

  /** Child elements. */
  static Stream<Element> children(Element element) {
    return childNodes(element).filter(Element.class::isInstance).map(Element.class::cast);
  }

  /** Child nodes of every kind. */
  static Stream<Node> childNodes(Element element) {
    NodeList nodes = element.getChildNodes();
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
  }

  /** Name without prefix, in lower case. */
  static String name(Element element) {
    String local = element.getLocalName();
    return (local == null ? element.getTagName() : local).toLowerCase(Locale.ROOT);
  }

  /** Whether the element is SVG. */
  static boolean isSvg(Element element) {
    return SVG.equals(element.getNamespaceURI());
  }

  /** The element as a reader of a message would look for it: name, id, first words. */
  static String place(Element element) {
    String id = element.getAttribute("id");
    String start = "<" + name(element) + (id.isEmpty() ? "" : " id=\"" + id + "\"") + ">";
    String text = excerpt(element.getTextContent());
    return text.isEmpty() ? start : start + " \"" + text + "\"";
  }

  /** The first 60 code points of a text, white space folded. */
  static String excerpt(String text) {
    String folded = text.strip().replaceAll("\\s+", " ");
    int length = folded.codePointCount(0, folded.length());
    return length <= 60 ? folded : folded.substring(0, folded.offsetByCodePoints(0, 60)) + "…";
  }
}
