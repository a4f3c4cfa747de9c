package dev.vertebra.compare;

import dev.vertebra.model.ClauseCoverage;
import dev.vertebra.model.RecordId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is on file for a catalogue in the two states.
 *
 * @param id the catalogue's id
 * @param title its title
 * @param before number of assessable clauses by state in the older state; empty when it was not
 *     selected
 * @param after the same in the newer state
 * @param clauses clauses whose state is another or that one state only has, in the catalogue's
 *     order
 * @param kept number of clauses in the state that they had
 */
public record CatalogueChange(
    String id,
    String title,
    Map<ClauseCoverage.State, Integer> before,
    Map<ClauseCoverage.State, Integer> after,
    List<ClauseChange> clauses,
    int kept) {

  /**
   * A clause.
   *
   * @param clause its id
   * @param title its short title
   * @param before its state in the older state
   * @param after its state in the newer state
   * @param gained records that name it only now, by their newer ids
   * @param lost records that named it only before, by their older ids
   */
  public record ClauseChange(
      String clause,
      String title,
      Optional<ClauseCoverage.State> before,
      Optional<ClauseCoverage.State> after,
      List<RecordId> gained,
      List<RecordId> lost) {
    public ClauseChange {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
    }
  }

  public CatalogueChange {
    before = copy(before);
    after = copy(after);
    clauses = List.copyOf(clauses);
  }

  private static Map<ClauseCoverage.State, Integer> copy(
      Map<ClauseCoverage.State, Integer> counts) {
    Map<ClauseCoverage.State, Integer> copy = new EnumMap<>(ClauseCoverage.State.class);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }

  /** Number of clauses of a side; the denominator. */
  public static int total(Map<ClauseCoverage.State, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Number of clauses in a state in the older state. */
  public int before(ClauseCoverage.State state) {
    return before.getOrDefault(state, 0);
  }

  /** Number of clauses in a state in the newer state. */
  public int after(ClauseCoverage.State state) {
    return after.getOrDefault(state, 0);
  }
}
