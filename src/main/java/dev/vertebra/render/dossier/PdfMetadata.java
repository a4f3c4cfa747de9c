package dev.vertebra.render.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a PDF file says about itself, in its information dictionary and in its XMP packet alike.
 *
 * @param title shown in the window title; never blank (ISO 14289-1, 7.1)
 * @param publisher the organisation or role that publishes the document
 * @param subject one sentence on what the document is
 * @param keywords words to find it by, in the order given
 * @param language BCP 47 tag, equal to {@code lang} of the XHTML root
 * @param date creation and modification date, cut to whole seconds; comes from the evidence or from
 *     {@code SOURCE_DATE_EPOCH}, never from the clock
 * @param producer the tool and its version
 */
public record PdfMetadata(
    String title,
    String publisher,
    String subject,
    List<String> keywords,
    String language,
    Instant date,
    String producer) {

  /**
   * Cuts the date to seconds, which is what PDF dates can say.
   *
   * @throws IllegalArgumentException if a text that PDF/A or PDF/UA asks for is blank
   */
  public PdfMetadata {
    requireText("title", title);
    requireText("publisher", publisher);
    requireText("subject", subject);
    requireText("language", language);
    requireText("producer", producer);
    keywords = List.copyOf(keywords);
    date = date.truncatedTo(ChronoUnit.SECONDS);
  }

  private static void requireText(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
  }
}
