package dev.vertebra.render.dossier;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/** Lays a checked document out on pages with openhtmltopdf and writes the finished file. */
final class PrintLayout {

  private final HouseFonts fonts;

  PrintLayout(HouseFonts fonts) {
    this.fonts = fonts;
  }

  /** Renders; what the layout engine complains about goes to {@code messages}. */
  PdfBytes render(Document markup, PdfSource source, LayoutMessages messages) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(SrgbProfile.bytes());
    builder.useReplacementText("[?]");
    builder.withProducer(source.metadata().producer());
    builder.withDiagnosticConsumer(messages);
    LockedResources.apply(builder);
    fonts.register(builder);
    builder.withW3cDocument(markup, "about:blank");
    // The renderer owns the fonts, which are cut to the used glyphs only while saving.
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument document = renderer.createPDFKeepOpen()) {
      RepeatedTableHeads.untag(document);
      AssociatedFiles.attach(document, source.attachments(), source.metadata().date());
      DocumentIdentity.apply(document, source);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return PdfBytes.copyOf(out.toByteArray());
    }
  }
}
