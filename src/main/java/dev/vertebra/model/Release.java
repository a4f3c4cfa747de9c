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
 * @param seal the seal of this version, when there is one; a draft that has one holds what was
 *     changed since
 */
public record Release(
    String version,
    State state,
    Optional<RecordId> decision,
    Optional<RecordId> modelVersion,
    Optional<ModelSystem> system,
    Optional<Seal> seal) {

  /** State of a release. */
  public enum State {
    /** Its content may still change. */
    DRAFT("draft"),
    /** Its content is fixed by a baseline. */
    SEALED("sealed");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The state as shown. */
    public String label() {
      return label;
    }
  }

  /** Whether its content may still change. */
  public boolean isDraft() {
    return state == State.DRAFT;
  }

  /** Whether it is what was changed since its version was sealed. */
  public boolean isAfterSeal() {
    return isDraft() && seal.isPresent();
  }
}
