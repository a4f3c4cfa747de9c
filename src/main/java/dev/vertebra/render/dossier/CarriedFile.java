package dev.vertebra.render.dossier;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** Reads back what a dossier carries. */
public final class CarriedFile {
  private CarriedFile() {}

  /** The bytes of a file inside a PDF; nothing when it carries none of this name or is no PDF. */
  public static Optional<byte[]> read(byte[] pdf, String name) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
      if (names == null || names.getEmbeddedFiles() == null) {
        return Optional.empty();
      }
      Map<String, PDComplexFileSpecification> files = names.getEmbeddedFiles().getNames();
      PDComplexFileSpecification file = files == null ? null : files.get(name);
      return file == null ? Optional.empty() : Optional.of(file.getEmbeddedFile().toByteArray());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
