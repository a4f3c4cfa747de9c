package dev.vertebra.render.dossier;

import java.util.regex.Pattern;

/**
 * A file carried inside the PDF as an associated file (ISO 19005-3, 6.8).
 *
 * @param name plain file name, no folder
 * @param mimeType media type such as {@code application/json}
 * @param description one line for the reader's attachment list
 * @param relationship what the file is to the document
 * @param content the file's bytes
 */
public record PdfAttachment(
    String name,
    String mimeType,
    String description,
    AfRelationship relationship,
    PdfBytes content) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern MIME = Pattern.compile("[a-z0-9.+-]+/[A-Za-z0-9.+-]+");

  /**
   * Checks name and media type.
   *
   * @throws IllegalArgumentException if the name could leave a folder or the media type is none
   */
  public PdfAttachment {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a plain file name: " + name);
    }
    if (!MIME.matcher(mimeType).matches()) {
      throw new IllegalArgumentException("not a media type: " + mimeType);
    }
  }
}
