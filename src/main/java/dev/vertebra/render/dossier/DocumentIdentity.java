package dev.vertebra.render.dossier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * Replaces everything in a laid out document that came from the clock, the time zone, the JDK or
 * the class path: dates, XMP packet, colour profile and file identifier.
 */
final class DocumentIdentity {

  private DocumentIdentity() {}

  /** Makes the document's bytes a function of its source alone. */
  static void apply(PDDocument document, PdfSource source) throws IOException {
    PdfMetadata metadata = source.metadata();
    document.setDocumentInformation(information(metadata));
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(metadata.language());
    PDMetadata packet = new PDMetadata(document);
    packet.importXMPMetadata(XmpPacket.bytes(metadata));
    catalog.setMetadata(packet);
    for (PDOutputIntent intent : catalog.getOutputIntents()) {
      intent.getCOSObject().setItem(COSName.DEST_OUTPUT_PROFILE, profile(document));
    }
    document.setDocumentId(identifier(source));
  }

  private static PDDocumentInformation information(PdfMetadata metadata) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(metadata.title());
    information.setAuthor(metadata.publisher());
    information.setSubject(metadata.subject());
    information.setKeywords(XmpPacket.joinedKeywords(metadata));
    information.setProducer(metadata.producer());
    information.setCreationDate(calendar(metadata.date()));
    information.setModificationDate(calendar(metadata.date()));
    return information;
  }

  /** The instant as PDFBox wants it, in UTC. */
  static Calendar calendar(Instant instant) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(instant.toEpochMilli());
    return calendar;
  }

  /** The layout engine hands the profile through the JDK, and some JDKs stamp their name on it. */
  private static COSStream profile(PDDocument document) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    stream.setInt(COSName.N, 3);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(SrgbProfile.bytes());
    }
    return stream;
  }

  /** First eight bytes of SHA-256 over markup, metadata and attachments. */
  private static long identifier(PdfSource source) {
    MessageDigest digest = sha256();
    digest.update(source.xhtml().getBytes(StandardCharsets.UTF_8));
    digest.update(source.metadata().toString().getBytes(StandardCharsets.UTF_8));
    for (PdfAttachment attachment : source.attachments()) {
      digest.update(attachment.name().getBytes(StandardCharsets.UTF_8));
      digest.update(attachment.content().toArray());
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
