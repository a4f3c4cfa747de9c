package dev.vertebra.cli;

import dev.vertebra.source.SourceTree;
import java.util.Optional;

/** Where the evidence of a release comes from. */
interface ReleaseSources {

  /** The evidence of the release with this label, when there is such a release to be read. */
  Optional<SourceTree> of(String release);

  /**
   * The evidence as it is today, for every release: what a decision in it accepts.
   *
   * <p>A sealed release has its own content; reading it from its baseline takes the place of this.
   */
  static ReleaseSources today(SourceTree evidence) {
    return release -> Optional.of(evidence);
  }
}
