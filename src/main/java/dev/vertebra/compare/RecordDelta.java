package dev.vertebra.compare;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A record of either state, and what became of it.
 *
 * @param sort its class
 * @param before the record in the older state
 * @param after the record in the newer state
 * @param basis by what the two are known to be one
 * @param fields what it says otherwise, in the order of the newer text; empty for added and removed
 *     records
 * @param links links that it holds otherwise
 * @param clauses clauses that it names otherwise
 * @param approvals signatures that it has otherwise; all of them for added and removed records
 * @param artifacts files that it names otherwise; all of them for added and removed records
 * @param changed names of the fields whose value is another, files included
 */
public record RecordDelta(
    RecordClass sort,
    Optional<RecordAt> before,
    Optional<RecordAt> after,
    Basis basis,
    List<FieldChange> fields,
    List<LinkChange> links,
    List<ClauseRefChange> clauses,
    List<ApprovalChange> approvals,
    List<ArtifactChange> artifacts,
    Set<String> changed) {

  /** By what two records are known to be one. */
  public enum Basis {
    /** They have the same id. */
    ID("id"),
    /** One names the id of the other among its earlier ones. */
    ALIAS("alias"),
    /** They say nearly the same. */
    CONTENT("content"),
    /** There is only one. */
    NONE("none");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    /** Word as shown. */
    public String label() {
      return label;
    }
  }

  public RecordDelta {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a record of neither state");
    }
    fields = List.copyOf(fields);
    links = List.copyOf(links);
    clauses = List.copyOf(clauses);
    approvals = List.copyOf(approvals);
    artifacts = List.copyOf(artifacts);
    changed = Collections.unmodifiableSet(new TreeSet<>(changed));
  }

  /** The record as it is now, or else as it was. */
  public RecordAt record() {
    return after.or(() -> before).orElseThrow();
  }

  /** Whether it stands elsewhere in its lifecycle. */
  public boolean hasOtherState() {
    return before.isPresent()
        && after.isPresent()
        && !before.get().state().equals(after.get().state());
  }

  /** Whether it counted as evidence and does not any more. */
  public boolean hasLeftForce() {
    return before.filter(RecordAt::isInForce).isPresent()
        && after.filter(RecordAt::isInForce).isEmpty();
  }

  /** Whether it says something else: not only in another place or in other characters. */
  public boolean saysOtherwise() {
    return !fields.isEmpty()
        || !links.isEmpty()
        || !clauses.isEmpty()
        || !approvals.isEmpty()
        || hasOtherFile()
        || hasOtherState();
  }

  /** Whether a file that it names has another digest, is new or gone. */
  public boolean hasOtherFile() {
    return artifacts.stream().anyMatch(a -> a.fate() != Fate.KEPT);
  }
}
