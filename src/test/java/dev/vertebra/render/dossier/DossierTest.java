package dev.vertebra.render.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vertebra.corpus.ExampleEvidence;
import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.pipeline.Compilation;
import dev.vertebra.pipeline.Vertebra;
import dev.vertebra.render.graph.EmbeddedGraphviz;
import dev.vertebra.render.page.Pages;
import dev.vertebra.source.DirectorySourceTree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The dossier of the repository's own evidence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierTest {
  private static final Instant DATE = Instant.parse("2026-10-12T10:00:00Z");

  private Pages pages;
  private PdfSource source;
  private PdfResult result;
  private PdfBytes pdf;
  private String text;

  @BeforeAll
  void render() throws Exception {
    // The present state is twice as long and has a chapter of changes; it is rendered where time
    // is.
    boolean isWhole = System.getProperty("dossier.conformance", "").equals("full");
    Compilation c =
        Vertebra.check(
            isWhole ? new DirectorySourceTree(ExampleEvidence.FOLDER) : ExampleEvidence.first());
    pages = new Pages(c.publication("0.1.0"));
    DossierRenderer renderer = new DossierRenderer(new EmbeddedGraphviz());
    source = renderer.source(pages, DATE);
    result = new PdfEngine().render(source);
    pdf = result.pdf().orElseThrow();
    text = PdfText.byLine(pdf);
  }

  @Test
  void printsEverythingOfTheEvidence() {
    assertThat(result.problems()).isEmpty();
  }

  /** Half a minute of veraPDF; {@link DossierConformanceTest} asks it about a shorter dossier. */
  @Test
  @EnabledIfSystemProperty(named = "dossier.conformance", matches = "full")
  void isArchivableAndAccessible() throws Exception {
    assertThat(Conformance.violations(pdf, "3a")).isEmpty();
    assertThat(Conformance.violations(pdf, "ua1")).isEmpty();
  }

  @Test
  void losesNoText() throws Exception {
    assertThat(PdfText.missing(source.xhtml(), pdf)).isEmpty();
  }

  @Test
  void carriesEveryRecordWithItsDigestAndAnAnchor() throws Exception {
    String squeezed = PdfText.of(pdf).replaceAll("\\s+", "");
    assertThat(pages.records()).hasSizeGreaterThan(70);
    for (EvidenceRecord record : pages.records()) {
      assertThat(squeezed).contains(record.id().value(), record.digest().hex());
      assertThat(source.xhtml()).contains("id=\"record-" + pages.record(record).ref().name());
    }
  }

  @Test
  void bookmarksChaptersStagesAndRecords() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      List<String> chapters = titles(document.getDocumentCatalog().getDocumentOutline());
      assertThat(chapters)
          .startsWith("1 Overview")
          .endsWith("10 How this document was made")
          .hasSize(10);
      PDOutlineItem records = null;
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        records = item.getTitle().equals("7 Records") ? item : records;
      }
      assertThat(titles(records)).hasSize(pages.stages().size()).contains("7.1 Intended use");
      List<String> bookmarked = new ArrayList<>();
      for (PDOutlineItem stage : records.children()) {
        bookmarked.addAll(titles(stage));
      }
      assertThat(bookmarked).hasSameSizeAs(pages.records()).contains(heading(pages.records()));
    }
  }

  @Test
  void namesProductReleaseDigestAndNoticeOnEveryPageAfterTheCover() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      int count = document.getNumberOfPages();
      String system = pages.release().system().orElseThrow().computed();
      assertThat(text).contains(system, "Page " + count + " of " + count);
      assertThat(text.split("Model system " + system.substring(0, 12), -1))
          .hasSizeGreaterThanOrEqualTo(count);
      assertThat(text.split(pages.release().notice(), -1)).hasSizeGreaterThan(count);
    }
  }

  @Test
  void statesHeadlineRestrictionAndDenominators() {
    String flowing = text.replaceAll("\\s+", " ");
    assertThat(flowing)
        .contains(pages.spineShare().proven() + " of " + pages.spineShare().total())
        .contains(pages.matrix().whole() + " of " + pages.matrix().rows().size() + " rows")
        .contains("draft, not sealed")
        .doesNotContainIgnoringCase("compliant");
    pages
        .runs()
        .forEach(
            run ->
                assertThat(flowing)
                    .contains(run.met() + " of " + run.outcomes().size() + " criteria met"));
  }

  @Test
  void attachesTheSpineAsData() {
    assertThat(source.attachments()).extracting(PdfAttachment::name).contains("spine-links.json");
    String json =
        new String(source.attachments().get(0).content().toArray(), StandardCharsets.UTF_8);
    assertThat(json).contains("\"relation\": \"verifies\"").doesNotContain("&#");
  }

  private static String heading(List<EvidenceRecord> records) {
    return records.get(0).id().value() + " " + records.get(0).title();
  }

  private static List<String> titles(PDOutlineNode node) {
    List<String> titles = new ArrayList<>();
    node.children().forEach(item -> titles.add(item.getTitle()));
    return titles;
  }
}
