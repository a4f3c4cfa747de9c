package dev.vertebra.diagnostic;

import java.util.Locale;

/** How much a finding matters; the most severe first. */
public enum Severity {
  /**
   * The evidence contradicts itself or lacks what the release needs; the build reports findings.
   */
  ERROR,
  /** A person should look; the release is not stopped by it. */
  WARNING,
  /** Worth knowing. */
  NOTE;

  /** Lower-case name as shown. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
