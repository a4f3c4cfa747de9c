package dev.vertebra.release;

import dev.vertebra.model.Seal;
import dev.vertebra.model.Sha256;

/**
 * A sealed release as it lies in the store.
 *
 * @param folder its folder below {@code releases/}
 * @param baseline its content
 * @param digest digest of the baseline
 */
public record SealedRelease(String folder, Baseline baseline, Sha256 digest) {

  /** Version label. */
  public String version() {
    return baseline.release();
  }

  /** The in-toto Statement about it, unsigned. */
  public String statement() {
    return Statement.json(baseline);
  }

  /** What pages say about the seal. */
  public Seal seal() {
    return new Seal(
        digest,
        baseline.previous().map(Baseline.Previous::release),
        baseline.previous().map(Baseline.Previous::baseline),
        baseline.asOf(),
        baseline.compiler());
  }
}
