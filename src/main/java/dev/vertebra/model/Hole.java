package dev.vertebra.model;

import java.util.Optional;

/**
 * What a row of the trace matrix lacks.
 *
 * @param sort which sort of hole
 * @param text one clause that says what is missing
 * @param justification why it may be so; empty while nobody has dealt with it
 */
public record Hole(Sort sort, String text, Optional<Justification> justification) {

  /** Sorts of holes. */
  public enum Sort {
    /** Nothing verifies the subject, or no verdict follows from what does. */
    UNVERIFIED,
    /** A criterion is not met. */
    NOT_MET,
    /** No release decision accepts the runs. */
    NOT_ACCEPTED,
    /** Nothing puts a risk control into effect. */
    NOT_IMPLEMENTED,
    /** No run, but a review where one may stand in. */
    REVIEWED,
    /** A known defect of what the row rests on. */
    ANOMALY
  }

  /**
   * Why a hole may be there, as the evidence has it.
   *
   * @param account the words on file, after a clause that says what they are
   * @param record where they stand; empty when that is the project file
   */
  public record Justification(String account, Optional<RecordId> record) {}

  /** A hole that nobody has dealt with. */
  public static Hole open(Sort sort, String text) {
    return new Hole(sort, text, Optional.empty());
  }

  /** A hole that somebody has answered for in a record. */
  public static Hole justified(Sort sort, String text, String account, RecordId record) {
    return new Hole(sort, text, Optional.of(new Justification(account, Optional.of(record))));
  }

  /** Whether it is answered for on file. */
  public boolean isJustified() {
    return justification.isPresent();
  }
}
