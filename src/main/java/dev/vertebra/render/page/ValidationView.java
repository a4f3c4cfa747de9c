package dev.vertebra.render.page;

import dev.vertebra.model.EvidenceRecord;
import dev.vertebra.model.Verdict;
import java.util.List;

/**
 * What was run, and what came of it.
 *
 * @param runs every run: those that the release decision accepts first, then by id
 * @param lots how many runs have which standing, none left out that has one
 * @param accepted the runs that the release decision accepts
 * @param across figures that several accepted runs report of all their cases
 */
public record ValidationView(
    List<EvidenceRecord> runs, List<Lot> lots, List<RunReport> accepted, List<FigureGroup> across) {

  /**
   * Runs of one standing.
   *
   * @param standing what they are to the release
   * @param count how many there are
   */
  public record Lot(RunStanding standing, int count) {}

  public ValidationView {
    runs = List.copyOf(runs);
    lots = List.copyOf(lots);
    accepted = List.copyOf(accepted);
    across = List.copyOf(across);
  }

  /** Number of accepted runs whose criteria are all met. */
  public long met() {
    return accepted.stream().filter(r -> r.run().verdict() == Verdict.MET).count();
  }

  /** Number of criteria that the accepted runs were held against. */
  public long criteria() {
    return accepted.stream().mapToLong(r -> r.outcomes().size()).sum();
  }

  /** Number of criteria with this outcome. */
  public long count(Verdict outcome) {
    return accepted.stream().mapToLong(r -> r.run().count(outcome)).sum();
  }

  /** Number of criteria that are met. */
  public long criteriaMet() {
    return count(Verdict.MET);
  }

  /** Number of criteria that are not met. */
  public long missed() {
    return count(Verdict.NOT_MET);
  }

  /** Number of criteria that no figure decides. */
  public long undetermined() {
    return count(Verdict.UNDETERMINED);
  }

  /** Number of criteria that are not met and for which a limitation is on record. */
  public long limited() {
    return accepted.stream().mapToLong(RunReport::limited).sum();
  }

  /** Number of accepted runs whose protocols were all approved before. */
  public long planned() {
    return accepted.stream()
        .filter(r -> !r.protocols().isEmpty())
        .filter(r -> r.protocols().stream().allMatch(p -> p.order() == RunReport.Order.BEFORE))
        .count();
  }
}
