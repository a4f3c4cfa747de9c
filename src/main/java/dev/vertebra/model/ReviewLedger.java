package dev.vertebra.model;

import java.util.List;

/**
 * The reviews on file, in the order in which they were made.
 *
 * @param entries entries up to the first fault of the ledger
 * @param standing whether every line of the file is among them
 */
public record ReviewLedger(List<ReviewEntry> entries, Standing standing) {
  /** Where the ledger lies below the evidence folder. */
  public static final String FILE = "reviews.jsonl";

  /** Whether the file could be read to its end. */
  public enum Standing {
    /** Every line is a sound entry and in its place; or there is no ledger. */
    WHOLE,
    /** A line is not; findings say which. */
    BROKEN
  }

  public ReviewLedger {
    entries = List.copyOf(entries);
  }

  /** A ledger without entries. */
  public static ReviewLedger empty() {
    return new ReviewLedger(List.of(), Standing.WHOLE);
  }

  /** Digest of the last entry; {@link Review#GENESIS} when there is none. */
  public Sha256 head() {
    return entries.isEmpty() ? Review.GENESIS : entries.get(entries.size() - 1).digest();
  }
}
