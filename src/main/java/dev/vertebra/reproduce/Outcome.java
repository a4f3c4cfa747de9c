package dev.vertebra.reproduce;

import java.util.Locale;

/** What came of running a run again, in the words of the profile's {@code outcome}. */
public enum Outcome {
  /** The result has the same bytes. */
  IDENTICAL,
  /** Other bytes, and every figure within the tolerance that the protocol states. */
  WITHIN_TOLERANCE,
  /** It ran, and its result says something else. */
  DIFFERS,
  /** It was not run, or did not run to its end as it should. */
  NOT_RERUNNABLE;

  /** As written in evidence. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
