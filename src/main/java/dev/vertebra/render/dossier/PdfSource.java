package dev.vertebra.render.dossier;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that decides the bytes of one PDF file.
 *
 * @param xhtml well-formed XHTML without a document type, its style sheet inside {@code <style>},
 *     its outline in {@code <bookmarks>}
 * @param metadata what the file says about itself
 * @param attachments files carried inside the PDF; kept sorted by name, names are unique
 */
public record PdfSource(String xhtml, PdfMetadata metadata, List<PdfAttachment> attachments) {

  /**
   * Sorts the attachments by name.
   *
   * @throws IllegalArgumentException if two attachments share a name
   */
  public PdfSource {
    attachments = attachments.stream().sorted(Comparator.comparing(PdfAttachment::name)).toList();
    Set<String> names = new HashSet<>();
    for (PdfAttachment attachment : attachments) {
      if (!names.add(attachment.name())) {
        throw new IllegalArgumentException("two attachments are named " + attachment.name());
      }
    }
  }
}
