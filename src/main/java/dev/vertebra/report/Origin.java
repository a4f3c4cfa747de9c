package dev.vertebra.report;

import dev.vertebra.source.SourceTree;

/**
 * Where findings come from.
 *
 * @param toolVersion version of the compiler
 * @param folder the evidence folder as its user calls it, with {@code /} at its end
 * @param place the same folder as a program finds it, from the folder in which the compiler runs:
 *     the repository's root, where a continuous integration starts. Ends in {@code /}, or is empty
 *     when the two are one
 * @param sources the folder's content, for excerpts
 */
public record Origin(String toolVersion, String folder, String place, SourceTree sources) {

  /** What stands before each name of a product's outputs. */
  String tool() {
    return "vertebra " + toolVersion;
  }

  /** A file of the evidence as a program finds it. */
  String file(String path) {
    return place + path;
  }
}
