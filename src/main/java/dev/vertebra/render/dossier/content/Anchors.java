package dev.vertebra.render.dossier.content;

/** Ids of places in the dossier. */
final class Anchors {
  /** What stands before a record's file name in its id. */
  static final String RECORD = "record-";

  private Anchors() {}
}
