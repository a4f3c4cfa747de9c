package dev.vertebra.render.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vertebra.render.dossier.PdfProblem.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfEngineTest {

  private static PdfSource source;
  private static PdfBytes pdf;

  @BeforeAll
  static void renderTheSample() {
    source = SampleDossier.source();
    PdfResult result = SampleDossier.rendered();
    assertThat(result.problems()).isEmpty();
    pdf = result.pdf().orElseThrow();
  }

  @Test
  void isPdfA3a() throws Exception {
    assertThat(Conformance.violations(pdf, "3a")).isEmpty();
  }

  @Test
  void isPdfUa1() throws Exception {
    assertThat(Conformance.violations(pdf, "ua1")).isEmpty();
  }

  @Test
  void holdsAllTheTextOfItsSource() throws Exception {
    assertThat(PdfText.missing(source.xhtml(), pdf)).isEmpty();
    assertThat(PdfText.missing(source.xhtml().replace("Recurra", "Discurra"), pdf))
        .contains("Discurra");
  }

  @Test
  void runsHeaderAndFooterOnEveryPageButTheCover() throws Exception {
    String text = PdfText.of(pdf);
    int pages = pages();
    assertThat(pages).isBetween(12, 18);
    assertThat(text).doesNotContain("Page 1 of");
    for (int page = 2; page <= pages; page++) {
      assertThat(text).contains("Page " + page + " of " + pages);
    }
    assertThat(text.split("Model system 5b1f0c9e7a3d\\s", -1)).hasSize(pages);
    assertThat(text.split("Demonstration product, not a medical device", -1)).hasSize(pages + 1);
  }

  @Test
  void numbersItsContents() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      PDOutlineItem findings = null;
      List<String> names = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        names.add(item.getTitle());
        findings = item;
      }
      assertThat(names).startsWith("1 Overview").endsWith("6 Findings").hasSize(6);
      PDPage target = findings.findDestinationPage(document);
      int number = document.getPages().indexOf(target) + 1;
      assertThat(PdfText.of(pdf)).containsPattern("(?m)^6\\s*Findings\\s+" + number + "\\s*$");
    }
  }

  @Test
  void listsItsAttachments() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      Map<String, PDComplexFileSpecification> names =
          document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(names.keySet()).containsExactly("records.json", "trace-matrix.csv");
      PDComplexFileSpecification csv = names.get("trace-matrix.csv");
      assertThat(csv.getEmbeddedFile().toByteArray()).asString().startsWith("requirement,run");
      assertThat(csv.getEmbeddedFile().getSubtype()).isEqualTo("text/csv");
      assertThat(csv.getCOSObject().getNameAsString(COSName.getPDFName("AFRelationship")))
          .isEqualTo("Data");
      assertThat(document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF)).hasSize(2);
    }
  }

  @Test
  void saysTheSameInInformationAndXmp() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      var information = document.getDocumentInformation();
      assertThat(information.getCreationDate().toInstant())
          .isEqualTo(Instant.parse("2026-03-02T09:30:00Z"));
      assertThat(information.getAuthor()).isEqualTo("Recurra demonstration team");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(document.getDocumentCatalog().getMetadata().toByteArray())
          .isEqualTo(XmpPacket.bytes(source.metadata()));
    }
  }

  @Test
  void escapesMetadata() {
    PdfMetadata metadata =
        new PdfMetadata("a < b & %s", "p", "s", List.of(), "en", Instant.EPOCH, "x");
    assertThat(new String(XmpPacket.bytes(metadata), java.nio.charset.StandardCharsets.UTF_8))
        .contains("a &lt; b &amp; %s")
        .contains("<xmp:CreateDate>1970-01-01T00:00:00Z<");
  }

  @Test
  void refusesMetadataAndAttachmentsThatNoFileMayHave() {
    assertThatThrownBy(() -> new PdfMetadata(" ", "p", "s", List.of(), "en", Instant.EPOCH, "x"))
        .hasMessage("title is blank");
    assertThatThrownBy(() -> SampleDossier.attachment("../a", "text/csv", ""))
        .hasMessageContaining("../a");
    assertThatThrownBy(() -> SampleDossier.attachment("a", "csv", "")).hasMessageContaining("csv");
    PdfAttachment twice = SampleDossier.attachment("a", "text/csv", "");
    assertThatThrownBy(() -> new PdfSource("", source.metadata(), List.of(twice, twice)))
        .hasMessageContaining("two attachments");
  }

  @Test
  void rendersMissingGlyphsVisiblyAndSaysSo() throws Exception {
    PdfResult result =
        render("<h1>A</h1><p>patient 中</p>", "html { font-family: \"Source Sans 3\" }");
    assertThat(result.problems()).extracting(PdfProblem::kind).containsExactly(Kind.TEXT);
    assertThat(PdfText.of(result.pdf().orElseThrow())).contains("patient [?]");
  }

  @Test
  void losesNoTextToUnknownFamilies() throws Exception {
    PdfResult result =
        render("<h1>A</h1><p>block</p><p>x <code>inline</code></p>", "p { font-family: Nope }");
    assertThat(result.problems()).extracting(PdfProblem::kind).containsExactly(Kind.TEXT);
    assertThat(PdfText.of(result.pdf().orElseThrow())).contains("block", "inline");
  }

  @Test
  void keepsWordsSearchableThatFontsSetAsLigatures() throws Exception {
    PdfResult result = render("<h1>office ✓ffi fl</h1>", "html { font-family: \"DejaVu Sans\" }");
    assertThat(PdfText.of(result.pdf().orElseThrow())).contains("office ✓ffi fl");
  }

  @Test
  void turnsLayoutWarningsIntoProblems() {
    PdfResult result = render("<h1>A</h1>", "h1 { color: no-colour; widht: 3mm }");
    assertThat(result.problems()).isNotEmpty().allMatch(p -> p.kind() == Kind.LAYOUT);
  }

  @Test
  void rendersNothingUnsafe() {
    PdfResult result = render("<h1>A</h1><script>1</script>", "");
    assertThat(result.pdf()).isEmpty();
    assertThat(result.problems()).hasSize(1);
  }

  private static PdfResult render(String body, String style) {
    return new PdfEngine()
        .render(new PdfSource(MarkupLintTest.page(body, style), source.metadata(), List.of()));
  }

  private static int pages() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      return document.getNumberOfPages();
    }
  }
}
