package dev.vertebra.report;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run beside an earlier one.
 *
 * @param fresh open findings that the earlier run does not know, or knows as less severe
 * @param known open findings that it knows, consequences included
 * @param fixed number of its findings that are gone
 * @param causes known roots of consequences that are new, by consequence
 */
record Comparison(
    List<Finding> fresh, List<Diagnostic> known, long fixed, Map<Diagnostic, Diagnostic> causes) {

  Comparison {
    fresh = List.copyOf(fresh);
    known = List.copyOf(known);
    causes = Map.copyOf(causes);
  }

  /** The root that the baseline knows and this consequence, new by itself, follows from. */
  Optional<Diagnostic> knownCause(Diagnostic consequence) {
    return Optional.ofNullable(causes.get(consequence));
  }
}
