package dev.vertebra.report;

import dev.vertebra.diagnostic.Diagnostic;
import dev.vertebra.diagnostic.RuleRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rule a finding is of. Coverage rules share a code, and their findings target the rule. */
final class RuleRuns {
  private final Map<String, List<RuleRun>> byCode = new HashMap<>();

  RuleRuns(Tally tally) {
    for (RuleRun run : tally.rules()) {
      byCode.computeIfAbsent(run.code().id(), code -> new ArrayList<>()).add(run);
    }
  }

  /** The rule that ran and found this; empty when no rule did, but reading or resolving. */
  Optional<RuleRun> of(Diagnostic finding) {
    List<RuleRun> runs = byCode.getOrDefault(finding.code().id(), List.of());
    return runs.stream()
        .filter(run -> run.name().equals(finding.target()))
        .findFirst()
        .or(() -> runs.stream().findFirst());
  }
}
