package dev.vertebra.model;

import java.util.List;
import java.util.Optional;

/**
 * What the compiler makes of a validation run.
 *
 * @param run the run
 * @param result its result file, when it could be read
 * @param outcomes each criterion of the protocol that it follows, in the protocol's order
 * @param verdict the computed verdict
 */
public record RunAssessment(
    RecordId run, Optional<ResultFile> result, List<CriterionOutcome> outcomes, Verdict verdict) {
  public RunAssessment {
    outcomes = List.copyOf(outcomes);
  }
}
