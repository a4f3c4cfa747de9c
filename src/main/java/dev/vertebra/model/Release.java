package dev.vertebra.model;

import java.util.Optional;

/**
 * The release that a build is about.
 *
 * @param version its version label
 * @param state how far it is
 * @param decision the release decision, when there is one
 * @param modelVersion the model version that it releases, when there is one
 * @param system that model version's identity, when it could be computed
 */
public record Release(
    String version,
    State state,
    Optional<RecordId> decision,
    Optional<RecordId> modelVersion,
    Optional<ModelSystem> system) {

  /** State of a release. */
  public enum State {
    /** Its content may still change. */
    DRAFT("draft"),
    /** Its content is fixed by a baseline. */
    SEALED("sealed"),
    /** A later release took its place. */
    SUPERSEDED("superseded"),
    /** It was taken back. */
    WITHDRAWN("withdrawn");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The state as shown. */
    public String label() {
      return label;
    }
  }
}
