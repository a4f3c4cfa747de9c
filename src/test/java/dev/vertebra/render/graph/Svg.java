package dev.vertebra.render.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What holds for every picture that we publish. */
final class Svg {
  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "desc", "g", "a", "rect", "path", "circle", "text");

  /** Parses {@code svg} and checks elements, attributes, ids and addresses. */
  static Document checked(String svg) {
    assertThat(svg).startsWith("<svg ").doesNotContain("xlink", "<?", "<!", " style=");
    Document document = parse(svg);
    List<String> ids = new ArrayList<>();
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      assertThat(ELEMENTS).contains(element.getTagName());
      for (int a = 0; a < element.getAttributes().getLength(); a++) {
        Node attribute = element.getAttributes().item(a);
        assertThat(attribute.getNodeName()).isNotEqualTo("style").doesNotStartWith("on");
        if (attribute.getNodeName().equals("id")) {
          ids.add(attribute.getNodeValue());
        }
        if (attribute.getNodeName().equals("href")) {
          assertThat(attribute.getNodeValue().toLowerCase(Locale.ROOT)).doesNotContain("script:");
        }
      }
    }
    String name = document.getDocumentElement().getAttribute("id");
    assertThat(ids).containsExactly(name, name + "-title", name + "-desc");
    return document;
  }

  private static Document parse(String svg) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("not well-formed: " + svg, e);
    }
  }

  private Svg() {}
}
