package dev.vertebra.report;

/** A number with its noun. */
public final class Counted {
  private Counted() {}

  /** "1 link", "2 links". */
  public static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
