package dev.vertebra.compare;

import dev.vertebra.model.RecordId;
import dev.vertebra.model.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * The model systems of the two releases.
 *
 * @param before the older one, when it could be computed
 * @param after the newer one
 * @param components every component of either, sorted by role and name
 */
public record SystemChange(
    Optional<SystemAt> before, Optional<SystemAt> after, List<ComponentChange> components) {

  /**
   * A model system.
   *
   * @param release the release
   * @param modelVersion the record
   * @param digest its identity
   */
  public record SystemAt(String release, RecordId modelVersion, Sha256 digest) {}

  /**
   * A component.
   *
   * @param role its role
   * @param record the record of it, the newer one if there is one
   * @param before the file in the older system
   * @param after the file in the newer system
   */
  public record ComponentChange(
      String role,
      Optional<RecordId> record,
      Optional<ArtifactChange.FileAt> before,
      Optional<ArtifactChange.FileAt> after) {

    /** A component is its digest. */
    public Fate fate() {
      return new ArtifactChange(role, before, after).fate();
    }
  }

  public SystemChange {
    components = List.copyOf(components);
  }

  /** Number of components of a fate. */
  public long count(Fate fate) {
    return components.stream().filter(c -> c.fate() == fate).count();
  }

  /** Whether both systems are known and are not one. */
  public boolean isAnother() {
    return before.isPresent()
        && after.isPresent()
        && !before.get().digest().equals(after.get().digest());
  }

  /** Whether identity and components are the same, or neither state has any. */
  public boolean isSame() {
    return before.map(SystemAt::digest).equals(after.map(SystemAt::digest))
        && components.size() == count(Fate.KEPT);
  }
}
