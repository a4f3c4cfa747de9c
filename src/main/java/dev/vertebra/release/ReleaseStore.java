package dev.vertebra.release;

import dev.vertebra.diagnostic.Result;
import dev.vertebra.model.Sha256;
import dev.vertebra.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** The sealed releases of an evidence folder, verified as they were read. */
public final class ReleaseStore {
  private final List<SealedRelease> releases;
  private final List<Withdrawal> withdrawals;
  private final Objects objects;

  ReleaseStore(List<SealedRelease> releases, List<Withdrawal> withdrawals, Objects objects) {
    this.releases = List.copyOf(releases);
    this.withdrawals = List.copyOf(withdrawals);
    this.objects = objects;
  }

  /**
   * Reads the store of an evidence folder and holds every file in it against its digest. What
   * cannot be believed is left out and told.
   */
  public static Result<ReleaseStore> read(SourceTree folder) {
    return new StoreReader(folder).read();
  }

  /** The sealed releases in the order of the chain, the first one first. */
  public List<SealedRelease> releases() {
    return releases;
  }

  /** The sealed release of this version. */
  public Optional<SealedRelease> find(String version) {
    return releases.stream().filter(r -> r.version().equals(version)).findFirst();
  }

  /** The end of the chain. */
  public Optional<SealedRelease> last() {
    return releases.isEmpty() ? Optional.empty() : Optional.of(releases.get(releases.size() - 1));
  }

  /** The release before one in the chain. */
  public Optional<SealedRelease> before(SealedRelease release) {
    int at = releases.indexOf(release);
    return at > 0 ? Optional.of(releases.get(at - 1)) : Optional.empty();
  }

  /** The release that took the place of one. */
  public Optional<SealedRelease> after(SealedRelease release) {
    int at = releases.indexOf(release);
    return at >= 0 && at + 1 < releases.size()
        ? Optional.of(releases.get(at + 1))
        : Optional.empty();
  }

  /** All withdrawals, in their order. */
  public List<Withdrawal> withdrawals() {
    return withdrawals;
  }

  /** The withdrawal of a release. */
  public Optional<Withdrawal> withdrawal(SealedRelease release) {
    return withdrawals.stream().filter(w -> w.baseline().equals(release.digest())).findFirst();
  }

  /** The evidence folder as it was when a release was sealed. */
  public SourceTree evidence(SealedRelease release) {
    return new SealedTree(release.baseline(), objects);
  }

  /** Profile and catalogues of the compiler that sealed a release. */
  public SourceTree shipped(SealedRelease release) {
    return new ShippedTree(release.baseline(), objects);
  }

  /** Whether the bytes of this digest are in the store. */
  boolean holds(Sha256 digest) {
    return objects.holds(digest);
  }

  /** The objects, for releases that are planned. */
  Objects objects() {
    return objects;
  }
}
