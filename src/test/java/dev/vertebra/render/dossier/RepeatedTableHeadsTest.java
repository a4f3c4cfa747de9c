package dev.vertebra.render.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;

class RepeatedTableHeadsTest {

  private static final int ROWS = 150;

  @Test
  void tagsTheHeadOnceAndFurnishesTheOtherPages() throws Exception {
    PdfBytes pdf = longTable();
    assertThat(Conformance.violations(pdf, "ua1")).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
      assertThat(contents(root, "TH")).isEqualTo(2);
      assertThat(contents(root, "TD")).isEqualTo(2 * ROWS);
      assertThat(PdfText.of(pdf).split("Heading one", -1)).hasSize(pages + 1);
      assertThat(pages(root, document, false)).containsExactly(0, 0);
      int furnished = 0;
      for (PDPage page : document.getPages()) {
        String content =
            new String(
                page.getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        furnished += content.split("/Subtype\\s*/Header", -1).length - 1;
      }
      assertThat(furnished).isEqualTo(2 * (pages - 1));
    }
  }

  private static PdfBytes longTable() {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> "<tr><td>left " + i + "</td><td>right " + i + "</td></tr>")
            .collect(Collectors.joining());
    String body =
        "<h1>A</h1><table><thead><tr><th>Heading one</th><th>Heading two</th></tr></thead><tbody>"
            + rows
            + "</tbody></table>";
    String style = "html { font-family: \"Source Sans 3\" } table { -fs-table-paginate: paginate }";
    PdfResult result =
        new PdfEngine()
            .render(
                new PdfSource(
                    MarkupLintTest.page(body, style), SampleDossier.metadata(), List.of()));
    assertThat(result.problems()).isEmpty();
    return result.pdf().orElseThrow();
  }

  /** Zero-based pages of all content below elements of one type. */
  private static List<Integer> pages(PDStructureNode node, PDDocument document, boolean inside) {
    List<Integer> pages = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        boolean head = inside || element.getStructureType().equals("TH");
        pages.addAll(pages(element, document, head));
      } else if (inside && kid instanceof PDMarkedContentReference reference) {
        pages.add(document.getPages().indexOf(reference.getPage()));
      } else if (inside && kid instanceof Integer && node instanceof PDStructureElement element) {
        pages.add(document.getPages().indexOf(element.getPage()));
      }
    }
    return pages;
  }

  /** Marked contents below elements of one type. */
  private static int contents(PDStructureNode node, String type) {
    int found = 0;
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        found += element.getStructureType().equals(type) ? all(element) : contents(element, type);
      }
    }
    return found;
  }

  private static int all(PDStructureNode node) {
    int found = 0;
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        found += all(element);
      } else if (kid instanceof PDMarkedContentReference || kid instanceof Integer) {
        found++;
      }
    }
    return found;
  }
}
