package dev.vertebra.render.dossier;

/** What an associated file is to the document (ISO 19005-3, 6.8, key AFRelationship). */
public enum AfRelationship {
  /** The material the document was made from. */
  SOURCE("Source"),
  /** Data behind a table or figure of the document. */
  DATA("Data"),
  /** The same content in another form. */
  ALTERNATIVE("Alternative"),
  /** Further material. */
  SUPPLEMENT("Supplement");

  private final String pdfName;

  AfRelationship(String pdfName) {
    this.pdfName = pdfName;
  }

  /** The value written into the file. */
  String pdfName() {
    return pdfName;
  }
}
