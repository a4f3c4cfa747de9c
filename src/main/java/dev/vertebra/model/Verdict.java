package dev.vertebra.model;

import java.util.Locale;

/** What a run's figures make of its protocol's criteria. */
public enum Verdict {
  /** Every criterion is met. */
  MET,
  /** At least one criterion is not met. */
  NOT_MET,
  /** No figure decides: a held design review covers it. Never the verdict of a run. */
  REVIEWED,
  /** A criterion has no figure, or there is no result, or no protocol. */
  UNDETERMINED;

  /** The name as written in evidence and shown. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
