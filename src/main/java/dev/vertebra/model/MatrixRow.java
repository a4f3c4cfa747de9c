package dev.vertebra.model;

import java.util.List;

/**
 * One row of the trace matrix: something that owes verification, and what is on file for it. Every
 * list is sorted by id.
 *
 * @param subject a requirement, risk control or claim
 * @param origins what it derives from, or the risks that a control mitigates
 * @param risks risks that it mitigates
 * @param implementations components, labels, procedures and requirements that implement it
 * @param protocols protocols that test it
 * @param runs runs or reviews that verify it
 * @param verdict what the runs make of it together: not met when one is not met, undetermined when
 *     there is none
 * @param releases release decisions that accept one of the runs
 * @param signals signals about one of its risks
 * @param holes what is missing, one clause each; empty when the row is whole
 */
public record MatrixRow(
    RecordId subject,
    List<RecordId> origins,
    List<RecordId> risks,
    List<RecordId> implementations,
    List<RecordId> protocols,
    List<RecordId> runs,
    Verdict verdict,
    List<RecordId> releases,
    List<RecordId> signals,
    List<String> holes) {
  public MatrixRow {
    origins = List.copyOf(origins);
    risks = List.copyOf(risks);
    implementations = List.copyOf(implementations);
    protocols = List.copyOf(protocols);
    runs = List.copyOf(runs);
    releases = List.copyOf(releases);
    signals = List.copyOf(signals);
    holes = List.copyOf(holes);
  }
}
