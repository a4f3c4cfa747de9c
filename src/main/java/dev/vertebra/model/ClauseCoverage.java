package dev.vertebra.model;

import java.util.List;

/**
 * What is on file for one assessable clause of a catalogue.
 *
 * @param clause the clause
 * @param state its state
 * @param records records that name the clause, sorted by id
 * @param candidates how many effective records of the kinds that normally bear on it do not name
 *     it: candidates, not proof
 * @param justification why it does not apply; empty unless it is declared not applicable itself
 * @param byWay clauses of other catalogues that it maps to and that may answer it; empty when
 *     records name it, when it is declared not applicable, and when it maps nowhere
 */
public record ClauseCoverage(
    Clause clause,
    State state,
    List<RecordId> records,
    int candidates,
    String justification,
    List<ByWay> byWay) {

  /** State of a clause for a release. */
  public enum State {
    /**
     * Records name it: at least one is in an effective state, the others are or once were, and none
     * has an error, open or waived.
     */
    EVIDENCED("evidenced"),
    /**
     * Records name it, but one has an error or is not yet in an effective state, or none is in one
     * now.
     */
    PARTIAL("partial"),
    /** No record names it. */
    GAP("gap"),
    /** Declared not applicable, with a justification, where that is allowed. */
    NOT_APPLICABLE("not applicable");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The state as shown. */
    public String label() {
      return label;
    }
  }

  public ClauseCoverage {
    records = List.copyOf(records);
    byWay = List.copyOf(byWay);
  }

  /** Coverage by the records that name the clause alone. */
  public ClauseCoverage(
      Clause clause, State state, List<RecordId> records, int candidates, String justification) {
    this(clause, state, records, candidates, justification, List.of());
  }

  /** Whether its state rests on clauses of other catalogues and not on records that name it. */
  public boolean isByWay() {
    return records.isEmpty() && justification.isEmpty() && state != State.GAP;
  }

  /**
   * Records that answer it: those that name it, or else those that name the clauses it maps to,
   * each once, sorted by id.
   */
  public List<RecordId> answers() {
    return byWay.isEmpty()
        ? records
        : byWay.stream().flatMap(w -> w.coverage().answers().stream()).distinct().sorted().toList();
  }
}
