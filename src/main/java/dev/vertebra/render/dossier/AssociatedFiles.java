package dev.vertebra.render.dossier;

import java.io.IOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Carries files inside the PDF (ISO 19005-3, 6.8): listed in the name tree for readers, and in the
 * catalogue's AF array with their relationship for PDF/A.
 */
final class AssociatedFiles {

  private AssociatedFiles() {}

  /** Embeds the attachments, which are sorted by name; all get the same date. */
  static void attach(PDDocument document, List<PdfAttachment> attachments, Instant date)
      throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    Map<String, PDComplexFileSpecification> byName = new LinkedHashMap<>();
    COSArray associated = new COSArray();
    for (PdfAttachment attachment : attachments) {
      PDComplexFileSpecification file = specification(document, attachment, date);
      byName.put(attachment.name(), file);
      associated.add(file.getCOSObject());
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(byName);
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    if (names == null) {
      names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    }
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
    document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
  }

  private static PDComplexFileSpecification specification(
      PDDocument document, PdfAttachment attachment, Instant date) throws IOException {
    Calendar calendar = DocumentIdentity.calendar(date);
    PDEmbeddedFile embedded =
        new PDEmbeddedFile(document, attachment.content().openStream(), COSName.FLATE_DECODE);
    embedded.setSubtype(attachment.mimeType());
    embedded.setSize(attachment.content().size());
    embedded.setCreationDate(calendar);
    embedded.setModDate(calendar);
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(attachment.name());
    file.setFileUnicode(attachment.name());
    file.setFileDescription(attachment.description());
    file.setEmbeddedFile(embedded);
    file.setEmbeddedFileUnicode(embedded);
    file.getCOSObject()
        .setName(COSName.getPDFName("AFRelationship"), attachment.relationship().pdfName());
    return file;
  }
}
