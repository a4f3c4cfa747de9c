package dev.vertebra.compare;

import dev.vertebra.model.LinkShare;
import dev.vertebra.model.Strength;
import java.util.List;

/**
 * What is different between two checked evidence states, in their meaning: white space, the order
 * of keys and the layout of files make no difference. Lists are in a fixed order.
 *
 * @param before the older state
 * @param after the newer state
 * @param records every record of either state, in exactly one class, sorted by newer id
 * @param system the model systems of the two releases
 * @param verdicts what validation makes of them
 * @param catalogues clause coverage
 * @param findings findings that came and went
 * @param settings what the project file says otherwise
 * @param impact evidence that no longer holds, and why
 */
public record Comparison(
    Endpoint before,
    Endpoint after,
    List<RecordDelta> records,
    SystemChange system,
    Verdicts verdicts,
    List<CatalogueChange> catalogues,
    FindingChanges findings,
    List<SettingChange> settings,
    Impact impact) {

  /**
   * One of the two states, in figures.
   *
   * @param label what its reader calls it
   * @param release version label of its release
   * @param state how far that is
   * @param records number of records
   * @param links number of links, derived ones included
   * @param spine strengths of the links on the evidence spine
   */
  public record Endpoint(
      String label, String release, String state, int records, int links, LinkShare spine) {

    /** Number of proven links on the spine. */
    public int proven() {
      return spine.count(Strength.PROVEN);
    }
  }

  public Comparison {
    records = List.copyOf(records);
    catalogues = List.copyOf(catalogues);
    settings = List.copyOf(settings);
  }

  /** Compares two states. */
  public static Comparison of(Side before, Side after) {
    Pairing pairing = Pairing.of(before, after);
    List<RecordDelta> records = RecordDeltas.of(before, after, pairing);
    SystemChange system = Systems.compare(before, after);
    return new Comparison(
        endpoint(before),
        endpoint(after),
        records,
        system,
        Figures.compare(before, after, pairing),
        Clauses.compare(before, after, pairing),
        FindingChanges.compare(before.findings(), after.findings()),
        Settings.compare(before, after),
        ImpactWalk.of(before, after, pairing, records, system));
  }

  private static Endpoint endpoint(Side side) {
    return new Endpoint(
        side.label(),
        side.analysis().release().version(),
        side.analysis().release().state().label(),
        side.graph().records().size(),
        side.graph().links().size(),
        side.analysis().spine());
  }

  /** Number of records of a class. */
  public int count(RecordClass sort) {
    return (int) records.stream().filter(r -> r.sort() == sort).count();
  }

  /** The records of a class, sorted by newer id. */
  public List<RecordDelta> of(RecordClass sort) {
    return records.stream().filter(r -> r.sort() == sort).toList();
  }

  /** Datasets that are new, gone, or name a file of another digest. */
  public List<RecordDelta> datasets() {
    return records.stream()
        .filter(r -> r.record().kind().equals("dataset") && r.hasOtherFile())
        .toList();
  }

  /** Number of datasets in both states whose files are the same. */
  public int datasetsKept() {
    return (int)
        records.stream()
            .filter(r -> r.record().kind().equals("dataset") && !r.hasOtherFile())
            .filter(r -> r.before().isPresent() && r.after().isPresent())
            .count();
  }

  /** Records with signatures that only one state has. */
  public List<RecordDelta> signed() {
    return records.stream().filter(r -> !r.approvals().isEmpty()).toList();
  }

  /**
   * Whether nothing has another meaning. Records may still be moved to other files or reformatted:
   * {@link #count} tells.
   */
  public boolean isSame() {
    return records.stream()
            .allMatch(
                r ->
                    r.sort() == RecordClass.UNCHANGED
                        || r.sort() == RecordClass.MOVED
                        || r.sort() == RecordClass.REFORMATTED)
        && system.isSame()
        && verdicts.runs().isEmpty()
        && verdicts.figures().isEmpty()
        && catalogues.stream().allMatch(c -> c.clauses().isEmpty())
        && findings.list().isEmpty()
        && settings.isEmpty();
  }
}
