package dev.vertebra.report;

/** A number with its noun. */
final class Counted {
  private Counted() {}

  /** "1 link", "2 links". */
  static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
