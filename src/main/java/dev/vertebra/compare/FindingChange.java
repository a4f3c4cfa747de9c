package dev.vertebra.compare;

import dev.vertebra.diagnostic.Diagnostic;

/**
 * A finding that only one state has, or that one of them waives.
 *
 * @param turn what became of it
 * @param finding the finding, as the newer state has it if it does
 * @param fingerprint its identity
 * @param rank whether it only follows from another finding of its state
 */
public record FindingChange(Turn turn, Diagnostic finding, String fingerprint, Rank rank) {

  /** Whether a finding stands for itself. */
  public enum Rank {
    ROOT,
    CONSEQUENCE
  }

  /** What became of a finding. */
  public enum Turn {
    /** Open now, unknown before. */
    NEW("new"),
    /** Open now, waived before. */
    REOPENED("no longer waived"),
    /** Waived now, open or unknown before. */
    WAIVED("waived"),
    /** Neither open nor waived any more. */
    GONE("gone");

    private final String label;

    Turn(String label) {
      this.label = label;
    }

    /** As shown. */
    public String label() {
      return label;
    }
  }
}
